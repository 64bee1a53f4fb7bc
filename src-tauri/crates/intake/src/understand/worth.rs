//! Whether a table is worth reading: it has rows, amounts, and no amount that nobody can see.

use crate::cell::letter;
use crate::lexicon::totals;
use crate::terms::{Layout, Refusal, RefusalKind};
use crate::walk::Plan;

/// A file without rows, or without anything that could be an amount.
pub(super) fn check(plans: &[Plan<'_>]) -> Result<(), Refusal> {
    plans.iter().try_for_each(refuse_formulas)?;
    let plan = &plans[0];
    let table = plan.table;
    let has_rows = plan
        .header
        .body()
        .any(|record| !table.cells(record).is_blank());
    let refuse = |kind: RefusalKind, reason: &str| {
        let mut refusal = Refusal::new(kind, reason);
        refusal.header_row = plan.header.record.map_or(0, |record| table.line(record));
        refusal.row = refusal.header_row;
        table.encoding.clone_into(&mut refusal.encoding);
        refusal.delimiter = table.delimiter_text();
        Err(refusal)
    };
    if plan.header.record.is_some() && !has_rows {
        return refuse(
            RefusalKind::HeaderOnly,
            "There is only a header row; nothing to import. Nothing was changed. Export the report again for a period that has entries.",
        );
    }
    if plan.layout != Layout::Matrix && plan.columns.amounts().next().is_none() {
        return refuse(
            RefusalKind::NoAmounts,
            "No column of this file holds amounts, so there is nothing to import. Nothing was changed. Export a report that lists what was spent.",
        );
    }
    Ok(())
}

/// Amounts or days that are formulas without values, and beyond what is worked out: read as they
/// are stored, they would be missing without anyone noticing.
fn refuse_formulas(plan: &Plan<'_>) -> Result<(), Refusal> {
    let table = plan.table;
    let Some(sheet) = &table.sheet else {
        return Ok(());
    };
    let holds_amounts = plan.columns.amounts().next().is_some();
    let needed = sheet.unread.iter().find(|unread| {
        let role = plan.columns.roles.get(unread.column);
        let cells = table.cells(unread.record);
        let is_total = cells
            .filled()
            .next()
            .is_some_and(|first| totals::total_of(cells.trimmed(first)).is_some());
        plan.header.body().contains(&unread.record)
            && !is_total
            && (!holds_amounts || role.is_some_and(|role| role.is_needed()))
    });
    let Some(unread) = needed else {
        return Ok(());
    };
    let row = table.line(unread.record);
    let mut refusal = Refusal::new(
        RefusalKind::Workbook,
        format!(
            "Cell {}{row} holds the formula {} without its value, and it can’t be worked out here. Nothing was changed. Open the workbook in a spreadsheet, save it, and choose it again.",
            letter(unread.column),
            unread.formula.chars().take(80).collect::<String>(),
        ),
    );
    refusal.row = row;
    Err(refusal)
}
