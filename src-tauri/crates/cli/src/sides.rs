//! Amounts as scripts read them: decimal strings in major units.

use domain::spend::Parts;
use domain::value::{Currency, Money};
use serde::Serialize;

/// A sum by where it goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sides {
    pub sales: String,
    pub marketing: String,
    pub neither: String,
    pub undecided: String,
}

impl Sides {
    pub fn of(parts: Parts, currency: Currency) -> Self {
        Self {
            sales: major(parts.sales, currency),
            marketing: major(parts.marketing, currency),
            neither: major(parts.neither, currency),
            undecided: major(parts.undecided, currency),
        }
    }
}

/// `1234.50`.
pub fn major(amount: Money, currency: Currency) -> String {
    amount.to_major(currency).to_string()
}
