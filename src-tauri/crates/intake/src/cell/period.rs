//! The span of time that a title speaks of.

use chrono::NaiveDate;
use domain::value::{FiscalYear, Month, Period};

use super::date::{self, Shape};
use super::month;
use crate::options::{DateOrder, Options};

/// Reads a period from a title: `January-December, 2025`, `January 1, 2025 - December 31, 2025`,
/// `For the year ended 31 December 2025`, `Report Start: 01/01/2025, Report End: 02/28/2025`,
/// `Jun 2025`. A single day, such as the one a report was made on, is no period.
pub(crate) fn face(text: &str) -> Option<Period> {
    let plain = text.to_lowercase();
    if ["as of", "generated", "printed", "exported", "gmt"]
        .iter()
        .any(|word| plain.contains(word))
    {
        return None;
    }
    if let Some(months) = ended(&plain) {
        let last = partials(text).pop()?;
        let to = Month::new(last.year?, last.month)?;
        return Some(Period {
            from: to.plus(1 - months),
            to,
        });
    }
    numbers(text).or_else(|| range(text)).or_else(|| {
        let named = partials(text);
        match named.as_slice() {
            [
                Partial {
                    day: None,
                    month,
                    year: Some(year),
                },
            ] => Month::new(*year, *month).map(Period::month),
            _ => None,
        }
    })
}

/// The period that the name of a file speaks of: `spend_2025.csv`, `Cedar Mar 2025.csv`,
/// `2025-Q1.csv`. A single day is when the file was made.
pub(crate) fn of_file(options: &Options) -> Option<Period> {
    let name = options.file_name.rsplit(['/', '\\']).next()?;
    let name = name.rsplit_once('.').map_or(name, |(name, _)| name);
    let spaced = name.replace(['_', '+', '(', ')'], " ");
    if let Some(period) = face(&spaced) {
        return Some(period);
    }
    if !shapes(&spaced).is_empty() {
        return None;
    }
    let words: Vec<&str> = spaced.split([' ', '-', '.']).collect();
    let pairs = words
        .windows(2)
        .filter_map(|pair| month::head(&pair.join(" ")));
    let months = spaced.split(' ').filter_map(month::head);
    if let Some(head) = months.chain(pairs).next() {
        return Some(head.period);
    }
    let years: Vec<i32> = words
        .iter()
        .map(|word| word.trim_start_matches(['F', 'Y', 'f', 'y']))
        .filter(|word| word.len() == 4 && word.starts_with("20"))
        .filter_map(|word| word.parse().ok())
        .collect();
    match years.as_slice() {
        [year] => Some(FiscalYear::new(*year, options.fiscal_year_start).period()),
        _ => None,
    }
}

/// How many months end on the day that is named: `For the 3 months ended 31 March 2025`.
fn ended(plain: &str) -> Option<i32> {
    if plain.contains("year end") {
        return Some(12);
    }
    if plain.contains("month end") {
        return Some(1);
    }
    let (head, _) = plain.split_once("months end")?;
    let word = head.split_whitespace().last()?;
    let words = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let number = word.parse().ok().or_else(|| {
        words
            .iter()
            .zip(1..)
            .find(|(name, _)| **name == word)
            .map(|(_, number)| number)
    });
    number.filter(|months| (1..=24).contains(months))
}

/// Two days or months with names: `January-December, 2025`, `Feb 12-28, 2025`, `Jan - Dec 25`.
pub(crate) fn range(text: &str) -> Option<Period> {
    let mut named = partials(text);
    if named.len() == 1
        && named[0].day.is_some()
        && text.contains(['-', '–'])
        && named[0].year.is_some()
    {
        // `Feb 12-28, 2025`: two days of one month.
        let month = Month::new(named[0].year?, named[0].month)?;
        let days = text
            .split(|sign: char| !sign.is_ascii_digit())
            .filter(|word| (1..=2).contains(&word.len()))
            .count();
        return (days == 2).then(|| Period::month(month));
    }
    if named.len() != 2 {
        return None;
    }
    let to = named.pop()?;
    let from = named.pop()?;
    let year = to.year?;
    let to = Month::new(year, to.month)?;
    let from = Month::new(from.year.unwrap_or(year), from.month)?;
    (from <= to).then_some(Period { from, to })
}

/// `2025-01-01 - 2025-01-31`, as platforms write the months that they break their reports down by.
pub(crate) fn days(text: &str) -> Option<Period> {
    let ends = [" - ", " – ", " to "]
        .iter()
        .find_map(|sign| text.split_once(sign));
    let (from, to) = ends?;
    match (date::shape(from)?, date::shape(to)?) {
        (Shape::Date(from), Shape::Date(to)) if from <= to => Some(Period {
            from: Month::of(from),
            to: Month::of(to),
        }),
        _ => None,
    }
}

/// Two days in numbers.
fn numbers(text: &str) -> Option<Period> {
    let shapes = shapes(text);
    let order = order(&shapes).unwrap_or(DateOrder::MonthFirst);
    let days: Vec<NaiveDate> = shapes
        .into_iter()
        .filter_map(|shape| shape.in_order(order))
        .collect();
    match days.as_slice() {
        [from, to, ..] if from <= to => Some(Period {
            from: Month::of(*from),
            to: Month::of(*to),
        }),
        _ => None,
    }
}

/// The days in numbers that stand in a text.
pub(crate) fn shapes(text: &str) -> Vec<Shape> {
    text.split([' ', ',', ';', '(', ')', '\t', '"', '–'])
        .filter(|word| word.len() >= 6)
        .filter_map(date::shape)
        .filter(|shape| matches!(shape, Shape::Date(_) | Shape::Numbers { .. }))
        .collect()
}

/// The order that days in numbers prove, if they do.
pub(crate) fn order(shapes: &[Shape]) -> Option<DateOrder> {
    shapes.iter().find_map(|shape| match *shape {
        Shape::Numbers { first, .. } if first > 12 => Some(DateOrder::DayFirst),
        Shape::Numbers { second, .. } if second > 12 => Some(DateOrder::MonthFirst),
        _ => None,
    })
}

#[derive(Clone, Debug, Default)]
struct Partial {
    day: Option<u32>,
    month: u32,
    year: Option<i32>,
}

/// The months named in a text with the days and years beside them.
fn partials(text: &str) -> Vec<Partial> {
    let mut found: Vec<Partial> = Vec::new();
    let mut pending = None;
    for word in text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if let Some(month) = month::by_name(word) {
            found.push(Partial {
                day: pending.take(),
                month,
                year: None,
            });
            continue;
        }
        let Ok(number) = word.parse::<u32>() else {
            continue;
        };
        match (found.last_mut(), word.len()) {
            (Some(last), 4) => last.year = last.year.or_else(|| date::full_year(number, 4)),
            (Some(last), 2) if last.year.is_none() && ends(text, word) => {
                last.year = date::full_year(number, 2);
            }
            (Some(last), 1 | 2) if last.day.is_none() && last.year.is_none() => {
                last.day = Some(number);
            }
            (_, 1 | 2) => pending = Some(number),
            _ => {}
        }
    }
    found
}

/// True for the last word of a text.
fn ends(text: &str, word: &str) -> bool {
    text.trim_end_matches(|sign: char| !sign.is_alphanumeric())
        .ends_with(word)
}
