//! Words made comparable, and the words that reports print around their numbers.

mod computed;
mod total;

use std::sync::LazyLock;

pub(crate) use computed::is_computed;
pub(crate) use total::{
    is_colon_total, is_grand_total, is_statistic, total_behind, total_of, total_of_section,
};

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

/// Plain words without their accents: `opération` and `operation` are the same.
pub(crate) fn folded(plain: &str) -> String {
    if plain.is_ascii() {
        return plain.to_owned();
    }
    let mut folded = String::with_capacity(plain.len());
    for sign in plain.chars() {
        match sign {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' => folded.push('a'),
            'ç' | 'č' | 'ć' => folded.push('c'),
            'ď' => folded.push('d'),
            'è' | 'é' | 'ê' | 'ë' | 'ě' | 'ę' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' | 'ı' => folded.push('i'),
            'ł' | 'ľ' => folded.push('l'),
            'ñ' | 'ň' | 'ń' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => folded.push('o'),
            'ř' => folded.push('r'),
            'š' | 'ś' | 'ş' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ť' => folded.push('t'),
            'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' => folded.push('u'),
            'ý' => folded.push('y'),
            'ž' | 'ź' | 'ż' => folded.push('z'),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            // The dot that lower case leaves behind a Turkish capital İ.
            '\u{307}' => {}
            other => folded.push(other),
        }
    }
    folded
}

/// A quick no for the many cells that start with another letter.
fn starts_like(label: &str, letters: &[u8]) -> bool {
    let first = label
        .bytes()
        .find(|byte| byte.is_ascii_alphabetic() || *byte >= 0x80);
    first.is_some_and(|byte| letters.contains(&byte.to_ascii_lowercase()))
}

/// Whether a label is `words` but for case and for the signs around and between them. Looked at
/// for every row, so it makes no copy.
fn same(label: &str, words: &str) -> bool {
    let mut label = label
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|sign| sign.is_alphanumeric());
    let mut words = words.chars().filter(|sign| sign.is_alphanumeric());
    loop {
        match (label.next(), words.next()) {
            (None, None) => return true,
            (one, other) if one == other => {}
            _ => return false,
        }
    }
}

/// Whether a label begins with `words`, and with no longer word.
fn begins(label: &str, words: &str) -> bool {
    opens(label.trim_start(), words)
}

/// The same of a label without blanks before it. Asked of every row with many words, of which
/// nearly all differ in their first letter.
fn opens(label: &str, words: &str) -> bool {
    let mut pairs = label.as_bytes().iter().zip(words.as_bytes());
    label.len() >= words.len()
        && pairs.all(|(sign, other)| sign.eq_ignore_ascii_case(other))
        && (words.ends_with(' ') || !label[words.len()..].starts_with(char::is_alphanumeric))
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
    "anfangsbestand",
    "schlusssaldo",
    "schlussbestand",
    "kontostand",
    "letzter kontostand",
    "alter kontostand",
    "neuer kontostand",
    "solde initial",
    "solde final",
    "solde précédent",
    "solde au ",
    "ancien solde",
    "nouveau solde",
    "saldo iniziale",
    "saldo finale",
    "saldo do dia",
    "saldo total",
    "beginsaldo",
    "eindsaldo",
    "počáteční zůstatek",
    "konečný zůstatek",
    "available balance",
    "ledger balance",
    "balance brought forward",
    "balance carried forward",
    "endsaldo",
    "beginning balance as of",
    "ending balance as of",
];

/// What went out or came in on the whole, as banks print it below their rows.
const TURNOVERS: &[&str] = &[
    "turnover",
    "total turnover",
    "apyvarta",
    "apgrozījums",
    "käive",
];

/// An opening or closing balance, or a turnover: never spend.
pub(crate) fn is_balance(label: &str) -> bool {
    if starts_like(label, b"tak") && TURNOVERS.iter().any(|words| same(label, words)) {
        return true;
    }
    if !(8..=60).contains(&label.len()) {
        return false;
    }
    let label = label.trim_start();
    let known = letters(label).is_some_and(|(first, second)| BALANCE_STARTS[first] & second != 0);
    known && BALANCES.iter().any(|words| opens(label, words))
}

/// For each first letter of [`BALANCES`] their second ones, a bit each: a quick no for the many
/// cells that start otherwise.
static BALANCE_STARTS: LazyLock<[u32; 26]> = LazyLock::new(|| {
    let mut starts = [0; 26];
    for (first, second) in BALANCES.iter().filter_map(|words| letters(words)) {
        starts[first] |= second;
    }
    starts
});

/// The first letter by its place in the alphabet, the second by its bit; `None` for other signs.
fn letters(text: &str) -> Option<(usize, u32)> {
    let place = |byte: u8| {
        byte.to_ascii_lowercase()
            .checked_sub(b'a')
            .filter(|&at| at < 26)
    };
    let [first, second, ..] = *text.as_bytes() else {
        return None;
    };
    Some((usize::from(place(first)?), 1 << place(second)?))
}

/// What moved an account in the period: the total of its rows.
pub(crate) fn is_change(label: &str) -> bool {
    begins(label, "current period change")
}

/// The balance at the end.
pub(crate) fn is_closing(label: &str) -> bool {
    [
        "closing balance",
        "ending balance",
        "saldo final",
        "endsaldo",
    ]
    .iter()
    .any(|words| begins(label, words))
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

/// A cell that is blank, or a dash where no amount stands.
pub(crate) fn is_nothing(cell: &str) -> bool {
    matches!(cell, "" | "-") || is_dashes(cell)
}

/// A word for a missing value where a number was expected.
pub(crate) fn is_missing_word(cell: &str) -> bool {
    [
        "n/a", "na", "nil", "none", "null", "nan", "tbd", "unknown", "n.a.", "#n/a",
    ]
    .contains(&cell.trim().to_lowercase().as_str())
}
