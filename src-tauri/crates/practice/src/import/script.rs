//! The import as scripts do it: one call, one JSON answer, no window.

use std::collections::BTreeMap;
use std::path::PathBuf;

use domain::value::Id;
use intake::Contract;

use super::{Reading, bytes_of};
use crate::view::ImportOverrides;
use crate::{Now, Practice, Result};

/// What is imported, and how.
#[derive(Clone, Debug)]
pub struct Script {
    pub client: Id,
    pub path: PathBuf,
    /// Choices by question.
    pub answers: BTreeMap<String, String>,
    pub dry_run: bool,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Scripted {
    pub contract: Contract,
    pub end: End,
}

/// How it ended, for the exit status.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Something was imported, or would be.
    Done,
    /// The file was refused.
    Refused,
    /// A question has to be answered first.
    Asks,
}

/// Reads a file, and imports it unless it is a dry run or a question is open.
pub async fn run(practice: &Practice, script: Script, now: Now) -> Result<Scripted> {
    let (name, bytes) = bytes_of(&script.path).await?;
    let currency = practice
        .assessment(script.client, now)
        .await?
        .client()
        .currency;
    let refused = |file: &str, refusal: &intake::Refusal| Scripted {
        contract: refusal.contract(file, currency),
        end: End::Refused,
    };
    let mut reading = match Reading::begin(practice, script.client, name, bytes, now).await? {
        Ok(reading) => reading,
        Err((file, refusal)) => return Ok(refused(&file, &refusal)),
    };
    if !script.answers.is_empty() {
        let overrides = ImportOverrides {
            answers: script.answers,
            ..ImportOverrides::default()
        };
        if let Err((file, refusal)) = reading.again(&overrides).await? {
            return Ok(refused(&file, &refusal));
        }
    }
    let mut contract =
        reading
            .preview
            .contract(&reading.file_name, reading.tally.parts(), currency);
    let open = reading.preview.is_open();
    if reading.tally.lines() == 0 {
        contract.refusal = Some(reading.nothing_to_import().to_owned());
        return Ok(Scripted {
            contract,
            end: End::Refused,
        });
    }
    if !script.dry_run && !open {
        let (_, batch) = reading.commit(practice, None, drop, now).await?;
        contract.batch = Some(batch);
    }
    Ok(Scripted {
        contract,
        end: if open { End::Asks } else { End::Done },
    })
}
