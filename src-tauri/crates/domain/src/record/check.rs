//! What must hold of a record before it is put.
//!
//! What must hold of one field its slot knows, and what must hold between fields stands with the
//! noun. Here is what concerns the whole assessment: nouns that a client has once, and references
//! to records that exist.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Entry, Kind, Record, field};
use crate::assessment::Assessment;
use crate::value::{Currency, Id};

/// Why something typed was refused: a sentence for the person, and the field it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// The path of the field, `stages.1.rate`; empty where it is about the record as a whole.
    pub field: String,
    pub message: String,
}

impl Problem {
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            message: message.into(),
        }
    }
}

/// Everything that forbids putting `entry` into `assessment`; empty when it may be put.
pub fn check(entry: &Entry, assessment: &Assessment) -> Vec<Problem> {
    let mut faults = Faults {
        currency: match &entry.record {
            Record::Client(client) => client.currency,
            _ => assessment
                .client_entry()
                .map_or(Currency::USD, |(_, client)| client.currency),
        },
        problems: Vec::new(),
    };
    let currency = faults.currency;
    field::every(&entry.record, |path, slot| {
        if let Some(message) = slot.fault(currency) {
            faults.add(path, message);
        }
    });
    entry.record.noun().check(&mut faults);
    let kept = assessment.remarks.get(&entry.id);
    entry.remarks.check(&entry.record, kept, &mut faults);
    kind_kept(entry, assessment, &mut faults);
    alone(entry, assessment, &mut faults);
    references(entry, assessment, &mut faults);
    faults.problems
}

/// Everything that forbids taking a record away: the profile stays, and what others rest on.
pub fn check_removal(id: Id, assessment: &Assessment) -> Vec<Problem> {
    let mut problems = Vec::new();
    if matches!(assessment.records.get(&id), Some(Record::Client(_))) {
        problems.push(Problem::new("", "The client’s profile can’t be removed."));
    }
    let user = assessment.records.values().find_map(|record| {
        record
            .references()
            .iter()
            .any(|(_, other, _)| *other == id)
            .then(|| record.called())
    });
    if let Some(user) = user {
        problems.push(Problem::new(
            "",
            format!("It is still used by {user}. Change that first."),
        ));
    }
    problems
}

/// Collects what is wrong with a record.
pub struct Faults {
    currency: Currency,
    problems: Vec<Problem>,
}

impl Faults {
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem::new(field, message));
    }

    /// The client's.
    pub const fn currency(&self) -> Currency {
        self.currency
    }
}

/// An id keeps its kind for good, so that history and references stay true.
fn kind_kept(entry: &Entry, assessment: &Assessment, faults: &mut Faults) {
    if let Some(old) = assessment.records.get(&entry.id)
        && old.kind() != entry.record.kind()
    {
        faults.add(
            "",
            format!(
                "This is a {}; it can’t become a {}.",
                old.kind().noun(),
                entry.record.kind().noun()
            ),
        );
    }
}

/// One profile and one funnel; one answer a question and side, one budget line a side and category.
fn alone(entry: &Entry, assessment: &Assessment, faults: &mut Faults) {
    let kind = entry.record.kind();
    for (_, other) in assessment
        .records
        .iter()
        .filter(|(id, other)| **id != entry.id && other.kind() == kind)
    {
        if kind.is_single() {
            let noun = kind.noun();
            faults.add(
                "",
                format!("A client has one {noun}, and it is there already."),
            );
            return;
        }
        if let Some((field, message)) = entry.record.clash(other) {
            faults.add(field, message);
            return;
        }
    }
}

/// Whether what a record points to among its own kind leads on to `to`.
fn leads_to(from: Id, to: Id, assessment: &Assessment) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        let Some(record) = assessment.records.get(&id).filter(|_| seen.insert(id)) else {
            continue;
        };
        let own = |(_, other, kind): (String, Id, Option<Kind>)| {
            (kind == Some(record.kind())).then_some(other)
        };
        open.extend(record.references().into_iter().filter_map(own));
    }
    seen.contains(&to)
}

/// Records that a record points to must be there, of the right kind, and lead not back to itself.
fn references(entry: &Entry, assessment: &Assessment, faults: &mut Faults) {
    for (field, id, kind) in entry.record.references() {
        if id == entry.id {
            faults.add(
                field,
                format!("{} can’t point to itself.", entry.record.called_first()),
            );
            continue;
        }
        let is_there = assessment
            .records
            .get(&id)
            .is_some_and(|record| kind.is_none_or(|kind| record.kind() == kind));
        if kind == Some(entry.record.kind()) && leads_to(id, entry.id, assessment) {
            let other = &assessment.records[&id];
            faults.add(
                field,
                format!(
                    "{} leads back to {}. One of them has to come first.",
                    other.called_first(),
                    entry.record.called()
                ),
            );
        } else if !is_there {
            let noun = kind.map_or("record", Kind::noun);
            let article = if noun.starts_with(['a', 'i', 'o']) {
                "an"
            } else {
                "a"
            };
            faults.add(
                field,
                format!("This points to {article} {noun} that isn’t there."),
            );
        }
    }
}

impl Record {
    /// Every record that this one points to: the field, the id, and the kind it must be.
    pub fn references(&self) -> Vec<(String, Id, Option<Kind>)> {
        let mut found = Vec::new();
        field::every(self, |path, slot| {
            let references = slot.references().into_iter();
            found.extend(references.map(|(id, kind)| (path.to_owned(), id, kind)));
        });
        found
    }

    /// `the initiative “Hire a demand lead”`.
    fn called(&self) -> String {
        let name = self.name();
        if name.trim().is_empty() {
            format!("the {}", self.kind().noun())
        } else {
            format!("the {} “{}”", self.kind().noun(), name.trim())
        }
    }

    fn called_first(&self) -> String {
        self.called().replacen("the ", "The ", 1)
    }
}
