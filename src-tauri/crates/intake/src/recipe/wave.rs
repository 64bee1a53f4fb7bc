//! Wave: accounting transactions with both legs, and its profit and loss.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[
    Recipe {
        id: "wave-transactions",
        product: "Wave",
        report: "Accounting transactions",
        header: &[
            &["transaction id"],
            &["account name"],
            &["amount one column"],
            &["account group", "account type"],
        ],
        layout: Some(Layout::DoubleEntry),
        roles: &[
            ("transaction id", Role::Transaction),
            ("transaction date", Role::Date),
            ("account name", Role::Account),
            ("transaction description", Role::Memo),
            ("transaction line description", Role::Ignore),
            ("amount one column", Role::Amount),
            ("debit amount two column approach", Role::Ignore),
            ("credit amount two column approach", Role::Ignore),
            ("customer", Role::Ignore),
            ("vendor", Role::Vendor),
            ("bill number", Role::Reference),
            ("invoice number", Role::Ignore),
            ("notes memo", Role::Memo),
            ("transaction date added", Role::Ignore),
            ("transaction date last modified", Role::Ignore),
            ("account group", Role::AccountGroup),
            ("account type", Role::Ignore),
            ("amount before sales tax", Role::Ignore),
        ],
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "wave-profit-and-loss",
        product: "Wave",
        report: "Profit and Loss",
        titles: &["profit and loss"],
        header: &[&["accounts"]],
        layout: Some(Layout::Matrix),
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
];
