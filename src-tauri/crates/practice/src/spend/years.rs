//! Several years beside each other: what each one had, and the change to the year before.

use std::collections::BTreeSet;

use domain::assessment::Assessment;
use domain::spend::{Category, Destination, SpendSum};
use domain::value::words::Words;
use domain::value::{Currency, FiscalYear, Id, Money, Period, Rate};

use super::grid::{self, NONE, Rows, SIDES, line_title, side_title};
use super::tab::years_of;
use crate::view::{SpendBlock, SpendGrid, SpendRow};
use crate::{Now, Practice, Result};

/// Stands where nobody knows: that is not the same as nothing.
const UNKNOWN: &str = "unknown";

/// The years with everything between the first and the last, and then the plan, where there is one.
struct Years {
    columns: Vec<Column>,
    /// The column of the year before each one.
    before: Vec<Option<usize>>,
    /// What belongs to a period that no year holds whole.
    across: Money,
}

struct Column {
    year: FiscalYear,
    plan: bool,
    /// `None` where nothing of the year is known.
    rows: Option<Rows>,
    /// Months that have spend.
    months: usize,
}

/// From one year to the next; what is not known has none.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct YearChange {
    pub money: Money,
    /// `None` from nothing.
    pub part: Option<Rate>,
}

impl Years {
    fn of(assessment: &Assessment) -> Self {
        let plan = assessment.client().plan();
        let known: BTreeSet<i32> = years_of(assessment, plan.start)
            .map(|year| year.year)
            .collect();
        let span = known.first().zip(known.last());
        let mut columns: Vec<Column> = span
            .into_iter()
            .flat_map(|(&first, &last)| first..=last)
            .map(|year| FiscalYear::new(year, plan.start))
            .map(|year| Column {
                year,
                plan: false,
                rows: assessment
                    .spend
                    .year(year)
                    .map(|_| grid::actual(assessment, year)),
                months: months(assessment, year),
            })
            .collect();
        if assessment.budgets().any(|(_, line)| line.year == plan.year) {
            columns.push(Column {
                year: plan,
                plan: true,
                rows: Some(grid::planned(assessment, plan)),
                months: 12,
            });
        }
        let before = columns
            .iter()
            .map(|column| {
                columns
                    .iter()
                    .position(|other| !other.plan && other.year == column.year.previous())
            })
            .collect();
        let inside = |sum: &&SpendSum| {
            FiscalYear::of(sum.period.from.first_day(), plan.start)
                .period()
                .covers(sum.period)
        };
        let sums = assessment.spend.sums.iter();
        let across = sums.filter(|sum| !inside(sum));
        Self {
            across: across.map(|sum| sum.parts.total()).sum(),
            columns,
            before,
        }
    }

    /// One amount a column: what those categories of a side add up to.
    fn amounts(
        &self,
        side: Destination,
        counts: impl Fn(Option<Category>) -> bool,
    ) -> Vec<Option<Money>> {
        let amount = |column: &Column| {
            let rows = column.rows.as_ref()?;
            // What is neither's, or open, is never planned.
            if column.plan && !matches!(side, Destination::Sales | Destination::Marketing) {
                return None;
            }
            let lines = rows.get(&side).into_iter().flatten();
            let lines = lines.filter(|(own, _)| counts(**own));
            Some(lines.flat_map(|(_, line)| line.months).sum())
        };
        self.columns.iter().map(amount).collect()
    }

    fn changes(&self, amounts: &[Option<Money>]) -> Vec<Option<YearChange>> {
        let change = |(index, before): (usize, &Option<usize>)| {
            let (before, now) = (amounts[(*before)?]?, amounts[index]?);
            let part = (now - before).share_of(before.abs());
            Some(YearChange {
                money: now - before,
                part,
            })
        };
        self.before.iter().enumerate().map(change).collect()
    }

    /// The categories of a side that any year has.
    fn categories(&self, side: Destination) -> BTreeSet<Option<Category>> {
        self.columns
            .iter()
            .filter_map(|column| column.rows.as_ref()?.get(&side))
            .flat_map(|lines| {
                let spent = |(category, line): (&Option<Category>, &grid::Line)| {
                    let any = line.months.iter().any(|amount| !amount.is_zero());
                    any.then_some(*category)
                };
                lines.iter().filter_map(spent)
            })
            .collect()
    }

    fn both(&self) -> Vec<Option<Money>> {
        let sides =
            [Destination::Sales, Destination::Marketing].map(|side| self.amounts(side, |_| true));
        let [sales, marketing] = sides;
        let sum = |(sales, marketing): (Option<Money>, Option<Money>)| Some(sales? + marketing?);
        sales.into_iter().zip(marketing).map(sum).collect()
    }
}

/// Months of a year in which there is spend.
fn months(assessment: &Assessment, year: FiscalYear) -> usize {
    let months: BTreeSet<_> = assessment
        .spend
        .in_year(year)
        .flat_map(|sum| sum.period.iter())
        .collect();
    months.len()
}

