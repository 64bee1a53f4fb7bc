//! Foreign bytes become a preview: rows, meanings, questions, problems.
//!
//! [`read`] takes the bytes of whatever a bookkeeper, a bank or an advertising platform exports
//! and answers with a [`Preview`]: every row of the file with its fate, the lines of spend that it
//! offers, the totals that prove them, and the questions that only a person can answer. A bad row
//! is data, never an error; only a file that is no table at all is a [`Refusal`].
//!
//! Pure: no disk, no clock, no database. Memory stays within three times the file.

mod accounts;
mod ask;
mod banner;
mod cell;
mod columns;
mod draft;
mod face;
mod formats;
mod guard;
mod header;
mod key;
mod options;
mod part;
mod preview;
mod recipe;
mod refusal;
mod source;
mod table;
mod understand;
mod walk;
mod watch;

use std::sync::Arc;

pub use columns::letter;
pub use guard::{REASON, is_dangerous};
pub use options::{DateOrder, Decimals, Exchange, Options, Overrides, Role};
pub use preview::{
    Abroad, Apart, Below, Choice, Column, Confidence, Contract, DoubtEntry, Fate, Group, Head,
    Layout, Line, LineKey, Lines, MappingEntry, NotSpend, Part, Preview, Question, QuestionEntry,
    ReadAs, RowError, SourceRow, Tag, Tie, Ties, Warning,
};
pub use refusal::{Refusal, RefusalKind};
pub use source::{ENCODINGS, KnownEncoding, Member};
pub use watch::Watch;

/// Reads a file. Never an error for a bad row: those are in [`Head::errors`].
pub fn read(bytes: &[u8], options: &Options) -> Result<Preview, Refusal> {
    read_shared(&bytes.into(), options)
}

/// The same without a copy of the bytes: where they are text, the preview keeps hold of them.
pub fn read_shared(bytes: &Arc<[u8]>, options: &Options) -> Result<Preview, Refusal> {
    understand::read(bytes, options)
}

/// The SHA-256 of a file, as [`Head::sha256`] has it, without reading the file any further.
pub fn fingerprint(bytes: &[u8], watch: &Watch) -> String {
    understand::fingerprint(bytes, watch)
}

/// The files of an archive; none for a file that is not one. What they are is told by [`read`].
pub fn unpack(bytes: &[u8]) -> Result<Vec<Member>, Refusal> {
    source::unpack(bytes)
}
