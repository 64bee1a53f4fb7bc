//! QuickBooks Online: its reports as CSV, in the old and the new layout.

use super::{Recipe, Sign};
use crate::options::Role;
use crate::preview::Layout;

const DETAIL: &[(&str, Role)] = &[
    ("", Role::Ignore),
    ("distribution account", Role::Account),
    ("date", Role::Date),
    ("transaction date", Role::Date),
    ("transaction type", Role::Kind),
    ("num", Role::Reference),
    ("no", Role::Reference),
    ("name", Role::Vendor),
    ("memo description", Role::Memo),
    ("description", Role::Memo),
    ("class", Role::Class),
    ("split", Role::Ignore),
    ("split account", Role::Ignore),
    ("amount", Role::Amount),
    ("balance", Role::Balance),
];

pub(super) static RECIPES: &[Recipe] = &[
    Recipe {
        id: "quickbooks-online-ledger",
        product: "QuickBooks Online",
        report: "Transaction Detail by Account",
        titles: &[
            "transaction detail by account",
            "general ledger",
            "profit and loss detail",
            "transaction list by",
            "transaction report",
            "account quickreport",
            "lista de transacciones",
        ],
        header: &[
            &["date", "transaction date", "fecha"],
            &["transaction type", "tipo de transacción"],
            &["amount", "debit", "importe"],
        ],
        roles: DETAIL,
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "quickbooks-online-profit-and-loss",
        product: "QuickBooks Online",
        report: "Profit and Loss",
        titles: &["profit and loss", "profit loss", "income statement"],
        header: &[&["", "distribution account"]],
        layout: Some(Layout::Matrix),
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
    Recipe {
        id: "quickbooks-online-expenses-by-vendor",
        product: "QuickBooks Online",
        report: "Expenses by Vendor",
        titles: &["expenses by vendor", "expenses by supplier"],
        header: &[&["total", "amount"]],
        layout: Some(Layout::Flat),
        roles: &[
            ("", Role::Vendor),
            ("vendor", Role::Vendor),
            ("supplier", Role::Vendor),
            ("total", Role::Amount),
        ],
        sign: Sign::Spend,
        ..Recipe::PLAIN
    },
];
