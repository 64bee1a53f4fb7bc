//! Currencies of ISO 4217: code, minor digits, the sign used beside amounts.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A currency that a client keeps its books in.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Currency(&'static Row);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Row {
    code: &'static str,
    digits: u32,
    sign: &'static str,
}

const fn row(code: &'static str, digits: u32, sign: &'static str) -> Row {
    Row { code, digits, sign }
}

/// Every currency that the program knows. An empty sign means that the code is printed.
static TABLE: [Row; 42] = [
    row("USD", 2, "$"),
    row("EUR", 2, "€"),
    row("GBP", 2, "£"),
    row("CHF", 2, ""),
    row("CAD", 2, "CA$"),
    row("AUD", 2, "A$"),
    row("NZD", 2, "NZ$"),
    row("JPY", 0, "¥"),
    row("CNY", 2, "CN¥"),
    row("HKD", 2, "HK$"),
    row("SGD", 2, "S$"),
    row("INR", 2, "₹"),
    row("SEK", 2, ""),
    row("NOK", 2, ""),
    row("DKK", 2, ""),
    row("ISK", 0, ""),
    row("PLN", 2, ""),
    row("CZK", 2, ""),
    row("HUF", 2, ""),
    row("RON", 2, ""),
    row("BGN", 2, ""),
    row("TRY", 2, "₺"),
    row("ILS", 2, "₪"),
    row("AED", 2, ""),
    row("SAR", 2, ""),
    row("QAR", 2, ""),
    row("KWD", 3, ""),
    row("BHD", 3, ""),
    row("EGP", 2, ""),
    row("ZAR", 2, "R"),
    row("NGN", 2, "₦"),
    row("KES", 2, ""),
    row("BRL", 2, "R$"),
    row("MXN", 2, "MX$"),
    row("ARS", 2, ""),
    row("CLP", 0, ""),
    row("COP", 2, ""),
    row("KRW", 0, "₩"),
    row("TWD", 2, "NT$"),
    row("THB", 2, "฿"),
    row("PHP", 2, "₱"),
    row("DOP", 2, "RD$"),
];

impl Currency {
    pub const USD: Self = Self(&TABLE[0]);
    pub const EUR: Self = Self(&TABLE[1]);

    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(Self)
    }

    pub const fn code(self) -> &'static str {
        self.0.code
    }

    /// As a menu offers it: `EUR, €`.
    pub fn title(self) -> String {
        if self.sign().is_empty() {
            self.code().to_owned()
        } else {
            format!("{}, {}", self.code(), self.sign())
        }
    }

    /// How many decimals an amount has.
    pub const fn digits(self) -> u32 {
        self.0.digits
    }

    /// What stands before an amount: a sign, or the code and a no-break space.
    pub fn prefix(self) -> String {
        if self.0.sign.is_empty() {
            format!("{}\u{a0}", self.0.code)
        } else {
            self.0.sign.to_owned()
        }
    }

    /// The sign alone, empty where only the code is used.
    pub const fn sign(self) -> &'static str {
        self.0.sign
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code)
    }
}

/// A code that is in no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCurrency(pub String);

impl fmt::Display for UnknownCurrency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is not a currency code that is known here. Write three letters, like USD or EUR.",
            self.0
        )
    }
}

impl std::error::Error for UnknownCurrency {}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = text.trim();
        TABLE
            .iter()
            .find(|row| row.code.eq_ignore_ascii_case(code))
            .map(Self)
            .ok_or_else(|| UnknownCurrency(text.to_owned()))
    }
}

impl TryFrom<String> for Currency {
    type Error = UnknownCurrency;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}
