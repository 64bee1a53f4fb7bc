//! How titles and headers say what their amounts are in.

/// Words beside which the rows above a table name its currency.
pub(crate) const CURRENCY_LABELS: &[&str] = &[
    "currency",
    "wahrung",
    "waehrung",
    "bewertet in",
    "devise",
    "moneda",
    "moeda",
    "munt",
    "valuta",
    "mena",
    "waluta",
    "amounts in",
    "expressed in",
    "figures in",
    "betrage in",
    "montants en",
    "importes en",
    "valores em",
    "bedragen in",
    "importi in",
];

/// How titles and headers say that amounts are in thousands.
pub(crate) const THOUSANDS: &[&str] = &[
    "in thousands",
    "000s",
    "000 s",
    "usd 000",
    "eur 000",
    "gbp 000",
    "in 000",
    "in tausend",
    "teur",
    "tsd",
    "en milliers",
    "en miles",
    "em milhares",
    "in duizenden",
    "in migliaia",
];
