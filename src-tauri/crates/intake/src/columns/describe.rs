//! The columns as the window shows them, and what none of them gives.

use super::sample::samples;
use super::{Columns, evidence};
use crate::cell::letter;
use crate::header::Header;
use crate::preview::Column;
use crate::recipe::Recipe;
use crate::table::Table;
use crate::terms::{Layout, Role};

/// Every column with what it was taken for and why.
pub(crate) fn describe(
    table: &Table,
    header: &Header,
    columns: &Columns,
    recipe: &Recipe,
) -> Vec<Column> {
    let samples = samples(table, header, header.names.len());
    header
        .names
        .iter()
        .zip(samples)
        .enumerate()
        .map(|(column, (name, samples))| {
            let (confidence, evidence) = evidence::explain(columns, column, recipe);
            Column {
                number: u32::try_from(column + 1).unwrap_or(u32::MAX),
                letter: letter(column),
                name: if name.is_empty() {
                    letter(column)
                } else {
                    name.clone()
                },
                key: header.key(column),
                role: columns.roles[column],
                confidence,
                evidence,
                samples,
            }
        })
        .collect()
}

/// What no column gives, though every line should have it.
pub(crate) fn missing(columns: &Columns, layout: Layout) -> Vec<Role> {
    let has = |roles: &[Role]| roles.iter().any(|&role| columns.find(role).is_some());
    let mut missing = Vec::new();
    if !has(&[Role::Date, Role::PeriodStart, Role::Month]) {
        missing.push(Role::Date);
    }
    if layout == Layout::Flat && !has(&[Role::Vendor, Role::Campaign, Role::Memo]) {
        missing.push(Role::Vendor);
    }
    if columns.amounts().next().is_none() {
        missing.push(Role::Amount);
    }
    missing
}
