//! The span of time that a title speaks of.

use domain::value::{FiscalYear, Month, Period};

use super::month;
use super::span::{self, Partial};
use crate::terms::Options;

/// Reads a period from a title: `January-December, 2025`, `January 1, 2025 - December 31, 2025`,
/// `For the year ended 31 December 2025`, `Report Start: 01/01/2025, Report End: 02/28/2025`,
/// `Jun 2025`. A single day, such as the one a report was made on, is no period.
pub(crate) fn of_title(text: &str) -> Option<Period> {
    let plain = text.to_lowercase();
    if ["as of", "generated", "printed", "exported", "gmt"]
        .iter()
        .any(|word| plain.contains(word))
    {
        return None;
    }
    if let Some(months) = ended(&plain) {
        let last = span::partials(text).pop()?;
        let to = Month::new(last.year?, last.month)?;
        return Some(Period {
            from: to.plus(1 - months),
            to,
        });
    }
    span::numbers(text)
        .or_else(|| span::range(text))
        .or_else(|| {
            let named = span::partials(text);
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
    if let Some(period) = of_title(&spaced) {
        return Some(period);
    }
    if !span::shapes(&spaced).is_empty() {
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
