//! Company cards: Ramp, Brex, BILL Divvy. Their users choose the columns, so little is required.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

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
        id: "brex-transactions",
        product: "Brex",
        report: "Transactions",
        header: &[
            &["merchant", "merchant name"],
            &["amount"],
            &["card name", "limit", "spend limit"],
            &["posted date", "transaction date"],
            &["department", "user", "memo"],
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("transaction date", Role::Date),
            ("merchant", Role::Vendor),
            ("merchant name", Role::Vendor),
            ("category", Role::Account),
            ("department", Role::Class),
            ("memo", Role::Memo),
            ("status", Role::Status),
            ("limit", Role::Ignore),
            ("spend limit", Role::Ignore),
        ],
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "divvy-transactions",
        product: "BILL Divvy",
        report: "Transactions",
        header: &[
            &["clean merchant name", "merchant"],
            &["amount"],
            &["budget", "budget name"],
            &[
                "cardholder first name",
                "card type",
                "has receipt",
                "card name",
            ],
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("clean merchant name", Role::Vendor),
            ("merchant", Role::Memo),
            ("budget", Role::Class),
            ("budget name", Role::Class),
            ("category", Role::Account),
            ("state", Role::Status),
            ("status", Role::Status),
            ("notes", Role::Memo),
        ],
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
];
