//! The parts of a formula as they are written.

use rust_decimal::Decimal;

use crate::source::workbook::place::{Place, column_of};

/// A formula, and how far it was copied from where it was written: its relative references move
/// along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source::workbook) struct Formula {
    pub text: std::rc::Rc<str>,
    pub rows: i64,
    pub columns: i64,
}

/// A text in quotes, and what stands behind it.
pub(super) fn quoted(text: &str) -> Option<(String, &str)> {
    let mut at = 1;
    loop {
        let close = at + text[at..].find('"')?;
        if !text[close + 1..].starts_with('"') {
            let inner = text[1..close].replace("\"\"", "\"");
            return Some((inner, &text[close + 1..]));
        }
        at = close + 2;
    }
}

/// A number as formulas write it: digits, a point, perhaps an exponent.
pub(super) fn number(text: &str) -> Option<(Decimal, &str)> {
    let bytes = text.as_bytes();
    let mut end = bytes
        .iter()
        .position(|byte| !byte.is_ascii_digit() && *byte != b'.')
        .unwrap_or(bytes.len());
    let plain = &text[..end];
    if bytes
        .get(end)
        .is_some_and(|byte| matches!(byte, b'E' | b'e'))
    {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let digits = bytes[end + 1 + sign..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if digits == 0 {
            return None;
        }
        end += 1 + sign + digits;
        return Some((Decimal::from_scientific(&text[..end]).ok()?, &text[end..]));
    }
    let plain = plain.trim_end_matches('.');
    let number = if plain.starts_with('.') {
        format!("0{plain}").parse().ok()?
    } else {
        plain.parse().ok()?
    };
    Some((number, &text[end..]))
}

/// A cell of the same sheet, as `B7` or `$B$7`, moved along with the formula.
pub(super) fn reference<'f>(text: &'f str, formula: &Formula) -> Option<(Place, &'f str)> {
    let (fixed_column, rest) = fixed(text);
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let column = i64::try_from(column_of(rest)?).ok()?;
    let (fixed_row, rest) = fixed(&rest[letters..]);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=7).contains(&digits) {
        return None;
    }
    let row: i64 = rest[..digits].parse().ok()?;
    let row = row - 1 + if fixed_row { 0 } else { formula.rows };
    let column = column + if fixed_column { 0 } else { formula.columns };
    let place = (u32::try_from(row).ok()?, u32::try_from(column).ok()?);
    Some((place, &rest[digits..]))
}

fn fixed(text: &str) -> (bool, &str) {
    text.strip_prefix('$')
        .map_or((false, text), |rest| (true, rest))
}
