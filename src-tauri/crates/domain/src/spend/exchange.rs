//! What becomes of amounts in a currency that is not the client's.

use std::str::FromStr;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{read, words};

/// A rate, or that they are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Exchange {
    Rate {
        /// Units of the client's currency for one of the other; above zero.
        #[ts(type = "string")]
        rate: Decimal,
        /// The day that the rate is of.
        #[ts(type = "string")]
        on: NaiveDate,
        /// Who says so: a bank, a card's statement, the books.
        source: String,
    },
    LeaveOut,
}

impl Exchange {
    /// `1.0825, ECB, Dec 31, 2025`.
    pub fn in_words(&self) -> String {
        match self {
            Self::Rate { rate, on, source } => format!("{rate}, {source}, {}", words::date(*on)),
            Self::LeaveOut => "left out".to_owned(),
        }
    }

    /// The rate, the day and the source in texts that [`Exchange::rate`] reads again.
    pub fn texts(&self) -> Option<(String, String, String)> {
        match self {
            Self::Rate { rate, on, source } => {
                Some((rate.to_string(), on.to_string(), source.clone()))
            }
            Self::LeaveOut => None,
        }
    }
}

impl FromStr for Exchange {
    type Err = &'static str;

    /// Reads `1.0825@2025-12-31:ECB`, or `leave_out`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.trim() == "leave_out" {
            return Ok(Self::LeaveOut);
        }
        let parts = text
            .split_once('@')
            .and_then(|(rate, rest)| rest.split_once(':').map(|(on, source)| (rate, on, source)));
        let (rate, on, source) = parts.ok_or("A rate needs its day and its source")?;
        Self::rate(rate, on, source)
    }
}

impl Exchange {
    /// A rate from its three parts as they are typed.
    ///
    /// # Errors
    /// With what one of them lacks.
    pub fn rate(rate: &str, on: &str, source: &str) -> Result<Self, &'static str> {
        let rate = read::decimal(rate)
            .ok()
            .filter(|rate| *rate > Decimal::ZERO)
            .ok_or("A rate is a number above zero")?;
        let on = read::date(on).map_err(|_| "A rate is of a day of the calendar")?;
        let source = source.trim().trim_matches('"').trim();
        if source.is_empty() {
            return Err("A rate needs its source");
        }
        Ok(Self::Rate {
            rate: rate.normalize(),
            on,
            source: source.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_needs_a_number_above_zero_a_day_and_a_source() {
        assert_eq!(
            "1.0825@2025-12-31:\"ECB\"".parse(),
            Exchange::rate("1.0825", "2025-12-31", "ECB")
        );
        assert_eq!("leave_out".parse(), Ok(Exchange::LeaveOut));
        for bad in [
            "",
            "1.08",
            "0@2025-12-31:ECB",
            "-1@2025-12-31:ECB",
            "1@2025-02-30:ECB",
            "1@2025-12-31:",
        ] {
            assert!(bad.parse::<Exchange>().is_err(), "{bad}");
        }
    }
}
