//! Totals of groups inside a flat table, and what else a spreadsheet works out below its rows.

use super::shape::{is_bare, label_column};
use crate::lexicon::{missing, spelling, totals};
use crate::table::Cells;
use crate::terms::Role;
use crate::walk::Walk;

/// Rows above in which the name of a group is looked for.
const LOOKED_AT: usize = 5000;

/// The total of a group: it names what rows above are called in the same column. A vendor whose own
/// name begins with “Total” names none of them.
pub(super) fn is_total_of_group(walk: &Walk<'_>, record: usize, cells: &Cells<'_>) -> bool {
    let Some(column) = label_column(cells) else {
        return false;
    };
    let label = cells.trimmed(column);
    let behind = totals::total_behind(label);
    let Some(of) = behind
        .or_else(|| totals::total_of(label))
        .filter(|of| !of.is_empty())
    else {
        return false;
    };
    let date = walk.plan.columns.find(Role::Date);
    if date == Some(column) {
        return behind.is_some();
    }
    if !is_undated(walk, cells) {
        return false;
    }
    let of = spelling::plain(of);
    let start = walk.plan.header.body().start;
    let mut above = Cells::default();
    let is_named = (start..record).rev().take(LOOKED_AT).any(|record| {
        walk.plan.table.cut(record, &mut above);
        spelling::plain(above.trimmed(column)) == of
    });
    is_named && (behind.is_some() || is_bare(walk, cells))
}

/// `Average`, `Count: 12`: worked out of the rows above.
pub(super) fn is_statistic(walk: &Walk<'_>, cells: &Cells<'_>) -> bool {
    let label = label_column(cells).filter(|&column| totals::is_statistic(cells.trimmed(column)));
    let date = walk.plan.columns.find(Role::Date);
    label.is_some_and(|column| date == Some(column) || date.is_some() && is_undated(walk, cells))
}

/// True where the row has no date, or the table none.
fn is_undated(walk: &Walk<'_>, cells: &Cells<'_>) -> bool {
    [Role::Date, Role::PeriodStart]
        .into_iter()
        .flat_map(|role| walk.plan.columns.all(role))
        .all(|column| missing::is_nothing(cells.trimmed(column)))
}
