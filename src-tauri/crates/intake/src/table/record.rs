//! Where a record stands in the text of its table.

/// One record: a row of the table, of one or more physical lines.
#[derive(Copy, Clone, Debug)]
pub(super) struct Record {
    pub start: u32,
    pub end: u32,
    /// Physical line, from 1.
    pub line: u32,
    pub style: Style,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// No quotes to think of.
    Plain,
    Quoted,
    /// A quote is opened and never closed: the line is read with its quotes as text.
    Runaway,
}

/// A place in a file: files have at most a gigabyte.
pub(super) fn place(at: usize) -> u32 {
    u32::try_from(at).expect("BUG: larger files are refused before they are cut")
}
