//! FreshBooks: expenses.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "freshbooks-expenses",
    product: "FreshBooks",
    report: "Expenses",
    header: &[
        &["date", "expense date"],
        &["category", "expense category"],
        &["vendor", "merchant"],
        &["client"],
        &["amount"],
        &["currency"],
    ],
    layout: Some(Layout::Flat),
    roles: &[
        ("category", Role::Account),
        ("expense category", Role::Account),
        ("client", Role::Ignore),
        ("subcategory", Role::Memo),
        ("vendor", Role::Vendor),
        ("description", Role::Memo),
        ("account", Role::Ignore),
        ("status", Role::Ignore),
        ("tax", Role::Ignore),
    ],
    sign: Sign::Spend,
    ..Recipe::PLAIN
}];
