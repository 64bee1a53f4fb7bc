//! The roadmap as a worded document: sections and blocks, in the order they are printed.
//!
//! Everything here is already said: amounts are formatted, sentences are written. `press` turns a
//! [`Report`] into pages without knowing what a client is, and the window shows those very pages.

pub mod block;
pub mod figure;

pub use block::{Block, Cell, Column, ColumnHead, Row, Table, Text, Tone};
pub use figure::Figure;

/// A worded document. The same report gives the same bytes on paper, but for [`Meta::date`].
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub meta: Meta,
    pub cover: Cover,
    pub sections: Vec<Section>,
}

/// What stands in the running head, the foot and the metadata of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Meta {
    /// `Marketing strategy roadmap`.
    pub title: String,
    pub client: String,
    pub consultant: String,
    /// BCP 47, for example `en-US`.
    pub language: String,
    /// `version 1.0`.
    pub version: String,
    /// The date of printing as it is written out, and as ISO 8601 for the metadata.
    pub date: String,
    pub date_iso: String,
    pub confidentiality: String,
    pub subject: String,
    /// `#rrggbb`; cover lines, bars and headings only.
    pub brand: String,
}

/// The first page.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    pub title: String,
    pub client: String,
    /// `Fiscal year 2026`.
    pub period: String,
    /// Lines under the rule: who made it, date, version.
    pub lines: Vec<String>,
}

/// A part of the document that starts on a page of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Stable, for switching it off and for links: `at-a-glance`.
    pub id: &'static str,
    /// Printed number; the cover and the contents have none.
    pub number: Option<u32>,
    pub name: String,
    /// One sentence that states the conclusion.
    pub headline: String,
    /// The most lines that the headline may take: 3 at a glance, 2 elsewhere.
    pub headline_lines: u32,
    /// True for a page on its side.
    pub landscape: bool,
    pub blocks: Vec<Block>,
}
