//! Text goes in: what a person typed, read as the value of a field.

use super::Slot;
use crate::value::{Currency, Id, Month, Rate, read, split};

impl Slot<'_> {
    /// Reads `text` into the field.
    ///
    /// # Errors
    /// A sentence when it can't be read as the field's value.
    pub fn set(self, text: &str, currency: Currency) -> Result<(), String> {
        let typed = text.trim();
        let empty = typed.is_empty();
        match self {
            Self::Named(_, message) if empty => return Err(message.to_owned()),
            Self::Colour(_) if empty => {
                return Err("A color is needed, like #12403a.".to_owned());
            }
            Self::Text(value)
            | Self::Long(value)
            | Self::Who(value)
            | Self::Colour(value)
            | Self::Named(value, _) => typed.clone_into(value),
            Self::Flag(value) => *value = !empty && read::yes_or_no(typed)?,
            Self::MaybeFlag(value) => *value = optional(typed, read::yes_or_no)?,
            Self::Amount(value) => {
                *value = optional(typed, |text| read::money(text, currency))?.unwrap_or_default();
            }
            Self::Positive(value, _) => {
                *value = optional(typed, |text| read::money(text, currency))?;
            }
            Self::Share(..) if empty => return Err("A percentage is needed here.".to_owned()),
            Self::Share(value, _) => *value = read::percent(typed)?,
            Self::MaybeShare(value, _) | Self::MaybeRate(value) => {
                *value = optional(typed, read::percent)?;
            }
            Self::MaybeYears(value) => {
                *value = optional(typed, read::decimal)?.map(|years| Rate::new(years.normalize()));
            }
            Self::MaybeNumber(value) => {
                *value = optional(typed, read::decimal)?.map(|number| number.normalize());
            }
            Self::MaybeCount(value) => *value = optional(typed, read::count)?,
            Self::Small(value, low, high, noun) => *value = small(typed, low, high, noun)?,
            Self::MaybeSmall(value, low, high, noun) => {
                *value = optional(typed, |text| small(text, low, high, noun))?;
            }
            Self::Rating(value) => {
                *value = optional(typed, |text| small(text, 0, 4, "A rating"))?
                    .map(|rating| u8::try_from(rating).expect("BUG: at most four"));
            }
            Self::Year(value, _) => *value = read::year(typed)?,
            Self::MonthOfYear(value) => *value = month_of_year(typed)?,
            Self::MaybeMonth(value) => *value = optional(typed, read::month)?,
            Self::MaybeDate(value) => *value = optional(typed, read::date)?,
            Self::Reference(value, _) => *value = optional(typed, id)?,
            Self::References(values, _) => {
                *values = list(typed).map(id).collect::<Result<_, _>>()?;
            }
            Self::Findings(values) => *values = list(typed).map(str::to_owned).collect(),
            Self::Currency(value) => {
                *value = typed
                    .parse()
                    .map_err(|error: crate::value::UnknownCurrency| error.to_string())?;
            }
            Self::Choice(mut choice) => choice.choose(typed)?,
            Self::Months(_) => {
                return Err("Months are changed one by one, or by their total.".to_owned());
            }
            Self::Total(months) => {
                let total =
                    optional(typed, |text| read::money(text, currency))?.unwrap_or_default();
                let shape: Vec<u64> = months
                    .iter()
                    .map(|month| month.minor().unsigned_abs())
                    .collect();
                *months = split(total, &shape);
            }
            Self::Items(mut items) => items.set_names(&list(typed).collect::<Vec<_>>())?,
            Self::Item(mut items, index) if empty => items.take_away(index)?,
            Self::Item(mut items, index) => items.rename(index, typed)?,
            Self::Elsewhere => {
                return Err(
                    "This is not typed in: it is counted from what is kept elsewhere.".to_owned(),
                );
            }
        }
        Ok(())
    }
}

/// A month of any year, by its name or its number.
fn month_of_year(text: &str) -> Result<u32, String> {
    read::month(&format!("{text} 2000"))
        .map(Month::number)
        .map_err(|_| format!("“{text}” is not a month. Write its name or a number from 1 to 12."))
}

pub(super) fn optional<T>(
    text: &str,
    read: impl Fn(&str) -> Result<T, String>,
) -> Result<Option<T>, String> {
    if text.is_empty() {
        Ok(None)
    } else {
        read(text).map(Some)
    }
}

fn small(text: &str, low: u32, high: u32, noun: &str) -> Result<u32, String> {
    let number = read::count(text)?;
    u32::try_from(number)
        .ok()
        .filter(|number| (low..=high).contains(number))
        .ok_or_else(|| format!("{noun} is a number from {low} to {high}; “{text}” is not."))
}

fn id(text: &str) -> Result<Id, String> {
    text.parse()
        .map_err(|_| format!("“{text}” is not a record's identifier."))
}

pub(super) fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|one| !one.is_empty())
}
