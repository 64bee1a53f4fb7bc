//! Sums of spend for scripts: per fiscal year, side, category and month.

use domain::value::Choice as _;
use std::collections::{BTreeMap, BTreeSet};

use domain::spend::{Category, Parts, SpendSum};
use domain::value::{Currency, FiscalYear, Id, Money, Period};
use serde::Serialize;
use store::{LineQuery, StoredLine};

use super::filter;
use crate::view::LineFilter;
use crate::{Now, Practice, Result};

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

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct YearSums {
    /// The fiscal year, by the calendar year it ends in.
    pub year: i32,
    pub lines: u64,
    pub total: String,
    pub sides: Sides,
    /// By category's word; `none` for lines without one.
    pub categories: BTreeMap<String, Sides>,
    /// By month, `2025-03`; a range of months is written `2025-01..2025-12`.
    pub months: BTreeMap<String, Sides>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sides {
    pub sales: String,
    pub marketing: String,
    pub neither: String,
    pub undecided: String,
}

impl Sides {
    pub(crate) fn of(parts: Parts, currency: Currency) -> Self {
        Self {
            sales: major(parts.sales, currency),
            marketing: major(parts.marketing, currency),
            neither: major(parts.neither, currency),
            undecided: major(parts.undecided, currency),
        }
    }
}

pub(crate) fn major(amount: Money, currency: Currency) -> String {
    amount.to_major(currency).to_string()
}

/// Everything that a filter finds; everything that counts where it is empty.
pub async fn sums(practice: &Practice, client: Id, filter: &LineFilter, now: Now) -> Result<Sums> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let (currency, start) = {
        let client = assessment.client();
        (client.currency, client.fiscal_year_start)
    };
    let query = filter::query(filter)?;
    if query == LineQuery::default() {
        let imports = assessment.spend.imports.iter();
        let live = imports.filter(|import| import.live).count();
        return Ok(added_up(&assessment.spend.sums, live, currency, start));
    }
    let mut sums: BTreeMap<(Period, Option<Category>), (Parts, u32)> = BTreeMap::new();
    let mut imports = BTreeSet::new();
    for StoredLine { import, line, .. } in file.lines(&query).await? {
        imports.insert(import);
        let sum = sums.entry((line.period, line.category)).or_default();
        sum.0 += line.allocation.parts(line.amount);
        sum.1 += 1;
    }
    let sums: Vec<SpendSum> = sums
        .into_iter()
        .map(|((period, category), (parts, lines))| SpendSum {
            period,
            category,
            parts,
            lines,
        })
        .collect();
    Ok(added_up(&sums, imports.len(), currency, start))
}

fn added_up(sums: &[SpendSum], imports: usize, currency: Currency, start: u32) -> Sums {
    let year_of = |sum: &SpendSum| FiscalYear::of(sum.period.from.first_day(), start);
    let years: BTreeSet<FiscalYear> = sums.iter().map(year_of).collect();
    let mut all = Parts::default();
    for sum in sums {
        all += sum.parts;
    }
    Sums {
        currency,
        lines: sums.iter().map(|sum| u64::from(sum.lines)).sum(),
        total: major(all.total(), currency),
        sides: Sides::of(all, currency),
        imports: imports as u64,
        years: years
            .into_iter()
            .map(|year| {
                let mut parts = Parts::default();
                let mut lines = 0;
                let mut categories: BTreeMap<String, Parts> = BTreeMap::new();
                let mut months: BTreeMap<String, Parts> = BTreeMap::new();
                for sum in sums.iter().filter(|sum| year_of(sum) == year) {
                    parts += sum.parts;
                    lines += u64::from(sum.lines);
                    let category = sum.category.map_or("none", Category::word);
                    *categories.entry(category.to_owned()).or_default() += sum.parts;
                    let month = if sum.period.from == sum.period.to {
                        sum.period.from.to_string()
                    } else {
                        format!("{}..{}", sum.period.from, sum.period.to)
                    };
                    *months.entry(month).or_default() += sum.parts;
                }
                let sides = |map: BTreeMap<String, Parts>| {
                    map.into_iter()
                        .map(|(key, parts)| (key, Sides::of(parts, currency)))
                        .collect()
                };
                YearSums {
                    year: year.year,
                    lines,
                    total: major(parts.total(), currency),
                    sides: Sides::of(parts, currency),
                    categories: sides(categories),
                    months: sides(months),
                }
            })
            .collect(),
    }
}
