//! Words made comparable, and the words that reports print around their numbers.

/// Lower case, signs and doubled blanks as one blank: `Amount spent (USD)` is `amount spent usd`.
pub(crate) fn plain(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut gap = false;
    for sign in text.chars() {
        if sign.is_alphanumeric() || sign == '#' || sign == '%' {
            if gap && !key.is_empty() {
                key.push(' ');
            }
            gap = false;
            key.extend(sign.to_lowercase());
        } else if sign != '\u{feff}' {
            gap = true;
        }
    }
    key
}

/// A header made plain, with `NetAmount` read as two words.
pub(crate) fn plain_header(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 4);
    let mut before = ' ';
    for sign in text.chars() {
        if sign.is_uppercase() && before.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(sign);
        before = sign;
    }
    plain(&spaced)
}

/// Words that open the label of a total, in the languages of the exports.
const TOTAL_OF: &[&str] = &[
    "total for ",
    "total - ",
    "total – ",
    "total: ",
    "total : ",
    "total ",
    "total para ",
    "total pour ",
    "summe ",
    "gesamt ",
    "gesamt: ",
    "subtotal ",
    "subtotal: ",
    "sub-total ",
    "totaal ",
    "totale ",
    "totais ",
];

/// Labels that are a total of everything.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "grand totals",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "insgesamt",
    "totaal",
    "totale",
    "totales",
    "totais",
    "total général",
    "total general",
    "overall total",
    "report total",
    "subtotal",
    "sub total",
    "total expenses",
];

/// What the label of a total is a total of: `Some("")` for everything, `None` for no total.
pub(crate) fn total_of(label: &str) -> Option<&str> {
    let label = label.trim();
    if TOTALS.contains(&plain(label).as_str()) {
        return Some("");
    }
    let of = TOTAL_OF.iter().find_map(|start| {
        label
            .get(..start.len())
            .filter(|head| head.to_lowercase() == *start)
            .map(|_| label[start.len()..].trim())
    })?;
    let of = of.strip_prefix("for ").unwrap_or(of);
    Some(of.strip_prefix("- ").unwrap_or(of))
}

/// The label of a total of everything, with a scope behind a colon as advertising platforms print
/// it, or none.
pub(crate) fn is_grand_total(label: &str) -> bool {
    let label = plain(label);
    TOTALS.contains(&label.as_str())
        || ["grand total", "overall total", "report total"]
            .iter()
            .any(|start| label.starts_with(start))
}

/// A total with a colon (`Total: Account`, `Gesamt: Konto`, `Total : compte`), which no campaign
/// or vendor is called.
pub(crate) fn is_colon_total(label: &str) -> bool {
    label
        .split_once(':')
        .is_some_and(|(head, _)| TOTALS.contains(&plain(head).as_str()))
}

const BALANCES: &[&str] = &[
    "beginning balance",
    "opening balance",
    "closing balance",
    "ending balance",
    "balance forward",
    "current period change",
    "starting balance",
    "previous balance",
    "saldo anterior",
    "saldo inicial",
    "saldo final",
    "anfangssaldo",
    "endsaldo",
    "beginning balance as of",
    "ending balance as of",
];

/// An opening or closing balance: never spend.
pub(crate) fn is_balance(label: &str) -> bool {
    if label.len() > 60 {
        return false;
    }
    let label = plain(label);
    BALANCES.iter().any(|words| {
        label == *words
            || label
                .strip_prefix(words)
                .is_some_and(|rest| rest.starts_with(' '))
    })
}

const COMPUTED: &[&str] = &[
    "gross profit",
    "net operating income",
    "net operating profit",
    "net ordinary income",
    "net income",
    "net profit",
    "net loss",
    "net other income",
    "operating profit",
    "operating income",
    "net profit loss",
    "profit for the year",
    "net earnings",
    "ebitda",
    "ebit",
    "gross margin",
    "net revenue",
    "profit",
    "surplus",
    "net surplus",
];

/// A row of a profit and loss that is made of the rows above it.
pub(crate) fn is_computed(label: &str) -> bool {
    COMPUTED.contains(&plain(label).as_str())
}

/// The time stamp, the basis, the copyright that reports print under their last row.
pub(crate) fn is_footer(label: &str) -> bool {
    let plain = plain(label);
    let stamp = [
        "accrual basis",
        "cash basis",
        "all rights reserved",
        "generated on",
        "exported on",
        "end of report",
        "report generated",
        "created on",
    ];
    stamp.iter().any(|words| plain.contains(words))
        || (plain.contains(" gmt") && plain.contains(" 20"))
        || label.trim_start().starts_with(['©', '*'])
}

/// Words for nothing: the value is missing, which is not zero.
pub(crate) fn is_dashes(cell: &str) -> bool {
    matches!(cell.trim(), "--" | "---" | "—" | "–" | "- -")
}

/// A word for a missing value where a number was expected.
pub(crate) fn is_missing_word(cell: &str) -> bool {
    [
        "n/a", "na", "nil", "none", "null", "nan", "tbd", "unknown", "n.a.", "#n/a",
    ]
    .contains(&cell.trim().to_lowercase().as_str())
}
