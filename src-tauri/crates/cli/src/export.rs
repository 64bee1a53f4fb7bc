//! `export`: spend as a file.

use std::path::PathBuf;

use clap::Args;
use domain::spend::LineOrder;
use practice::view::Format;
use practice::{Now, Practice, client, export};

use crate::arguments::{order, word};
use crate::output::{self, End, Result};
use crate::spend::Filter;

#[derive(Debug, Args)]
pub struct Export {
    #[arg(long)]
    client: String,
    /// csv or xlsx.
    #[arg(long, value_parser = word::<Format>)]
    format: Format,
    /// The file to write; one that is there is written over.
    #[arg(long, short)]
    output: PathBuf,
    #[command(flatten)]
    filter: Filter,
    /// date, vendor, amount or file; a hyphen in front turns the order around.
    #[arg(long, default_value = "file", allow_hyphen_values = true, value_parser = order)]
    sort: LineOrder,
    #[arg(long)]
    json: bool,
}

pub async fn run(practice: &Practice, arguments: Export, now: Now) -> Result<End> {
    let id = client::find(practice, &arguments.client).await?;
    let filter = arguments.filter.sorted(arguments.sort);
    let made = export::export(practice, id, &filter, arguments.format, now).await?;
    let path = arguments.output.display().to_string();
    output::file(practice, &arguments.output, &made.bytes, &[])?;
    if arguments.json {
        output::json(&serde_json::json!({
            "file": path,
            "format": arguments.format,
            "lines": made.lines,
            "total": made.total,
            "notice": made.notice,
        }))?;
    } else {
        eprintln!("{} in {path}.", made.title);
    }
    if !made.notice.is_empty() {
        eprintln!("{}", made.notice);
    }
    Ok(End::Done)
}
