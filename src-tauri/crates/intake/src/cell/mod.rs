//! What a single cell can be: a number, a date, a month, a word.

pub(crate) mod date;
pub(crate) mod month;
pub(crate) mod number;
pub(crate) mod period;
pub(crate) mod words;

use crate::options::Decimals;

/// True for a cell that reads as one value: a number, a date, a plain word, or nothing. Used to
/// judge a delimiter: a wrong one leaves two values in a cell.
pub(crate) fn is_one_value(cell: &str) -> bool {
    let cell = cell.trim();
    if cell.is_empty() || date::shape(cell).is_some() || is_number(cell) {
        return true;
    }
    !cell.contains([',', ';', '\t', '|', '"'])
}

/// True for a number in either way of writing decimals.
pub(crate) fn is_number(cell: &str) -> bool {
    [Decimals::Point, Decimals::Comma]
        .into_iter()
        .any(|decimals| matches!(number::parse(cell, decimals), number::Parsed::Number(_)))
}
