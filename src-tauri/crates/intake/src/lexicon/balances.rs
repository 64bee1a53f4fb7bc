//! The labels of balances and turnovers, which are never spend.

use std::sync::LazyLock;

use super::spelling::{begins, opens, same, starts_like};

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
