//! Totals of groups inside a flat table, and what else a spreadsheet works out below its rows.

use super::shape::{is_bare, label_column};
use crate::lexicon::{missing, spelling, totals};
use crate::table::Cells;
use crate::terms::Role;
use crate::walk::{Plan, Row};

/// Rows above in which the name of a group is looked for.
const LOOKED_AT: usize = 5000;

/// The total of a group: it names what rows above are called in the same column. A vendor whose own
/// name begins with “Total” names none of them.
pub(super) fn is_total_of_group(row: &Row<'_>) -> bool {
    let Some(column) = label_column(&row.cells) else {
        return false;
    };
    let label = row.cells.trimmed(column);
    let behind = totals::total_behind(label);
    let Some(of) = behind
        .or_else(|| totals::total_of(label))
        .filter(|of| !of.is_empty())
    else {
        return false;
    };
    let date = row.plan.columns.find(Role::Date);
    if date == Some(column) {
        return behind.is_some();
    }
    if !is_undated(row) {
        return false;
    }
    let of = spelling::plain(of);
    let start = row.plan.header.body().start;
    let mut above = Cells::default();
    let is_named = (start..row.record).rev().take(LOOKED_AT).any(|record| {
        row.plan.table.cut(record, &mut above);
        spelling::plain(above.trimmed(column)) == of
    });
    is_named && (behind.is_some() || is_bare(row))
}

/// `Average`, `Count: 12`: worked out of the rows above.
pub(super) fn is_statistic(row: &Row<'_>) -> bool {
    let label =
        label_column(&row.cells).filter(|&column| totals::is_statistic(row.cells.trimmed(column)));
    let date = row.plan.columns.find(Role::Date);
    label.is_some_and(|column| date == Some(column) || date.is_some() && is_undated(row))
}

/// True where the row has no date, or the table none.
fn is_undated(row: &Row<'_>) -> bool {
    [Role::Date, Role::PeriodStart]
        .into_iter()
        .flat_map(|role| row.plan.columns.all(role))
        .all(|column| missing::is_nothing(row.cells.trimmed(column)))
}

/// Records that are looked at to judge whether accounts fill down.
const FILLED: usize = 2000;

/// True where an account stands only on the first row of its group: in the first column of all, no
/// account comes twice, and rows without one follow.
pub(super) fn accounts_fill(plan: &Plan<'_>) -> bool {
    let first = plan
        .columns
        .roles
        .iter()
        .position(|&role| role != Role::Ignore);
    let Some(account) = plan
        .columns
        .find(Role::Account)
        .filter(|&account| Some(account) == first && plan.header.record.is_some())
    else {
        return false;
    };
    let mut known: Vec<String> = Vec::new();
    let mut blank = 0;
    let mut cells = Cells::default();
    for record in plan.header.body().take(FILLED) {
        plan.table.cut(record, &mut cells);
        let has_amount = plan
            .columns
            .amounts()
            .any(|column| !cells.trimmed(column).is_empty());
        match cells.trimmed(account) {
            _ if !has_amount => {}
            "" if known.is_empty() => return false,
            "" => blank += 1,
            name if known.iter().any(|other| other == name) => return false,
            name => known.push(name.to_owned()),
        }
    }
    known.len() > 1 && blank * 2 >= known.len()
}
