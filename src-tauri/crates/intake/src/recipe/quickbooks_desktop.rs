//! QuickBooks Desktop: its ledger, its transactions and its profit and loss, mostly without titles.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

/// The kinds that QuickBooks writes are known.
const PLAIN: Recipe = Recipe {
    kinds_decide: true,
    ..Recipe::PLAIN
};

const DETAIL: &[(&str, Role)] = &[
    ("", Role::Ignore),
    ("type", Role::Kind),
    ("trans #", Role::Transaction),
    ("date", Role::Date),
    ("num", Role::Reference),
    ("name", Role::Vendor),
    ("source name", Role::Ignore),
    ("memo", Role::Memo),
    ("account", Role::Account),
    ("class", Role::Class),
    ("clr", Role::Ignore),
    ("split", Role::Ignore),
    ("debit", Role::Debit),
    ("credit", Role::Credit),
    ("amount", Role::Amount),
    ("balance", Role::Balance),
];

pub(super) static RECIPES: &[Recipe] = &[
    Recipe {
        id: "quickbooks-desktop-transactions",
        product: "QuickBooks Desktop",
        report: "Custom Transaction Detail",
        header: &[
            &[""],
            &["trans #"],
            &["type"],
            &["date"],
            &["account"],
            &["debit", "amount"],
        ],
        layout: Some(Layout::DoubleEntry),
        roles: DETAIL,
        sign: Sign::Spend,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-desktop-ledger",
        product: "QuickBooks Desktop",
        report: "General Ledger",
        header: &[
            &[""],
            &["type"],
            &["date"],
            &["num"],
            &["name", "source name"],
            &["split", "memo"],
            &["debit", "amount"],
        ],
        layout: Some(Layout::Sectioned),
        roles: DETAIL,
        sign: Sign::Spend,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-desktop-profit-and-loss",
        product: "QuickBooks Desktop",
        report: "Profit and Loss",
        header: &[&[""]],
        labels: &["ordinary income expense"],
        layout: Some(Layout::Matrix),
        sign: Sign::Spend,
        ..PLAIN
    },
];
