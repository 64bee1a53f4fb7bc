//! Zoho Books and Expense.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "zoho-expenses",
    product: "Zoho",
    report: "Expenses",
    header: &[
        &["expense date"],
        &["expense account", "expense category"],
        &["expense amount", "amount", "total"],
    ],
    layout: Some(Layout::Flat),
    roles: &[
        ("expense date", Role::Date),
        ("expense account", Role::Account),
        ("vendor", Role::Vendor),
        ("expense description", Role::Memo),
        ("expense amount", Role::Amount),
        ("currency code", Role::Currency),
        ("expense reference id", Role::Reference),
        ("exchange rate", Role::Ignore),
        ("customer name", Role::Ignore),
        ("entry number", Role::Ignore),
        ("paid through", Role::Ignore),
    ],
    sign: Sign::Spend,
    ..Recipe::PLAIN
}];
