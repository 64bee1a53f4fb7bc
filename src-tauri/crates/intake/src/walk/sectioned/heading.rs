//! Headings of sections and the totals that name them.

use crate::lexicon::spelling::plain;
use crate::lexicon::totals;
use crate::terms::Role;
use crate::walk::{Plan, Row};

/// True where rows with nothing but a heading stand above rows whose label cells are blank or
/// dated, and a total names a heading.
pub(crate) fn has_sections(plan: &Plan<'_>) -> bool {
    if plan.columns.find(Role::Date).is_none() {
        return false;
    }
    let mut headings: Vec<String> = Vec::new();
    let mut row = Row::new(*plan);
    for record in plan.header.body().take(20_000) {
        row.go_to(record);
        let Some(label) = heading(&row) else {
            continue;
        };
        if let Some(of) = totals::total_of_section(label)
            && headings.iter().any(|known| *known == name(of))
        {
            return true;
        }
        if headings.len() < 500 {
            headings.push(name(label));
        }
    }
    false
}

/// The label of a row that has no date: the first cell of its label columns.
pub(super) fn heading<'c>(row: &'c Row<'_>) -> Option<&'c str> {
    let (plan, cells) = (row.plan, &row.cells);
    let date = plan.columns.find(Role::Date)?;
    let first = cells.filled().next()?;
    let labels = plan.columns.label_columns();
    let at_label = labels.contains(&first) || first == 0;
    let dated = first != date && crate::cell::date::shape(cells.trimmed(date)).is_some();
    (at_label && !dated && crate::cell::date::shape(cells.trimmed(first)).is_none())
        .then(|| cells.get(first))
}

/// A label without what its total adds to it.
pub(super) fn name(label: &str) -> String {
    let plain = plain(label);
    plain
        .strip_suffix(" with sub accounts")
        .unwrap_or(&plain)
        .trim_end_matches(" deleted")
        .to_owned()
}

/// Every total that names a section: its record and the name.
pub(super) fn totals(plan: &Plan<'_>) -> Vec<(usize, String)> {
    let mut totals = Vec::new();
    let mut row = Row::new(*plan);
    for record in plan.header.body() {
        row.go_to(record);
        if let Some(of) = heading(&row).and_then(totals::total_of_section)
            && !of.is_empty()
        {
            totals.push((record, name(of)));
        }
    }
    totals
}

/// Whether a heading of the same name opens again before the next total of it.
pub(super) fn is_headed_between(plan: &Plan<'_>, from: usize, to: usize, key: &str) -> bool {
    let mut row = Row::new(*plan);
    (from + 1..to).any(|record| {
        row.go_to(record);
        heading(&row).is_some_and(|label| totals::total_of(label).is_none() && name(label) == *key)
    })
}
