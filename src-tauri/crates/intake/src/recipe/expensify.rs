//! Expensify: expenses, in its own template and in those that users make of it.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "expensify-expenses",
    product: "Expensify",
    report: "Expenses",
    header: &[
        &["merchant"],
        &["amount", "expense amount"],
        &["category", "expense category"],
        &["tag", "tags", "report name", "report id", "report title"],
        &["reimbursable"],
    ],
    layout: Some(Layout::Flat),
    roles: &[
        ("timestamp", Role::Date),
        ("merchant", Role::Vendor),
        ("category", Role::Account),
        ("tag", Role::Class),
        ("tags", Role::Class),
        ("comment", Role::Memo),
        ("description", Role::Memo),
        ("original currency", Role::Ignore),
        ("original amount", Role::Ignore),
        ("report name", Role::Ignore),
        ("report id", Role::Ignore),
        ("receipt", Role::Ignore),
    ],
    sign: Sign::Spend,
    ..Recipe::PLAIN
}];
