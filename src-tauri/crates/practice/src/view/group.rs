//! The lines of a group that is to be decided, as the window lists them.

use domain::spend::Allocation;
use serde::Serialize;
use ts_rs::TS;

/// Some of the lines of a group.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GroupLines {
    pub total: u32,
    pub lines: Vec<GroupLine>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct GroupLine {
    /// The row of the source, and the column that its amount stands in.
    pub row: u32,
    pub column: u32,
    /// Which of the lines of this cell, from 0.
    pub part: u8,
    /// `Mar 14, 2025`, or its months.
    pub date: String,
    pub memo: String,
    pub amount: String,
    pub allocation: Allocation,
    /// `30% sales, 70% marketing` where it is shared; else empty.
    pub share: String,
    /// Why it is on its side, or what is proposed.
    pub why: String,
    /// True where it was decided alone, whatever its group is.
    pub alone: bool,
}
