//! How a file is read, as the window shows it, and what is remembered of it.

use domain::spend::{Countable, Role};
use domain::value::Id;
use serde::Serialize;
use ts_rs::TS;

/// The mapping that the file is read with.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportMapping {
    /// `Using the mapping from Jan 12`.
    pub text: String,
    pub name: String,
    /// How the file differs from the shape that is remembered, three lines at most.
    pub drift: Vec<String>,
    /// True where it is known and not used, because the consultant starts fresh.
    pub off: bool,
}

/// One column of the file, what it was taken for and why.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportColumn {
    /// Names it in the correction that gives it another role: its name, or its letter.
    pub key: String,
    pub letter: String,
    pub name: String,
    pub role: Role,
    /// The role in words: `Amount`.
    pub label: String,
    /// Worth a look.
    pub unsure: bool,
    /// How sure it is, why, and some of its cells: `Check: Looks like days. 1/2/25 · 1/3/25`.
    pub why: String,
}

/// A table below another one, with columns of its own.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportTable {
    /// The row of its header, as Excel counts.
    pub row: u32,
    pub columns: Vec<ImportColumn>,
}

/// Rows of one kind that hold money and are not spend, or are taken as spend all the same.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NotSpendKind {
    pub kind: Countable,
    pub label: String,
    /// `12 rows, 4,000.00`; empty where they are taken in.
    pub text: String,
    pub included: bool,
}

/// A total that the file prints, beside the sum of its lines.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PrintedTotal {
    pub row: u32,
    pub column: u32,
    pub label: String,
    pub printed: String,
    pub found: String,
    /// What is missing or too much; empty where they agree.
    pub off: String,
    pub agrees: bool,
}

/// What became of one cell of the file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CellStory {
    /// A sentence or two.
    pub text: String,
    /// The line that its amount became: the row and the column of its source.
    pub line: Option<(u32, u32)>,
}

/// What is remembered of how files are read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MappingsView {
    pub rows: Vec<MappingRow>,
    /// Said where some can't be read; empty where all of them can.
    pub unread: String,
    /// Those that can't, to be removed.
    pub unread_rows: Vec<UnreadRow>,
    /// Those of other clients, to be taken over.
    pub elsewhere: Vec<MappingElsewhere>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MappingRow {
    pub id: Id,
    pub name: String,
    /// `Version 2 from Jan 12, last used Jan 13`.
    pub facts: String,
    /// What is corrected, a line each.
    pub corrections: Vec<String>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct UnreadRow {
    pub id: Id,
    pub name: String,
    /// `Can’t be read, last used Jan 13`.
    pub facts: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MappingElsewhere {
    pub client: Id,
    pub id: Id,
    /// `Bank, of Northwind`.
    pub name: String,
}
