//! Files that this program wrote itself: cells that a spreadsheet would calculate stand behind an
//! apostrophe in them, and one column is meant for people only.

use super::is_number;

/// The header of the column that says why a row could not be read. A file that has it is one of
/// ours; the column itself is passed over.
pub const REASON: &str = "Reason (Evenlift)";

/// The header of a file stands within its first bytes.
const SEARCHED: usize = 64 * 1024;

/// True for text that a spreadsheet would take for a formula. A number like `-5.00` is none.
pub fn is_dangerous(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(cell)
}

/// True for a file of our own, whose apostrophes are guards.
pub(crate) fn is_ours(text: &str) -> bool {
    let bytes = text.as_bytes();
    let start = &bytes[..bytes.len().min(SEARCHED)];
    memchr::memmem::find(start, REASON.as_bytes()).is_some()
}

/// True for a cell that [`is_dangerous`] without the apostrophe in front of it.
pub(crate) fn is_guarded(cell: &str) -> bool {
    cell.strip_prefix('\'').is_some_and(is_dangerous)
}
