//! Months, days and years as people write them.

use chrono::NaiveDate;

use crate::value::{Month, words};

/// A month: `Mar 2026`, `March 2026`, `2026-03`, `3/2026`.
///
/// # Errors
/// Not a month, or a month without its year.
pub fn month(text: &str) -> Result<Month, String> {
    let typed = text.trim();
    let refused = || format!("“{typed}” is not a month. Write it like Mar 2026 or 2026-03.");
    let parts = pieces(typed);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [one] if named(one).is_some() => {
            Err(format!("“{typed}” has no year. Write it like Mar 2026."))
        }
        [first, second] => {
            let (month, year) = match (month_number(first), full_year(second)) {
                (Some(month), Some(year)) => (month, year),
                _ => match (full_year(first), month_number(second)) {
                    (Some(year), Some(month)) => (month, year),
                    _ => return Err(refused()),
                },
            };
            Month::new(year, month).ok_or_else(refused)
        }
        _ => Err(refused()),
    }
}

/// A day: `2026-01-13`, `13 January 2026`, `Jan 13, 2026`, `13.01.2026`, `1/13/2026`.
///
/// # Errors
/// Not a day of the calendar, or one such as `3/4/2026` that can be read in two ways.
pub fn date(text: &str) -> Result<NaiveDate, String> {
    let typed = text.trim();
    let refused = || format!("“{typed}” is not a date. Write it like 2026-01-13 or 13 Jan 2026.");
    let parts = pieces(typed);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let [first, second, third] = parts.as_slice() else {
        return Err(refused());
    };
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or_else(refused);
    if let Some(year) = full_year(first) {
        let month = month_number(second).ok_or_else(refused)?;
        return day(year, month, small(third).ok_or_else(refused)?);
    }
    let year = full_year(third).ok_or_else(refused)?;
    if let Some(month) = named(second) {
        return day(year, month, small(first).ok_or_else(refused)?);
    }
    if let Some(month) = named(first) {
        return day(year, month, small(second).ok_or_else(refused)?);
    }
    let (a, b) = (
        small(first).ok_or_else(refused)?,
        small(second).ok_or_else(refused)?,
    );
    // Points are written where the day comes first; slashes are written both ways.
    if typed.contains('.') || a > 12 {
        return day(year, b, a);
    }
    if b > 12 || a == b {
        return day(year, a, b);
    }
    let (day_first, month_first) = (day(year, b, a)?, day(year, a, b)?);
    Err(format!(
        "“{typed}” can be {} or {}. Write it like {month_first}.",
        words::date_long(day_first),
        words::date_long(month_first),
    ))
}

/// A fiscal year by its number: `2026`, `FY2026`.
///
/// # Errors
/// Not a year between 1900 and 2200.
pub fn year(text: &str) -> Result<i32, String> {
    let typed = text.trim();
    let digits = typed
        .strip_prefix("FY")
        .or_else(|| typed.strip_prefix("fy"))
        .unwrap_or(typed)
        .trim();
    digits
        .parse::<i32>()
        .ok()
        .filter(|year| YEARS.contains(year) && digits.len() == 4)
        .ok_or_else(|| format!("“{typed}” is not a year. Write four digits, like 2026."))
}

/// The words and numbers of a date, without what stands between them.
fn pieces(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|piece| !piece.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Nobody plans or remembers beyond these years; a typing error does.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

fn full_year(piece: &str) -> Option<i32> {
    (piece.len() == 4)
        .then(|| piece.parse().ok())
        .flatten()
        .filter(|year| YEARS.contains(year))
}

fn small(piece: &str) -> Option<u32> {
    let digits = piece.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    // `13th` is a day, `13xyz` is not.
    let ending = &piece[digits.len()..];
    (digits.len() <= 2 && matches!(ending, "" | "st" | "nd" | "rd" | "th"))
        .then(|| digits.parse().ok())
        .flatten()
}

fn month_number(piece: &str) -> Option<u32> {
    named(piece).or_else(|| {
        (piece.len() <= 2)
            .then(|| piece.parse().ok())
            .flatten()
            .filter(|month| (1..=12).contains(month))
    })
}

/// A month by its name or the first three or more letters of it.
fn named(piece: &str) -> Option<u32> {
    if piece.len() < 3 {
        return None;
    }
    (1..=12).find(|&number| {
        Month::new(2000, number).is_some_and(|month| month.name().to_lowercase().starts_with(piece))
    })
}
