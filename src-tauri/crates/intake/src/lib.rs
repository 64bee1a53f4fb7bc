//! Foreign bytes become a preview: rows, meanings, questions, problems.
//!
//! [`read`] takes the bytes of whatever a bookkeeper, a bank or an advertising platform exports
//! and answers with a [`Preview`]: every row of the file with its fate, the lines of spend that it
//! offers, the totals that prove them, and the questions that only a person can answer. A bad row
//! is data, never an error; only a file that is no table at all is a [`Refusal`].
//!
//! Pure: no disk, no clock, no database. Memory stays within three times the file.

mod cell;
mod columns;
mod draft;
mod formats;
mod header;
mod lexicon;
mod preview;
mod recipe;
mod source;
mod table;
mod terms;
mod understand;
mod walk;

use std::sync::Arc;

pub use cell::formula_escape::{REASON, is_dangerous};
pub use cell::letter;
pub use preview::{
    Abroad, Below, Column, Confidence, Group, Head, Line, LineKey, Lines, NotSpend, Part, Preview,
    ReadAs, RowError, SourceRow, Tie, Ties, Warning,
};
pub use source::{Member, encoding_named};
pub use terms::{
    Choice, DateOrder, Decimals, Exchange, Fate, Layout, Options, Question, Refusal, RefusalKind,
    Role, Tag, Watch,
};

/// Reads a file. Never an error for a bad row: those are in [`Head::errors`].
pub fn read(bytes: &[u8], options: &Options) -> Result<Preview, Refusal> {
    read_shared(&bytes.into(), options)
}

/// The same without a copy of the bytes: where they are text, the preview keeps hold of them.
pub fn read_shared(bytes: &Arc<[u8]>, options: &Options) -> Result<Preview, Refusal> {
    understand::read(bytes, options)
}

/// Reads the file of a preview with other options, from the same bytes. What those don't touch is
/// not done again: the file is decoded or unpacked, and cut, only where another encoding, delimiter,
/// sheet or repair was chosen, or where the best of several sheets is looked for.
pub fn read_again(
    before: &Preview,
    bytes: &Arc<[u8]>,
    options: &Options,
) -> Result<Preview, Refusal> {
    understand::again(before, bytes, options)
}

/// The SHA-256 of a file, as [`Head::sha256`] has it, without reading the file any further.
pub fn fingerprint(bytes: &[u8], watch: &Watch) -> String {
    understand::fingerprint(bytes, watch)
}

/// The names of the files in an archive that can hold a table, without unpacking any; none for a
/// file that is no archive.
pub fn members(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    source::members(bytes)
}

/// One of [`members`], unpacked alone; `None` where the archive has none of this name.
pub fn unpack_one(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, Refusal> {
    source::unpack_one(bytes, name)
}

/// All of [`members`], unpacked. What each of them is, is told by [`read`].
pub fn unpack(bytes: &[u8]) -> Result<Vec<Member>, Refusal> {
    source::unpack(bytes)
}
