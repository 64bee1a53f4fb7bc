//! Our own export of lines: it says of every line what was decided, and is taken at its word.

use domain::spend::sheet;

use super::{Recipe, Sign};
use crate::options::Role;
use crate::preview::Layout;

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: OWN,
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
    ..Recipe::PLAIN
}];

/// The id of the recipe.
pub(crate) const OWN: &str = "evenlift";

/// The places of the columns, by [`sheet::COLUMNS`]; a column that somebody took out has none.
pub(crate) fn places(names: &[String]) -> [Option<usize>; sheet::COLUMNS.len()] {
    sheet::COLUMNS.map(|column| {
        names
            .iter()
            .position(|name| name.trim().eq_ignore_ascii_case(column))
    })
}
