//! Digits with their marks: which one groups and which one is the decimal mark.

use std::str::FromStr;

use rust_decimal::Decimal;

/// Why digits can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    NotANumber,
    /// `1.234` is 1,234 to some and 1.234 to others.
    TwoReadings {
        grouped: String,
        decimal: String,
    },
    TooLarge,
}

/// What a single point before exactly three digits means.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum SingleMark {
    /// It can't be told.
    Ambiguous,
    Decimal,
}

const UNITS: &[(&str, i64)] = &[
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("mio", 1_000_000),
    ("bn", 1_000_000_000),
    ("mm", 1_000_000),
    ("mn", 1_000_000),
    ("k", 1_000),
    ("m", 1_000_000),
    ("b", 1_000_000_000),
];

/// A number that may end in `k`, `m`, `bn` …
pub fn with_unit(text: &str) -> Result<Decimal, Fault> {
    let lower = text.trim().to_lowercase();
    for (unit, factor) in UNITS {
        if let Some(body) = lower.strip_suffix(unit) {
            // Nobody writes 1.234m for a thousand million: the mark is the decimal one.
            return plain(body, SingleMark::Decimal)?
                .checked_mul(Decimal::from(*factor))
                .ok_or(Fault::TooLarge);
        }
    }
    plain(&lower, SingleMark::Ambiguous)
}

/// Digits with marks, without sign and unit.
pub fn plain(text: &str, single: SingleMark) -> Result<Decimal, Fault> {
    let text = text.trim();
    let (whole, fraction) = parts(text, single)?;
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    if digits.len() + fraction.len() > 26 {
        return Err(Fault::TooLarge);
    }
    if digits.is_empty() && fraction.is_empty() {
        return Err(Fault::NotANumber);
    }
    let head = if digits.is_empty() { "0" } else { &digits };
    let joined = if fraction.is_empty() {
        head.to_owned()
    } else {
        format!("{head}.{fraction}")
    };
    Decimal::from_str(&joined).map_err(|_| Fault::NotANumber)
}

/// The digits before the decimal mark, with their groups checked, and those behind it.
fn parts(text: &str, single: SingleMark) -> Result<(&str, &str), Fault> {
    let is_mark = |c: char| c == '.' || c == ',';
    if text
        .chars()
        .any(|c| !c.is_ascii_digit() && !is_mark(c) && !is_gap(c))
    {
        return Err(Fault::NotANumber);
    }
    let points = text.matches('.').count();
    let commas = text.matches(',').count();
    let (whole, fraction, group) = match (points, commas) {
        (0, 0) => (text, "", None),
        // Both stand there: the last one is the decimal mark.
        (1.., 1..) => {
            let decimal = text.rfind(is_mark).ok_or(Fault::NotANumber)?;
            let group = if text[decimal..].starts_with('.') {
                ','
            } else {
                '.'
            };
            (&text[..decimal], &text[decimal + 1..], Some(group))
        }
        (0, 2..) => (text, "", Some(',')),
        (2.., 0) => (text, "", Some('.')),
        _ => {
            let at = text.find(is_mark).ok_or(Fault::NotANumber)?;
            let (head, tail) = (&text[..at], &text[at + 1..]);
            let could_group = tail.len() == 3
                && (1..=3).contains(&head.len())
                && !head.starts_with('0')
                && !head.contains(is_gap);
            match (could_group, text[at..].starts_with(','), single) {
                (true, true, _) => (text, "", Some(',')),
                (true, false, SingleMark::Ambiguous) => {
                    return Err(Fault::TwoReadings {
                        grouped: format!("{head},{tail}"),
                        decimal: format!("{head}.{tail}"),
                    });
                }
                _ => (head, tail, None),
            }
        }
    };
    if !fraction.chars().all(|c| c.is_ascii_digit()) {
        return Err(Fault::NotANumber);
    }
    if !well_grouped(whole, group) {
        return Err(Fault::NotANumber);
    }
    Ok((whole, fraction))
}

/// True where groups have three digits, the first one to three; or two in India, with three last.
fn well_grouped(whole: &str, group: Option<char>) -> bool {
    let is_separator = |c: char| Some(c) == group || is_gap(c);
    if whole.contains(|c: char| !c.is_ascii_digit() && !is_separator(c)) {
        return false;
    }
    let groups: Vec<usize> = whole.split(is_separator).map(str::len).collect();
    match groups.as_slice() {
        [_] => true,
        [first, middle @ .., last] => {
            let thousands = middle.iter().all(|&length| length == 3) && (1..=3).contains(first);
            let lakhs = group == Some(',')
                && middle.iter().all(|&length| length == 2)
                && (1..=2).contains(first);
            *last == 3 && (thousands || lakhs)
        }
        [] => false,
    }
}

/// Spaces and apostrophes that some countries put between groups.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '\u{2019}' | '_')
}
