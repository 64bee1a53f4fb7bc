//! The roadmap as a worded document: sections and blocks, in the order they are printed.
//!
//! Everything here is already said: amounts are formatted, sentences are written. `press` turns a
//! [`Report`] into pages without knowing what a client is, and the window shows those very pages.

pub mod block;
mod compose;
pub mod figure;
mod options;
pub mod section;

#[cfg(test)]
mod tests;

pub use block::{Block, Card, Cell, Column, ColumnHead, Row, Table, Text, Tone};
pub use compose::{compose, sections};
pub use figure::Figure;
pub use options::ReportOptions;

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
    /// The heading of the contents page; empty for a document without one.
    pub contents: String,
    /// The foot of a page: `Page {x} of {y}`.
    pub page_of: String,
}

/// The first page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cover {
    pub title: String,
    pub client: String,
    /// `Fiscal year 2026`.
    pub period: String,
    /// Lines under the period, in the second ink: `From $4.0 million to $5.0 million of revenue`.
    pub lines: Vec<String>,
    /// The drawing between title and foot, at most the text width and 70 mm high.
    pub figure: Option<Figure>,
    /// Columns under the rule at the foot, the last one flush right; at most four.
    pub credits: Vec<Credit>,
}

/// Who a document is for or from, or its version and date.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Credit {
    /// `Prepared for`.
    pub label: String,
    /// `Ingrid Solberg, Chief Executive`.
    pub name: String,
    /// A firm, or empty.
    pub note: String,
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
