//! What a section is, what its rows come to, and whether its printed totals agree.

use super::lack::Lacks;
use crate::terms::{Role, Tag};
use crate::walk::{Row, Walk};

#[derive(Debug)]
pub(super) struct Section {
    pub label: String,
    pub parent: Option<usize>,
    pub path: String,
    /// Own rows and those of its children: amount, debit, credit, as printed.
    pub sums: Sums,
    pub own: Sums,
    /// Own rows that gave no line.
    pub lacks: Lacks,
    pub opening: bool,
    pub sells: u32,
    pub rows: u32,
}

#[derive(Copy, Clone, Debug, Default)]
pub(super) struct Sums {
    pub amount: i64,
    pub debit: i64,
    pub credit: i64,
}

/// True where the row has a balance that is not zero.
pub(super) fn not_zero(row: &Row<'_>) -> bool {
    let columns = row.plan.columns;
    columns
        .all(Role::Balance)
        .chain(columns.amounts())
        .any(|column| row.printed(column).is_some_and(|minor| minor != 0))
}

/// Compares every printed cell of a total with the sums; one of the candidates must agree.
pub(super) fn tie_all(walk: &mut Walk<'_>, row: &Row<'_>, label: &str, candidates: &[Sums]) -> Tag {
    let columns = walk.plan.columns;
    let (mut all, mut any) = (true, false);
    for role in [Role::Amount, Role::Debit, Role::Credit] {
        let part = |sums: &Sums| match role {
            Role::Debit => sums.debit,
            Role::Credit => sums.credit,
            _ => sums.amount,
        };
        let Some(column) = columns.find(role) else {
            continue;
        };
        let Some(printed) = row.printed(column) else {
            continue;
        };
        let sum = candidates
            .iter()
            .map(part)
            .find(|&sum| sum == printed)
            .unwrap_or(part(&candidates[0]));
        any = true;
        all &= walk.tie(row.record, column, label, printed, sum);
    }
    match (any, all) {
        (false, _) => Tag::Subtotal,
        (true, true) => Tag::Ties,
        (true, false) => Tag::Differs,
    }
}
