//! How a file lays out its amounts.

use domain::value::Choice;
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

impl Choice for Layout {
    fn title(self) -> &'static str {
        match self {
            Self::Flat | Self::None => "A list of amounts",
            Self::Sectioned => "A ledger with sections",
            Self::Matrix => "A table with a column a month",
            Self::DoubleEntry => "A journal with both sides of each booking",
        }
    }
}
