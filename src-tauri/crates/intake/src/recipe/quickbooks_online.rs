//! QuickBooks Online: its reports as CSV, in the old and the new layout.

use super::{Recipe, Rows, Sign};
use crate::terms::{Layout, Role};

/// The kinds that QuickBooks writes are known.
const PLAIN: Recipe = Recipe {
    kinds_decide: true,
    ..Recipe::PLAIN
};

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
    ("debit", Role::Debit),
    ("credit", Role::Credit),
    ("balance", Role::Balance),
];

/// Documents name the account that they are booked in and, as split, what for.
const DOCUMENTS: &[(&str, Role)] = &[
    ("", Role::Ignore),
    ("date", Role::Date),
    ("transaction date", Role::Date),
    ("fecha", Role::Date),
    ("transaction type", Role::Kind),
    ("tipo de transacción", Role::Kind),
    ("num", Role::Reference),
    ("no", Role::Reference),
    ("número", Role::Reference),
    ("posting", Role::Status),
    ("posting y n", Role::Status),
    ("contabilización", Role::Status),
    ("name", Role::Vendor),
    ("nombre", Role::Vendor),
    ("memo description", Role::Memo),
    ("description", Role::Memo),
    ("nota descripción", Role::Memo),
    ("account", Role::Ignore),
    ("account name", Role::Ignore),
    ("account full name", Role::Ignore),
    ("cuenta", Role::Ignore),
    ("split", Role::Account),
    ("split account", Role::Account),
    ("item split account", Role::Account),
    ("dividir", Role::Account),
    ("división", Role::Account),
    ("amount", Role::Amount),
    ("importe", Role::Amount),
    ("balance", Role::Balance),
];

const DATE: &[&str] = &["date", "transaction date", "fecha"];
const KIND: &[&str] = &["transaction type", "tipo de transacción"];
const AMOUNT: &[&str] = &["amount", "debit", "importe"];

pub(super) static RECIPES: &[Recipe] = &[
    Recipe {
        id: "quickbooks-online-transactions-by-vendor",
        product: "QuickBooks Online",
        report: "Transaction List by Vendor",
        titles: &[
            "transaction list by vendor",
            "transaction list by supplier",
            "lista de transacciones por proveedor",
        ],
        header: &[DATE, KIND, AMOUNT],
        layout: Some(Layout::Sectioned),
        roles: DOCUMENTS,
        sign: Sign::Spend,
        rows: Rows::Documents,
        heads: Role::Vendor,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-online-transaction-list",
        product: "QuickBooks Online",
        report: "Transaction List by Date",
        titles: &["transaction list by", "lista de transacciones"],
        header: &[DATE, KIND, AMOUNT],
        roles: DOCUMENTS,
        sign: Sign::Spend,
        rows: Rows::Documents,
        heads: Role::Ignore,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-online-expenses-by-vendor-detail",
        product: "QuickBooks Online",
        report: "Expenses by Vendor Detail",
        titles: &[
            "expenses by vendor detail",
            "expenses by supplier detail",
            "purchases by vendor detail",
            "purchases by supplier detail",
            "transaction detail by vendor",
        ],
        header: &[DATE, AMOUNT],
        layout: Some(Layout::Sectioned),
        roles: DETAIL,
        sign: Sign::Spend,
        heads: Role::Vendor,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-online-purchases-by-class",
        product: "QuickBooks Online",
        report: "Purchases by Class Detail",
        titles: &[
            "purchases by class detail",
            "purchases by location detail",
            "purchases by department detail",
            "transaction detail by class",
        ],
        header: &[DATE, AMOUNT],
        layout: Some(Layout::Sectioned),
        roles: DETAIL,
        sign: Sign::Spend,
        heads: Role::Class,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-online-bill-payments",
        product: "QuickBooks Online",
        report: "Bill Payment List",
        titles: &["bill payment list", "bill payments list"],
        header: &[DATE, AMOUNT],
        layout: Some(Layout::Sectioned),
        roles: DOCUMENTS,
        sign: Sign::Spend,
        rows: Rows::Payments,
        heads: Role::Ignore,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-online-check-detail",
        product: "QuickBooks Online",
        report: "Check Detail",
        titles: &["check detail", "cheque detail"],
        header: &[DATE, KIND, AMOUNT],
        layout: Some(Layout::Sectioned),
        roles: DOCUMENTS,
        sign: Sign::Spend,
        rows: Rows::Documents,
        heads: Role::Ignore,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-online-journal",
        product: "QuickBooks Online",
        report: "Journal",
        titles: &["journal", "transaction list with splits", "libro diario"],
        header: &[
            DATE,
            KIND,
            &[
                "account",
                "distribution account",
                "account full name",
                "cuenta",
            ],
            &["debit", "amount", "débito", "importe"],
        ],
        layout: Some(Layout::DoubleEntry),
        roles: &[
            ("", Role::Ignore),
            ("account", Role::Account),
            ("account full name", Role::Account),
            ("cuenta", Role::Account),
            ("posting", Role::Status),
            ("date", Role::Date),
            ("transaction date", Role::Date),
            ("transaction type", Role::Kind),
            ("num", Role::Reference),
            ("name", Role::Vendor),
            ("memo description", Role::Memo),
        ],
        sign: Sign::Spend,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-online-ledger",
        product: "QuickBooks Online",
        report: "Transaction Detail by Account",
        titles: &[
            "transaction detail by account",
            "general ledger",
            "profit and loss detail",
            "profit loss detail",
            "transaction report",
            "account quickreport",
            "libro mayor",
        ],
        header: &[DATE, KIND, AMOUNT],
        roles: DETAIL,
        sign: Sign::Spend,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-online-profit-and-loss",
        product: "QuickBooks Online",
        report: "Profit and Loss",
        titles: &[
            "profit and loss",
            "profit loss",
            "income statement",
            "statement of activity",
            "budget vs actual",
            "pérdidas y ganancias",
            "estado de resultados",
        ],
        header: &[&["", "distribution account"]],
        layout: Some(Layout::Matrix),
        sign: Sign::Spend,
        ..PLAIN
    },
    Recipe {
        id: "quickbooks-online-expenses-by-vendor",
        product: "QuickBooks Online",
        report: "Expenses by Vendor",
        titles: &[
            "expenses by vendor",
            "expenses by supplier",
            "gastos por proveedor",
        ],
        header: &[&["total", "amount"]],
        roles: &[
            ("", Role::Vendor),
            ("vendor", Role::Vendor),
            ("supplier", Role::Vendor),
            ("total", Role::Amount),
        ],
        sign: Sign::Spend,
        heads: Role::Vendor,
        ..PLAIN
    },
];
