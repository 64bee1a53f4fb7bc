//! Fields of records as text: what a person sees in a field, and what they typed into it.
//!
//! Each noun lists its fields once, in its own file, as paths to [`Slot`]s: `revenue_goal`,
//! `stages.1.rate`, `months.3`. Reading and writing both go through that list, so a field that can
//! be shown can be changed, and a new field is one line.

mod slot;
mod words;

pub use slot::{Choose, Own, Slot};
pub(crate) use words::{Word, words_of};

use super::{Entry, Problem, Record};
use crate::value::Currency;

/// A path taken apart at its dots.
pub(crate) type Path<'a> = &'a [&'a str];

/// The record with one field set from `text`. Empty text clears a field that may be empty, and
/// removes an item of a list: `seats.1` set to nothing takes the seat away.
///
/// # Errors
/// A sentence when there is no such field, or when the text can't be read as its value.
pub fn set(entry: &Entry, path: &str, text: &str, currency: Currency) -> Result<Entry, Problem> {
    let mut record = entry.record.clone();
    let parts: Vec<&str> = path.split('.').collect();
    let unknown = || {
        let message = format!(
            "{} has no field called “{path}”.",
            entry.record.kind().noun()
        );
        Problem::new(path, capital(&message))
    };
    record
        .slot(&parts, Access::Write)
        .ok_or_else(unknown)?
        .set(text, currency)
        .map_err(|message| Problem::new(path, message))?;
    Ok(Entry {
        id: entry.id,
        record,
    })
}

/// The text of a field as it stands while editing; `None` when the record has no such field. An
/// empty text is a value that isn't known.
pub fn get(record: &Record, path: &str, currency: Currency) -> Option<String> {
    let parts: Vec<&str> = path.split('.').collect();
    let mut copy = record.clone();
    copy.slot(&parts, Access::Read)
        .map(|slot| slot.text(currency))
}

/// The field as it is read in a sentence, `$5,000,000` or `7%`; empty while it isn't known.
pub fn shown(record: &Record, path: &str, currency: Currency) -> Option<String> {
    let parts: Vec<&str> = path.split('.').collect();
    let mut copy = record.clone();
    copy.slot(&parts, Access::Read)
        .map(|slot| slot.shown(currency))
}

/// What may be chosen in a field: word and title of each; empty where anything may be typed.
pub fn choices(record: &Record, path: &str) -> Vec<(&'static str, &'static str)> {
    let parts: Vec<&str> = path.split('.').collect();
    let mut copy = record.clone();
    copy.slot(&parts, Access::Read)
        .map(|slot| slot.choices())
        .unwrap_or_default()
}

/// Whether a path is looked at or written: writing to the item after the last one adds it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    Read,
    Write,
}

impl Record {
    fn slot<'a>(&'a mut self, path: Path<'_>, access: Access) -> Option<Slot<'a>> {
        match self {
            Self::Client(client) => client.slot(path),
            Self::Person(person) => person.slot(path, access),
            Self::Activity(activity) => activity.slot(path),
            Self::Answer(answer) => answer.slot(path),
            Self::Funnel(funnel) => funnel.slot(path, access),
            Self::Budget(line) => line.slot(path),
            Self::Objective(objective) => objective.slot(path),
            Self::Metric(metric) => metric.slot(path),
            Self::Initiative(initiative) => initiative.slot(path),
            Self::Baton(baton) => baton.slot(path),
            Self::Note(note) => note.slot(path),
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
