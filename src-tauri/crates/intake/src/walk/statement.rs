//! What a list with a pair of columns, or with signs, is a statement of: books, a card, a bank.

use super::Plan;
use crate::columns::sample;
use crate::lexicon::accounts::{self, Kind};
use crate::lexicon::headings;
use crate::lexicon::phrases;
use crate::lexicon::spelling::{folded, plain};
use crate::table::Cells;
use crate::terms::Role;

/// A pair of columns with the accounts that it is booked in. A bank calls them by what money does,
/// and names no account but the one that the statement is of.
pub(super) fn is_ledger(plan: &Plan<'_>, debit: usize) -> bool {
    let name = folded(&plain(&plan.header.names[debit]));
    let moves = name
        .split(' ')
        .any(|word| phrases::OUTFLOWS.contains(&word));
    let Some(account) = plan.columns.find(Role::Account) else {
        return false;
    };
    if moves || plan.columns.find(Role::Balance).is_some() {
        return false;
    }
    let mut cells = Cells::default();
    let mut only: Option<String> = None;
    let several = sample(plan.header).any(|record| {
        plan.table.cut(record, &mut cells);
        let name = cells.trimmed(account);
        !name.is_empty() && only.get_or_insert_with(|| name.to_owned()) != name
    });
    several || only.is_some_and(|name| accounts::kind(&name) == Kind::Spend)
}

/// Whether columns are named as only the statements of cards do, or a row thanks for a payment.
pub(super) fn is_card(plan: &Plan<'_>) -> bool {
    let names = || plan.header.names.iter().map(|name| plain(name));
    if names().any(|name| headings::OF_CARDS.contains(&name.as_str())) {
        return plan.columns.find(Role::Balance).is_none();
    }
    let texts: Vec<usize> = [Role::Vendor, Role::Memo]
        .into_iter()
        .flat_map(|role| plan.columns.all(role))
        .collect();
    let mut cells = Cells::default();
    sample(plan.header).any(|record| {
        plan.table.cut(record, &mut cells);
        let says = |&column: &usize| phrases::any(phrases::THANKS, &plain(cells.trimmed(column)));
        texts.iter().any(says)
    })
}
