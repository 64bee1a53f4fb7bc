//! What an import brought, once it is made.

use domain::spend::Fate;
use domain::value::Id;
use serde::Serialize;
use ts_rs::TS;

/// An import as it stands: what came in, and what it taught.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportResult {
    pub import: Id,
    pub file: String,
    /// `412 lines, $261,412.80 imported`.
    pub title: String,
    /// `Jan 12, 2026 · Jan–Dec 2025`.
    pub facts: String,
    /// False once it was taken back or replaced; nothing of it counts then.
    pub live: bool,
    /// The six fates in order; only what was imported has a sum.
    pub fates: Vec<FateTile>,
    /// `530 rows in the file`.
    pub rows: String,
    /// `37 of 37 totals agree`; says so too where the file prints none.
    pub ties: String,
    /// Whether all of them do; nothing where the file prints none.
    pub ties_agree: Option<bool>,
    /// Heads of the four sides and of the sum.
    pub months: Vec<ImportedMonth>,
    pub total: ImportedMonth,
    pub currency: String,
    /// Empty where nothing was.
    pub learned: Vec<Learned>,
    /// What is left to do, a sentence each: lines to decide, rows held.
    pub left: Vec<String>,
}

/// The lines of one month, or of a longer period that the file doesn't part.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportedMonth {
    pub month: String,
    pub lines: String,
    pub sales: String,
    pub marketing: String,
    pub undecided: String,
    pub neither: String,
    pub sum: String,
}

/// A rule or a mapping that an import made: `Vendor is “Hall”`, `Sales`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Learned {
    pub what: String,
    pub does: String,
}

/// A file whose very bytes are imported already. It was not read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KnownFile {
    pub import: Id,
    pub file: String,
    /// `This file was imported on January 12 (212 lines, $184,220.15).`
    pub text: String,
}

/// How many rows met a fate, and what they come to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FateTile {
    pub id: Fate,
    /// `Imported`, `Already here`, `Not spend`, `Structure`, `Held`, `Error`.
    pub label: String,
    pub count: String,
    pub sum: String,
}
