//! What an import brings.

use std::sync::Arc;

use domain::spend::{ImportSummary, SpendLine};
use domain::value::Id;

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
    /// In the order of the file, each with its key. They are taken one by one, so they need not
    /// all exist at once.
    pub lines: Box<dyn Iterator<Item = (SpendLine, Key)> + Send>,
}

/// How far an import is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    pub lines: u32,
    /// How many lines the summary announced.
    pub of: u32,
}
