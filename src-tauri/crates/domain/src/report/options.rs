//! What the consultant chooses for one printing.

use chrono::NaiveDate;

use super::SectionKind;

/// Choices that aren't part of the assessment. The paper is chosen by whoever prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportOptions {
    /// Sections that are switched off.
    pub off: Vec<SectionKind>,
    /// `Claire Aubert, Fractional CMO`; empty where nobody has said.
    pub consultant: String,
    /// The consultant's own, `Aubert & Co.`; empty where there is none.
    pub firm: String,
    /// The date of printing.
    pub date: NaiveDate,
    /// `version 1.0`.
    pub version: String,
}

impl ReportOptions {
    pub fn wants(&self, section: SectionKind) -> bool {
        !self.off.contains(&section)
    }
}
