//! A place in a record that holds one value, whatever its type.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Word, words_of};
use crate::value::words::{self, Words};
use crate::value::{Currency, Id, Money, Month, Rate, read, split};

/// A field, borrowed from its record.
pub enum Slot<'a> {
    Text(&'a mut String),
    /// Text that can't be empty: the sentence says what is missing.
    Named(&'a mut String, &'static str),
    Flag(&'a mut bool),
    MaybeFlag(&'a mut Option<bool>),
    Amount(&'a mut Money),
    MaybeAmount(&'a mut Option<Money>),
    Share(&'a mut Rate),
    MaybeShare(&'a mut Option<Rate>),
    /// A plain decimal that is kept as a rate: years.
    MaybeYears(&'a mut Option<Rate>),
    MaybeNumber(&'a mut Option<Decimal>),
    MaybeCount(&'a mut Option<u64>),
    /// A count that fits its range: lowest, highest, and what it is called.
    Small(&'a mut u32, u32, u32, &'static str),
    MaybeSmall(&'a mut Option<u32>, u32, u32, &'static str),
    Rating(&'a mut Option<u8>),
    Year(&'a mut i32),
    MaybeMonth(&'a mut Option<Month>),
    MaybeDate(&'a mut Option<NaiveDate>),
    MaybeId(&'a mut Option<Id>),
    Ids(&'a mut Vec<Id>),
    /// Words with commas between them.
    Words(&'a mut Vec<String>),
    Currency(&'a mut Currency),
    Choice(Box<dyn Choose + 'a>),
    /// Twelve months as their total; a new total keeps their shape.
    Total(&'a mut Vec<Money>),
    /// An entry of a map that goes when it is empty.
    Entry(&'a mut std::collections::BTreeMap<String, String>, String),
    /// Something that the noun itself reads and shows.
    Own(Box<dyn Own + 'a>),
}

/// One of a table of words.
pub trait Choose {
    fn choose(&mut self, text: &str) -> Result<(), String>;
    fn word(&self) -> String;
    fn title(&self) -> String;
    fn choices(&self) -> Vec<(&'static str, &'static str)>;
}

/// A field with a text form of its own, such as the timing of an initiative.
pub trait Own {
    fn set(&mut self, text: &str) -> Result<(), String>;
    fn text(&self) -> String;
}

impl<'a> Slot<'a> {
    pub fn choice<T: Word>(value: &'a mut T) -> Self {
        Self::Choice(Box::new(One(value)))
    }

    pub fn maybe_choice<T: Word>(value: &'a mut Option<T>) -> Self {
        Self::Choice(Box::new(Maybe(value)))
    }

    pub fn many_choices<T: Word>(values: &'a mut Vec<T>) -> Self {
        Self::Choice(Box::new(Many(values)))
    }

    /// Reads `text` into the field.
    ///
    /// # Errors
    /// A sentence when it can't be read as the field's value.
    pub fn set(self, text: &str, currency: Currency) -> Result<(), String> {
        let typed = text.trim();
        let empty = typed.is_empty();
        match self {
            Self::Named(_, message) if empty => return Err(message.to_owned()),
            Self::Text(value) | Self::Named(value, _) => typed.clone_into(value),
            Self::Flag(value) => *value = !empty && read::yes_or_no(typed)?,
            Self::MaybeFlag(value) => *value = optional(typed, read::yes_or_no)?,
            Self::Amount(value) => {
                *value = optional(typed, |text| read::money(text, currency))?.unwrap_or_default();
            }
            Self::MaybeAmount(value) => {
                *value = optional(typed, |text| read::money(text, currency))?;
            }
            Self::Share(_) if empty => return Err("A percentage is needed here.".to_owned()),
            Self::Share(value) => *value = read::percent(typed)?,
            Self::MaybeShare(value) => *value = optional(typed, read::percent)?,
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
            Self::Year(value) => *value = read::year(typed)?,
            Self::MaybeMonth(value) => *value = optional(typed, read::month)?,
            Self::MaybeDate(value) => *value = optional(typed, read::date)?,
            Self::MaybeId(value) => *value = optional(typed, id)?,
            Self::Ids(values) => *values = list(typed).map(id).collect::<Result<_, _>>()?,
            Self::Words(values) => *values = list(typed).map(str::to_owned).collect(),
            Self::Currency(value) => {
                *value = typed
                    .parse()
                    .map_err(|error: crate::value::UnknownCurrency| error.to_string())?;
            }
            Self::Choice(mut choice) => choice.choose(typed)?,
            Self::Total(months) => {
                let total =
                    optional(typed, |text| read::money(text, currency))?.unwrap_or_default();
                let shape: Vec<u64> = months
                    .iter()
                    .map(|month| month.minor().unsigned_abs())
                    .collect();
                *months = split(total, &shape);
            }
            Self::Entry(map, key) => {
                if empty {
                    map.remove(&key);
                } else {
                    map.insert(key, typed.to_owned());
                }
            }
            Self::Own(mut own) => own.set(typed)?,
        }
        Ok(())
    }

    /// The value as it stands in the field while editing; empty while it isn't known.
    pub fn text(&self, currency: Currency) -> String {
        let words = Words::window(currency);
        match self {
            Self::Text(value) | Self::Named(value, _) => (*value).clone(),
            Self::Flag(value) => yes_or_no(**value).to_owned(),
            Self::MaybeFlag(value) => value.map(yes_or_no).unwrap_or_default().to_owned(),
            Self::Amount(value) => words.amount(**value),
            Self::MaybeAmount(value) => maybe(**value, |amount| words.amount(amount)),
            Self::Share(value) => percent_text(**value),
            Self::MaybeShare(value) => maybe(**value, percent_text),
            Self::MaybeYears(value) => maybe(**value, |years| years.to_string()),
            Self::MaybeNumber(value) => maybe(**value, |number| number.normalize().to_string()),
            Self::MaybeCount(value) => maybe(**value, words::count),
            Self::Small(value, ..) => value.to_string(),
            Self::MaybeSmall(value, ..) => maybe(**value, |number| number.to_string()),
            Self::Rating(value) => maybe(**value, |rating| rating.to_string()),
            Self::Year(value) => value.to_string(),
            Self::MaybeMonth(value) => maybe(**value, words::month),
            Self::MaybeDate(value) => maybe(**value, words::date),
            Self::MaybeId(value) => maybe(**value, |id| id.to_string()),
            Self::Ids(values) => joined(values.iter().map(ToString::to_string)),
            Self::Words(values) => joined(values.iter().cloned()),
            Self::Currency(value) => value.code().to_owned(),
            Self::Choice(choice) => choice.word(),
            Self::Total(months) => words.amount(months.iter().copied().sum()),
            Self::Entry(map, key) => map.get(key).cloned().unwrap_or_default(),
            Self::Own(own) => own.text(),
        }
    }

    /// The value as it is read in a sentence; empty while it isn't known.
    pub fn shown(&self, currency: Currency) -> String {
        let words = Words::window(currency);
        match self {
            Self::Amount(value) => words.money(**value),
            Self::MaybeAmount(value) => maybe(**value, |amount| words.money(amount)),
            Self::Share(value) => words.percent_short(**value),
            Self::MaybeShare(value) => maybe(**value, |share| words.percent_short(share)),
            Self::Total(months) => words.money(months.iter().copied().sum()),
            Self::Choice(choice) => choice.title(),
            _ => self.text(currency),
        }
    }

    pub fn choices(&self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Choice(choice) => choice.choices(),
            Self::Flag(_) | Self::MaybeFlag(_) => vec![("yes", "Yes"), ("no", "No")],
            _ => Vec::new(),
        }
    }
}

struct One<'a, T>(&'a mut T);
struct Maybe<'a, T>(&'a mut Option<T>);
struct Many<'a, T>(&'a mut Vec<T>);

impl<T: Word> Choose for One<'_, T> {
    fn choose(&mut self, text: &str) -> Result<(), String> {
        *self.0 = chosen(text)?;
        Ok(())
    }
    fn word(&self) -> String {
        word(*self.0).to_owned()
    }
    fn title(&self) -> String {
        title(*self.0).to_owned()
    }
    fn choices(&self) -> Vec<(&'static str, &'static str)> {
        words_of::<T>()
    }
}

impl<T: Word> Choose for Maybe<'_, T> {
    fn choose(&mut self, text: &str) -> Result<(), String> {
        *self.0 = optional(text, chosen)?;
        Ok(())
    }
    fn word(&self) -> String {
        maybe(*self.0, |value| word(value).to_owned())
    }
    fn title(&self) -> String {
        maybe(*self.0, |value| title(value).to_owned())
    }
    fn choices(&self) -> Vec<(&'static str, &'static str)> {
        words_of::<T>()
    }
}

impl<T: Word> Choose for Many<'_, T> {
    fn choose(&mut self, text: &str) -> Result<(), String> {
        *self.0 = list(text).map(chosen).collect::<Result<_, _>>()?;
        Ok(())
    }
    fn word(&self) -> String {
        joined(self.0.iter().map(|value| word(*value).to_owned()))
    }
    fn title(&self) -> String {
        joined(self.0.iter().map(|value| title(*value).to_owned()))
    }
    fn choices(&self) -> Vec<(&'static str, &'static str)> {
        words_of::<T>()
    }
}

fn chosen<T: Word>(text: &str) -> Result<T, String> {
    read::choice(text, &words_of::<T>()).map(|index| T::TABLE[index].0)
}

fn word<T: Word>(value: T) -> &'static str {
    T::TABLE
        .iter()
        .find(|(one, ..)| *one == value)
        .map_or("", |(_, word, _)| word)
}

fn title<T: Word>(value: T) -> &'static str {
    T::TABLE
        .iter()
        .find(|(one, ..)| *one == value)
        .map_or("", |(.., title)| title)
}

fn optional<T>(text: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>, String> {
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

fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|one| !one.is_empty())
}

fn maybe<T>(value: Option<T>, text: impl Fn(T) -> String) -> String {
    value.map(text).unwrap_or_default()
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join(", ")
}

const fn yes_or_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

/// `7 %`, with as many decimals as there are, so that nothing is lost by leaving the field.
fn percent_text(rate: Rate) -> String {
    format!("{}\u{a0}%", rate.in_percent().normalize())
}
