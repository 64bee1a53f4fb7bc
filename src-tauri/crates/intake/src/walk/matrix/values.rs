//! Which columns of a matrix hold amounts, and for which months.

use domain::value::Period;

use super::sums::Total;
use crate::cell::is_number;
use crate::lexicon::spelling::plain;
use crate::lexicon::totals;
use crate::table::Cells;
use crate::terms::Role;
use crate::walk::{Plan, Walk};

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
        .filter_map(|column| Total::new(walk, &values, column))
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
        || name.split(' ').any(|word| {
            matches!(
                word,
                "variance" | "budget" | "py" | "ytd" | "change" | "number" | "code"
            )
        });
    let mut cells = Cells::default();
    let mut numbers = 0;
    for record in plan.header.body().take(100) {
        plan.table.cut(record, &mut cells);
        numbers += usize::from(is_number(cells.get(column)));
    }
    !other && numbers > 0
}
