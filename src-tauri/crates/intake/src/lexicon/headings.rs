//! Words in the names of columns that say what the column is not, or not alone.

/// What a column of taxes has in its name.
pub(crate) const TAX: &[&str] = &[
    "tax", "vat", "gst", "hst", "mwst", "ust", "steuer", "tva", "iva", "btw", "imposto", "moms",
    "dph", "afa",
];

/// The same of fees.
pub(crate) const FEE: &[&str] = &[
    "fee", "fees", "gebuhr", "gebuhren", "frais", "comision", "taxa", "kosten",
];

/// Columns that only the statements of cards have.
pub(crate) const OF_CARDS: &[&str] = &[
    "card member",
    "cardmember",
    "cardholder",
    "card holder",
    "member name",
    "card no",
    "card number",
    "karteninhaber",
    "kartennummer",
];

/// What a column has in its name that adds up what was spent so far.
pub(crate) const SUMS_SO_FAR: &[&str] = &[
    "total",
    "cumulative",
    "ytd",
    "kumuliert",
    "cumul",
    "acumulado",
];

/// What a column of days has in its name that says when a program touched the row.
pub(crate) const TOUCHED: &[&str] = &[
    "synced",
    "modified",
    "updated",
    "created",
    "loaded",
    "extracted",
    "birth",
    "due",
];

/// What a column of numbers has in its name that count or name things and are no money.
pub(crate) const IDENTIFIERS: &[&str] = &[
    "id", "no", "number", "nbr", "code", "year", "birth", "zip", "phone", "token", "key",
    "quantity", "qty", "count", "index", "rate", "line",
];

/// What a column has in its name whose whole numbers are days.
pub(crate) const DATES: &[&str] = &["date", "datum", "fecha", "data", "day"];

/// What stands under a name that several columns share.
pub(crate) const PARTS: &[&str] = &[
    "amount",
    "amounts",
    "amt",
    "current",
    "actual",
    "actuals",
    "budget",
    "forecast",
    "plan",
    "variance",
    "change",
    "comparative amount",
    "comparison amount",
    "prior",
    "prior year",
    "py",
    "ytd",
    "debit",
    "credit",
    "net",
    "tax",
    "vat",
    "gross",
    "total",
];

/// Parts that say no more than the name above them.
pub(crate) const PLAIN_PARTS: &[&str] =
    &["amount", "amounts", "amt", "current", "actual", "actuals"];

/// What a column beside the classes of a report has in its name that is none of them.
pub(crate) const COMPARISONS: &[&str] = &[
    "variance", "budget", "py", "ytd", "change", "number", "code",
];
