//! What is remembered of an imported file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{Choice, Id, Money, Period};

/// What becomes of a row: every row of a file is in exactly one of these six.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Imported,
    /// Already imported before: off.
    Duplicate,
    /// Money, but not spend: income, a payment, the bank's side of a booking.
    NotSpend,
    /// Titles, headers, totals, blank rows.
    Structure,
    /// Waits for an answer.
    Held,
    Error,
}

impl Choice for Fate {
    fn title(self) -> &'static str {
        match self {
            Self::Imported => "Imported",
            Self::Duplicate => "Already here",
            Self::NotSpend => "Not spend",
            Self::Structure => "Structure",
            Self::Held => "Held",
            Self::Error => "Error",
        }
    }
}

/// How many rows of a file have which fate.
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
    /// The rows with one fate.
    pub const fn of(self, fate: Fate) -> u32 {
        match fate {
            Fate::Imported => self.imported,
            Fate::Duplicate => self.duplicate,
            Fate::NotSpend => self.not_spend,
            Fate::Structure => self.structure,
            Fate::Held => self.held,
            Fate::Error => self.error,
        }
    }

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
        let fates = Fate::all().into_iter();
        fates.map(|fate| u64::from(self.of(fate))).sum()
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
