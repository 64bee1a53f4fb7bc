//! The JSON that scripts get for a file.

use domain::spend::{Parts, RowCounts};
use domain::value::{Choice as _, Currency, Id, Money, Period};
use rust_decimal::Decimal;
use serde::Serialize;

use super::{Abroad, Head, Preview};
use crate::terms::{Choice, Refusal, RefusalKind};

/// One object a file, as `evenlift-cli import --json` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contract {
    pub file: String,
    pub sha256: String,
    pub kind: String,
    pub layout: &'static str,
    pub encoding: String,
    pub delimiter: String,
    pub header_row: u32,
    pub period: Option<Period>,
    pub currency: Option<Currency>,
    pub records: u32,
    /// In major units, spend positive.
    pub sum: String,
    pub rows: RowCounts,
    pub ties: TieCounts,
    /// Amounts that wait for a rate, each in its own currency.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<Apart>,
    pub errors: Vec<ErrorEntry>,
    pub questions: Vec<QuestionEntry>,
    pub sides: Sides,
    /// What was remembered of files of this shape and used for this one; null where nothing was.
    pub mapping: Option<MappingEntry>,
    /// What may be here already; absent where nothing is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<DoubtEntry>,
    /// The import that was made; absent in a dry run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub batch: Option<Id>,
    /// Why the file was refused; absent where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
}

/// A mapping that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MappingEntry {
    pub id: Id,
    pub name: String,
    pub version: u32,
    /// How the file differs from the shape that was remembered, a line each.
    pub drift: Vec<String>,
    /// What was remembered and does not hold for this file.
    pub dropped: Vec<String>,
}

#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TieCounts {
    pub agree: u32,
    pub of: u32,
}

/// Lines of one currency, with their sum in its major units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Apart {
    pub currency: Currency,
    pub records: u32,
    pub sum: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ErrorEntry {
    pub row: u32,
    /// The header of the column, `(column 7)` where it has none.
    pub column: String,
    pub letter: String,
    pub cell: String,
    pub expected: String,
    pub suggestion: Option<String>,
    /// All of it as a person reads it.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionEntry {
    pub id: String,
    pub text: String,
    /// The ids; the first is proposed.
    pub choices: Vec<String>,
    /// The same choices in words.
    pub labels: Vec<String>,
}

/// A line, or the months of some accounts, that may be here already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DoubtEntry {
    /// What an answer names.
    pub id: String,
    /// `same`, `restated`, `reference` or `overlap`.
    pub kind: &'static str,
    /// The row of this file; 0 for an overlap.
    pub row: u32,
    /// The import that has the other side, its file, and the row there.
    pub import: Id,
    pub file: String,
    pub file_row: u32,
    /// What either side has, in major units.
    pub here: String,
    pub there: String,
    /// `skip`, `keep` or `replace`; null while nobody said.
    pub answer: Option<&'static str>,
}

/// Sums in major units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sides {
    pub sales: String,
    pub marketing: String,
    pub neither: String,
    pub undecided: String,
}

impl Preview {
    /// The contract for this preview. `parts` are the sums per side after classification.
    pub fn contract(&self, file: &str, parts: Parts, currency: Currency) -> Contract {
        let head = self.head();
        let waiting = || head.abroad.iter().filter(|group| group.waits());
        let major = |money: Money| money.to_major(currency).to_string();
        Contract {
            file: file.to_owned(),
            sha256: head.sha256.clone(),
            kind: head.kind.clone(),
            layout: head.layout.word(),
            encoding: head.encoding.clone(),
            delimiter: head.delimiter.clone(),
            header_row: head.header_row,
            period: head.period,
            currency: head.currency,
            records: head.records + waiting().map(|group| group.lines).sum::<u32>(),
            sum: offered(head),
            rows: head.rows,
            ties: TieCounts {
                agree: head.ties.agree,
                of: head.ties.of,
            },
            apart: waiting()
                .map(|group| Apart {
                    currency: group.currency,
                    records: group.lines,
                    sum: group.sum.to_major(group.currency).to_string(),
                })
                .collect(),
            errors: head
                .errors
                .iter()
                .map(|error| ErrorEntry {
                    row: error.row,
                    column: error.header.clone(),
                    letter: error.letter.clone(),
                    cell: error.cell.clone(),
                    expected: error.expected.clone(),
                    suggestion: error.suggestion.clone(),
                    text: error.sentence(),
                })
                .collect(),
            questions: head
                .questions
                .iter()
                .filter(|question| question.answer.is_none())
                .map(|question| QuestionEntry {
                    id: question.id.word().to_owned(),
                    text: question.text.clone(),
                    choices: texts(&question.choices, |choice| &choice.id),
                    labels: texts(&question.choices, |choice| &choice.label),
                })
                .collect(),
            sides: Sides {
                sales: major(parts.sales),
                marketing: major(parts.marketing),
                neither: major(parts.neither),
                undecided: major(parts.undecided),
            },
            mapping: None,
            doubts: Vec::new(),
            batch: None,
            refusal: None,
        }
    }
}

/// What the file offers in its own figures: the control of a reading, and of nothing else where
/// some lines wait for a rate.
fn offered(head: &Head) -> String {
    if !head.abroad.iter().any(Abroad::waits) {
        return head.exact_sum.clone();
    }
    let own: Decimal = head.exact_sum.parse().unwrap_or_default();
    let waiting = head.abroad.iter().filter(|group| group.waits());
    waiting
        .fold(own, |sum, group| sum + group.sum.to_major(group.currency))
        .to_string()
}

fn texts(choices: &[Choice], part: impl Fn(&Choice) -> &String) -> Vec<String> {
    choices.iter().map(|choice| part(choice).clone()).collect()
}

impl Refusal {
    /// The contract for a file that was refused: nothing is offered, the reason is given.
    pub fn contract(&self, file: &str, currency: Currency) -> Contract {
        let zero = Money::ZERO.to_major(currency).to_string();
        Contract {
            file: file.to_owned(),
            sha256: self.sha256.clone(),
            kind: "generic".to_owned(),
            layout: match self.kind {
                RefusalKind::HeaderOnly => "flat",
                RefusalKind::NoAmounts if self.header_row > 0 => "flat",
                _ => "none",
            },
            encoding: self.encoding.clone(),
            delimiter: self.delimiter.clone(),
            header_row: self.header_row,
            period: None,
            currency: None,
            records: 0,
            sum: zero.clone(),
            rows: RowCounts::default(),
            ties: TieCounts::default(),
            apart: Vec::new(),
            errors: vec![ErrorEntry {
                row: self.row,
                column: String::new(),
                letter: String::new(),
                cell: String::new(),
                expected: self.reason.clone(),
                suggestion: None,
                text: self.reason.clone(),
            }],
            questions: Vec::new(),
            sides: Sides {
                sales: zero.clone(),
                marketing: zero.clone(),
                neither: zero.clone(),
                undecided: zero,
            },
            mapping: None,
            doubts: Vec::new(),
            batch: None,
            refusal: Some(self.reason.clone()),
        }
    }
}
