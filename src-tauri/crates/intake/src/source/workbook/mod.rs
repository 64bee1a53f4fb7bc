//! Workbooks: every sheet becomes a table like any other, so that everything behind it reads one
//! kind of file.

mod binary;
mod extent;
mod formula;
mod merge;
mod ods;
mod pending;
mod place;
mod sectors;
mod shared;
mod sheet;
mod style;
mod value;
mod xlsx;

pub(super) use binary::Binary;
pub(super) use merge::Merges;
pub(super) use ods::Ods;
pub(super) use value::{iso, plain};
pub(super) use xlsx::Xlsx;

/// A sheet by its name, before it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetName {
    pub name: String,
    /// Hidden in the spreadsheet.
    pub hidden: bool,
}
