//! The budget plan, one side and category a line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Path, Slot};
use crate::spend::Category;
use crate::value::{Money, Side};

/// What is planned for one side and category over a fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BudgetLine {
    /// The fiscal year, by the calendar year it ends in.
    pub year: i32,
    pub side: Side,
    /// `None` for the side as a whole, where nothing finer is planned.
    #[serde(default)]
    pub category: Option<Category>,
    /// Twelve months from the first of the fiscal year.
    pub months: Vec<Money>,
}

impl Default for BudgetLine {
    fn default() -> Self {
        Self::new(super::Client::default().plan_year, Side::Marketing, None)
    }
}

impl BudgetLine {
    /// Twelve months of nothing planned.
    pub fn new(year: i32, side: Side, category: Option<Category>) -> Self {
        Self {
            year,
            side,
            category,
            months: vec![Money::ZERO; 12],
        }
    }

    pub fn total(&self) -> Money {
        self.months.iter().copied().sum()
    }
}

impl BudgetLine {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>) -> Option<Slot<'a>> {
        Some(match path {
            ["year"] => Slot::Year(&mut self.year),
            ["side"] => Slot::choice(&mut self.side),
            ["category"] => Slot::maybe_choice(&mut self.category),
            ["months", index] => Slot::Amount(self.months.get_mut(index.parse::<usize>().ok()?)?),
            ["total"] => Slot::Total(&mut self.months),
            _ => return None,
        })
    }
}

impl BudgetLine {
    pub(super) fn check(&self, faults: &mut Faults) {
        if self.months.len() != 12 {
            faults.add(
                "months",
                format!(
                    "A budget line has twelve months; this one has {}.",
                    self.months.len()
                ),
            );
        }
        for (index, amount) in self.months.iter().enumerate() {
            faults.amount(&format!("months.{index}"), Some(*amount));
        }
        if !(1900..=2200).contains(&self.year) {
            faults.add("year", "A budget line is for a year from 1900 to 2200.");
        }
    }
}
