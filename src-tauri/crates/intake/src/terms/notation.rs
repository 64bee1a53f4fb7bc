//! The ways in which days and amounts are written.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which part of a date written in numbers comes first.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
    YearFirst,
}

/// Which sign stands before the decimals.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Decimals {
    Point,
    Comma,
}
