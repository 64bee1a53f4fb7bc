//! The import as scripts do it: one call, one JSON answer, no window.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::spend::{CellFix, Correction, Counts, LineSwitch, Question};
use domain::value::{Choice as _, Currency, Id, words};
use intake::{Apart, Contract, QuestionEntry};

use super::begin::begin;
use super::rate::refused_rate;
use super::several::bytes_of;
use super::show::doubt;
use super::{failing, reopen, several};
use crate::{Failure, FailureKind, Now, Practice, Result};

/// The question of rows that could not be read, and its answer.
const ERRORS: &str = "error_rows";
const HOLD: &str = "hold";
/// Whether lines that are here for certain are imported once more.
const KNOWN: &str = "known";

/// What is imported, and how.
#[derive(Clone, Debug)]
pub struct Script {
    pub client: Id,
    pub what: What,
    /// Choices by question.
    pub answers: BTreeMap<String, String>,
    /// Cells with the text that they should hold.
    pub fixes: Vec<CellFix>,
    /// How the letters of the file are written; as it looks where nothing is said.
    pub encoding: Option<String>,
    /// The sheet of a workbook; the best one where none is named.
    pub sheet: Option<String>,
    /// What becomes of other currencies: `1.0825@2025-12-31:ECB` or `leave_out`, by code.
    pub rates: BTreeMap<String, String>,
    /// Lines that are switched on or off whatever is known of them.
    pub switched: Vec<LineSwitch>,
    /// Imports the good lines and keeps the rows that could not be read for later.
    pub hold: bool,
    pub dry_run: bool,
    /// Reads the file without what is remembered.
    pub no_mapping: bool,
}

impl Script {
    /// A file, to be imported as it is read.
    pub fn file(client: Id, path: PathBuf) -> Self {
        Self::of(client, What::File(path))
    }

    /// The same for a file or an import.
    pub fn of(client: Id, what: What) -> Self {
        Self {
            client,
            what,
            answers: BTreeMap::new(),
            fixes: Vec::new(),
            encoding: None,
            sheet: None,
            rates: BTreeMap::new(),
            switched: Vec::new(),
            hold: false,
            dry_run: false,
            no_mapping: false,
        }
    }
}

impl Script {
    /// The corrections that the words of a command line are.
    fn changes(&self) -> Result<Vec<Correction>> {
        let mut changes = Vec::new();
        if self.no_mapping {
            changes.push(Correction::Fresh { on: true });
        }
        for (id, choice) in self.answers.iter().filter(|(id, _)| *id != ERRORS) {
            changes.push(answer(id, choice)?);
        }
        let fixes = self.fixes.iter().cloned();
        changes.extend(fixes.map(|fix| Correction::Fix { fix }));
        if let Some(name) = &self.encoding {
            let to = intake::encoding_named(name).ok_or_else(|| no_choice(name, "encoding"))?;
            changes.push(Correction::Encoding { to });
        }
        let sheet = self.sheet.iter().cloned();
        changes.extend(sheet.map(|to| Correction::Sheet { to }));
        for (code, rate) in &self.rates {
            let currency = currency(code)?;
            let to = match rate.trim() {
                "" => None,
                rate => Some(rate.parse().map_err(|why| refused_rate(currency, why))?),
            };
            changes.push(Correction::Rate { currency, to });
        }
        let switched = self.switched.iter().copied();
        changes.extend(switched.map(|line| Correction::Switch { line }));
        Ok(changes)
    }
}

/// An answer to a question, or about lines that may be here already.
fn answer(id: &str, choice: &str) -> Result<Correction> {
    let counts = || Counts::from_word(choice).ok_or_else(|| no_choice(choice, id));
    if id == KNOWN {
        let on = counts()? == Counts::Keep;
        return Ok(Correction::Again { on });
    }
    if let Ok(about) = id.parse() {
        let counts = counts()?;
        return Ok(Correction::Doubt { about, counts });
    }
    let question = Question::from_word(id).ok_or_else(|| {
        Failure::not_found(format!("“{id}” is no question. Nothing was changed."))
            .hint("A dry run with --json lists what is asked.")
    })?;
    let choice = choice.to_owned();
    Ok(Correction::Answer { question, choice })
}

fn no_choice(word: &str, what: &str) -> Failure {
    Failure::new(
        FailureKind::Other,
        format!(
            "“{word}” is no choice for {}. Nothing was changed.",
            what.replace(['_', '.'], " ")
        ),
    )
}

/// The currency by its code.
fn currency(code: &str) -> Result<Currency> {
    code.trim().parse().map_err(|_| {
        Failure::new(
            FailureKind::Other,
            format!("“{code}” is no currency. Nothing was changed."),
        )
        .hint("Write its three letters, such as EUR.")
    })
}

