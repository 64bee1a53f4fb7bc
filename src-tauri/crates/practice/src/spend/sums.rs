//! Sums of spend: per fiscal year, side, category and month.

use std::collections::{BTreeMap, BTreeSet};

use domain::spend::{Category, Parts, SpendSum};
use domain::value::{Currency, FiscalYear, Id, Period};
use store::{LineQuery, StoredLine};

use super::filter;
use crate::view::LineFilter;
use crate::{Now, Practice, Result};

/// What a filter finds, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedUp {
    pub currency: Currency,
    pub lines: u64,
    pub parts: Parts,
    pub years: Vec<YearAdded>,
    /// How many imports the lines come from.
    pub imports: usize,
}

/// One fiscal year of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearAdded {
    pub year: FiscalYear,
    pub lines: u64,
    pub parts: Parts,
    pub categories: BTreeMap<Option<Category>, Parts>,
    pub periods: BTreeMap<Period, Parts>,
}

/// Everything that a filter finds; everything that counts where it is empty.
pub async fn sums(
    practice: &Practice,
    client: Id,
    filter: &LineFilter,
    now: Now,
) -> Result<AddedUp> {
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

fn added_up(sums: &[SpendSum], imports: usize, currency: Currency, start: u32) -> AddedUp {
    let mut years: BTreeMap<FiscalYear, YearAdded> = BTreeMap::new();
    for sum in sums {
        let year = FiscalYear::of(sum.period.from.first_day(), start);
        let added = years.entry(year).or_insert_with(|| YearAdded {
            year,
            lines: 0,
            parts: Parts::default(),
            categories: BTreeMap::new(),
            periods: BTreeMap::new(),
        });
        added.lines += u64::from(sum.lines);
        added.parts += sum.parts;
        *added.categories.entry(sum.category).or_default() += sum.parts;
        *added.periods.entry(sum.period).or_default() += sum.parts;
    }
    let mut parts = Parts::default();
    for year in years.values() {
        parts += year.parts;
    }
    AddedUp {
        currency,
        lines: years.values().map(|year| year.lines).sum(),
        parts,
        years: years.into_values().collect(),
        imports,
    }
}
