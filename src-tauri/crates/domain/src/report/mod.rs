//! The roadmap as a worded document: sections and blocks, in the order they are read.
//!
//! Everything here is already said: amounts are formatted, sentences are written. How it looks is
//! not said: sheets, breaks, white, faces and sizes are a printer's. `press` turns a [`Report`] into
//! pages without knowing what a client is, and the window shows those very pages.

mod asks;
pub mod block;
mod compose;
pub mod figure;
mod options;
pub mod section;
mod span;

pub use asks::asks;
pub use block::{
    Block, Card, Cell, Column, ColumnHead, Drawing, Row, Stress, Table, Text, TextRole,
};
pub use compose::compose;
pub use figure::Figure;
pub use options::ReportOptions;
pub use section::SectionKind;
pub use span::{PageSpan, Span, Spans};

/// A worded document. The same report gives the same bytes from the same printer, but for
/// [`Meta::date`].
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub meta: Meta,
    pub cover: Cover,
    pub sections: Vec<Section>,
}

/// What is said of the whole document: on every page of it, and to who looks for the file.
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
    /// The client's own colour, `#rrggbb`: for the cover and for headings only.
    pub brand: String,
    /// What the list of sections is called; empty for a document without one.
    pub contents: String,
    /// `Page 3 of 17`.
    pub page_line: Vec<PageSpan>,
}

/// What stands before the sections.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cover {
    pub title: String,
    pub client: String,
    /// `Fiscal year 2026`.
    pub period: String,
    /// Said under the period: `From $4.0 million to $5.0 million of revenue`.
    pub lines: Vec<String>,
    pub drawing: Option<Drawing>,
    /// At most four.
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

/// A part of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub kind: SectionKind,
    /// Its place among the sections, from 1.
    pub number: u32,
    pub name: String,
    /// One sentence that states the conclusion; two at a glance.
    pub headline: String,
    pub blocks: Vec<Block>,
}
