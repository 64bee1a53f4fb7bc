//! Spend as a grid: sides and categories down, months, quarters or the year across.

use std::collections::BTreeMap;

use domain::assessment::Assessment;
use domain::spend::{Category, Destination};
use domain::value::words::Words;
use domain::value::{Choice, FiscalYear, Id, Money, Month, Period, Side, split};

use crate::view::{SpendBlock, SpendBy, SpendGrid, SpendRow};

/// Twelve months of one category on one side.
pub type Months = [Money; 12];

#[derive(Default)]
pub struct Line {
    pub months: Months,
    record: Option<Id>,
}

/// Rows by where they go, then by category.
pub type Rows = BTreeMap<Destination, BTreeMap<Option<Category>, Line>>;

/// The blocks of a grid, in their order.
pub const SIDES: [Destination; 4] = [
    Destination::Sales,
    Destination::Marketing,
    Destination::Neither,
    Destination::Undecided,
];

/// Stands for zero.
pub const NONE: &str = "–";

/// How amounts are put into columns.
#[derive(Copy, Clone)]
struct Look {
    by: SpendBy,
    words: Words,
    /// Rounded to whole units.
    whole: bool,
}

/// What was spent in a year; `None` while nothing was. It has cents, which would push December out
/// of the window; the lines behind a cell have them.
pub fn of_spend(
    assessment: &Assessment,
    year: FiscalYear,
    by: SpendBy,
    words: Words,
) -> Option<SpendGrid> {
    let rows = actual(assessment, year);
    let look = Look {
        by,
        words,
        whole: true,
    };
    (!rows.values().all(BTreeMap::is_empty)).then(|| grid(&rows, year, look, false))
}

/// The plan of a year, as it was typed; `None` where it is empty and can't be typed into.
pub fn of_plan(
    assessment: &Assessment,
    year: FiscalYear,
    by: SpendBy,
    words: Words,
) -> Option<SpendGrid> {
    let rows = planned(assessment, year);
    let editable = by == SpendBy::Months;
    let look = Look {
        by,
        words,
        whole: false,
    };
    let shows = editable || !rows.values().all(BTreeMap::is_empty);
    shows.then(|| grid(&rows, year, look, editable))
}

fn grid(rows: &Rows, year: FiscalYear, look: Look, editable: bool) -> SpendGrid {
    let Look { by, words, .. } = look;
    let both: Months = [Side::Sales, Side::Marketing]
        .iter()
        .filter_map(|side| rows.get(&of(*side)))
        .flat_map(|lines| lines.values())
        .fold(Months::default(), |sum, line| add(sum, line.months));
    SpendGrid {
        currency: words.currency.code().to_owned(),
        columns: columns(year, by),
        periods: periods(year, by),
        blocks: SIDES
            .into_iter()
            .filter_map(|side| block(side, rows.get(&side)?, look, editable))
            .collect(),
        total: row(None, "Both sides", both, None, look),
        editable,
        notes: if look.whole && rows.values().any(|lines| has_fractions(lines, words)) {
            vec!["Shown in whole amounts; every sum is of the exact ones.".to_owned()]
        } else {
            Vec::new()
        },
    }
}

/// True where an amount has more than whole units.
fn has_fractions(lines: &BTreeMap<Option<Category>, Line>, words: Words) -> bool {
    let unit = 10_i64.pow(words.currency.digits());
    lines
        .values()
        .flat_map(|line| line.months)
        .any(|amount| amount.minor() % unit != 0)
}

fn columns(year: FiscalYear, by: SpendBy) -> Vec<String> {
    match by {
        SpendBy::Quarters => year
            .quarters()
            .map(|quarter| format!("Q{}", quarter.number))
            .to_vec(),
        SpendBy::Year => vec![year.to_string()],
        SpendBy::Months => year
            .period()
            .iter()
            .map(|month| month.short_name().to_owned())
            .collect(),
    }
}

/// The periods of the columns, and of the total behind them.
fn periods(year: FiscalYear, by: SpendBy) -> Vec<Option<Period>> {
    let months: Vec<Month> = year.period().iter().collect();
    let size = match by {
        SpendBy::Quarters => 3,
        SpendBy::Year => months.len(),
        SpendBy::Months => 1,
    };
    let whole = months.as_slice();
    months
        .chunks(size)
        .chain([whole])
        .map(|part| {
            Some(Period {
                from: *part.first()?,
                to: *part.last()?,
            })
        })
        .collect()
}

fn block(
    side: Destination,
    lines: &BTreeMap<Option<Category>, Line>,
    look: Look,
    editable: bool,
) -> Option<SpendBlock> {
    if lines.is_empty() && !editable {
        return None;
    }
    let total = lines
        .values()
        .fold(Months::default(), |sum, line| add(sum, line.months));
    Some(SpendBlock {
        side,
        head: row(None, side_title(side), total, None, look),
        rows: lines
            .iter()
            .map(|(category, line)| {
                let title = line_title(*category);
                row(*category, title, line.months, line.record, look)
            })
            .collect(),
        spare: if editable {
            spare(side, lines)
        } else {
            Vec::new()
        },
    })
}

