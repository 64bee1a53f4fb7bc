//! Whether the day or the month comes first, by all dates of a file.

use domain::spend::Question as Asked;
use domain::value::{Month, Period};

use crate::cell::date::{self, Shape};
use crate::cell::span;
use crate::header::Titles;
use crate::terms::{DateOrder, Options, Question, question};

#[derive(Clone, Debug, Default)]
pub(super) struct Dates {
    day_first: u32,
    month_first: u32,
    either: u32,
    dotted: u32,
    serials: u32,
    others: u32,
    first_either: Option<(Shape, String)>,
    first_serial: Option<(u32, u32)>,
    /// Whether every date reads inside the period of the titles, day first and month first.
    outside: [u32; 2],
}

impl Dates {
    /// True where the order of day and month matters for some date.
    pub(super) fn in_numbers(&self) -> bool {
        self.day_first + self.month_first + self.either > 0
    }
}

pub(super) fn note_date(found: &mut Dates, cell: &str, titled: Option<Period>) {
    let Some(shape) = date::shape(cell) else {
        return;
    };
    match shape {
        Shape::Numbers {
            first,
            second,
            dotted,
            ..
        } => {
            found.others += 1;
            found.dotted += u32::from(dotted);
            let days =
                [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| shape.in_order(order));
            match days {
                [Some(_), None] => found.day_first += 1,
                [None, Some(_)] => found.month_first += 1,
                _ if first == second => {}
                _ => {
                    found.either += 1;
                    found
                        .first_either
                        .get_or_insert_with(|| (shape, cell.to_owned()));
                    for (outside, day) in found.outside.iter_mut().zip(days) {
                        let inside = day
                            .zip(titled)
                            .is_none_or(|(day, titled)| titled.contains(Month::of(day)));
                        *outside += u32::from(!inside);
                    }
                }
            }
        }
        Shape::Serial(days) => {
            found.serials += 1;
            let (low, high) = found.first_serial.unwrap_or((days, days));
            found.first_serial = Some((low.min(days), high.max(days)));
        }
        _ => found.others += 1,
    }
}

/// The order of days and months: by the rows that prove it, by the title, by what a dot means, by
/// the period of the titles; else a question.
pub(super) fn order(
    dates: &Dates,
    titles: &Titles,
    options: &Options,
    questions: &mut Vec<Question>,
) -> DateOrder {
    if let Some(forced) = options.corrections.date_order {
        return forced;
    }
    let proven = match (dates.day_first, dates.month_first) {
        (0, 0) => None,
        (_, 0) => Some(DateOrder::DayFirst),
        (0, _) => Some(DateOrder::MonthFirst),
        (day, month) => {
            let likely = if day >= month {
                DateOrder::DayFirst
            } else {
                DateOrder::MonthFirst
            };
            return ask_order(
                dates,
                likely,
                format!(
                    "{day} dates can only be read with the day first and {month} only with the month first. Which is right? The others become errors."
                ),
                options,
                questions,
            );
        }
    };
    if let Some(order) = proven {
        return order;
    }
    if let Some(remembered) = options.remembered.date_order {
        return remembered;
    }
    let usual = match options.currency.code() {
        "USD" => DateOrder::MonthFirst,
        _ => DateOrder::DayFirst,
    };
    if dates.either == 0 {
        return usual;
    }
    let shapes: Vec<Shape> = titles
        .lines
        .iter()
        .flat_map(|line| span::shapes(line))
        .collect();
    if let Some(order) = span::order(&shapes) {
        return order;
    }
    if dates.dotted > 0 {
        return DateOrder::DayFirst;
    }
    match dates.outside {
        [0, outside] if outside > 0 => return DateOrder::DayFirst,
        [outside, 0] if outside > 0 => return DateOrder::MonthFirst,
        _ => {}
    }
    let text = "Every date can be read with the day first or with the month first. Which is right?"
        .to_owned();
    ask_order(dates, usual, text, options, questions)
}

pub(super) fn ask_order(
    dates: &Dates,
    likely: DateOrder,
    text: String,
    options: &Options,
    questions: &mut Vec<Question>,
) -> DateOrder {
    let example = |order: DateOrder| {
        dates.first_either.as_ref().and_then(|(shape, cell)| {
            shape
                .in_order(order)
                .map(|day| format!(": {cell} is {}", day.format("%-d %B %Y")))
        })
    };
    let day = (
        "day_first",
        format!(
            "Day first{}",
            example(DateOrder::DayFirst).unwrap_or_default()
        ),
    );
    let month = (
        "month_first",
        format!(
            "Month first{}",
            example(DateOrder::MonthFirst).unwrap_or_default()
        ),
    );
    let choices = if likely == DateOrder::DayFirst {
        [day, month]
    } else {
        [month, day]
    };
    match question::put(questions, Asked::DateOrder, text, &choices, options).as_str() {
        "day_first" => DateOrder::DayFirst,
        _ => DateOrder::MonthFirst,
    }
}

pub(super) fn serials(dates: &Dates, options: &Options, questions: &mut Vec<Question>) -> bool {
    let Some((low, high)) = dates.first_serial.filter(|_| dates.serials > dates.others) else {
        return false;
    };
    let day = |days| {
        date::serial(days)
            .map(|day| day.to_string())
            .unwrap_or_default()
    };
    let text = format!(
        "The dates are whole numbers, {low} to {high}. Read as the days of a spreadsheet they are {} to {}. Is that right?",
        day(low),
        day(high)
    );
    let choices = [
        ("excel", format!("Yes: {} to {}", day(low), day(high))),
        ("errors", "No: these are no dates".to_owned()),
    ];
    question::put(questions, Asked::SerialDates, text, &choices, options) == "excel"
}
