//! Currencies of ISO 4217: code, name, minor digits, the sign used beside amounts.

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
    name: &'static str,
}

const fn row(code: &'static str, digits: u32, sign: &'static str, name: &'static str) -> Row {
    Row {
        code,
        digits,
        sign,
        name,
    }
}

/// Every currency that the program knows. An empty sign means that the code is printed.
static TABLE: [Row; 42] = [
    row("USD", 2, "$", "US dollar"),
    row("EUR", 2, "€", "Euro"),
    row("GBP", 2, "£", "British pound"),
    row("CHF", 2, "", "Swiss franc"),
    row("CAD", 2, "CA$", "Canadian dollar"),
    row("AUD", 2, "A$", "Australian dollar"),
    row("NZD", 2, "NZ$", "New Zealand dollar"),
    row("JPY", 0, "¥", "Japanese yen"),
    row("CNY", 2, "CN¥", "Chinese yuan"),
    row("HKD", 2, "HK$", "Hong Kong dollar"),
    row("SGD", 2, "S$", "Singapore dollar"),
    row("INR", 2, "₹", "Indian rupee"),
    row("SEK", 2, "", "Swedish krona"),
    row("NOK", 2, "", "Norwegian krone"),
    row("DKK", 2, "", "Danish krone"),
    row("ISK", 0, "", "Icelandic króna"),
    row("PLN", 2, "", "Polish zloty"),
    row("CZK", 2, "", "Czech koruna"),
    row("HUF", 2, "", "Hungarian forint"),
    row("RON", 2, "", "Romanian leu"),
    row("BGN", 2, "", "Bulgarian lev"),
    row("TRY", 2, "₺", "Turkish lira"),
    row("ILS", 2, "₪", "Israeli new shekel"),
    row("AED", 2, "", "UAE dirham"),
    row("SAR", 2, "", "Saudi riyal"),
    row("QAR", 2, "", "Qatari riyal"),
    row("KWD", 3, "", "Kuwaiti dinar"),
    row("BHD", 3, "", "Bahraini dinar"),
    row("EGP", 2, "", "Egyptian pound"),
    row("ZAR", 2, "R", "South African rand"),
    row("NGN", 2, "₦", "Nigerian naira"),
    row("KES", 2, "", "Kenyan shilling"),
    row("BRL", 2, "R$", "Brazilian real"),
    row("MXN", 2, "MX$", "Mexican peso"),
    row("ARS", 2, "", "Argentine peso"),
    row("CLP", 0, "", "Chilean peso"),
    row("COP", 2, "", "Colombian peso"),
    row("KRW", 0, "₩", "South Korean won"),
    row("TWD", 2, "NT$", "New Taiwan dollar"),
    row("THB", 2, "฿", "Thai baht"),
    row("PHP", 2, "₱", "Philippine peso"),
    row("DOP", 2, "RD$", "Dominican peso"),
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

    /// `US dollar`.
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// What stands beside a field for an amount: the sign, or the code where there is none.
    pub const fn unit(self) -> &'static str {
        if self.0.sign.is_empty() {
            self.0.code
        } else {
            self.0.sign
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
