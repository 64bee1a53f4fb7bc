//! The printed roadmap as the window shows it: its real pages, and what can be switched.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ReportOptions {
    /// `a4` or `letter`; empty for the one chosen last.
    pub paper: String,
    /// Sections that are switched off, by id.
    pub off: Vec<String>,
}

/// Beside the pages themselves, which `report_pdf` answers as bytes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportView {
    pub paper: String,
    pub pages: u32,
    pub sections: Vec<ReportSection>,
    /// Before printing: what is blank, unowned, or can't be drawn, in sentences; the screen that
    /// mends it.
    pub warnings: Vec<(String, String)>,
    /// `7 private notes left out`.
    pub private: String,
    /// Changes with the bytes, so that the window knows when to fetch them again.
    pub etag: String,
    /// `Halden Instruments roadmap 2026-01-12.pdf`.
    pub file_name: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportSection {
    pub id: String,
    pub name: String,
    /// `on`, `off` or `empty`.
    pub state: String,
    /// First page, from 1; 0 where it isn't printed.
    pub page: u32,
    pub pages: u32,
}
