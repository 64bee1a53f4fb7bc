//! `export`: spend as a file.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use practice::{Failure, FailureKind, Now, Practice, client, export};

use crate::output::{self, End, Result};
use crate::spend::Filter;

#[derive(Debug, Args)]
pub struct Export {
    #[arg(long)]
    client: String,
    #[arg(long, value_enum)]
    format: Format,
    /// The file to write; one that is there is written over.
    #[arg(long, short)]
    output: PathBuf,
    #[command(flatten)]
    filter: Filter,
    /// date, vendor, amount or file; a hyphen in front turns the order around.
    #[arg(long, default_value = "file", allow_hyphen_values = true)]
    sort: String,
    #[arg(long)]
    json: bool,
}

#[derive(Copy, Clone, Debug, ValueEnum)]
enum Format {
    Csv,
    Xlsx,
}

pub async fn run(practice: &Practice, arguments: Export, now: Now) -> Result<End> {
    let id = client::find(practice, &arguments.client).await?;
    let filter = arguments.filter.sorted(arguments.sort);
    let format = match arguments.format {
        Format::Csv => "csv",
        Format::Xlsx => "xlsx",
    };
    let made = export::export(practice, id, &filter, format, now).await?;
    let path = arguments.output.display().to_string();
    std::fs::write(&arguments.output, &made.bytes).map_err(|error| {
        Failure::new(
            FailureKind::Other,
            format!("“{path}” could not be written: {error}."),
        )
        .hint("Close the file where it is open, or name another one.")
    })?;
    if arguments.json {
        output::json(&serde_json::json!({
            "file": path,
            "format": format,
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