/// `None` while no year is known.
pub fn grid(assessment: &Assessment, words: Words) -> Option<SpendGrid> {
    let years = Years::of(assessment);
    if years.columns.is_empty() {
        return None;
    }
    let row = |category: Option<Category>, title: &str, amounts: &[Option<Money>]| SpendRow {
        category,
        title: title.to_owned(),
        cells: cells(&years, amounts, words),
        total: String::new(),
        record: None,
    };
    let blocks = SIDES
        .into_iter()
        .filter_map(|side| {
            let categories = years.categories(side);
            if categories.is_empty() {
                return None;
            }
            let line = |category: Option<Category>| {
                let title = line_title(category);
                row(category, title, &years.amounts(side, |own| own == category))
            };
            Some(SpendBlock {
                side,
                head: row(None, side_title(side), &years.amounts(side, |_| true)),
                rows: categories.into_iter().map(line).collect(),
                spare: Vec::new(),
            })
        })
        .collect();
    let (columns, periods) = heads(&years).into_iter().unzip();
    Some(SpendGrid {
        currency: words.currency.code().to_owned(),
        columns,
        periods,
        blocks,
        total: row(None, "Both sides", &years.both()),
        editable: false,
        notes: notes(&years, words),
    })
}

/// The columns: each year, and behind each but the first its change in money and in percent.
fn heads(years: &Years) -> Vec<(String, Option<Period>)> {
    let mut heads = Vec::new();
    for (column, before) in years.columns.iter().zip(&years.before) {
        let period = column.year.period();
        let (label, period) = if column.plan {
            (format!("{} plan", column.year), None)
        } else {
            (column.year.to_string(), Some(period))
        };
        heads.push((label, period));
        if before.is_some() {
            heads.push(("Change".to_owned(), None));
            heads.push(("%".to_owned(), None));
        }
    }
    heads
}

fn cells(years: &Years, amounts: &[Option<Money>], words: Words) -> Vec<String> {
    let mut cells = Vec::new();
    let changes = years.changes(amounts);
    for (index, (amount, change)) in amounts.iter().zip(changes).enumerate() {
        cells.push(match amount {
            None => UNKNOWN.to_owned(),
            Some(amount) if amount.is_zero() => NONE.to_owned(),
            Some(amount) => words.amount_whole(*amount),
        });
        if years.before[index].is_some() {
            let (money, part) = change.map_or_else(
                || (UNKNOWN.to_owned(), UNKNOWN.to_owned()),
                |change| said(change, words),
            );
            cells.extend([money, part]);
        }
    }
    cells
}

/// A change as it is shown; from nothing there is no percentage.
fn said(change: YearChange, words: Words) -> (String, String) {
    if change.money.is_zero() {
        return (NONE.to_owned(), NONE.to_owned());
    }
    let sign = if change.money.is_negative() { "" } else { "+" };
    let part = change
        .part
        .map_or_else(|| "new".to_owned(), |part| words.percent_change(part));
    (format!("{sign}{}", words.amount_whole(change.money)), part)
}

/// What keeps the years from being compared as they stand.
fn notes(years: &Years, words: Words) -> Vec<String> {
    let across = (!years.across.is_zero()).then(|| {
        format!(
            "{} belongs to periods that reach over two years, and is in none of them here.",
            words.money_exact(years.across)
        )
    });
    years
        .columns
        .iter()
        .filter_map(|column| match column.months {
            12 => None,
            0 => Some(format!(
                "Nothing is known of {}: import its spend to compare it.",
                column.year
            )),
            some => Some(format!(
                "{} has spend in {some} of its 12 months.",
                column.year
            )),
        })
        .chain(across)
        .collect()
}

/// Fiscal years beside each other; an amount that is `None` is unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearTable {
    pub currency: Currency,
    pub years: Vec<YearColumn>,
    /// Each side, then each of its categories; last both sides together.
    pub rows: Vec<YearRow>,
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearColumn {
    pub year: FiscalYear,
    pub plan: bool,
    /// Months that have spend; 0 where nothing is known.
    pub months: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearRow {
    pub of: YearRowOf,
    /// One a year.
    pub amounts: Vec<Option<Money>>,
    /// One a year, to the year before it.
    pub changes: Vec<Option<YearChange>>,
}

/// What a row has the amounts of.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum YearRowOf {
    Side(Destination),
    /// `None` for what has no category.
    Category(Destination, Option<Category>),
    Both,
}

/// The years beside each other.
pub async fn years(practice: &Practice, client: Id, now: Now) -> Result<YearTable> {
    let assessment = practice.assessment(client, now).await?;
    let currency = assessment.client().currency;
    let years = Years::of(&assessment);
    let row = |of, amounts: Vec<Option<Money>>| YearRow {
        of,
        changes: years.changes(&amounts),
        amounts,
    };
    let mut rows = Vec::new();
    for side in SIDES {
        let categories = years.categories(side);
        if categories.is_empty() {
            continue;
        }
        rows.push(row(YearRowOf::Side(side), years.amounts(side, |_| true)));
        rows.extend(categories.into_iter().map(|category| {
            let amounts = years.amounts(side, |own| own == category);
            row(YearRowOf::Category(side, category), amounts)
        }));
    }
    rows.push(row(YearRowOf::Both, years.both()));
    Ok(YearTable {
        currency,
        years: years
            .columns
            .iter()
            .map(|column| YearColumn {
                year: column.year,
                plan: column.plan,
                months: if column.rows.is_some() {
                    column.months
                } else {
                    0
                },
            })
            .collect(),
        rows,
        notes: notes(&years, Words::window(currency)),
    })
}
