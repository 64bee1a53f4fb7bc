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
mod sheet;
mod style;
mod value;
mod xlsx;

use crate::refusal::Refusal;
use crate::source::archive::protected;
use crate::source::html::Page;
use crate::table::Table;

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

/// A file of several tables, of which one is read at a time.
pub(crate) enum Book<'b> {
    Xlsx(Xlsx<'b>),
    Ods(Ods<'b>),
    Page(Page),
    Binary(Binary<'b>),
}

impl Book<'_> {
    /// All sheets that have cells, in the order of the file.
    pub fn names(&self) -> &[SheetName] {
        match self {
            Self::Xlsx(book) => &book.names,
            Self::Ods(book) => &book.names,
            Self::Page(page) => &page.names,
            Self::Binary(book) => &book.names,
        }
    }

    /// One sheet by its place, up to a number of rows.
    pub fn table(&mut self, index: usize, rows: u32) -> Result<Table, Refusal> {
        match self {
            Self::Xlsx(book) => book.table(index, rows),
            Self::Ods(book) => book.table(index, rows),
            Self::Page(page) => page.table(index, rows),
            Self::Binary(book) => book.table(index, rows),
        }
    }
}

/// Opens a compound file: a workbook of before 2007, or one that a password locks.
pub(super) fn compound(bytes: &[u8]) -> Result<Book<'_>, Refusal> {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if memchr::memmem::find(bytes, &name).is_some() {
        return Err(protected());
    }
    Binary::xls(bytes).map(Book::Binary)
}
