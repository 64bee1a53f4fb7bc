//! The printed roadmap as the window shows it: its real pages, and what can be switched.

use domain::change::Screen;
use domain::report::SectionKind;
use domain::value::Choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ReportOptions {
    /// Without one, the paper chosen last.
    pub paper: Option<Paper>,
    /// Sections that are switched off.
    pub off: Vec<SectionKind>,
}

/// What the roadmap can be printed on.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    A4,
    Letter,
}

impl Choice for Paper {
    fn title(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::Letter => "US Letter",
        }
    }
}

/// Beside the pages themselves, which `report_pdf` answers as bytes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportView {
    pub paper: Paper,
    pub pages: u32,
    /// `12 pages`.
    pub length: String,
    pub sections: Vec<ReportSection>,
    /// Before printing: what is blank, unowned, or can't be drawn, in sentences; the screen that
    /// mends it.
    pub warnings: Vec<(String, Screen)>,
    /// `7 private notes left out`.
    pub private: String,
    /// Changes with the bytes, so that the window knows when to fetch them again.
    pub etag: String,
    /// `Halden Instruments roadmap 2026-01-12.pdf`.
    pub file_name: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportSection {
    pub id: SectionKind,
    pub name: String,
    pub state: SectionState,
    /// First page, from 1; 0 where it isn't printed.
    pub page: u32,
    pub pages: u32,
    /// `2 pages`, `off` or `empty`.
    pub length: String,
}

/// Whether a section is printed.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SectionState {
    On,
    Off,
    /// It has nothing to say yet.
    Empty,
}