/// The head of a block.
pub fn side_title(side: Destination) -> &'static str {
    match side {
        Destination::Undecided => "Still to decide",
        side => side.title(),
    }
}

/// The title of a line.
pub fn line_title(category: Option<Category>) -> &'static str {
    category.map_or("Not categorised", Category::title)
}

/// Where what belongs to a side goes.
pub const fn of(side: Side) -> Destination {
    match side {
        Side::Sales => Destination::Sales,
        Side::Marketing => Destination::Marketing,
    }
}

/// What can be planned on a side and has no row yet: its own categories first.
fn spare(side: Destination, lines: &BTreeMap<Option<Category>, Line>) -> Vec<(Category, String)> {
    let other = |category: &Category| category.usual_side().is_some_and(|usual| of(usual) != side);
    let mut spare: Vec<Category> = Category::all()
        .into_iter()
        .filter(|category| !lines.contains_key(&Some(*category)) && !other(category))
        .collect();
    spare.sort_by_key(|category| category.usual_side().is_none());
    spare
        .into_iter()
        .map(|category| (category, category.title().to_owned()))
        .collect()
}

fn row(
    category: Option<Category>,
    title: &str,
    months: Months,
    record: Option<Id>,
    look: Look,
) -> SpendRow {
    let cells: Vec<Money> = match look.by {
        SpendBy::Quarters => months
            .chunks(3)
            .map(|quarter| quarter.iter().copied().sum())
            .collect(),
        SpendBy::Year => vec![months.iter().copied().sum()],
        SpendBy::Months => months.to_vec(),
    };
    let shown = |amount: Money| {
        if amount.is_zero() {
            NONE.to_owned()
        } else if look.whole {
            look.words.amount_whole(amount)
        } else {
            look.words.amount(amount)
        }
    };
    SpendRow {
        category,
        title: title.to_owned(),
        cells: cells.into_iter().map(shown).collect(),
        total: shown(months.iter().copied().sum()),
        record,
    }
}

fn add(mut sum: Months, other: Months) -> Months {
    for (month, amount) in sum.iter_mut().zip(other) {
        *month += amount;
    }
    sum
}

/// What was spent. An amount over several months is spread evenly over them here, and only here:
/// it stays one amount in the file.
pub fn actual(assessment: &Assessment, year: FiscalYear) -> Rows {
    let mut rows = Rows::new();
    let first = year.first_month();
    for sum in assessment.spend.in_year(year) {
        for side in SIDES {
            let amount = sum.parts.at(side);
            if amount.is_zero() {
                continue;
            }
            let line = rows
                .entry(side)
                .or_default()
                .entry(sum.category)
                .or_default();
            let months: Vec<_> = sum.period.iter().collect();
            for (month, part) in months.iter().zip(split(amount, &vec![1; months.len()])) {
                if let Ok(index) = usize::try_from(month.since(first)) {
                    line.months[index] += part;
                }
            }
        }
    }
    rows
}

/// What most plans have, for a client of whom nothing is known.
const STARTERS: [(Side, &[Category]); 2] = [
    (
        Side::Sales,
        &[
            Category::SalesPay,
            Category::Commissions,
            Category::SalesTools,
            Category::Travel,
        ],
    ),
    (
        Side::Marketing,
        &[
            Category::MarketingPay,
            Category::PaidSearch,
            Category::Content,
            Category::Agency,
            Category::Website,
            Category::TradeShows,
        ],
    ),
];

/// What is planned; while nothing is, the categories of last year stand ready to be filled, and
/// where there is no last year, the usual ones.
pub fn planned(assessment: &Assessment, year: FiscalYear) -> Rows {
    let mut rows = Rows::new();
    for side in Side::BOTH {
        rows.entry(of(side)).or_default();
    }
    for (id, budget) in assessment
        .budgets()
        .filter(|(_, budget)| budget.year == year.year)
    {
        let line = rows
            .entry(of(budget.side))
            .or_default()
            .entry(budget.category)
            .or_default();
        line.record = Some(id);
        for (month, amount) in line.months.iter_mut().zip(&budget.months) {
            *month += *amount;
        }
    }
    let last = actual(assessment, year.previous());
    for (side, starters) in STARTERS {
        let lines = rows.entry(of(side)).or_default();
        let known = last.get(&of(side)).map(BTreeMap::keys);
        let ready: Vec<Option<Category>> = known.map_or_else(
            || starters.iter().copied().map(Some).collect(),
            |categories| categories.copied().collect(),
        );
        for category in ready {
            lines.entry(category).or_default();
        }
    }
    rows
}
