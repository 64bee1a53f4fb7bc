//! Reading what a person typed. Nothing is guessed where two readings are possible: the answer is
//! then a sentence that says how to write it.

use chrono::NaiveDate;

use super::{Currency, Money, Month, Rate};

/// An amount: `5.0m`, `12.5k`, `$ 1,200.50`, `(500)`, `=12*1500`.
pub fn money(text: &str, _currency: Currency) -> Result<Money, String> {
    Err(format!("“{text}” can't be read yet."))
}

/// A percentage: `7 %`, `7` and `7%` are seven percent.
pub fn percent(text: &str) -> Result<Rate, String> {
    Err(format!("“{text}” can't be read yet."))
}

/// A whole number: `1,000`, `1.5k`.
pub fn count(text: &str) -> Result<u64, String> {
    Err(format!("“{text}” can't be read yet."))
}

/// A month: `Mar 2026`, `2026-03`, `3/2026`.
pub fn month(text: &str) -> Result<Month, String> {
    Err(format!("“{text}” can't be read yet."))
}

/// A day: `2026-01-13`, `13 January 2026`, `Jan 13, 2026`.
pub fn date(text: &str) -> Result<NaiveDate, String> {
    Err(format!("“{text}” can't be read yet."))
}
