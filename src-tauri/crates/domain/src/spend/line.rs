//! One amount of spend.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Allocation, Category, Channel, Reason, Verdict};
use crate::value::{Choice, Money, Period};

/// Where a line came from, as a person would look it up in the file.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct LineRef {
    /// Physical row, as a text editor or Excel counts it, from 1.
    pub row: u32,
    /// Column of the amount, from 1; a month matrix has many amounts in one row.
    pub column: u32,
    /// Which of the lines of this cell, from 0: an amount spread over months makes one a month.
    #[serde(default, skip_serializing_if = "is_first")]
    pub part: u8,
}

impl LineRef {
    /// The first line of a cell, and the only one unless its amount is spread.
    pub const fn at(row: u32, column: u32) -> Self {
        Self {
            row,
            column,
            part: 0,
        }
    }

    /// The cell, whichever of its lines this is.
    #[must_use]
    pub const fn cell(self) -> Self {
        Self::at(self.row, self.column)
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
const fn is_first(part: &u8) -> bool {
    *part == 0
}

/// In which order lines are listed; lines that are equal in it stand as they were imported.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct LineOrder {
    pub by: LineBy,
    /// From the last to the first, from the largest to the smallest.
    pub descending: bool,
}

/// What lines are sorted by.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LineBy {
    /// As they stand in their files, one import after the other.
    #[default]
    File,
    /// The day; a line of a period stands before the days of its first month.
    Date,
    Vendor,
    Amount,
}

impl Choice for LineBy {
    fn title(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Date => "Date",
            Self::Vendor => "Vendor",
            Self::Amount => "Amount",
        }
    }
}

/// One dated amount: spend is positive, a refund negative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpendLine {
    pub source: LineRef,
    /// The day, where the file says it.
    pub date: Option<NaiveDate>,
    /// The month or months that the amount belongs to; never invented.
    pub period: Period,
    pub vendor: String,
    /// What a rule calls the vendor, beside what the file does.
    pub called: Option<String>,
    /// Full path, parents first, joined by ` : `.
    pub account: String,
    pub memo: String,
    /// Class, department or tag, where the file has one.
    pub class: String,
    /// The file's own number for the transaction.
    pub reference: String,
    pub amount: Money,
    pub allocation: Allocation,
    pub category: Option<Category>,
    pub channel: Option<Channel>,
    pub reason: Reason,
}

impl SpendLine {
    /// The vendor as it is shown: as a rule calls it, else as the file does.
    pub fn name(&self) -> &str {
        self.called.as_deref().unwrap_or(&self.vendor)
    }

    /// What is decided of it.
    pub fn verdict(&self) -> Verdict {
        Verdict {
            channel: self.channel.clone(),
            called: self.called.clone(),
            ..Verdict::new(self.allocation, self.category, self.reason.clone())
        }
    }
}
