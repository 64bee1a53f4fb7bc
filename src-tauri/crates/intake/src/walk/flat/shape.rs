//! What a row of a flat file is before its amount is read, and the texts of its line.

use std::borrow::Cow;

use crate::columns::Columns;
use crate::lexicon::{missing, phrases, totals};
use crate::table::Cells;
use crate::terms::{Role, Tag};
use crate::walk::{Amount, Plan, Row, Walk};

/// The total of one booking in a journal: both sides, and nothing else. Its column and amount.
pub(super) fn is_balanced(row: &Row<'_>) -> Option<(usize, i64)> {
    let columns = row.plan.columns;
    let (debit, credit) = columns.find(Role::Debit).zip(columns.find(Role::Credit))?;
    let side = |column: usize| row.printed(column).filter(|&minor| minor != 0);
    let printed = side(debit).filter(|_| side(debit) == side(credit))?;
    (row.cells.filled().count() == 2).then_some((debit, printed))
}

/// A total of everything or of a part: named so, and without the date that a real row has.
pub(super) fn is_total(row: &Row<'_>) -> bool {
    let Some(first) = label_column(&row.cells) else {
        return false;
    };
    let label = row.cells.trimmed(first);
    if totals::is_colon_total(label) {
        return true;
    }
    let columns = row.plan.columns;
    let date = columns
        .find(Role::Date)
        .or_else(|| columns.find(Role::PeriodStart));
    let dated = date.is_some_and(|column| {
        let cell = row.cells.trimmed(column);
        column != first && !missing::is_nothing(cell) && !totals::is_colon_total(cell)
    });
    if dated {
        return false;
    }
    // The columns of a platform's report stand in the order that its user likes.
    let mut filled = row.cells.filled();
    if filled.any(|column| totals::is_colon_total(row.cells.trimmed(column))) && is_bare(row) {
        return true;
    }
    if date == Some(first) && totals::total_of(label).is_some() {
        return true;
    }
    let short = date.is_some() && row.cells.filled().count() <= 3;
    totals::is_grand_total(label) || short && totals::total_of(label).is_some()
}

/// More cells than the header names, with something in them: imported and listed.
pub(super) fn extra_cells(walk: &mut Walk<'_>, row: &Row<'_>) {
    let width = row.plan.header.names.len();
    if row.cells.len() <= width || row.plan.header.record.is_none() {
        return;
    }
    if let Some(column) = row.cells.filled().find(|&column| column >= width) {
        let cell = row.cells.get(column).to_owned();
        walk.remark(
            row.record,
            column,
            &cell,
            "no more cells than the header has; this one was kept aside",
        );
    }
}

/// The first cell that says anything.
pub(super) fn label_column(cells: &Cells<'_>) -> Option<usize> {
    cells
        .filled()
        .find(|&column| !missing::is_dashes(cells.trimmed(column)))
}

/// True for a row that names no one: a total has neither vendor nor campaign nor account.
pub(super) fn is_bare(row: &Row<'_>) -> bool {
    [Role::Vendor, Role::Campaign, Role::Account, Role::Reference]
        .into_iter()
        .flat_map(|role| row.plan.columns.all(role))
        .all(|column| {
            let cell = row.cells.trimmed(column);
            cell.is_empty()
                || missing::is_dashes(cell)
                || totals::is_colon_total(cell)
                || totals::total_of(cell).is_some()
        })
}

/// True for a row without a campaign, where campaigns have names.
pub(super) fn is_nameless(row: &Row<'_>) -> bool {
    let campaign = row.plan.columns.find(Role::Campaign);
    campaign.is_some_and(|column| row.cells.trimmed(column).is_empty()) && is_bare(row)
}

pub(super) fn has_negatives(plan: &Plan<'_>, column: usize) -> bool {
    plan.formats.signs[column].negative > 0
}

/// The first memo that says anything.
pub(super) fn first_memo<'c>(columns: &Columns, cells: &'c Cells<'_>) -> &'c str {
    let mut texts = columns.all(Role::Memo).map(|column| cells.trimmed(column));
    texts.find(|text| !text.is_empty()).unwrap_or("")
}

/// All memo columns, joined.
pub(super) fn memo<'c>(columns: &Columns, cells: &'c Cells<'_>) -> Cow<'c, str> {
    let mut texts = columns
        .all(Role::Memo)
        .map(|column| cells.trimmed(column))
        .filter(|text| !text.is_empty());
    let Some(first) = texts.next() else {
        return "".into();
    };
    match texts.next() {
        None => first.into(),
        Some(second) => {
            let mut joined = format!("{first} · {second}");
            for text in texts {
                joined.push_str(" · ");
                joined.push_str(text);
            }
            joined.into()
        }
    }
}

pub(super) fn join(texts: &[&str]) -> String {
    let filled: Vec<&str> = texts
        .iter()
        .copied()
        .filter(|text| !text.is_empty())
        .collect();
    filled.join(" · ")
}

/// Transactions that never settled.
pub(super) fn unsettled(status: &str) -> Option<Tag> {
    (!status.is_empty() && phrases::is_unsettled(status)).then_some(Tag::NotSettled)
}

/// The fee of a row where only fees are spend: the one that was taken off, or, where the row is
/// itself a fee, its whole amount. `None` where there is none.
pub(super) fn own_fee(row: &Row<'_>, taken: Amount) -> Option<Amount> {
    if !row.plan.recipe.fees_only || taken.minor != 0 {
        return Some(taken);
    }
    let columns = row.plan.columns;
    let kind = row.text(Role::Kind).to_lowercase();
    if !kind.contains("fee") {
        return None;
    }
    let column = columns.find(Role::Total)?;
    let whole = row.printed(column).filter(|&minor| minor != 0)?;
    Some(Amount {
        minor: -whole,
        column,
        ..taken
    })
}

/// Roles whose cells are numbers.
pub(super) fn is_value(role: Role) -> bool {
    matches!(
        role,
        Role::Amount | Role::Debit | Role::Credit | Role::Balance | Role::Budget | Role::Month
    )
}
