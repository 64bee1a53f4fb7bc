//! What each column means, in words.

use intake::{Column, Confidence, Head, Role};

use crate::reading::overrides::{COLUMN, from_word, word_of};
use crate::view::{ImportAnswer, ImportColumn, ImportTable};

/// Every role, in the order in which it is offered.
const ROLES: &[(Role, &str)] = &[
    (Role::Ignore, "Not used"),
    (Role::Date, "Date"),
    (Role::PeriodStart, "First day"),
    (Role::PeriodEnd, "Last day"),
    (Role::Vendor, "Vendor"),
    (Role::Account, "Account"),
    (Role::Memo, "Memo"),
    (Role::Amount, "Amount"),
    (Role::Debit, "Money out"),
    (Role::Credit, "Money in"),
    (Role::Direction, "In or out, as a word"),
    (Role::Currency, "Currency"),
    (Role::Class, "Class or department"),
    (Role::Campaign, "Campaign"),
    (Role::Channel, "Channel"),
    (Role::Reference, "Reference"),
    (Role::Transaction, "Number of the transaction"),
    (Role::Kind, "Kind of transaction"),
    (Role::AccountGroup, "Kind of account"),
    (Role::Status, "Status"),
    (Role::Balance, "Running balance"),
    (Role::Month, "A month"),
    (Role::Total, "Total of other columns"),
    (Role::Budget, "Budget, not spent"),
];

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
    columns
        .iter()
        .map(|column| ImportColumn {
            option: format!("{COLUMN}{}", column.key),
            letter: column.letter.clone(),
            name: column.name.clone(),
            role: word_of(&column.role),
            label: label(column.role).to_owned(),
            confidence: match column.confidence {
                Confidence::High => "High",
                Confidence::Check => "Check",
                Confidence::Missing => "Missing",
            }
            .to_owned(),
            evidence: column.evidence.clone(),
            samples: column.samples.join(" · "),
        })
        .collect()
}

pub fn roles() -> Vec<ImportAnswer> {
    ROLES
        .iter()
        .map(|(role, label)| ImportAnswer {
            id: word_of(role),
            label: (*label).to_owned(),
        })
        .collect()
}

/// `No column gives the date.`
pub fn missing(head: &Head) -> Vec<String> {
    head.missing
        .iter()
        .map(|&role| format!("No column gives the {}.", label(role).to_lowercase()))
        .collect()
}

pub fn label(role: Role) -> &'static str {
    ROLES
        .iter()
        .find(|(other, _)| *other == role)
        .map_or("", |&(_, label)| label)
}

/// The same from its word on the wire.
pub fn label_of(word: &str) -> String {
    from_word(word).map_or_else(
        || word.replace('_', " "),
        |role: Role| label(role).to_lowercase(),
    )
}
