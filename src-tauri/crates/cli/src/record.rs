//! `record put`, `record list` and `record remove`.

use std::io::Read as _;

use domain::change::Screen;
use domain::value::Choice as _;
use practice::{Failure, FailureKind, Now, Practice, client, record};

use crate::arguments::RecordCommand;
use crate::import::record_id;
use crate::output::{self, End, Result};

pub async fn run(practice: &Practice, command: RecordCommand, now: Now) -> Result<End> {
    match command {
        RecordCommand::Put { client, data, json } => {
            let client = client::find(practice, &client).await?;
            let text = data.map_or_else(from_stdin, Ok)?;
            output::edited(&record::put_json(practice, client, &text, now).await?, json)
        }
        RecordCommand::List { client, kind, json } => {
            let client = client::find(practice, &client).await?;
            let kind = kind.as_deref().map(record::kind_from).transpose()?;
            let entries = record::list(practice, client, kind, now).await?;
            if json {
                output::json(&entries)?;
            } else {
                for entry in &entries {
                    output::line(&format!(
                        "{}  {}  {}",
                        entry.id,
                        entry.record.kind().word(),
                        entry.record.name()
                    ))?;
                }
            }
            Ok(End::Done)
        }
        RecordCommand::Remove { id, client, json } => {
            let client = client::find(practice, &client).await?;
            let id = record_id(&id)?;
            output::edited(
                &record::remove(practice, client, id, Screen::Overview, now).await?,
                json,
            )
        }
    }
}

fn from_stdin() -> Result<String> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| {
            Failure::new(
                FailureKind::Other,
                format!("The record could not be read from stdin: {error}"),
            )
        })?;
    Ok(text)
}
