//! What an account's name says it is: spend, income, or a side of the balance sheet.

use std::collections::HashMap;

use super::spelling::plain;

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Spend,
    Income,
    BalanceSheet,
    Unknown,
}

/// Words that make an account one of the balance sheet, whatever stands beside them.
const STRONG: &[&str] = &[
    "prepaid",
    "prepayment",
    "prepayments",
    "accrued",
    "accruals",
    "accumulated",
    "payable",
    "receivable",
    "liability",
    "liabilities",
    "deferred",
    "control account",
    "por pagar",
    "por cobrar",
];

/// Words of an expense that stand above the others: `Credit card fees` is no credit card.
const EXPENSE: &[&str] = &[
    "expense",
    "expenses",
    "fee",
    "fees",
    "charges",
    "cost",
    "costs",
    "supplies",
    "rental",
    "rent",
    "repair",
    "repairs",
    "interest paid",
    "interest expense",
    "commission",
    "commissions",
    "marketing",
    "advertising",
    "insurance",
    "maintenance",
    "depreciation expense",
    "bad debt",
    "software",
    "tax expense",
    "income tax",
    "salaries",
    "wages",
];

const BALANCE_SHEET: &[&str] = &[
    "checking",
    "savings",
    "savings account",
    "bank account",
    "current account",
    "petty cash",
    "cash on hand",
    "cash",
    "accounts payable",
    "accounts receivable",
    "a p",
    "a r",
    "ap",
    "ar",
    "undeposited funds",
    "credit card",
    "credit cards",
    "visa",
    "mastercard",
    "amex",
    "american express",
    "inventory",
    "inventory asset",
    "prepaid",
    "fixed assets",
    "equipment",
    "furniture",
    "vehicles",
    "vehicle",
    "accumulated depreciation",
    "accumulated amortization",
    "loan",
    "loans",
    "note payable",
    "notes payable",
    "line of credit",
    "mortgage",
    "payable",
    "receivable",
    "receivables",
    "liabilities",
    "liability",
    "equity",
    "retained earnings",
    "owner s draw",
    "owners draw",
    "owner draw",
    "owner draws",
    "draws",
    "owner s pay",
    "drawings",
    "capital",
    "opening balance equity",
    "deferred revenue",
    "unearned revenue",
    "clearing",
    "goodwill",
    "security deposit",
    "security deposits",
    "due from",
    "due to",
    "suspense",
    "rounding",
    "assets",
    "asset",
    "gst",
    "vat",
    "accrued",
    "accruals",
    "buildings",
    "land",
    "patents",
    "trademarks",
    "distributions",
    "shareholder",
    "common stock",
    "paid in capital",
    "undeposited",
    "mercury",
    "brex",
    "chase",
    "wells fargo",
    "capital one",
    "barclays",
    "hsbc",
    "lloyds",
    "natwest",
    "revolut",
    "monzo",
    "starling",
    "paypal",
    "stripe",
    "bank",
    "banco",
    "bancos",
    "caja",
    "debtors",
    "creditors",
];

const INCOME: &[&str] = &[
    "income",
    "revenue",
    "revenues",
    "turnover",
    "fees earned",
    "interest earned",
    "product sales",
    "service sales",
    "sales revenue",
    "billable",
    "discounts given",
    "refunds allowances",
    "sales of product",
    "sales of products",
    "consulting services revenue",
    "ingresos",
    "ventas",
];

/// The kind of an account by one name, and the number it starts with where words say nothing.
pub(crate) fn kind(name: &str) -> Kind {
    let plain = plain(name);
    let padded = format!(" {plain} ");
    let any = |words: &[&str]| {
        words
            .iter()
            .any(|word| padded.contains(&format!(" {word} ")))
    };
    if matches!(structural(&plain), Kind::Income | Kind::Spend) {
        return structural(&plain);
    }
    if any(STRONG) {
        return Kind::BalanceSheet;
    }
    // `Billable Expense Income`, but not `Cost of revenue`.
    let earned = [" income", " revenue"]
        .iter()
        .any(|end| plain.ends_with(end));
    if earned && !plain.starts_with("cost ") {
        return Kind::Income;
    }
    if any(EXPENSE) {
        return Kind::Spend;
    }
    if any(&["sales"]) && (plain == "sales" || without_number(&plain) == "sales") {
        return Kind::Income;
    }
    if any(INCOME) {
        return Kind::Income;
    }
    if any(BALANCE_SHEET) {
        return Kind::BalanceSheet;
    }
    by_number(&plain)
}

