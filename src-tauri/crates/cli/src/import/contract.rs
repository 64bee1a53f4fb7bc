//! The JSON that scripts get for a file.

use domain::spend::{Counts, Doubted, Parts, RowCounts};
use domain::value::{Choice as _, Currency, Id, Money, Period};
use practice::import::{
    DoubtKind, Head, Layout, Offer, OfferedDoubt, Refusal, RefusalKind, UsedMapping,
};
use serde::Serialize;

use crate::sides::{Sides, major};

/// One object a file, as `evenlift-cli import --json` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contract {
    pub file: String,
    pub sha256: String,
    pub kind: String,
    pub layout: Layout,
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
    pub mapping: Option<UsedMapping>,
    /// What may be here already; absent where nothing is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<DoubtEntry>,
    /// What was corrected before and can't be read any more; absent where nothing is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<String>,
    /// The import that was made; absent in a dry run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub batch: Option<Id>,
    /// Why the file was refused; absent where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
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
    pub id: Doubted,
    pub kind: DoubtKind,
    /// The row of this file; 0 for an overlap.
    pub row: u32,
    /// The import that has the other side, its file, and the row there.
    pub import: Id,
    pub file: String,
    pub file_row: u32,
    /// What either side has, in major units.
    pub here: String,
    pub there: String,
    /// Null while nobody said.
    pub answer: Option<Counts>,
}

impl Contract {
    /// For a file that can be read, or would be imported.
    pub fn of(offer: &Offer) -> Self {
        let currency = offer.currency();
        let doubts = offer.doubts().map(|doubt| DoubtEntry::of(&doubt, currency));
        Self {
            mapping: offer.mapping(),
            doubts: doubts.collect(),
            lost: offer.lost(),
            ..Self::of_head(offer.head(), offer.file(), offer.parts(), currency)
        }
    }

    /// The same of what was read in a file alone. `parts` are the sums per side after classification.
    pub fn of_head(head: &Head, file: &str, parts: Parts, currency: Currency) -> Self {
        let waiting = || head.abroad.iter().filter(|group| group.waits());
        Self {
            file: file.to_owned(),
            sha256: head.sha256.clone(),
            kind: head.kind.clone(),
            layout: head.layout,
            encoding: head.encoding.clone(),
            delimiter: head.delimiter.clone(),
            header_row: head.header_row,
            period: head.period,
            currency: head.currency,
            records: head.records + waiting().map(|group| group.lines).sum::<u32>(),
            sum: head.offered(),
            rows: head.rows,
            ties: TieCounts {
                agree: head.ties.agree,
                of: head.ties.of,
            },
            apart: waiting()
                .map(|group| Apart {
                    currency: group.currency,
                    records: group.lines,
                    sum: major(group.sum, group.currency),
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
                .map(|question| {
                    let choices = question.choices.iter();
                    let (choices, labels) = choices
                        .map(|choice| (choice.id.clone(), choice.label.clone()))
                        .unzip();
                    QuestionEntry {
                        id: question.id.word().to_owned(),
                        text: question.text.clone(),
                        choices,
                        labels,
                    }
                })
                .collect(),
            sides: Sides::of(parts, currency),
            mapping: None,
            doubts: Vec::new(),
            lost: Vec::new(),
            batch: None,
            refusal: None,
        }
    }

    /// For a file that was refused: nothing is offered, the reason is given.
    pub fn of_refusal(refusal: &Refusal, file: &str, currency: Currency) -> Self {
        Self {
            file: file.to_owned(),
            sha256: refusal.sha256.clone(),
            kind: "generic".to_owned(),
            layout: match refusal.kind {
                RefusalKind::HeaderOnly => Layout::Flat,
                RefusalKind::NoAmounts if refusal.header_row > 0 => Layout::Flat,
                _ => Layout::None,
            },
            encoding: refusal.encoding.clone(),
            delimiter: refusal.delimiter.clone(),
            header_row: refusal.header_row,
            period: None,
            currency: None,
            records: 0,
            sum: major(Money::ZERO, currency),
            rows: RowCounts::default(),
            ties: TieCounts::default(),
            apart: Vec::new(),
            errors: vec![ErrorEntry {
                row: refusal.row,
                column: String::new(),
                letter: String::new(),
                cell: String::new(),
                expected: refusal.reason.clone(),
                suggestion: None,
                text: refusal.reason.clone(),
            }],
            questions: Vec::new(),
            sides: Sides::of(Parts::default(), currency),
            mapping: None,
            doubts: Vec::new(),
            lost: Vec::new(),
            batch: None,
            refusal: Some(refusal.reason.clone()),
        }
    }
}

impl DoubtEntry {
    fn of(doubt: &OfferedDoubt<'_>, currency: Currency) -> Self {
        let (row, file_row) = doubt.rows().unwrap_or_default();
        Self {
            id: doubt.id(),
            kind: doubt.kind(),
            row,
            import: doubt.other().id,
            file: doubt.other().file.clone(),
            file_row,
            here: doubt
                .here()
                .map_or_else(String::new, |here| major(here, currency)),
            there: major(doubt.there(), currency),
            answer: doubt.answer(),
        }
    }
}
