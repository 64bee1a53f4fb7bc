//! A file that can't be read as a table at all, and what to do about it.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a file was refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Refusal {
    pub kind: RefusalKind,
    /// What the file is and what to do, in one or two sentences.
    pub reason: String,
    /// The physical row that shows it; 0 for the file as a whole.
    pub row: u32,
    /// What was understood before the reading stopped; empty where nothing was.
    pub encoding: String,
    pub delimiter: String,
    pub header_row: u32,
    /// Lower-case hexadecimal.
    pub sha256: String,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RefusalKind {
    Empty,
    HeaderOnly,
    Image,
    Pdf,
    Archive,
    Workbook,
    Protected,
    Web,
    Database,
    /// A record or a row has more than the program is willing to hold.
    TooLarge,
    /// A table, but nothing in it can be an amount.
    NoAmounts,
    NotATable,
    /// The person stopped the reading.
    Stopped,
}

impl Refusal {
    pub fn new(kind: RefusalKind, reason: impl Into<String>) -> Self {
        Self {
            kind,
            reason: reason.into(),
            row: 0,
            encoding: "utf-8".to_owned(),
            delimiter: String::new(),
            header_row: 0,
            sha256: String::new(),
        }
    }
}

impl Refusal {
    pub(crate) fn stopped() -> Self {
        Self::new(
            RefusalKind::Stopped,
            "Reading was stopped. Nothing was changed.",
        )
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for Refusal {}
