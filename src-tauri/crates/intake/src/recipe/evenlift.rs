//! Our own export of lines: it says of every line what was decided, and is taken at its word.

use super::{Recipe, Rows, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "evenlift",
    product: "Evenlift",
    report: "Spend",
    header: &[&["evenlift line"], &["first month"], &["amount"], &["side"]],
    layout: Some(Layout::Flat),
    roles: &[
        ("evenlift line", Role::Ignore),
        ("date", Role::Date),
        ("first month", Role::PeriodStart),
        ("last month", Role::PeriodEnd),
        ("vendor", Role::Vendor),
        ("account", Role::Account),
        ("class", Role::Class),
        ("memo", Role::Memo),
        ("reference", Role::Reference),
        ("amount", Role::Amount),
        ("currency", Role::Currency),
        ("side", Role::Ignore),
        ("marketing percent", Role::Ignore),
        ("neither percent", Role::Ignore),
        ("category", Role::Ignore),
        ("channel", Role::Channel),
        ("decided by", Role::Ignore),
        ("source", Role::Ignore),
    ],
    sign: Sign::Spend,
    rows: Rows::Decided,
    ..Recipe::PLAIN
}];
