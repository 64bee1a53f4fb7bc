//! PayPal: the activity of an account, as a bank's; what it charges is taken off already.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "paypal-activity",
    product: "PayPal",
    report: "Activity",
    header: &[
        &["date"],
        &["name"],
        &["type"],
        &["status"],
        &["gross", "amount"],
        &["fee", "net"],
        &["transaction id", "to email address", "balance"],
    ],
    layout: Some(Layout::Flat),
    roles: &[
        ("date", Role::Date),
        ("time", Role::Ignore),
        ("time zone", Role::Ignore),
        ("name", Role::Vendor),
        ("type", Role::Kind),
        ("status", Role::Status),
        ("currency", Role::Currency),
        ("gross", Role::Ignore),
        ("fee", Role::Ignore),
        ("net", Role::Amount),
        ("transaction id", Role::Reference),
        ("item title", Role::Memo),
        ("subject", Role::Memo),
        ("note", Role::Memo),
        ("balance", Role::Balance),
    ],
    sign: Sign::Bank,
    ..Recipe::PLAIN
}];
