//! Currencies beside numbers.

use domain::value::Currency;

/// The currency that stands beside a number.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sign {
    /// A bare `$`, which many currencies use.
    Dollar,
    Is(Currency),
}

/// Signs that are no ISO code.
const SIGNS: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("CA$", "CAD"),
    ("C$", "CAD"),
    ("AU$", "AUD"),
    ("A$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("S$", "SGD"),
    ("MX$", "MXN"),
    ("RD$", "DOP"),
    ("NT$", "TWD"),
    ("R$", "BRL"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("Rs.", "INR"),
    ("₺", "TRY"),
    ("₪", "ILS"),
    ("₦", "NGN"),
    ("₩", "KRW"),
    ("฿", "THB"),
    ("₱", "PHP"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("kr.", "SEK"),
    ("kr", "SEK"),
    ("Fr.", "CHF"),
    ("Ft", "HUF"),
];

/// A currency at either end of a text, and the text without it.
pub(super) fn currency(text: &str) -> Option<(Sign, &str)> {
    for &(sign, code) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)) {
            return code.parse().ok().map(|currency| (Sign::Is(currency), rest));
        }
    }
    if let Some(rest) = text.strip_prefix('$').or_else(|| text.strip_suffix('$')) {
        return Some((Sign::Dollar, rest));
    }
    let code = |at: &str| {
        at.bytes()
            .all(|byte| byte.is_ascii_alphabetic())
            .then(|| at.parse::<Currency>().ok())
            .flatten()
    };
    if let Some((head, tail)) = text.split_at_checked(3)
        && let Some(currency) = code(head)
    {
        return Some((Sign::Is(currency), tail));
    }
    let (head, tail) = text.split_at_checked(text.len().checked_sub(3)?)?;
    code(tail).map(|currency| (Sign::Is(currency), head))
}

/// The currency that a text names and says nothing else.
pub(crate) fn currency_alone(text: &str) -> Option<Currency> {
    match currency(text)? {
        (Sign::Is(currency), rest) if rest.trim().is_empty() => Some(currency),
        _ => None,
    }
}
