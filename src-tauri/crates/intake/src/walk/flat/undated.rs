//! Rows with an amount and no date, in a table that has dates.

use super::Flat;
use super::shape::is_bare;
use crate::draft::When;
use crate::options::Role;
use crate::preview::{Mark, Tag};
use crate::table::Cells;
use crate::walk::{Amount, Walk};

/// A row with an amount and no date, in a table that has dates.
pub(super) struct Undated {
    pub record: usize,
    pub amount: Amount,
    /// The date of the row above it.
    pub above: Option<When>,
}

impl Flat {
    /// Decides about the rows that have no date: a total in disguise, rows of a group whose date
    /// stands on its first row, or errors.
    pub(super) fn settle(mut self, walk: &mut Walk<'_>) {
        let undated = std::mem::take(&mut self.undated);
        if undated.is_empty() {
            return;
        }
        let fills = undated.len() * 5 > self.dated
            && undated.iter().all(|row| row.above.is_some())
            && self.dated > 0;
        let sum = self.sum;
        let mut cells = Cells::default();
        for row in undated {
            walk.plan.table.cut(row.record, &mut cells);
            if row.amount.minor == sum && self.dated > 0 && is_bare(walk, &cells) {
                walk.tie(row.record, row.amount.column, "", row.amount.minor, sum);
                walk.mark(row.record, Mark::structure(Tag::Ties));
            } else if let Some(above) = row.above.filter(|_| fills) {
                self.line(walk, row.record, &cells, row.amount, above, Tag::Filled);
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
                let above = match row.above {
                    Some(When::Day(day)) => Some(day.to_string()),
                    _ => None,
                };
                walk.error(row.record, column, "", "a date; the cell is empty", above);
                walk.fail(row.record, Tag::BadDate);
            }
        }
    }
}
