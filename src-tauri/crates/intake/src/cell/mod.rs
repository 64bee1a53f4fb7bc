//! What a single cell can be: a number, a date, a month, a word.

pub(crate) mod currency;
pub(crate) mod date;
pub mod formula_escape;
pub(crate) mod month;
pub(crate) mod number;
pub(crate) mod period;
pub(crate) mod quoted;
pub(crate) mod span;

use crate::terms::Decimals;

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

/// A, B … Z, AA: as a spreadsheet names a column, from 0.
pub fn letter(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).expect("BUG: a remainder by 26");
        name.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    name.iter().rev().collect()
}
