//! Xero: account transactions, profit and loss, bills.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[
    Recipe {
        id: "xero-account-transactions",
        product: "Xero",
        report: "Account Transactions",
        header: &[
            &["date"],
            &["source"],
            &["description"],
            &["debit"],
            &["credit"],
            &["running balance", "gross", "account"],
        ],
        roles: &[
            ("date", Role::Date),
            ("source", Role::Kind),
            ("description", Role::Memo),
            ("reference", Role::Reference),
            ("debit", Role::Debit),
            ("credit", Role::Credit),
            ("running balance", Role::Balance),
            ("account code", Role::Ignore),
            ("account", Role::Account),
            ("gross", Role::Ignore),
            ("tax", Role::Ignore),
        ],
        sign: Sign::Spend,
        splits_description: true,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "xero-profit-and-loss",
        product: "Xero",
        report: "Profit and Loss",
        titles: &["profit and loss", "profit loss", "income statement"],
        header: &[&["account", ""]],
        labels: &[
            "trading income",
            "less cost of sales",
            "less operating expenses",
            "total trading income",
            "total cost of sales",
            "total operating expenses",
            "operating profit",
            "net profit",
        ],
        layout: Some(Layout::Matrix),
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "xero-bills",
        product: "Xero",
        report: "Bills",
        header: &[&["contact name"], &["invoice number"], &["line amount"]],
        layout: Some(Layout::Flat),
        roles: &[
            ("contact name", Role::Vendor),
            ("invoice number", Role::Reference),
            ("invoice date", Role::Date),
            ("line amount", Role::Amount),
            ("description", Role::Memo),
            ("account code", Role::Account),
            ("currency", Role::Currency),
            ("status", Role::Status),
            ("tracking option1", Role::Class),
            ("due date", Role::Ignore),
            ("total", Role::Ignore),
            ("type", Role::Kind),
        ],
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "xero-profit-and-loss-by-account",
        product: "Xero",
        report: "Profit and Loss",
        titles: &["profit and loss", "profit loss"],
        header: &[&["account"]],
        layout: Some(Layout::Matrix),
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
];