/// A file, or an import that is opened again.
#[derive(Clone, Debug)]
pub enum What {
    File(PathBuf),
    /// A file of an archive, with the archive before its name.
    Member {
        name: String,
        bytes: Arc<[u8]>,
    },
    Import(Id),
}

/// What a file is to be imported as: itself, or one by one the files of an archive. An archive
/// without a table is left to be refused when it is read.
pub async fn unpacked(path: &Path) -> Result<Vec<What>> {
    let archive = several::name_of(path);
    let members = several::members(path, &intake::Watch::default()).await?;
    if members.is_empty() {
        return Ok(vec![What::File(path.to_owned())]);
    }
    Ok(members
        .into_iter()
        .map(|member| What::Member {
            name: several::inside(&archive, &member.name),
            bytes: member.bytes.into(),
        })
        .collect())
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Scripted {
    pub contract: Contract,
    pub end: End,
    /// The rows that could not be read, as a file that can be set right and imported.
    pub failing: Option<String>,
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
    let currency = practice
        .assessment(script.client, now)
        .await?
        .client()
        .currency;
    let refused = |file: &str, refusal: &intake::Refusal| Scripted {
        contract: refusal.contract(file, currency),
        end: End::Refused,
        failing: None,
    };
    let begun = match &script.what {
        What::File(path) => {
            let (name, bytes) = bytes_of(path, &intake::Watch::default()).await?;
            begin(practice, script.client, name, bytes, now).await?
        }
        What::Member { name, bytes } => {
            begin(
                practice,
                script.client,
                name.clone(),
                Arc::clone(bytes),
                now,
            )
            .await?
        }
        What::Import(import) => reopen::begin(practice, script.client, *import, now).await?,
    };
    let mut reading = match begun {
        Ok(reading) => reading,
        Err((file, refusal)) => return Ok(refused(&file, &refusal)),
    };
    let mut given = reading.said.given.clone();
    let hold = script.hold
        || script
            .answers
            .get(ERRORS)
            .is_some_and(|choice| choice == HOLD);
    for change in script.changes()? {
        given.take(change);
    }
    if given != reading.said.given
        && let Err((file, refusal)) = reading.again(&given).await?
    {
        return Ok(refused(&file, &refusal));
    }
    let parts = reading.judged.tally.parts();
    let mut contract = reading
        .read
        .preview
        .contract(&reading.source.file_name, parts, currency);
    contract.mapping = reading.read.memory.entry();
    let failing = failing::csv(&reading);
    if reading.judged.tally.lines() == 0
        && contract.apart.is_empty()
        && reading.judged.doubts.is_empty()
    {
        contract.refusal = Some(format!(
            "{} Nothing was changed.",
            reading.nothing_to_import()
        ));
        return Ok(Scripted {
            contract,
            end: End::Refused,
            failing,
        });
    }
    contract.doubts = doubt::entries(&reading);
    let questions = doubt::questions(&reading);
    let mut open = reading.read.preview.is_open() || !questions.is_empty();
    contract.questions.extend(questions);
    if hold {
        contract.rows = contract.rows.holding_errors();
    } else if !script.dry_run
        && let Some(text) = reading.errors_question()
    {
        contract.questions.push(errors_question(&text));
        open = true;
    }
    if !script.dry_run && !open && reading.judged.tally.lines() == 0 {
        contract.questions.push(rate_question(&contract.apart));
        open = true;
    }
    if !script.dry_run && !open {
        let (_, batch) = reading
            .commit(practice, hold, Arc::default(), drop, now)
            .await?;
        contract.batch = Some(batch);
    }
    Ok(Scripted {
        contract,
        end: if open { End::Asks } else { End::Done },
        failing,
    })
}

/// A file in another currency alone has nothing to import before there is a rate.
fn rate_question(apart: &[Apart]) -> QuestionEntry {
    let codes: Vec<&str> = apart.iter().map(|group| group.currency.code()).collect();
    QuestionEntry {
        id: "currency".to_owned(),
        text: format!(
            "Every amount is in {}. Give a rate with --rate {}=RATE@DATE:SOURCE.",
            words::listed(&codes),
            codes.first().unwrap_or(&"EUR")
        ),
        choices: vec!["leave_out".to_owned()],
        labels: vec!["Leave them out".to_owned()],
    }
}

/// Good lines are never imported beside bad rows unless somebody said so.
fn errors_question(text: &str) -> QuestionEntry {
    QuestionEntry {
        id: ERRORS.to_owned(),
        text: format!("{text} Import the good lines and keep these for later?"),
        choices: vec![HOLD.to_owned()],
        labels: vec!["Import the good lines, keep the others for later".to_owned()],
    }
}
