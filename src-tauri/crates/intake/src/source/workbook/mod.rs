//! Workbooks: every sheet becomes a table like any other, so that everything behind it reads one
//! kind of file.

mod formula;
mod merge;
mod pending;
mod place;
mod sheet;
mod style;
mod value;
mod xlsx;

use crate::refusal::{Refusal, RefusalKind};
use crate::source::archive::protected;
use crate::table::Table;

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
}

impl Book<'_> {
    /// All sheets that have cells, in the order of the file.
    pub fn names(&self) -> &[SheetName] {
        match self {
            Self::Xlsx(book) => &book.names,
        }
    }

    /// One sheet by its place, up to a number of rows.
    pub fn table(&mut self, index: usize, rows: u32) -> Result<Table, Refusal> {
        match self {
            Self::Xlsx(book) => book.table(index, rows),
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
    Err(Refusal::new(
        RefusalKind::Workbook,
        "This is an old Excel workbook. Nothing was changed. Open it and save the sheet as CSV.",
    ))
}
