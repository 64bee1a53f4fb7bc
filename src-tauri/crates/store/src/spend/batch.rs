//! What an import brings.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::spend::{ImportSummary, LineRef, Verdict};
use domain::value::{Id, Money, Period};

/// By this a line is known again in another import: a hash of what identifies it, and how often
/// the same had come before in its file.
pub type Key = [u8; 16];

/// A file read, its lines decided as far as they can be.
pub struct Batch {
    /// The lines' count, sum and period are counted anew from the lines themselves.
    pub summary: ImportSummary,
    /// The file as it came.
    pub bytes: Arc<[u8]>,
    /// An import of the same bytes, which then are not kept twice.
    pub same_bytes_as: Option<Id>,
    /// How the bytes were read, as JSON: the same bytes read so give the same lines.
    pub reading: String,
    /// What lines have in common, said once: most files have few groups and many lines.
    pub groups: Vec<NewGroup>,
    /// In the order of the file. They are taken one by one, so they need not all exist at once.
    pub lines: Box<dyn Iterator<Item = NewLine> + Send>,
}

/// Vendor, account, class, channel of the file, and decision of the lines that name it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NewGroup {
    pub vendor: String,
    pub account: String,
    pub class: String,
    /// The channel as the file names it; what was decided may be another one.
    pub file_channel: String,
    pub verdict: Verdict,
}

/// What a line has of its own.
#[derive(Clone, Debug)]
pub struct NewLine {
    /// Its place among [`Batch::groups`].
    pub group: usize,
    pub source: LineRef,
    pub date: Option<NaiveDate>,
    pub period: Period,
    pub amount: Money,
    /// `None` where there is none; so is the reference.
    pub memo: Option<Arc<str>>,
    pub reference: Option<Arc<str>>,
    pub key: Key,
}

/// How far an import is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub lines: u32,
    /// How many lines the summary announced.
    pub of: u32,
}
