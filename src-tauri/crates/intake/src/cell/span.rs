//! Two days or two months in one text, and what stands between them.

use chrono::NaiveDate;
use domain::value::{Month, Period};

use super::date::{self, Shape};
use crate::lexicon::calendar;
use crate::terms::DateOrder;

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
pub(super) fn numbers(text: &str) -> Option<Period> {
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
pub(super) struct Partial {
    pub day: Option<u32>,
    pub month: u32,
    pub year: Option<i32>,
}

/// The months named in a text with the days and years beside them.
pub(super) fn partials(text: &str) -> Vec<Partial> {
    let mut found: Vec<Partial> = Vec::new();
    let mut pending = None;
    for word in text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if let Some(month) = calendar::month(word) {
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
