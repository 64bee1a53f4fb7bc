//! How a column writes decimals, by the separators of its cells.

use super::{Parsed, fast, parse};
use crate::terms::Decimals;

/// What the separators of a number say about how its column writes decimals.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Evidence {
    Nothing,
    Says(Decimals),
    /// `1,234` or `1.234`: thousands, or three decimals. Holds the way in which it is thousands.
    Either(Decimals),
}

/// Looks only at the separators; a cell that is no number in either way says nothing.
pub(crate) fn evidence(cell: &str) -> Evidence {
    let bytes = cell.as_bytes();
    let count = |sign| memchr::memchr_iter(sign, bytes).count();
    let (points, commas) = (count(b'.'), count(b','));
    let (decimals, other) = match (points, commas) {
        (0, 0) => return Evidence::Nothing,
        (1, 0) => (Decimals::Point, Decimals::Comma),
        (0, 1) => (Decimals::Comma, Decimals::Point),
        _ => return mixed(cell, points, commas),
    };
    let sign = if decimals == Decimals::Point {
        '.'
    } else {
        ','
    };
    let Some((head, tail)) = cell.split_once(sign) else {
        return Evidence::Nothing;
    };
    let digits = |text: &str, ends: bool| {
        let is_digit = |sign: &char| sign.is_ascii_digit();
        if ends {
            text.chars().rev().take_while(is_digit).count()
        } else {
            text.chars().take_while(is_digit).count()
        }
    };
    let (before, after) = (digits(head, true), digits(tail, false));
    let grouped = head[..head.len() - before].ends_with(['\'', ' ', '\u{a0}', '\u{202f}', '’'])
        && head.chars().any(|sign| sign.is_ascii_digit());
    let zero = before == 1 && head.ends_with('0');
    match after {
        0 => Evidence::Nothing,
        3 if (1..=3).contains(&before) && !zero && !grouped => Evidence::Either(other),
        _ => Evidence::Says(decimals),
    }
}

/// Both separators, or one of them more than once: only one way of reading is left.
fn mixed(cell: &str, points: usize, commas: usize) -> Evidence {
    // The usual cases without reading the cell: one of them is last, and only once.
    for (sign, count, other, decimals) in [
        (b'.', points, b',', Decimals::Point),
        (b',', commas, b'.', Decimals::Comma),
    ] {
        let last = |sign| memchr::memrchr(sign, cell.as_bytes());
        if count == 1
            && last(sign) > last(other)
            && fast(cell.trim().as_bytes(), decimals).is_some()
        {
            return Evidence::Says(decimals);
        }
    }
    let reads = |decimals| matches!(parse(cell, decimals), Parsed::Number(_));
    match (reads(Decimals::Point), reads(Decimals::Comma)) {
        (true, false) if commas > 0 || points == 1 => Evidence::Says(Decimals::Point),
        (false, true) if points > 0 || commas == 1 => Evidence::Says(Decimals::Comma),
        _ => Evidence::Nothing,
    }
}
