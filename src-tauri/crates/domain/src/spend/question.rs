//! What only a person can say of a file, where it can be read in two ways.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::Choice;

/// What is asked. Its answers are those that the file leaves open, so each question words its own.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FileQuestion")]
pub enum Question {
    AmountColumn,
    Currency,
    DateOrder,
    Decimals,
    /// The text was encoded twice on its way.
    DoubleEncoding,
    Header,
    /// Amounts in millionths.
    Micros,
    Period,
    Rounding,
    SerialDates,
    Sheets,
    /// An amount of several months may be one of each.
    Spread,
    Thousands,
}

impl Question {
    /// True where it is about the shape of a file. What is asked about its rows, its months or its
    /// overlap with others is asked again of every file.
    pub const fn is_of_shape(self) -> bool {
        matches!(
            self,
            Self::AmountColumn
                | Self::DateOrder
                | Self::Decimals
                | Self::Header
                | Self::Micros
                | Self::SerialDates
        )
    }
}

impl Choice for Question {
    fn title(self) -> &'static str {
        match self {
            Self::AmountColumn => "Column of the amount",
            Self::Currency => "Other currencies",
            Self::DateOrder => "Date order",
            Self::Decimals => "Decimals",
            Self::DoubleEncoding => "Letters that were encoded twice",
            Self::Header => "Header",
            Self::Micros => "Amounts in millionths",
            Self::Period => "Period",
            Self::Rounding => "Rounding",
            Self::SerialDates => "Dates as numbers",
            Self::Sheets => "Sheets",
            Self::Spread => "Amounts of several months",
            Self::Thousands => "Amounts in thousands",
        }
    }
}
