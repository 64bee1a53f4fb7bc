//! Sums of spend as scripts read them: per fiscal year, side, category and month.

use std::collections::BTreeMap;

use domain::spend::{Category, Parts};
use domain::value::{Choice as _, Currency, Period};
use practice::spend::{AddedUp, YearAdded};
use serde::Serialize;

use crate::sides::{Sides, major};

/// Amounts are decimal strings in major units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sums {
    pub currency: Currency,
    pub lines: u64,
    pub total: String,
    pub sides: Sides,
    pub years: Vec<YearSums>,
    /// Imports that the lines come from.
    pub imports: u64,
}

/// One fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearSums {
    /// The calendar year it ends in.
    pub year: i32,
    pub lines: u64,
    pub total: String,
    pub sides: Sides,
    /// By category's word; `none` for lines without one.
    pub categories: BTreeMap<&'static str, Sides>,
    /// By month, `2025-03`; a range of months is written `2025-01..2025-12`.
    pub months: BTreeMap<String, Sides>,
}

impl Sums {
    pub fn of(sums: &AddedUp) -> Self {
        let currency = sums.currency;
        let years = sums.years.iter();
        Self {
            currency,
            lines: sums.lines,
            total: major(sums.parts.total(), currency),
            sides: Sides::of(sums.parts, currency),
            imports: sums.imports as u64,
            years: years.map(|year| YearSums::of(year, currency)).collect(),
        }
    }
}

impl YearSums {
    fn of(year: &YearAdded, currency: Currency) -> Self {
        let sides = |&parts: &Parts| Sides::of(parts, currency);
        let category = |category: &Option<Category>| category.map_or("none", Category::word);
        let categories = year.categories.iter();
        let months = year.periods.iter();
        Self {
            year: year.year.year,
            lines: year.lines,
            total: major(year.parts.total(), currency),
            sides: sides(&year.parts),
            categories: categories
                .map(|(key, parts)| (category(key), sides(parts)))
                .collect(),
            months: months
                .map(|(period, parts)| (month(*period), sides(parts)))
                .collect(),
        }
    }
}

fn month(period: Period) -> String {
    if period.from == period.to {
        period.from.to_string()
    } else {
        format!("{}..{}", period.from, period.to)
    }
}
