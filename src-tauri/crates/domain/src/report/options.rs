//! What the consultant chooses for one printing.

use chrono::NaiveDate;

/// Choices that aren't part of the assessment. The paper is chosen by whoever prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// Ids of sections that are switched off; see [`super::sections`].
    pub off: Vec<String>,
    /// `Claire Aubert, Fractional CMO`; empty where nobody has said.
    pub consultant: String,
    /// The date of printing.
    pub date: NaiveDate,
    /// `version 1.0`.
    pub version: String,
}

impl ReportOptions {
    pub fn wants(&self, section: &str) -> bool {
        !self.off.iter().any(|id| id == section)
    }
}
