//! What each column means, in words.

use domain::spend::Role;
use domain::value::Choice as _;
use intake::{Column, Confidence, Head};

use crate::view::{ImportColumn, ImportTable, RoleChoice};

/// The tables below the first that have other columns.
pub fn below(head: &Head) -> Vec<ImportTable> {
    let tables = head.below.iter();
    tables
        .map(|table| ImportTable {
            row: table.row,
            columns: list(&table.columns),
        })
        .collect()
}

pub fn list(columns: &[Column]) -> Vec<ImportColumn> {
    columns.iter().map(show).collect()
}

fn show(column: &Column) -> ImportColumn {
    let confidence = match column.confidence {
        Confidence::High => "High",
        Confidence::Check => "Check",
        Confidence::Missing => "Missing",
    };
    let why = [&*column.evidence, &*column.samples.join(" · ")].map(str::to_owned);
    let why = why.into_iter().filter(|part| !part.is_empty());
    ImportColumn {
        key: column.key.clone(),
        letter: column.letter.clone(),
        name: column.name.clone(),
        role: column.role,
        label: column.role.title().to_owned(),
        unsure: column.confidence == Confidence::Check && column.role != Role::Ignore,
        why: [format!("{confidence}:")]
            .into_iter()
            .chain(why)
            .collect::<Vec<_>>()
            .join(" "),
    }
}

pub fn roles() -> Vec<RoleChoice> {
    let roles = Role::all().into_iter();
    roles
        .map(|role| RoleChoice {
            role,
            label: role.title().to_owned(),
        })
        .collect()
}

/// `No column gives the date.`
pub fn missing(head: &Head) -> Vec<String> {
    head.missing
        .iter()
        .map(|role| format!("No column gives the {}.", role.title().to_lowercase()))
        .collect()
}
