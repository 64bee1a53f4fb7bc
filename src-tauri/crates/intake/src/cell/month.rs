//! Months by name and months as the heads of columns.

use domain::value::{Month, Period};

use super::date::{self, Shape};
use super::span;
use crate::lexicon::{calendar, spelling};

/// What the head of a column says about time.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub period: Period,
    /// False where the head also names something else, like `Amount (Jun 2025)`.
    pub bare: bool,
}

/// Reads the head of a column: `Jan 2025`, `Jan-25`, `03/2025`, `2025-04`, `Jul '25`, `2025M08`,
/// `Q1 2025`, `Jan - Dec 25`, `Amount (Jun 2025)`. Shares, variances and last year's columns are
/// no months.
pub(crate) fn head(text: &str) -> Option<Head> {
    let text = text.trim();
    if text.is_empty() || text.len() > 60 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let plain = spelling::plain(text);
    if [
        "variance", "change", "budget", "forecast", "%", "(py)", "prior",
    ]
    .iter()
    .any(|word| plain.contains(word))
        || text.contains('%')
        || plain
            .split(' ')
            .any(|word| matches!(word, "py" | "ytd" | "pp"))
    {
        return None;
    }
    if let Some(period) = bare(text) {
        return Some(Head { period, bare: true });
    }
    let (_, inner) = text.split_once('(')?;
    let period = bare(inner.trim_end_matches(')'))?;
    Some(Head {
        period,
        bare: false,
    })
}

fn bare(text: &str) -> Option<Period> {
    let text = text.trim();
    let text = text
        .strip_suffix(" Actual")
        .or_else(|| text.strip_suffix(" Actuals"))
        .unwrap_or(text);
    numeric(text)
        .or_else(|| named(text))
        .map(Period::month)
        .or_else(|| part_of_year(text))
        .or_else(|| match date::shape(text) {
            // A day in numbers is data, not the head of a column.
            Some(Shape::Date(day)) if names_a_month(text) => Some(Period::month(Month::of(day))),
            Some(Shape::Month(month)) => Some(Period::month(month)),
            _ => None,
        })
        .or_else(|| span::range(text))
        .or_else(|| span::days(text))
}

/// `03/2025`, `2025-04`, `2025/04`, `2025.04`, `2025M08`. An amount has a point before one digit.
fn numeric(text: &str) -> Option<Month> {
    let (first, second) = text.split_once(['/', '-', '.', 'M', 'm'])?;
    let number = |part: &str| {
        part.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let (year, month) = match (first.len(), second.len()) {
        (4, 1) if text.contains('.') => return None,
        (4, 1 | 2) => (number(first)?, number(second)?),
        (1 | 2, 4) => (number(second)?, number(first)?),
        _ => return None,
    };
    Month::new(date::full_year(year, 4)?, month)
}

fn names_a_month(text: &str) -> bool {
    text.split(|sign: char| !sign.is_alphabetic())
        .any(|word| calendar::month(word).is_some())
}

/// A name and a year of two or four digits, in either order.
fn named(text: &str) -> Option<Month> {
    let mut words = text
        .split([' ', '-', '/', ',', '_', '\u{a0}'])
        .filter(|word| !word.is_empty());
    let (first, second) = (words.next()?, words.next()?);
    if words.next().is_some() {
        return None;
    }
    let year = |word: &str| {
        let digits = word.trim_start_matches(['\'', '’']);
        digits
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| date::full_year(digits.parse().ok()?, digits.len()))
            .flatten()
    };
    calendar::month(first)
        .and_then(|month| Month::new(year(second)?, month))
        .or_else(|| calendar::month(second).and_then(|month| Month::new(year(first)?, month)))
}

/// `Q1 2025`, `2025 Q1`, `Q1-25`, `H1 2025`.
fn part_of_year(text: &str) -> Option<Period> {
    let mut part = None;
    let mut year = None;
    for word in text.split([' ', '-', '/']).filter(|word| !word.is_empty()) {
        let quarter = word.strip_prefix(['Q', 'q']).map(|digit| (digit, 3));
        let half = word.strip_prefix(['H', 'h']).map(|digit| (digit, 6));
        if let Some((digit, months)) = quarter.or(half).filter(|(digit, _)| digit.len() == 1) {
            let number = digit.parse::<u32>().ok();
            part = number
                .filter(|number| (1..=12 / months).contains(number))
                .map(|number| (number, months));
        } else {
            let digits = word.trim_start_matches(['\'', '’']);
            year = date::full_year(digits.parse().ok()?, digits.len());
        }
    }
    let (number, months) = part?;
    let from = Month::new(year?, (number - 1) * months + 1)?;
    Some(Period {
        from,
        to: from.plus(months.cast_signed() - 1),
    })
}
