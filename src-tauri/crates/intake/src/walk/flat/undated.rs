//! What stands only on the first row of a group: dates and accounts.

use super::line::Above;
use super::shape::is_bare;
use super::{Amount, Flat, Walk};
use crate::draft::When;
use crate::table::Cells;
use crate::terms::{Mark, Role, Tag};
use crate::walk::Plan;

/// A row with an amount and no date, in a table that has dates.
pub(super) struct Undated {
    pub record: usize,
    pub amount: Amount,
    /// The date of the row above it; its own, where the row names nobody.
    pub date: Option<When>,
    pub is_dated: bool,
    pub above: Above,
}

/// Records that are looked at to judge whether accounts fill down.
const LOOKED_AT: usize = 2000;

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
    for record in plan.header.body().take(LOOKED_AT) {
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

impl Flat {
    /// Decides about the rows that have no date: a total in disguise, rows of a group whose date
    /// stands on its first row, or errors.
    pub(super) fn settle(mut self, walk: &mut Walk<'_>) {
        let undated = std::mem::take(&mut self.undated);
        let lacking = || undated.iter().filter(|row| !row.is_dated);
        let fills = lacking().count() > 1
            && lacking().count() * 5 > self.dated
            && lacking().all(|row| row.date.is_some())
            && self.dated > 0;
        let sum = self.sum;
        let mut cells = Cells::default();
        for row in undated {
            walk.plan.table.cut(row.record, &mut cells);
            if row.amount.minor == sum && self.dated > 0 && is_bare(walk, &cells) {
                walk.tie(row.record, row.amount.column, "", row.amount.minor, sum);
                walk.mark(row.record, Mark::structure(Tag::Ties));
            } else if let Some(when) = row.date.filter(|_| row.is_dated) {
                let line = (row.amount, when);
                self.line(walk, row.record, &cells, line, row.above, false);
            } else if let Some(date) = row.date.filter(|_| fills) {
                self.line(
                    walk,
                    row.record,
                    &cells,
                    (row.amount, date),
                    row.above,
                    true,
                );
                walk.warn(
                    row.record,
                    "The date was taken from the first row of the group.",
                );
            } else {
                let column = walk
                    .plan
                    .columns
                    .find(Role::Date)
                    .or_else(|| walk.plan.columns.find(Role::PeriodStart))
                    .unwrap_or(0);
                let above = match row.date {
                    Some(When::Day(day)) => Some(day.to_string()),
                    _ => None,
                };
                walk.error(row.record, column, "", "a date; the cell is empty", above);
                walk.fail(row.record, Tag::BadDate);
            }
        }
    }
}
