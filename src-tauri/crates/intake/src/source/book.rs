//! A workbook or a page, whichever program wrote it: sheets by name, each read when it is asked for.

use super::archive::protected;
use super::html::Page;
use super::workbook::{Binary, Ods, SheetName, Xlsx};
use crate::table::Table;
use crate::terms::Refusal;

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
