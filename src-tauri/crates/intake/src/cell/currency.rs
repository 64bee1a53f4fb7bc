//! The currency that a whole file is in, where it says so only once: in a header, or above it.

use domain::value::Currency;

use super::number;
use crate::lexicon::amounts;
use crate::lexicon::spelling::{folded, plain};

/// Codes that stand bare in a header, as `Saldo in CHF`; other codes are words too often.
const BARE: &[&str] = &[
    "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF",
    "BRL", "MXN", "INR", "JPY", "CNY", "HKD", "SGD", "ZAR", "ILS", "AED", "RON", "BGN", "KRW",
    "TWD", "THB", "IDR", "PHP", "CLP", "COP",
];

/// The currency that a header names: `Amount spent (USD)`, `Valor (R$)`, `Saldo in CHF`. A time
/// zone in brackets is none.
pub(crate) fn of_header(name: &str) -> Option<Currency> {
    let inner = name
        .split(['(', '['])
        .nth(1)
        .map(|inner| inner.trim_end_matches([')', ']']).trim());
    inner
        .and_then(number::currency_alone)
        .or_else(|| bare(name))
}

/// The currency that the rows above the header name: `Währung: CHF`, `All amounts in EUR`.
pub(crate) fn of_titles(lines: &[String]) -> Option<Currency> {
    lines.iter().find_map(|line| {
        let plain = folded(&plain(line));
        amounts::CURRENCY_LABELS
            .iter()
            .any(|label| plain.contains(label))
            .then(|| bare(line))
            .flatten()
    })
}

fn bare(text: &str) -> Option<Currency> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .find(|word| BARE.contains(word))
        .and_then(|word| word.parse().ok())
}

/// A bare `$` is the client's dollar where the client has one.
pub(crate) fn dollar(client: Currency) -> Currency {
    if client.sign().contains('$') {
        client
    } else {
        Currency::USD
    }
}
