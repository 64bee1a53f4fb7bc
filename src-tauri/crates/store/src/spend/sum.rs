//! The sums that analysis reads.

use std::collections::BTreeMap;

use domain::spend::{Allocation, Category, Parts, SpendSum, SpendSummary, VendorSum};
use domain::value::{FiscalYear, Id, Money, Month, Period};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use super::{decision, import};
use crate::error::{Error, Result};

/// The largest vendors of a year that are kept.
const VENDORS: usize = 12;

/// The lines of one period, taken apart by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodSum {
    pub period: Period,
    pub parts: Parts,
    pub lines: u32,
}

/// `first_month` is the first month of the client's fiscal year, 1 for January.
pub(crate) async fn summary(
    connection: &mut SqliteConnection,
    first_month: u32,
) -> Result<SpendSummary> {
    Ok(SpendSummary {
        sums: by_category(connection).await?,
        vendors: by_vendor(connection, first_month).await?,
        imports: import::all(connection).await?,
    })
}

async fn by_category(connection: &mut SqliteConnection) -> Result<Vec<SpendSum>> {
    let sql = concat!(
        "select category,\n",
        include_str!("sum_columns.sql"),
        "where live = 1 group by period_from, period_to, category, allocation"
    );
    let rows = sqlx::query(sql).fetch_all(connection).await?;
    let mut sums: BTreeMap<(Period, Option<Category>), (Parts, u32)> = BTreeMap::new();
    for row in rows {
        let (period, parts, lines) = read(&row)?;
        let sum = sums.entry((period, decision::category(&row)?)).or_default();
        sum.0 += parts;
        sum.1 += lines;
    }
    let sums = sums.into_iter();
    Ok(sums
        .map(|((period, category), (parts, lines))| SpendSum {
            period,
            category,
            parts,
            lines,
        })
        .collect())
}

/// What the lines of one import add up to in each period, in the order of the periods; also of an
/// import that was taken back.
pub(crate) async fn of_import(
    connection: &mut SqliteConnection,
    import: Id,
) -> Result<Vec<PeriodSum>> {
    let sql = concat!(
        "select\n",
        include_str!("sum_columns.sql"),
        "where spend_import.id = $1 group by period_from, period_to, allocation"
    );
    let rows = sqlx::query(sql)
        .bind(import.to_string())
        .fetch_all(connection)
        .await?;
    let mut sums: BTreeMap<Period, PeriodSum> = BTreeMap::new();
    for row in rows {
        let (period, parts, lines) = read(&row)?;
        let sum = sums.entry(period).or_insert(PeriodSum {
            period,
            parts: Parts::default(),
            lines: 0,
        });
        sum.parts += parts;
        sum.lines += lines;
    }
    Ok(sums.into_values().collect())
}

async fn by_vendor(connection: &mut SqliteConnection, first_month: u32) -> Result<Vec<VendorSum>> {
    let sql = concat!(
        "select coalesce(called, vendor) as name,\n",
        include_str!("sum_columns.sql"),
        "where live = 1 and name <> ''
         group by name, period_from, period_to, allocation
         order by name"
    );
    let rows = sqlx::query(sql).fetch_all(connection).await?;
    let mut years: BTreeMap<i32, BTreeMap<String, (Parts, u32)>> = BTreeMap::new();
    for row in rows {
        let (period, parts, lines) = read(&row)?;
        let Some(year) = year_of(period, first_month) else {
            continue;
        };
        let vendors = years.entry(year).or_default();
        let sum = vendors.entry(row.try_get("name")?).or_default();
        sum.0 += parts;
        sum.1 += lines;
    }
    let mut largest = Vec::new();
    for (year, vendors) in years {
        let mut vendors: Vec<_> = vendors
            .into_iter()
            .map(|(vendor, (parts, lines))| VendorSum {
                vendor,
                year,
                parts,
                lines,
            })
            .collect();
        // The sort is stable, so vendors of one size stay in the order of their names.
        vendors.sort_by_key(|sum| -sum.parts.total().minor());
        vendors.truncate(VENDORS);
        largest.extend(vendors);
    }
    Ok(largest)
}

/// The fiscal year that holds all of a period, by the calendar year it ends in.
fn year_of(period: Period, first_month: u32) -> Option<i32> {
    let ends = period.to.year();
    [ends, ends + 1]
        .into_iter()
        .find(|&year| FiscalYear::new(year, first_month).period().covers(period))
}

/// Reads the columns `period_from`, `period_to`, `lines` and those of [`parts`].
fn read(row: &SqliteRow) -> Result<(Period, Parts, u32)> {
    let period = Period {
        from: month(row.try_get("period_from")?)?,
        to: month(row.try_get("period_to")?)?,
    };
    Ok((period, parts(row)?, row.try_get("lines")?))
}

/// Reads the columns `allocation`, `percent`, `neither_percent`, `amount`, `marketing` and `neither`.
pub(crate) fn parts(row: &SqliteRow) -> Result<Parts> {
    let amount = Money::from_minor(row.try_get("amount")?);
    Ok(match decision::allocation(row)? {
        Allocation::Shared { .. } => {
            let marketing = Money::from_minor(row.try_get("marketing")?);
            let neither = Money::from_minor(row.try_get("neither")?);
            Parts {
                marketing,
                neither,
                sales: amount - marketing - neither,
                ..Parts::default()
            }
        }
        whole => whole.parts(amount),
    })
}

pub(crate) fn month(text: &str) -> Result<Month> {
    text.parse()
        .map_err(|_| Error::damaged("The file", "a month in it is none"))
}
