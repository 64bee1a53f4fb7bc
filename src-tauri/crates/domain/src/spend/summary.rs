//! Sums over spend, as analysis reads them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Category, ImportSummary, Parts};
use crate::value::{FiscalYear, Money, Period};

/// The sum of the live lines of one period and category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpendSum {
    /// One month, or the whole range of lines that know no month.
    pub period: Period,
    pub category: Option<Category>,
    pub parts: Parts,
    pub lines: u32,
}

/// What one vendor received within the fiscal year before the plan's, per allocation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VendorSum {
    pub vendor: String,
    /// The fiscal year's number.
    pub year: i32,
    pub parts: Parts,
    pub lines: u32,
}

/// Everything that analysis needs to know of spend. Undone imports are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpendSummary {
    pub sums: Vec<SpendSum>,
    /// The largest vendors of each year, largest first, at most twelve a year.
    pub vendors: Vec<VendorSum>,
    pub imports: Vec<ImportSummary>,
}

impl SpendSummary {
    /// The sums that lie wholly inside a fiscal year.
    pub fn in_year(&self, year: FiscalYear) -> impl Iterator<Item = &SpendSum> {
        let period = year.period();
        self.sums
            .iter()
            .filter(move |sum| period.covers(sum.period))
    }

    /// All parts of a fiscal year added up; `None` when nothing of that year was imported or
    /// typed in, which is not the same as nothing spent.
    pub fn year(&self, year: FiscalYear) -> Option<Parts> {
        let mut parts = Parts::default();
        let mut any = false;
        for sum in self.in_year(year) {
            parts += sum.parts;
            any = true;
        }
        any.then_some(parts)
    }

    pub fn lines(&self) -> u64 {
        self.sums.iter().map(|sum| u64::from(sum.lines)).sum()
    }

    /// The sum of everything live, whatever its period.
    pub fn total(&self) -> Money {
        self.sums.iter().map(|sum| sum.parts.total()).sum()
    }
}
