//! What a field can't keep, whoever puts it there: a person, a script or the funnel's solver.

use chrono::Datelike as _;

use super::Slot;
use crate::value::words::Words;
use crate::value::{Currency, Money, Rate};

impl Slot<'_> {
    /// Why what it holds can't be kept: a sentence.
    pub fn fault(&self, currency: Currency) -> Option<String> {
        let words = Words::window(currency);
        match self {
            Self::Named(value, message) => value.trim().is_empty().then(|| (*message).to_owned()),
            Self::Colour(value) => (!is_colour(value)).then(|| {
                format!("“{value}” is not a color. Write it like #12403a: # and six of 0–9, a–f.")
            }),
            Self::Amount(value) => beyond(**value, currency),
            Self::Positive(value, what) => value.and_then(|amount| {
                beyond(amount, currency).or_else(|| {
                    amount
                        .is_negative()
                        .then(|| format!("{what} can’t be below zero: {}.", words.money(amount)))
                })
            }),
            Self::Share(value, what) => no_share(**value, what, words),
            Self::MaybeShare(value, what) => value.and_then(|share| no_share(share, what, words)),
            Self::Small(value, low, high, noun) => out_of(**value, *low, *high, noun),
            Self::MaybeSmall(value, low, high, noun) => {
                value.and_then(|number| out_of(number, *low, *high, noun))
            }
            Self::Rating(value) => value.and_then(|rating| {
                (rating > 4).then(|| format!("A rating is a number from 0 to 4; {rating} is not."))
            }),
            Self::Year(value, message) => (!YEARS.contains(*value)).then(|| (*message).to_owned()),
            Self::MonthOfYear(value) => {
                (!(1..=12).contains(*value)).then(|| "A month is a number from 1 to 12.".to_owned())
            }
            Self::MaybeMonth(value) => value
                .is_some_and(|month| !YEARS.contains(&month.year()))
                .then(|| "A month lies in a year from 1900 to 2200.".to_owned()),
            Self::MaybeDate(value) => value
                .is_some_and(|date| !YEARS.contains(&date.year()))
                .then(|| "A day lies in a year from 1900 to 2200.".to_owned()),
            Self::Months(months) => (months.len() != 12)
                .then(|| format!("A year has twelve months; this one has {}.", months.len())),
            Self::Items(items) => items.fault(),
            _ => None,
        }
    }
}

/// Years that can be meant here.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

fn beyond(amount: Money, currency: Currency) -> Option<String> {
    (amount.minor().unsigned_abs() > Money::LIMIT.unsigned_abs()).then(|| {
        let most = Words::window(currency).money(Money::from_minor(Money::LIMIT));
        format!("This is larger than any amount that can be kept here ({most}).")
    })
}

fn no_share(share: Rate, what: &str, words: Words) -> Option<String> {
    (!(Rate::ZERO..=Rate::ONE).contains(&share)).then(|| {
        format!(
            "{what} lies between 0% and 100%; {} doesn’t.",
            words.percent_short(share)
        )
    })
}

fn out_of(number: u32, low: u32, high: u32, noun: &str) -> Option<String> {
    (!(low..=high).contains(&number))
        .then(|| format!("{noun} is a number from {low} to {high}; “{number}” is not."))
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|digits| {
        digits.len() == 6 && digits.chars().all(|digit| digit.is_ascii_hexdigit())
    })
}
