//! Stripe: of a balance report only the fees are spend.

use super::{Recipe, Sign};
use crate::options::Role;
use crate::preview::Layout;

pub(super) static RECIPES: &[Recipe] = &[Recipe {
    id: "stripe-fees",
    product: "Stripe",
    report: "Balance: fees",
    header: &[&["balance transaction id"], &["gross"], &["fee"], &["net"]],
    layout: Some(Layout::Flat),
    roles: &[
        ("balance transaction id", Role::Reference),
        ("created utc", Role::Date),
        ("created", Role::Date),
        ("currency", Role::Currency),
        ("fee", Role::Amount),
        ("gross", Role::Ignore),
        ("net", Role::Ignore),
        ("reporting category", Role::Ignore),
        ("description", Role::Memo),
    ],
    sign: Sign::Spend,
    platform: None,
    ..Recipe::PLAIN
}];
