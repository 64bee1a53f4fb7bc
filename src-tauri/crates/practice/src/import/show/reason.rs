//! Why a line has its side, in words.

use domain::spend::Reason;

/// Why a line has its side, in words.
pub fn why(reason: &Reason) -> String {
    reason.in_words()
}
