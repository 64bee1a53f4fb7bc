//! Banks and cards of banks: which way money goes out.

use super::{Recipe, Sign};
use crate::terms::{Layout, Role};

pub(super) static RECIPES: &[Recipe] = &[
    Recipe {
        id: "chase-checking",
        product: "Chase",
        report: "Checking account",
        header: &[
            &["details"],
            &["posting date"],
            &["description"],
            &["amount"],
            &["type"],
            &["balance"],
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("details", Role::Direction),
            ("posting date", Role::Date),
            ("description", Role::Vendor),
            ("amount", Role::Amount),
            ("type", Role::Kind),
            ("balance", Role::Balance),
            ("check or slip #", Role::Reference),
        ],
        sign: Sign::Bank,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "chase-card",
        product: "Chase",
        report: "Credit card",
        header: &[
            &["transaction date"],
            &["post date"],
            &["description"],
            &["type"],
            &["amount"],
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("transaction date", Role::Date),
            ("post date", Role::Ignore),
            ("description", Role::Vendor),
            ("category", Role::Account),
            ("type", Role::Kind),
            ("amount", Role::Amount),
            ("memo", Role::Memo),
            ("card", Role::Ignore),
        ],
        sign: Sign::CardNegative,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "american-express-card",
        product: "American Express",
        report: "Card",
        header: &[
            &["date"],
            &["description"],
            &["amount"],
            &["appears on your statement as", "extended details"],
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("date", Role::Date),
            ("description", Role::Vendor),
            ("amount", Role::Amount),
            ("extended details", Role::Memo),
            ("appears on your statement as", Role::Ignore),
            ("reference", Role::Reference),
            ("category", Role::Account),
            ("account #", Role::Ignore),
            ("card member", Role::Ignore),
        ],
        sign: Sign::Card,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "capital-one-card",
        product: "Capital One",
        report: "Card",
        header: &[
            &["transaction date"],
            &["posted date"],
            &["card no"],
            &["debit"],
            &["credit"],
        ],
        layout: Some(Layout::Flat),
        roles: &[
            ("transaction date", Role::Date),
            ("posted date", Role::Ignore),
            ("description", Role::Vendor),
            ("category", Role::Account),
            ("card no", Role::Ignore),
        ],
        sign: Sign::Card,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "bank-of-america-checking",
        product: "Bank of America",
        report: "Checking account",
        header: &[&["date"], &["description"], &["amount"], &["running bal"]],
        layout: Some(Layout::Flat),
        roles: &[
            ("description", Role::Vendor),
            ("amount", Role::Amount),
            ("running bal", Role::Balance),
        ],
        sign: Sign::Bank,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "bank-of-america-card",
        product: "Bank of America",
        report: "Card",
        header: &[
            &["posted date"],
            &["reference number"],
            &["payee"],
            &["address"],
            &["amount"],
        ],
        layout: Some(Layout::Flat),
        sign: Sign::CardNegative,
        ..Recipe::PLAIN
    },
];
