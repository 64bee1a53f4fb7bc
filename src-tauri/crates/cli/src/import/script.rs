//! The import as scripts do it: one call, one JSON answer, no window.

use std::collections::BTreeMap;
use std::path::PathBuf;

use domain::spend::{CellFix, Correction, Counts, Doubted, LineSwitch, Question};
use domain::value::{Choice as _, Currency, Id, words};
use practice::import::{DoubtKind, Offer, OfferedDoubt, What, encoding_named, offer, refused_rate};
use practice::{Failure, FailureKind, Now, Practice};

use super::contract::{Apart, Contract, QuestionEntry};
use crate::output::{End, Result};

/// The question of rows that could not be read, and its answer.
const ERRORS: &str = "error_rows";
const HOLD: &str = "hold";
/// The question of corrections that can't be read any more, and its answer.
const LOST: &str = "lost";
const GO_ON: &str = "go_on";
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

    /// The corrections that the words of a command line are.
    fn changes(&self) -> Result<Vec<Correction>> {
        let mut changes = Vec::new();
        if self.no_mapping {
            changes.push(Correction::Fresh { on: true });
        }
        for (id, choice) in self
            .answers
            .iter()
            .filter(|(id, _)| ![ERRORS, LOST].contains(&id.as_str()))
        {
            changes.push(answer(id, choice)?);
        }
        let fixes = self.fixes.iter().cloned();
        changes.extend(fixes.map(|fix| Correction::Fix { fix }));
        if let Some(name) = &self.encoding {
            let to = encoding_named(name).ok_or_else(|| no_choice(name, "encoding"))?;
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

/// What came of it.
#[derive(Clone, Debug)]
pub struct Scripted {
    pub contract: Contract,
    pub end: End,
    /// The rows that could not be read, as a file that can be set right and imported.
    pub failing: Option<String>,
}

/// Reads a file, and imports it unless it is a dry run or a question is open.
pub async fn run(practice: &Practice, script: Script, now: Now) -> Result<Scripted> {
    let changes = script.changes()?;
    let offer = match offer(practice, script.client, &script.what, changes, now).await? {
        Ok(offer) => offer,
        Err(refused) => {
            let (file, currency) = (&refused.file, refused.currency);
            return Ok(Scripted {
                contract: Contract::of_refusal(&refused.refusal, file, currency),
                end: End::Refused,
                failing: None,
            });
        }
    };
    let mut contract = Contract::of(&offer);
    let failing = offer.failing();
    if offer.lines() == 0 && contract.apart.is_empty() && contract.doubts.is_empty() {
        let why = offer.nothing_to_import();
        contract.refusal = Some(format!("{why} Nothing was changed."));
        return Ok(Scripted {
            contract,
            end: End::Refused,
            failing,
        });
    }
    contract.questions.extend(doubt_questions(&offer));
    // What counts now was read with corrections that are gone: nobody loses them without a word.
    let accepted = script.answers.get(LOST).is_some_and(|said| said == GO_ON);
    if offer.replaces() && !script.dry_run && !accepted && !contract.lost.is_empty() {
        contract.questions.push(lost_question());
    }
    let hold = script.hold || script.answers.get(ERRORS).is_some_and(|said| said == HOLD);
    if hold {
        contract.rows = contract.rows.holding_errors();
    } else if !script.dry_run
        && let Some(text) = offer.unread_rows()
    {
        contract.questions.push(errors_question(&text));
    }
    if !script.dry_run && contract.questions.is_empty() && offer.lines() == 0 {
        contract.questions.push(rate_question(&contract.apart));
    }
    let asks = !contract.questions.is_empty();
    if !script.dry_run && !asks {
        contract.batch = Some(offer.commit(practice, hold, now).await?);
    }
    Ok(Scripted {
        contract,
        end: if asks { End::Asks } else { End::Done },
        failing,
    })
}

/// What is asked of doubts: each overlap, and all single lines together.
fn doubt_questions(offer: &Offer) -> Vec<QuestionEntry> {
    let entry = |id: Doubted, text: String, doubt: &OfferedDoubt<'_>| QuestionEntry {
        id: id.to_string(),
        text,
        choices: doubt
            .choices()
            .map(|(counts, _)| counts.word().to_owned())
            .into(),
        labels: doubt.choices().map(|(_, label)| label.to_owned()).into(),
    };
    let open = offer.doubts().filter(|doubt| doubt.answer().is_none());
    let (overlaps, lines): (Vec<_>, Vec<_>) =
        open.partition(|doubt| doubt.kind() == DoubtKind::Overlap);
    let mut questions: Vec<QuestionEntry> = overlaps
        .iter()
        .map(|doubt| entry(doubt.id(), doubt.text(), doubt))
        .collect();
    if let Some(first) = lines.first() {
        let many = words::plural(lines.len() as u64, "line is", "lines are");
        let text = format!(
            "{many} probably here already: the same amount and vendor within four days, the same campaign or account and period with another amount, or the same reference with something else. Answer for all of them, or one by one as doubts lists them."
        );
        questions.push(entry(Doubted::Lines, text, first));
    }
    questions
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

/// An import is not replaced by a poorer reading of its file without a word.
fn lost_question() -> QuestionEntry {
    QuestionEntry {
        id: LOST.to_owned(),
        text: "What was corrected when this file was imported is missing here. Let the file as it is read now take the place of the import?".to_owned(),
        choices: vec![GO_ON.to_owned()],
        labels: vec!["Let it take the place".to_owned()],
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
