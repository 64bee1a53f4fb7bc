//! What may be here already, both sides beside each other.

use domain::spend::{Counts, Doubted};
use serde::Serialize;
use ts_rs::TS;

/// A line, or the months of some accounts, that may be here already.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportDoubt {
    /// What an answer names.
    pub id: Doubted,
    /// True for a single line; those can be answered all at once.
    pub single: bool,
    pub text: String,
    pub here: DoubtLine,
    pub there: DoubtLine,
    pub choices: Vec<DoubtChoice>,
    /// The choice that was made.
    pub chosen: Option<Counts>,
}

/// Which side counts, in the words of the doubt.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DoubtChoice {
    pub counts: Counts,
    pub label: String,
}

/// One side of a doubt.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct DoubtLine {
    /// `halden-2025.csv, row 68`
    pub source: String,
    pub date: String,
    pub what: String,
    pub amount: String,
}
