//! The small parts of a preview: everything that is not one per row.

use std::collections::BTreeMap;

use domain::spend::{Platform, RowCounts};
use domain::value::{Currency, Money, Period};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::terms::{DateOrder, Decimals, Exchange, Fate, Layout, Question, Role, Tag};

/// What the preview says above its two tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Head {
    /// The recipe that read the file, or `generic`.
    pub kind: String,
    pub layout: Layout,
    /// Python-style, lower case: `utf-8`, `utf-16-le`, `cp1252`.
    pub encoding: String,
    pub delimiter: String,
    /// The sheets of a workbook; empty for a file that is one table.
    pub parts: Vec<Part>,
    /// Physical row from 1; 0 where there is none.
    pub header_row: u32,
    /// The months that the lines cover.
    pub period: Option<Period>,
    /// What the file says its currency is.
    pub currency: Option<Currency>,
    pub platform: Option<Platform>,
    /// `Chase, Credit card`: where the file comes from, or how it is laid out.
    pub source: String,
    /// What was understood, in words.
    pub banner: String,
    pub columns: Vec<Column>,
    /// The tables below the first that have other columns.
    pub below: Vec<Below>,
    /// What a line should have and no column gives: a date, a vendor, an amount.
    pub missing: Vec<Role>,
    /// How dates and amounts are written, as it was found or chosen.
    pub read_as: ReadAs,
    /// Up to three cells with letters beyond ASCII: the proof of the encoding.
    pub foreign: Vec<String>,
    pub rows: RowCounts,
    /// Lines offered for import.
    pub records: u32,
    /// Their sum, spend positive, in the client's minor units.
    pub sum: Money,
    /// The same sum exactly as the file writes it, where an amount has more decimals than money;
    /// in major units.
    pub exact_sum: String,
    pub not_spend: Vec<NotSpend>,
    /// Amounts in other currencies than the client's, a group a currency.
    pub abroad: Vec<Abroad>,
    pub ties: Ties,
    /// The first errors; `rows.error` has their number.
    pub errors: Vec<RowError>,
    pub warnings: Vec<Warning>,
    pub questions: Vec<Question>,
    /// Lower-case hexadecimal, of the bytes as they came.
    pub sha256: String,
    /// Names the shape of the file: the same for next month's export.
    pub fingerprint: String,
}

impl Head {
    /// The columns of all tables.
    pub fn every_column(&self) -> impl Iterator<Item = &Column> {
        let below = self.below.iter().flat_map(|table| &table.columns);
        self.columns.iter().chain(below)
    }

    /// What the file offers in its own figures, in major units: the control of a reading, and of
    /// nothing else where some lines wait for a rate.
    pub fn offered(&self) -> String {
        let mut waiting = self.abroad.iter().filter(|group| group.waits()).peekable();
        if waiting.peek().is_none() {
            return self.exact_sum.clone();
        }
        let own: Decimal = self.exact_sum.parse().unwrap_or_default();
        waiting
            .fold(own, |sum, group| sum + group.sum.to_major(group.currency))
            .to_string()
    }
}

/// How dates and amounts are written.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadAs {
    /// `None` where no date is written in numbers.
    pub date_order: Option<DateOrder>,
    /// Of the first column of amounts.
    pub decimals: Option<Decimals>,
    /// Money out is written negative; `None` where the layout says which way money goes.
    pub out_is_negative: Option<bool>,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Part {
    pub name: String,
    /// Hidden in the spreadsheet.
    pub hidden: bool,
    /// The one that was read.
    pub chosen: bool,
}

/// A table below another one, with columns of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Below {
    /// The physical row of its header.
    pub row: u32,
    pub columns: Vec<Column>,
}

/// One column of the file and what it was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Column {
    /// From 1.
    pub number: u32,
    /// As a spreadsheet names it: A, B … AA.
    pub letter: String,
    /// The header, or the letter where it is blank.
    pub name: String,
    /// Names the column in the next file of this shape: its name, with the letter where two have
    /// the same.
    pub key: String,
    pub role: Role,
    pub confidence: Confidence,
    /// Why it was taken for that, in a sentence or two.
    pub evidence: String,
    /// The first few cells that are not blank.
    pub samples: Vec<String>,
}

/// How sure the role of a column is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Name and cells agree, or a sum proves it.
    High,
    /// Worth a look.
    Check,
    /// Nothing says what it is.
    Missing,
}

/// Rows that hold money which is not spend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotSpend {
    pub tag: Tag,
    pub rows: u32,
    /// As the file signs it.
    pub sum: Money,
}

/// The lines of one currency that is not the client's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Abroad {
    pub currency: Currency,
    pub lines: u32,
    /// In minor units of that currency.
    pub sum: Money,
    /// What was said about them; `None` while they wait.
    pub exchange: Option<Exchange>,
}

impl Abroad {
    /// True while nobody has given a rate or left them out.
    pub const fn waits(&self) -> bool {
        self.exchange.is_none()
    }
}

/// The totals printed in the file against the sums of the lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ties {
    pub agree: u32,
    pub of: u32,
    /// Those that do not agree, at most a hundred.
    pub failing: Vec<Tie>,
    /// The first of those that agree, at most a thousand.
    pub agreeing: Vec<Tie>,
}

/// One printed total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tie {
    pub row: u32,
    pub column: u32,
    pub label: String,
    pub printed: Money,
    pub sum: Money,
}

/// One cell that could not be used, as a person would look it up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowError {
    /// Physical row, from 1; 0 for the file as a whole.
    pub row: u32,
    /// From 1; 0 for the row as a whole.
    pub column: u32,
    /// As a spreadsheet names the column; empty for the row as a whole.
    pub letter: String,
    /// The header of the column, `(column 7)` where it has none.
    pub header: String,
    /// The cell as it stands in the file.
    pub cell: String,
    /// What was expected instead.
    pub expected: String,
    /// What the program would propose, where it has a proposal.
    pub suggestion: Option<String>,
    /// False where the row is imported all the same.
    pub stops_row: bool,
}

impl RowError {
    /// Where, what stands there, what was expected, and what may be meant: one sentence each.
    pub fn sentence(&self) -> String {
        let place = if self.column == 0 {
            format!("Row {}", self.row)
        } else {
            format!("Row {}, column {} “{}”", self.row, self.letter, self.header)
        };
        let cell = match self.cell.trim() {
            "" => String::new(),
            cell => format!(" “{cell}”."),
        };
        let hint = self.suggestion.as_ref();
        let hint = hint.map_or_else(String::new, |hint| format!(" Use {hint}?"));
        format!("{place}:{cell} Expected {}.{hint}", self.expected)
    }
}

/// Something that was taken as it is, but should be known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Warning {
    /// The first physical row that it is about; 0 for the file.
    pub row: u32,
    /// How many rows it is about.
    pub rows: u32,
    pub text: String,
}

/// One row of the file for the table of the source, made on demand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SourceRow {
    /// Physical row, from 1.
    pub row: u32,
    pub fate: Fate,
    pub tag: Tag,
    pub cells: Vec<String>,
    /// What the file says in cells that were fixed, by column from 1.
    pub fixed: BTreeMap<u32, String>,
}
