//! How a file lays out its amounts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the file lays out its amounts.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// One amount a row.
    Flat,
    /// Rows under the heading of their account.
    Sectioned,
    /// A row an account, a column a month.
    Matrix,
    /// Every transaction with both of its legs.
    DoubleEntry,
    None,
}

impl Layout {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::Sectioned => "sectioned",
            Self::Matrix => "matrix",
            Self::DoubleEntry => "double-entry",
            Self::None => "none",
        }
    }
}
