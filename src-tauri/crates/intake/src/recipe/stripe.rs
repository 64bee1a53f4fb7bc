//! Stripe: of a balance report only the fees are spend.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[PAYMENTS, BALANCE, ITEMIZED];

/// Payments of customers with Stripe's fee for each.
const PAYMENTS: Recipe = Recipe {
    id: "stripe-payments",
    product: "Stripe",
    report: "Payments: fees",
    header: &[
        &["id"],
        &["amount"],
        &["amount refunded"],
        &["fee"],
        &["seller message", "converted amount", "captured"],
    ],
    layout: Some(Layout::Flat),
    roles: &[
        ("id", Role::Reference),
        ("created", Role::Date),
        ("created utc", Role::Date),
        ("fee", Role::Amount),
        ("amount", Role::Ignore),
        ("converted amount", Role::Ignore),
        ("currency", Role::Ignore),
        ("converted currency", Role::Currency),
        ("description", Role::Memo),
        ("customer description", Role::Ignore),
    ],
    sign: Sign::Spend,
    fees_only: true,
    ..Recipe::PLAIN
};

const BALANCE: Recipe = Recipe {
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
        ("gross", Role::Total),
        ("net", Role::Ignore),
        ("reporting category", Role::Kind),
        ("description", Role::Memo),
    ],
    sign: Sign::Spend,
    fees_only: true,
    ..Recipe::PLAIN
};

/// The balance history: a fee of its own stands in the amount, one of a payment beside it.
const ITEMIZED: Recipe = Recipe {
    id: "stripe-fees",
    product: "Stripe",
    report: "Balance: fees",
    header: &[
        &["id"],
        &["type"],
        &["source"],
        &["amount"],
        &["fee", "fees"],
        &["net"],
    ],
    layout: Some(Layout::Flat),
    roles: &[
        ("id", Role::Reference),
        ("type", Role::Kind),
        ("source", Role::Ignore),
        ("created utc", Role::Date),
        ("created", Role::Date),
        ("available on utc", Role::Ignore),
        ("currency", Role::Currency),
        ("fee", Role::Amount),
        ("fees", Role::Amount),
        ("amount", Role::Total),
        ("net", Role::Ignore),
        ("description", Role::Memo),
    ],
    sign: Sign::Spend,
    fees_only: true,
    ..Recipe::PLAIN
};
