//! Company cards and expense tools.

use super::{Recipe, Sign};
use crate::options::Role;
use crate::preview::Layout;

pub(super) static RECIPES: &[Recipe] = &[
    Recipe {
        id: "ramp-transactions",
        product: "Ramp",
        report: "Transactions",
        header: &[
            &["merchant name", "merchant"],
            &["accounting category", "sk category", "gl account"],
            &["state", "status"],
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("transaction time", Role::Date),
            ("merchant name", Role::Vendor),
            ("accounting category", Role::Account),
            ("department", Role::Class),
            ("state", Role::Status),
            ("memo", Role::Memo),
        ],
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "expensify-expenses",
        product: "Expensify",
        report: "Expenses",
        header: &[
            &["merchant"],
            &["amount"],
            &["category"],
            &["tag"],
            &["reimbursable"],
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("timestamp", Role::Date),
            ("merchant", Role::Vendor),
            ("category", Role::Account),
            ("tag", Role::Class),
            ("comment", Role::Memo),
            ("original currency", Role::Ignore),
            ("original amount", Role::Ignore),
        ],
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
];
