//! Sums of spend for scripts: per fiscal year, side, category and month.

use std::collections::{BTreeMap, BTreeSet};

use domain::spend::Parts;
use domain::value::{Currency, FiscalYear, Id, Money};
use serde::Serialize;

use crate::{Now, Practice, Result};

/// Amounts are decimal strings in major units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sums {
    pub currency: Currency,
    pub lines: u64,
    pub total: String,
    pub sides: Sides,
    pub years: Vec<YearSums>,
    /// Imports that count.
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
    fn of(parts: Parts, currency: Currency) -> Self {
        Self {
            sales: major(parts.sales, currency),
            marketing: major(parts.marketing, currency),
            neither: major(parts.neither, currency),
            undecided: major(parts.undecided, currency),
        }
    }
}

fn major(amount: Money, currency: Currency) -> String {
    amount.to_major(currency).to_string()
}

/// Everything that counts.
pub async fn sums(practice: &Practice, client: Id, now: Now) -> Result<Sums> {
    let assessment = practice.assessment(client, now).await?;
    let currency = assessment.client().currency;
    let start = assessment.client().fiscal_year_start;
    let spend = &assessment.spend;
    let year_of =
        |sum: &domain::spend::SpendSum| FiscalYear::of(sum.period.from.first_day(), start);
    let years: BTreeSet<FiscalYear> = spend.sums.iter().map(year_of).collect();
    let mut all = Parts::default();
    for sum in &spend.sums {
        all += sum.parts;
    }
    Ok(Sums {
        currency,
        lines: spend.lines(),
        total: major(all.total(), currency),
        sides: Sides::of(all, currency),
        imports: spend.imports.iter().filter(|import| import.live).count() as u64,
        years: years
            .into_iter()
            .map(|year| {
                let mut parts = Parts::default();
                let mut lines = 0;
                let mut categories: BTreeMap<String, Parts> = BTreeMap::new();
                let mut months: BTreeMap<String, Parts> = BTreeMap::new();
                for sum in spend.sums.iter().filter(|sum| year_of(sum) == year) {
                    parts += sum.parts;
                    lines += u64::from(sum.lines);
                    let category = sum.category.map_or("none", domain::spend::Category::slug);
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
    })
}
