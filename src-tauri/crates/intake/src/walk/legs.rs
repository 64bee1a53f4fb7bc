//! Tables that list both sides of each booking.

use super::Plan;
use crate::table::Cells;
use crate::terms::Role;

/// Records that are looked at.
const LOOKED_AT: usize = 1000;

/// True where the amounts come back to nothing again and again: every booking names the accounts
/// of both sides.
pub(crate) fn both_legs(plan: &Plan<'_>) -> bool {
    let columns = plan.columns;
    if columns.find(Role::Account).is_none() {
        return false;
    }
    let pair = columns.find(Role::Debit).zip(columns.find(Role::Credit));
    let amount = columns.find(Role::Amount);
    let (mut sum, mut back, mut rows) = (0, 0, 0);
    let mut cells = Cells::default();
    for record in plan.header.body().take(LOOKED_AT) {
        plan.table.cut(record, &mut cells);
        let read = |column: usize| plan.written(cells.get(column), column).unwrap_or(0);
        let minor = match (pair, amount) {
            (Some((debit, credit)), _) => read(debit) - read(credit),
            (None, Some(amount)) => read(amount),
            (None, None) => return false,
        };
        if minor != 0 {
            sum += minor;
            rows += 1;
            back += u32::from(sum == 0);
        }
    }
    rows > 3 && back > 1 && back * 8 >= rows && sum == 0
        || rows as usize > LOOKED_AT / 2 && back * 8 >= rows
}
