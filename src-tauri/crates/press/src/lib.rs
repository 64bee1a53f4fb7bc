//! The only PDF: a worded report becomes pages.
//!
//! Three steps, each a module that knows nothing of the next: [`flow`] turns blocks into placed
//! marks on pages (pure, and what tests look at), `draw` turns marks into a file through printpdf,
//! `finish` gives the file its tags, outline, links and metadata through lopdf. The look is laid
//! down in [`grid`] and [`scale`]; the faces are in [`face`].
//!
//! Nothing here reads a disk, a clock or a database, and nothing is worded here: the same report
//! on the same paper gives the same bytes.

mod draw;
pub mod face;
mod finish;
pub mod flow;
pub mod grid;
pub mod mark;
mod paint;
mod path;
pub mod scale;
mod text;

use domain::report::{Report, SectionKind};
use domain::value::Choice as _;
use std::fmt;

pub use grid::Paper;

/// A printed report.
#[derive(Clone, Debug, PartialEq)]
pub struct Pdf {
    /// The file, byte for byte the same for the same report and paper.
    pub bytes: Vec<u8>,
    pub pages: Vec<PageInfo>,
    /// What the consultant should know before handing the file over; empty when all is well.
    pub warnings: Vec<Warning>,
}

/// What of a report stands on a page.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    Cover,
    Contents,
    Section(SectionKind),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cover => "cover",
            Self::Contents => "contents",
            Self::Section(kind) => kind.word(),
        })
    }
}

/// What a page is, for a preview that shows them one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct PageInfo {
    pub part: Part,
    /// In millimetres.
    pub width: f64,
    /// In millimetres.
    pub height: f64,
}

/// Something that paper can't show as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Where it is.
    pub part: Part,
    /// A sentence for the consultant.
    pub text: String,
}

/// Prints a report. It can't fail: what can't be drawn is left out and told in
/// [`Pdf::warnings`].
pub fn print(report: &Report, paper: Paper) -> Pdf {
    let document = flow::flow(report, paper);
    let drawn = draw::draw(&document, &report.meta);
    let bytes = finish::finish(drawn, &document, &report.meta);
    let pages = document.pages.iter().map(|page| PageInfo {
        part: page.part,
        width: page.sheet.width,
        height: page.sheet.height,
    });
    Pdf {
        bytes,
        pages: pages.collect(),
        warnings: document.warnings,
    }
}
