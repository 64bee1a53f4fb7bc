//! Text comes out: a field as it is edited, as it is read, and what may be chosen in it.

use super::Slot;
use crate::value::words::{self, Words};
use crate::value::{Currency, Rate};

impl Slot<'_> {
    /// The value as it stands in the field while editing; empty while it isn't known.
    pub fn text(&self, currency: Currency) -> String {
        let words = Words::window(currency);
        match self {
            Self::Text(value)
            | Self::Long(value)
            | Self::Who(value)
            | Self::Colour(value)
            | Self::Named(value, _) => (*value).clone(),
            Self::Flag(value) => yes_or_no(**value).to_owned(),
            Self::MaybeFlag(value) => value.map(yes_or_no).unwrap_or_default().to_owned(),
            Self::Amount(value) => words.amount(**value),
            Self::Positive(value, _) => maybe(**value, |amount| words.amount(amount)),
            Self::Share(value, _) => percent_text(**value),
            Self::MaybeShare(value, _) | Self::MaybeRate(value) => maybe(**value, percent_text),
            Self::MaybeYears(value) => maybe(**value, |years| years.to_string()),
            Self::MaybeNumber(value) => maybe(**value, |number| number.normalize().to_string()),
            Self::MaybeCount(value) => maybe(**value, words::count),
            Self::Small(value, ..) | Self::MonthOfYear(value) => value.to_string(),
            Self::MaybeSmall(value, ..) => maybe(**value, |number| number.to_string()),
            Self::Rating(value) => maybe(**value, |rating| rating.to_string()),
            Self::Year(value, _) => value.to_string(),
            Self::MaybeMonth(value) => maybe(**value, words::month),
            Self::MaybeDate(value) => maybe(**value, words::date),
            Self::Reference(value, _) => maybe(**value, |id| id.to_string()),
            Self::References(values, _) => joined(values.iter().map(ToString::to_string)),
            Self::Findings(values) => joined(values.iter().cloned()),
            Self::Currency(value) => value.code().to_owned(),
            Self::Choice(choice) => choice.word(),
            Self::Months(months) | Self::Total(months) => {
                words.amount(months.iter().copied().sum())
            }
            Self::Items(items) => joined((0..items.count()).map(|index| items.name(index))),
            Self::Item(items, index) => items.name(*index),
            Self::Elsewhere => String::new(),
        }
    }

    /// The value as it is read in a sentence; empty while it isn't known.
    pub fn shown(&self, currency: Currency) -> String {
        let words = Words::window(currency);
        match self {
            Self::Amount(value) => words.money(**value),
            Self::Positive(value, _) => maybe(**value, |amount| words.money(amount)),
            Self::Share(value, _) => words.percent_short(**value),
            Self::MaybeShare(value, _) | Self::MaybeRate(value) => {
                maybe(**value, |share| words.percent_short(share))
            }
            Self::MonthOfYear(value) => words::month_name(**value).to_owned(),
            Self::Months(months) | Self::Total(months) => words.money(months.iter().copied().sum()),
            Self::Choice(choice) => choice.title(),
            Self::Flag(_) | Self::MaybeFlag(_) => self
                .choices()
                .into_iter()
                .find(|(word, _)| *word == self.text(currency))
                .map_or_else(String::new, |(_, title)| title),
            _ => self.text(currency),
        }
    }

    /// Word and title of everything that may be chosen; empty where anything may be typed.
    pub fn choices(&self) -> Vec<(String, String)> {
        let owned = |(word, title): (&str, &str)| (word.to_owned(), title.to_owned());
        match self {
            Self::Choice(choice) => choice.choices().into_iter().map(owned).collect(),
            Self::Flag(_) | Self::MaybeFlag(_) => {
                [("yes", "Yes"), ("no", "No")].map(owned).to_vec()
            }
            Self::MonthOfYear(_) => (1..=12)
                .map(|month| (month.to_string(), words::month_name(month).to_owned()))
                .collect(),
            Self::Currency(_) => Currency::all()
                .map(|currency| (currency.code().to_owned(), currency.title()))
                .collect(),
            _ => Vec::new(),
        }
    }
}

pub(super) fn maybe<T>(value: Option<T>, text: impl Fn(T) -> String) -> String {
    value.map(text).unwrap_or_default()
}

pub(super) fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join(", ")
}

const fn yes_or_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

/// `7 %`, with as many decimals as there are, so that nothing is lost by leaving the field.
fn percent_text(rate: Rate) -> String {
    format!("{}\u{a0}%", rate.in_percent().normalize())
}
