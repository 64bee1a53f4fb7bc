//! Several years as scripts read them, beside each other.

use domain::spend::Category;
use domain::value::{Choice as _, Currency};
use practice::spend::{YearChange, YearRow, YearRowOf, YearTable};
use serde::Serialize;

use crate::sides::major;

/// Amounts are decimal strings in major units; null is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearList {
    pub currency: Currency,
    pub years: Vec<YearHead>,
    /// Each side, then each of its categories; last both sides together.
    pub rows: Vec<Row>,
    pub notes: Vec<String>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearHead {
    /// The fiscal year, by the calendar year it ends in.
    pub year: i32,
    pub plan: bool,
    /// Months that have spend; 0 where nothing is known.
    pub months: usize,
}

/// What one side or category had in each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// A side, or `both`: everything together.
    pub side: &'static str,
    /// Null for the whole side; `none` for what has no category.
    pub category: Option<&'static str>,
    /// One a year.
    pub amounts: Vec<Option<String>>,
    /// One a year, to the year before it.
    pub changes: Vec<Option<Change>>,
}

/// From one year to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    pub amount: String,
    /// With two decimals; null from nothing.
    pub percent: Option<String>,
}

impl YearList {
    pub fn of(table: YearTable) -> Self {
        let currency = table.currency;
        let rows = table.rows.into_iter();
        Self {
            currency,
            years: table
                .years
                .into_iter()
                .map(|year| YearHead {
                    year: year.year.year,
                    plan: year.plan,
                    months: year.months,
                })
                .collect(),
            rows: rows.map(|row| Row::of(row, currency)).collect(),
            notes: table.notes,
        }
    }
}

impl Row {
    fn of(row: YearRow, currency: Currency) -> Self {
        let (side, category) = match row.of {
            YearRowOf::Side(side) => (side.word(), None),
            YearRowOf::Category(side, category) => {
                (side.word(), Some(category.map_or("none", Category::word)))
            }
            YearRowOf::Both => ("both", None),
        };
        let change = |change: YearChange| Change {
            amount: major(change.money, currency),
            percent: change.part.map(|part| part.percent_to(2).to_string()),
        };
        let changes = row.changes.into_iter();
        let amounts = row.amounts.into_iter();
        Self {
            side,
            category,
            amounts: amounts
                .map(|amount| amount.map(|amount| major(amount, currency)))
                .collect(),
            changes: changes.map(|one| one.map(change)).collect(),
        }
    }
}
