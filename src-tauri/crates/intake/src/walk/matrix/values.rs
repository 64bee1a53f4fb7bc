//! Which columns of a matrix hold amounts, and for which months.

use domain::value::Period;

use crate::cell::is_number;
use crate::lexicon::spelling::plain;
use crate::lexicon::{headings, totals};
use crate::table::Cells;
use crate::terms::Role;
use crate::walk::{Plan, Row, Walk};

/// A column with amounts of lines.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub column: usize,
    pub period: Period,
    /// The name of the class or customer that the column stands for.
    pub class: String,
}

/// The months, or the classes where the report has no months, or its one total; and the columns
/// that are totals over them.
pub(super) fn value_columns(walk: &mut Walk<'_>) -> (Vec<Value>, Vec<Total>) {
    let (values, totals) = columns(walk);
    let totals = totals
        .into_iter()
        .filter_map(|column| Total::new(walk.plan, &values, column))
        .collect();
    (values, totals)
}

fn columns(walk: &mut Walk<'_>) -> (Vec<Value>, Vec<usize>) {
    let plan = walk.plan;
    let names = &plan.header.names;
    let as_month = |column: usize| plan.header.periods[column].map(|head| (column, head.period));
    let mut months: Vec<(usize, Period)> =
        plan.columns.all(Role::Month).filter_map(as_month).collect();
    if months.is_empty() {
        // A report of a single month.
        months.extend((1..names.len()).filter_map(as_month));
    }
    let covers = |&(column, period): &(usize, Period)| {
        months
            .iter()
            .filter(|&&(other, part)| {
                other != column && period.months() > part.months() && period.covers(part)
            })
            .count()
            > 1
    };
    let mut totals: Vec<usize> = months
        .iter()
        .filter(|month| covers(month))
        .map(|&(column, _)| column)
        .collect();
    let values: Vec<Value> = months
        .iter()
        .filter(|&&(column, _)| !totals.contains(&column))
        .map(|&(column, period)| Value {
            column,
            period,
            class: String::new(),
        })
        .collect();
    let others: Vec<usize> = (1..names.len())
        .filter(|&column| {
            !names[column].is_empty() && !months.iter().any(|&(month, _)| month == column)
        })
        .collect();
    let is_total = |column: &usize| totals::total_of(&names[*column]).is_some();
    totals.extend(others.iter().copied().filter(is_total));
    if !values.is_empty() {
        if let Some(value) = values.iter().find(|value| value.period.months() > 1) {
            walk.spread_question(value.period);
        }
        return (values, totals);
    }
    let period = walk.titled_period();
    let classes: Vec<usize> = others
        .iter()
        .copied()
        .filter(|column| !is_total(column) && is_amount_column(&plan, *column))
        .collect();
    if classes.is_empty() {
        let column = totals
            .pop()
            .or_else(|| plan.columns.find(Role::Amount))
            .unwrap_or(1);
        return (
            vec![Value {
                column,
                period,
                class: String::new(),
            }],
            totals,
        );
    }
    let one = classes.len() == 1;
    let values = classes
        .into_iter()
        .map(|column| Value {
            column,
            period,
            class: if one {
                String::new()
            } else {
                names[column].clone()
            },
        })
        .collect();
    (values, totals)
}

/// Names that are no shares, budgets or comparisons, over cells that are numbers.
fn is_amount_column(plan: &Plan<'_>, column: usize) -> bool {
    let name = plain(&plan.header.names[column]);
    let other = name.contains('%')
        || name
            .split(' ')
            .any(|word| headings::COMPARISONS.contains(&word));
    let mut cells = Cells::default();
    let mut numbers = 0;
    for record in plan.header.body().take(100) {
        plan.table.cut(record, &mut cells);
        numbers += usize::from(is_number(cells.get(column)));
    }
    !other && numbers > 0
}

/// A column that is the sum of others.
#[derive(Clone, Debug)]
pub(super) struct Total {
    pub column: usize,
    /// The indexes of the values that it adds up; all of them, or those in front of it.
    pub of: std::ops::Range<usize>,
}

/// Rows that are looked at to see what a total is a total of.
const LOOKED_AT: usize = 200;

impl Total {
    /// Finds out which columns a total adds up. `None` where it is made of something else.
    pub fn new(plan: Plan<'_>, values: &[Value], column: usize) -> Option<Self> {
        let before = values
            .iter()
            .take_while(|value| value.column < column)
            .count();
        let parts = (0..before).rev().map(|from| from..before);
        let scopes: Vec<_> = std::iter::once(0..values.len()).chain(parts).collect();
        let mut agree = vec![0_usize; scopes.len()];
        let mut rows = 0;
        let mut row = Row::new(plan);
        for record in plan.header.body().take(LOOKED_AT) {
            row.go_to(record);
            let Some(printed) = row.printed(column).filter(|&sum| sum != 0) else {
                continue;
            };
            rows += 1;
            let read = |value: &Value| row.printed(value.column).unwrap_or(0);
            for (scope, agree) in scopes.iter().zip(&mut agree) {
                let sum: i64 = values[scope.clone()].iter().map(read).sum();
                *agree += usize::from(sum == printed);
            }
        }
        let most = agree.iter().copied().max().unwrap_or(0);
        let best = agree.iter().position(|&count| count == most)?;
        let is_whole = totals::is_grand_total(&plan.header.names[column]);
        if most * 2 > rows {
            Some(Self {
                column,
                of: scopes[best].clone(),
            })
        } else {
            is_whole.then_some(Self {
                column,
                of: 0..values.len(),
            })
        }
    }
}
