//! Shares and conversion rates as exact decimals.

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A decimal fraction: 0.07 is seven percent. Rounded only where it is shown.
#[derive(
    Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Rate(Decimal);

impl Rate {
    pub const ZERO: Self = Self(Decimal::ZERO);
    pub const ONE: Self = Self(Decimal::ONE);

    pub const fn new(fraction: Decimal) -> Self {
        Self(fraction)
    }

    /// From a number of hundredths: `Rate::percent(7)` is 0.07.
    pub fn percent(hundredths: i64) -> Self {
        Self(Decimal::new(hundredths, 2))
    }

    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// In percent, unrounded.
    pub fn in_percent(self) -> Decimal {
        self.0 * Decimal::ONE_HUNDRED
    }

    /// In percent with so many decimals; a half is rounded away from zero, as everywhere.
    pub fn percent_to(self, places: u32) -> Decimal {
        let halves = RoundingStrategy::MidpointAwayFromZero;
        self.in_percent().round_dp_with_strategy(places, halves)
    }

    pub fn is_positive(self) -> bool {
        self.0 > Decimal::ZERO
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(f)
    }
}
