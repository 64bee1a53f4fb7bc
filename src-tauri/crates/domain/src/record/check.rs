//! What must hold of a record before it is put.
//!
//! Each noun has its checks in its own file; what concerns the whole assessment is here: one
//! client, one funnel, one answer a question and side, and references to records that exist.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Entry, Kind, Record};
use crate::assessment::Assessment;
use crate::value::words::Words;
use crate::value::{Currency, Id, Money, Rate};

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
    match &entry.record {
        Record::Client(client) => client.check(&mut faults),
        Record::Person(person) => person.check(&mut faults),
        Record::Activity(activity) => activity.check(&mut faults),
        Record::Answer(answer) => answer.check(&mut faults),
        Record::Funnel(funnel) => funnel.check(&mut faults),
        Record::Budget(line) => line.check(&mut faults),
        Record::Objective(objective) => faults.named("title", &objective.title, "An objective"),
        Record::Metric(metric) => metric.check(&mut faults),
        Record::Initiative(initiative) => initiative.check(&mut faults),
        Record::Baton(baton) => baton.check(&mut faults),
        Record::Note(note) => faults.named("text", &note.text, "A note"),
    }
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
pub(super) struct Faults {
    currency: Currency,
    problems: Vec<Problem>,
}

impl Faults {
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem::new(field, message));
    }

    /// `noun` must have a name.
    pub fn named(&mut self, field: &str, name: &str, noun: &str) {
        if name.trim().is_empty() {
            let what = if field == "text" { "text" } else { field };
            self.add(field, format!("{noun} needs a {what}."));
        }
    }

    /// Within what can be kept.
    pub fn amount(&mut self, field: &str, amount: Option<Money>) {
        if amount.is_some_and(is_beyond) {
            let most = Words::window(self.currency).money(Money::from_minor(Money::LIMIT));
            self.add(
                field,
                format!("This is larger than any amount that can be kept here ({most})."),
            );
        }
    }

    /// Within what can be kept, and not below zero.
    pub fn positive(&mut self, field: &str, amount: Option<Money>, what: &str) {
        self.amount(field, amount);
        if let Some(amount) = amount.filter(|amount| amount.is_negative() && !is_beyond(*amount)) {
            let shown = Words::window(self.currency).money(amount);
            self.add(field, format!("{what} can’t be below zero: {shown}."));
        }
    }

    /// 0 to 100 %.
    pub fn share(&mut self, field: &str, share: Option<Rate>, what: &str) {
        let words = Words::window(self.currency);
        if let Some(share) = share
            && !(Rate::ZERO..=Rate::ONE).contains(&share)
        {
            self.add(
                field,
                format!(
                    "{what} lies between 0% and 100%; {} doesn’t.",
                    words.percent_short(share)
                ),
            );
        }
    }
}

fn is_beyond(amount: Money) -> bool {
    amount.minor().unsigned_abs() > Money::LIMIT.unsigned_abs()
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

/// One profile, one funnel, one answer a question and side, one budget line a side and category.
fn alone(entry: &Entry, assessment: &Assessment, faults: &mut Faults) {
    let mut others = assessment
        .records
        .iter()
        .filter(|(id, _)| **id != entry.id)
        .map(|(_, record)| record);
    match &entry.record {
        record
            if record.kind().is_single() && others.any(|other| other.kind() == record.kind()) =>
        {
            let noun = record.kind().noun();
            faults.add(
                "",
                format!("A client has one {noun}, and it is there already."),
            );
        }
        Record::Answer(answer) => {
            let same = |other: &Record| {
                matches!(other, Record::Answer(other)
                    if other.question == answer.question && other.side == answer.side)
            };
            if others.any(same) {
                faults.add(
                    "question",
                    format!(
                        "“{}” is already answered for {}. Change that answer.",
                        answer.question.title(),
                        answer.side.word()
                    ),
                );
            }
        }
        Record::Budget(line) => {
            let same = |other: &Record| {
                matches!(other, Record::Budget(other)
                    if other.year == line.year
                        && other.side == line.side
                        && other.category == line.category)
            };
            if others.any(same) {
                faults.add(
                    "category",
                    format!(
                        "{} is already planned for {}. Change that line.",
                        entry.record.name(),
                        line.year
                    ),
                );
            }
        }
        _ => {}
    }
}

/// Records that a record points to must be there, of the right kind, and not itself.
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
        if !is_there {
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
    pub fn references(&self) -> Vec<(&'static str, Id, Option<Kind>)> {
        let one = |field, id: Option<Id>, kind| id.map(|id| (field, id, Some(kind)));
        match self {
            Self::Activity(activity) => one("objective", activity.objective, Kind::Objective)
                .into_iter()
                .collect(),
            Self::Objective(objective) => one("serves", objective.serves, Kind::Objective)
                .into_iter()
                .collect(),
            Self::Metric(metric) => one("objective", metric.objective, Kind::Objective)
                .into_iter()
                .collect(),
            Self::Baton(baton) => one("initiative", baton.initiative, Kind::Initiative)
                .into_iter()
                .collect(),
            Self::Note(note) => note
                .about
                .map(|id| ("about", id, None))
                .into_iter()
                .collect(),
            Self::Initiative(initiative) => [
                one("objective", initiative.objective, Kind::Objective),
                one("early_signal", initiative.early_signal, Kind::Metric),
                one("outcome", initiative.outcome, Kind::Metric),
            ]
            .into_iter()
            .flatten()
            .chain(
                initiative
                    .depends_on
                    .iter()
                    .map(|id| ("depends_on", *id, Some(Kind::Initiative))),
            )
            .collect(),
            Self::Client(_)
            | Self::Person(_)
            | Self::Answer(_)
            | Self::Funnel(_)
            | Self::Budget(_) => Vec::new(),
        }
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
