//! Rows without the date that the table has: decided when all others are.

use super::shape::is_bare;
use super::{Flat, Row, Walk};
use crate::draft::When;
use crate::terms::{Mark, Role, Tag};

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
        let mut row = Row::new(walk.plan);
        for found in undated {
            row.go_to(found.record);
            if found.amount.minor == sum && self.dated > 0 && is_bare(&row) {
                walk.tie(row.record, found.amount.column, "", found.amount.minor, sum);
                walk.mark(row.record, Mark::structure(Tag::Ties));
            } else if let Some(when) = found.date.filter(|_| found.is_dated) {
                let line = (found.amount, when);
                self.line(walk, &row, line, found.above, false);
            } else if let Some(date) = found.date.filter(|_| fills) {
                self.line(walk, &row, (found.amount, date), found.above, true);
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
                let above = match found.date {
                    Some(When::Day(day)) => Some(day.to_string()),
                    _ => None,
                };
                walk.error(row.record, column, "", "a date; the cell is empty", above);
                walk.fail(row.record, Tag::BadDate);
            }
        }
    }
}
