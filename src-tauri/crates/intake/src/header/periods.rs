//! What the names of columns say about time, with what the rest of the file says about it.

use domain::spend::Question as Asked;
use domain::value::{FiscalYear, Month, Period};

use super::{Header, Titles};
use crate::cell::date::{self, Shape};
use crate::cell::month::{self, Head};
use crate::cell::period;
use crate::lexicon::calendar;
use crate::terms::{DateOrder, Options, Question};

/// Fewer names of months without a year than this are words.
const MONTH_NAMES: usize = 3;

/// Gives the columns their periods: `Jan 2025`; `30 Jun 2025`, which ends a year or a month by
/// the titles; `2025`, a year; `Jan`, whose year stands elsewhere. What stands nowhere is asked.
pub(crate) fn date(header: &mut Header, titles: &Titles, options: &Options) -> Vec<Question> {
    let mut questions = Vec::new();
    if header.record.is_none() {
        header.periods = vec![None; header.names.len()];
        return questions;
    }
    header.periods = header.names.iter().map(|name| month::head(name)).collect();
    if header.dated() > 0 {
        days(header, titles);
        return questions;
    }
    let days = days_apart(&header.names.iter().map(String::as_str).collect::<Vec<_>>());
    for &(column, month) in &days {
        header.periods[column] = Some(whole(Period::month(month)));
    }
    if !days.is_empty() {
        return questions;
    }
    let years: Vec<Option<i32>> = header.names.iter().map(|name| year(name)).collect();
    if years.iter().flatten().count() > 0 && header.names.len() > 1 && years[0].is_none() {
        header.periods = years
            .into_iter()
            .map(|year| year.map(|year| whole(year_period(year, titles, options))))
            .collect();
        return questions;
    }
    let months: Vec<Option<u32>> = header.names.iter().map(|name| month_name(name)).collect();
    if months.iter().flatten().count() >= MONTH_NAMES {
        let period = titles
            .period
            .filter(|period| period.months() <= 12)
            .unwrap_or_else(|| {
                let year = titles.lines.iter().find_map(|line| {
                    line.split(|sign: char| !sign.is_ascii_digit())
                        .find_map(year)
                });
                match year {
                    Some(year) => year_period(year, titles, options),
                    None => period::of_file(options)
                        .unwrap_or_else(|| ask_period(&mut questions, options)),
                }
            });
        header.periods = months
            .into_iter()
            .map(|number| {
                let number = number?;
                let month = period
                    .iter()
                    .find(|month| month.number() == number)
                    .or_else(|| Month::new(period.to.year(), number))?;
                Some(whole(Period::month(month)))
            })
            .collect();
    }
    questions
}

/// Heads that are days name the last day of what stands below them.
fn days(header: &mut Header, titles: &Titles) {
    let is_day = |name: &String| matches!(date::shape(name), Some(Shape::Date(_)));
    if !header.names.iter().any(is_day) {
        return;
    }
    let ends: Vec<Month> = header
        .periods
        .iter()
        .flatten()
        .map(|head| head.period.to)
        .collect();
    let gap = ends
        .iter()
        .flat_map(|one| ends.iter().map(|other| one.since(*other)))
        .filter(|&gap| gap > 0)
        .min();
    let span = titles.span.unwrap_or(1);
    let span = gap.map_or(span, |gap| span.min(gap)).max(1);
    for (name, head) in header.names.iter().zip(&mut header.periods) {
        if let Some(head) = head.as_mut().filter(|_| is_day(name)) {
            head.period.from = head.period.to.plus(1 - span);
        }
    }
}

/// The year that a column stands for: it ends when that of the titles does, or the client's fiscal year.
fn year_period(year: i32, titles: &Titles, options: &Options) -> Period {
    let start = titles
        .period
        .filter(|period| period.months() % 12 == 0)
        .map_or(options.fiscal_year_start, |period| {
            period.to.plus(1).number()
        });
    FiscalYear::new(year, start).period()
}

fn whole(period: Period) -> Head {
    Head { period, bare: true }
}

/// A year that stands alone: `2025`, `FY2025`, `FY 25`, `2025 Actual`.
fn year(name: &str) -> Option<i32> {
    let name = name.trim();
    let name = name.strip_suffix(" Actual").unwrap_or(name);
    let fiscal = ["FY", "CY"]
        .iter()
        .find_map(|start| name.strip_prefix(start));
    let digits = fiscal.map_or(name, |rest| rest.trim_start_matches([' ', '-', '\'', '’']));
    let written = digits.len() == 4 || fiscal.is_some() && digits.len() == 2;
    let number = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| digits.parse().ok());
    date::full_year(number.flatten()?, digits.len())
        .filter(|year| written && (1990..2100).contains(year))
}

/// True for a year of our time and nothing else.
pub(super) fn is_year(cell: &str) -> bool {
    year(cell).is_some()
}

/// Days in numbers that stand side by side, a month apart, head the months of a matrix: their
/// columns and months.
pub(super) fn days_apart(cells: &[&str]) -> Vec<(usize, Month)> {
    for order in [DateOrder::MonthFirst, DateOrder::DayFirst] {
        let day = |cell: &str| match date::shape(cell)? {
            shape @ (Shape::Date(_) | Shape::Numbers { .. }) => shape.in_order(order),
            _ => None,
        };
        let days: Vec<(usize, Month)> = cells
            .iter()
            .enumerate()
            .filter_map(|(column, cell)| Some((column, Month::of(day(cell)?))))
            .collect();
        let apart = |pair: &[(usize, Month)]| {
            pair[1].0 == pair[0].0 + 1 && pair[1].1.since(pair[0].1).abs() == 1
        };
        if days.len() >= MONTH_NAMES && days.windows(2).all(apart) {
            return days;
        }
    }
    Vec::new()
}

fn month_name(name: &str) -> Option<u32> {
    let mut words = name.split_whitespace();
    let number = calendar::month(words.next()?)?;
    match words.next() {
        None | Some("Actual" | "Actuals") => Some(number),
        Some(_) => None,
    }
}

/// True for the name of a month without a year.
pub(super) fn is_month_name(cell: &str) -> bool {
    month_name(cell).is_some()
}

/// Which year a file without any is about.
pub(crate) fn ask_period(questions: &mut Vec<Question>, options: &Options) -> Period {
    let this = FiscalYear::of(options.today, options.fiscal_year_start);
    let years = [this.previous(), this, this.previous().previous()];
    let ids = years.map(|year| year.year.to_string());
    let label = |year: FiscalYear| {
        let period = year.period();
        format!(
            "{} {} to {} {}",
            period.from.name(),
            period.from.year(),
            period.to.name(),
            period.to.year()
        )
    };
    let choices: Vec<(&str, String)> = ids
        .iter()
        .map(String::as_str)
        .zip(years.map(label))
        .collect();
    let text =
        "The file says nowhere which months its amounts belong to. Which year is it?".to_owned();
    let answer = crate::terms::question::put(questions, Asked::Period, text, &choices, options);
    years
        .into_iter()
        .zip(&ids)
        .find(|(_, id)| **id == answer)
        .map_or(years[0], |(year, _)| year)
        .period()
}