/// The kinds of the accounts of a file, each judged once.
#[derive(Debug, Default)]
pub(crate) struct Kinds {
    by_group: HashMap<Box<str>, Kind>,
    by_name: HashMap<Box<str>, Kind>,
}

impl Kinds {
    /// The kind by the word of the account's group, or by its name.
    pub fn of(&mut self, group: &str, account: &str) -> Kind {
        let judge = |known: &mut HashMap<Box<str>, Kind>, text: &str, judge: fn(&str) -> Kind| {
            if let Some(&kind) = known.get(text) {
                return kind;
            }
            let kind = judge(text);
            known.insert(text.into(), kind);
            kind
        };
        match judge(&mut self.by_group, group, by_group) {
            Kind::Unknown => judge(&mut self.by_name, account, kind),
            known => known,
        }
    }
}

/// The kind of a path: its parents speak before the leaf.
pub(crate) fn of_path<'a>(path: impl Iterator<Item = &'a str>) -> Kind {
    path.map(kind)
        .find(|&kind| kind != Kind::Unknown)
        .unwrap_or(Kind::Unknown)
}

fn without_number(plain: &str) -> &str {
    plain
        .trim_start_matches(|sign: char| sign.is_ascii_digit())
        .trim_start()
}

/// Charts of accounts with four digits or more: 1 assets, 2 liabilities, 4 income, 5 and up costs.
fn by_number(plain: &str) -> Kind {
    let digits = plain.bytes().take_while(u8::is_ascii_digit).count();
    if !(4..=6).contains(&digits) {
        return Kind::Unknown;
    }
    match plain.as_bytes()[0] {
        b'1' | b'2' => Kind::BalanceSheet,
        b'4' => Kind::Income,
        b'5'..=b'9' => Kind::Spend,
        _ => Kind::Unknown,
    }
}

const INCOME_SECTIONS: &[&str] = &[
    "income",
    "revenue",
    "revenues",
    "trading income",
    "other income",
    "sales",
    "turnover",
    "operating revenue",
    "operating income",
    "other revenue",
    "non operating income",
    "ordinary income",
    "less sales returns",
    "ingresos",
    "otros ingresos",
    "operating revenues",
];
const EXPENSE_SECTIONS: &[&str] = &[
    "expense",
    "expenses",
    "operating expenses",
    "operating expense",
    "less operating expenses",
    "other expenses",
    "other expense",
    "cost of goods sold",
    "cost of sales",
    "less cost of sales",
    "cogs",
    "direct costs",
    "overheads",
    "administrative expenses",
    "administration costs",
    "less expenses",
    "non operating expenses",
    "cost of revenue",
    "cost of revenues",
    "gastos",
    "otros gastos",
    "gastos operativos",
    "costo de ventas",
    "coste de ventas",
    "costo de los bienes vendidos",
    "total operating expenses",
    "expenditure",
    "expenditures",
    "less direct costs",
    "less overheads",
];
const NEUTRAL_SECTIONS: &[&str] = &[
    "ordinary income expense",
    "other income expense",
    "other income expenses",
    "other income and expense",
    "other income and expenses",
    "ordinary income expenses",
];

/// The kind of a section that every profit and loss has; `Unknown` for an account.
pub(crate) fn structural(name: &str) -> Kind {
    let plain = plain(name);
    if INCOME_SECTIONS.contains(&plain.as_str()) {
        Kind::Income
    } else if EXPENSE_SECTIONS.contains(&plain.as_str()) {
        Kind::Spend
    } else {
        Kind::Unknown
    }
}

/// True for a section that is no account of the client's own.
pub(crate) fn is_structural(name: &str) -> bool {
    structural(name) != Kind::Unknown || NEUTRAL_SECTIONS.contains(&plain(name).as_str())
}

/// The kind by the word of an account group or type, as double-entry exports give it.
pub(crate) fn by_group(group: &str) -> Kind {
    let plain = plain(group);
    let has = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    if has(&["prepa", "accrued", "accumulated"]) {
        Kind::BalanceSheet
    } else if has(&["expense", "cost", "overhead", "direct", "depreciat"]) {
        Kind::Spend
    } else if has(&["income", "revenue", "sales"]) {
        Kind::Income
    } else if has(&[
        "asset",
        "liab",
        "equity",
        "bank",
        "receivable",
        "payable",
        "cash",
        "current",
        "fixed",
        "inventory",
        "credit card",
        "loan",
        "payg",
    ]) {
        Kind::BalanceSheet
    } else {
        Kind::Unknown
    }
}
