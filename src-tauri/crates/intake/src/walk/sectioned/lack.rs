//! Rows of a section that gave no line, and the amount that its printed total leaves for one of them.

use domain::value::Money;

use crate::terms::{Decimals, Role};
use crate::walk::{Row, Walk};

/// What a section lacks of its printed total.
#[derive(Clone, Debug, Default)]
pub(super) struct Lacks {
    /// Records whose amount can't be read.
    unread: Vec<usize>,
    /// The sum of rows that fail for another reason.
    known: i64,
}

impl Lacks {
    pub fn note(&mut self, record: usize, amount: Option<i64>) {
        match amount {
            Some(amount) => self.known += amount,
            None => self.unread.push(record),
        }
    }

    /// Proposes what the total leaves, where it is one amount that is missing. `sum` is what the
    /// lines of the section come to.
    pub fn supply(&self, walk: &mut Walk<'_>, row: &Row<'_>, sum: i64) {
        let plan = walk.plan;
        let ([record], Some(column), 0) = (
            self.unread.as_slice(),
            plan.columns.find(Role::Amount),
            plan.formats.power,
        ) else {
            return;
        };
        let Some(total) = row.printed(column) else {
            return;
        };
        let left = Money::from_minor(total - sum - self.known);
        if left.is_zero() {
            return;
        }
        let left = left.to_major(plan.options.currency).to_string();
        let left = match plan.formats.decimals[column] {
            Decimals::Comma => left.replace('.', ","),
            Decimals::Point => left,
        };
        let row = plan.table.line(*record);
        let at = u32::try_from(column + 1).unwrap_or(u32::MAX);
        for error in &mut walk.errors {
            if (error.row, error.column) == (row, at) {
                error.suggestion = Some(left.clone());
            }
        }
    }
}
