//! QuickBooks Desktop: general ledger and transaction detail without title rows.

use super::{Recipe, Sign};
use crate::options::Role;
use crate::preview::Layout;

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "quickbooks-desktop-ledger",
    product: "QuickBooks Desktop",
    report: "General Ledger",
    header: &[
        &[""],
        &["type"],
        &["date"],
        &["num"],
        &["name"],
        &["split", "memo"],
        &["debit", "amount"],
    ],
    layout: Some(Layout::Sectioned),
    roles: &[
        ("", Role::Ignore),
        ("type", Role::Kind),
        ("trans #", Role::Ignore),
        ("date", Role::Date),
        ("num", Role::Reference),
        ("name", Role::Vendor),
        ("memo", Role::Memo),
        ("class", Role::Class),
        ("clr", Role::Ignore),
        ("split", Role::Ignore),
        ("debit", Role::Debit),
        ("credit", Role::Credit),
        ("amount", Role::Amount),
        ("balance", Role::Balance),
    ],
    sign: Sign::Spend,
    ..Recipe::PLAIN
}];
