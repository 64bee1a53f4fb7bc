//! What is remembered of an imported file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{Id, Money, Period};

/// The fate of every row of a file: each row is in exactly one of the six.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowCounts {
    pub imported: u32,
    pub duplicate: u32,
    pub not_spend: u32,
    pub structure: u32,
    pub error: u32,
    pub held: u32,
}

impl RowCounts {
    /// The same rows with the errors kept for later.
    #[must_use]
    pub const fn holding_errors(self) -> Self {
        Self {
            held: self.held + self.error,
            error: 0,
            ..self
        }
    }

    pub fn total(self) -> u64 {
        [
            self.imported,
            self.duplicate,
            self.not_spend,
            self.structure,
            self.error,
            self.held,
        ]
        .into_iter()
        .map(u64::from)
        .sum()
    }
}

/// An import as history and the report name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportSummary {
    pub id: Id,
    pub file: String,
    /// Lower-case hexadecimal.
    pub sha256: String,
    /// The recipe that read it, or `generic`.
    pub kind: String,
    /// UTC, RFC 3339.
    pub at: String,
    pub rows: RowCounts,
    pub lines: u32,
    pub sum: Money,
    pub period: Option<Period>,
    /// Totals printed in the file that agree, of how many.
    pub ties_agree: u32,
    pub ties_of: u32,
    /// False once it was taken back.
    pub live: bool,
    /// The import that this one took the place of, when the same bytes were read again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Id>,
}
