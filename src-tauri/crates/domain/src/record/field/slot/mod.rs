//! A place in a record that holds one value, whatever its type.

mod choose;
mod fault;
mod show;
mod type_in;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

pub use choose::Choose;

use super::super::Kind;
use super::{Access, Item, Items, List};
use crate::value::{Choice, Currency, Id, Money, Month, Rate};
use choose::{Many, Maybe, One};

/// A field, borrowed from its record.
pub enum Slot<'a> {
    Text(&'a mut String),
    /// Text of several lines.
    Long(&'a mut String),
    /// Text that can't be empty: the sentence says what is missing.
    Named(&'a mut String, &'static str),
    /// Somebody, by name or role: `Priya Nair`, `Agency`, `to hire`.
    Who(&'a mut String),
    /// A colour as `#12403a`.
    Colour(&'a mut String),
    Flag(&'a mut bool),
    MaybeFlag(&'a mut Option<bool>),
    Amount(&'a mut Money),
    /// An amount that is not below zero, and what it is called.
    Positive(&'a mut Option<Money>, &'static str),
    /// From 0 to 100 %, and what it is called.
    Share(&'a mut Rate, &'static str),
    MaybeShare(&'a mut Option<Rate>, &'static str),
    /// From one stage to the next: the noun itself checks it, with the names of both.
    MaybeRate(&'a mut Option<Rate>),
    /// A plain decimal that is kept as a rate: years.
    MaybeYears(&'a mut Option<Rate>),
    MaybeNumber(&'a mut Option<Decimal>),
    MaybeCount(&'a mut Option<u64>),
    /// A count that fits its range: lowest, highest, and what it is called.
    Small(&'a mut u32, u32, u32, &'static str),
    MaybeSmall(&'a mut Option<u32>, u32, u32, &'static str),
    Rating(&'a mut Option<u8>),
    /// A fiscal year, and what to say of one that is out of reach.
    Year(&'a mut i32, &'static str),
    /// A month of any year, 1 for January.
    MonthOfYear(&'a mut u32),
    MaybeMonth(&'a mut Option<Month>),
    MaybeDate(&'a mut Option<NaiveDate>),
    /// Another record; of any kind where none is named.
    Reference(&'a mut Option<Id>, Option<Kind>),
    References(&'a mut Vec<Id>, Kind),
    /// Findings by their stable ids.
    Findings(&'a mut Vec<String>),
    Currency(&'a mut Currency),
    Choice(Box<dyn Choose + 'a>),
    /// Twelve months, each an amount of its own.
    Months(&'a mut Vec<Money>),
    /// Twelve months as their total; a new total keeps their shape.
    Total(&'a mut Vec<Money>),
    Items(Box<dyn Items<'a> + 'a>),
    /// One of a list, by its name; empty text takes it away.
    Item(Box<dyn Items<'a> + 'a>, usize),
    /// Known from elsewhere, such as the spend of last year: only remarks are kept here.
    Elsewhere,
}

/// What a field holds, in the words of a form.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    Text,
    Long,
    Who,
    Colour,
    YesNo,
    Money,
    Rate,
    Number,
    Count,
    Rating,
    Year,
    Month,
    Date,
    Choice,
    Choices,
    /// One other record.
    Reference,
    /// Several other records.
    References,
    /// Several findings.
    Findings,
    /// A list of items with fields of their own.
    Items,
    /// Twelve amounts.
    Months,
    /// Nothing here: it is counted or planned elsewhere.
    Elsewhere,
}

impl<'a> Slot<'a> {
    pub fn choice<T: Choice>(value: &'a mut T) -> Self {
        Self::Choice(Box::new(One(value)))
    }

    pub fn maybe_choice<T: Choice>(value: &'a mut Option<T>) -> Self {
        Self::Choice(Box::new(Maybe(value)))
    }

    pub fn many_choices<T: Choice>(values: &'a mut Vec<T>) -> Self {
        Self::Choice(Box::new(Many(values)))
    }

    pub fn items<T: Item>(items: &'a mut Vec<T>) -> Self {
        Self::Items(Box::new(List(items)))
    }

    /// The place within a list or a year that the rest of a path leads to.
    pub(super) fn within(self, rest: &str, access: Access) -> Option<Self> {
        let (index, field) = match rest.split_once('.') {
            Some((index, field)) => (index.parse().ok()?, Some(field)),
            None => (rest.parse::<usize>().ok()?, None),
        };
        match (self, field) {
            (Self::Items(items), Some(field)) => items.field(index, field, access),
            (Self::Items(items), None) => (index < items.count()).then(|| Self::Item(items, index)),
            (Self::Months(months), None) => months.get_mut(index).map(Self::Amount),
            _ => None,
        }
    }

    pub fn holds(&self) -> Holds {
        match self {
            Self::Text(_) | Self::Named(..) | Self::Item(..) => Holds::Text,
            Self::Long(_) => Holds::Long,
            Self::Who(_) => Holds::Who,
            Self::Colour(_) => Holds::Colour,
            Self::Flag(_) | Self::MaybeFlag(_) => Holds::YesNo,
            Self::Amount(_) | Self::Positive(..) | Self::Total(_) => Holds::Money,
            Self::Share(..) | Self::MaybeShare(..) | Self::MaybeRate(_) => Holds::Rate,
            Self::MaybeYears(_) | Self::MaybeNumber(_) => Holds::Number,
            Self::MaybeCount(_) | Self::Small(..) | Self::MaybeSmall(..) => Holds::Count,
            Self::Rating(_) => Holds::Rating,
            Self::Year(..) => Holds::Year,
            Self::MaybeMonth(_) => Holds::Month,
            Self::MaybeDate(_) => Holds::Date,
            Self::Reference(..) => Holds::Reference,
            Self::References(..) => Holds::References,
            Self::Findings(_) => Holds::Findings,
            Self::MonthOfYear(_) | Self::Currency(_) => Holds::Choice,
            Self::Choice(choice) => choice.holds(),
            Self::Months(_) => Holds::Months,
            Self::Items(_) => Holds::Items,
            Self::Elsewhere => Holds::Elsewhere,
        }
    }

    /// True where it may be left open, and so may be unknown or not apply.
    pub fn is_optional(&self) -> bool {
        match self {
            Self::Named(..)
            | Self::Colour(_)
            | Self::Share(..)
            | Self::Small(..)
            | Self::Year(..)
            | Self::MonthOfYear(_)
            | Self::Currency(_)
            | Self::Flag(_) => false,
            Self::Choice(choice) => choice.is_optional(),
            _ => true,
        }
    }

    /// The kind of record that can be made for it.
    pub fn makes(&self) -> Option<Kind> {
        match self {
            Self::Reference(_, kind) => *kind,
            Self::References(_, kind) => Some(*kind),
            _ => None,
        }
    }

    /// The records that it points to, with the kind that they must be.
    pub fn references(&self) -> Vec<(Id, Option<Kind>)> {
        match self {
            Self::Reference(value, kind) => value.map(|id| (id, *kind)).into_iter().collect(),
            Self::References(values, kind) => values.iter().map(|id| (*id, Some(*kind))).collect(),
            _ => Vec::new(),
        }
    }
}
