//! Fields of records as text: what a person sees in a field, and what they typed into it.

use super::{Entry, Problem, Record};
use crate::value::Currency;

/// The record with one field set from `text`. Empty text clears a field that may be empty.
///
/// # Errors
/// A sentence when there is no such field, or when the text can't be read as its value.
pub fn set(entry: &Entry, path: &str, _text: &str, _currency: Currency) -> Result<Entry, Problem> {
    let _ = entry;
    Err(Problem::new(path, "This field can't be changed yet."))
}

/// The text of a field as it stands while editing; `None` when the record has no such field. An
/// empty text is a value that isn't known.
pub fn get(_record: &Record, _path: &str, _currency: Currency) -> Option<String> {
    None
}
