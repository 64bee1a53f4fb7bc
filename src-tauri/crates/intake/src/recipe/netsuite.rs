//! NetSuite: income statement and saved searches.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[
    Recipe {
        id: "netsuite-income-statement",
        product: "NetSuite",
        report: "Income Statement",
        header: &[&["financial row"]],
        layout: Some(Layout::Matrix),
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "netsuite-saved-search",
        product: "NetSuite",
        report: "Transactions",
        header: &[
            &["date"],
            &["period"],
            &["account"],
            &["document number", "number"],
            &["debit", "amount debit", "amount"],
            &["subsidiary", "department", "class", "location"],
        ],
        roles: &[
            ("date", Role::Date),
            ("period", Role::Ignore),
            ("account", Role::Account),
            ("document number", Role::Reference),
            ("department", Role::Class),
            ("class", Role::Ignore),
            ("location", Role::Ignore),
            ("amount debit", Role::Debit),
            ("amount credit", Role::Credit),
        ],
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
];
