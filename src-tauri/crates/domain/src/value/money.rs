//! Amounts of money, exact to the minor unit.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Currency, Rate};

/// A whole number of minor units (cents) in the client's currency.
///
/// One amount is at most [`Money::LIMIT`] either way, which a JavaScript number still holds. Sums
/// beyond 63 bits stop the program rather than wrap: overflow is checked in every build.
#[derive(
    Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Money(i64);

impl Money {
    pub const ZERO: Self = Self(0);

    /// The largest amount that a single line, field or record may hold: 2^53 - 1 minor units.
    pub const LIMIT: i64 = 9_007_199_254_740_991;

    pub const fn from_minor(minor: i64) -> Self {
        Self(minor)
    }

    pub const fn minor(self) -> i64 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Reads a decimal number of major units. `None` when it has more decimals than the currency
    /// has, or is beyond [`Money::LIMIT`]: nothing is rounded silently.
    pub fn from_major(major: Decimal, currency: Currency) -> Option<Self> {
        let minor = major.checked_mul(Decimal::from(10_i64.pow(currency.digits())))?;
        if !minor.fract().is_zero() {
            return None;
        }
        let minor = minor.to_i64()?;
        (minor.abs() <= Self::LIMIT).then_some(Self(minor))
    }

    /// Major units, exact.
    pub fn to_major(self, currency: Currency) -> Decimal {
        Decimal::new(self.0, currency.digits())
    }

    /// This amount times a rate, rounded half away from zero to the minor unit.
    #[must_use]
    pub fn times(self, rate: Rate) -> Self {
        let exact = Decimal::from(self.0) * rate.decimal();
        Self::from_exact(exact)
    }

    /// So many percent of this amount, rounded as [`Money::times`] does, in whole numbers: shared
    /// lines are many.
    #[must_use]
    pub fn percent(self, percent: u8) -> Self {
        let hundredths = i128::from(self.0) * i128::from(percent);
        let whole = (hundredths + 50 * hundredths.signum()) / 100;
        Self(i64::try_from(whole).expect("BUG: an amount outgrew 63 bits"))
    }

    /// A decimal number of minor units, rounded half away from zero: the one rounding rule.
    ///
    /// # Panics
    /// When the number is beyond 63 bits, which no product of amounts within [`Money::LIMIT`] and
    /// shares is.
    pub fn from_exact(minor: Decimal) -> Self {
        let whole = minor.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        Self(whole.to_i64().expect("BUG: an amount outgrew 63 bits"))
    }

    /// `self` divided by `whole`. `None` when `whole` is zero: unknown is never zero.
    pub fn share_of(self, whole: Self) -> Option<Rate> {
        if whole.is_zero() {
            return None;
        }
        Decimal::from(self.0)
            .checked_div(Decimal::from(whole.0))
            .map(Rate::new)
    }

    /// This amount divided by a count, rounded half away from zero. `None` for a count of zero.
    pub fn per(self, count: u64) -> Option<Self> {
        if count == 0 {
            return None;
        }
        Some(Self::from_exact(
            Decimal::from(self.0) / Decimal::from(count),
        ))
    }

    /// Adds, or `None` beyond 63 bits.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }
}

/// Splits an amount into parts in proportion to `weights`; the parts add up to the amount exactly.
///
/// The remainder goes to the parts with the largest fractions, the earlier one on a tie. With all
/// weights zero the amount is spread evenly.
pub fn split(amount: Money, weights: &[u64]) -> Vec<Money> {
    if weights.is_empty() {
        return Vec::new();
    }
    let total: u128 = weights.iter().map(|&w| u128::from(w)).sum();
    if total == 0 {
        return split(amount, &vec![1; weights.len()]);
    }
    let whole = u128::from(amount.0.unsigned_abs());
    let mut parts: Vec<u128> = Vec::with_capacity(weights.len());
    let mut fractions: Vec<(u128, usize)> = Vec::with_capacity(weights.len());
    for (index, &weight) in weights.iter().enumerate() {
        let exact = whole * u128::from(weight);
        parts.push(exact / total);
        fractions.push((exact % total, index));
    }
    let missing = whole - parts.iter().sum::<u128>();
    fractions.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    for &(_, index) in fractions
        .iter()
        .cycle()
        .take(usize::try_from(missing).unwrap_or(usize::MAX))
    {
        parts[index] += 1;
    }
    let sign = if amount.0 < 0 { -1 } else { 1 };
    parts
        .into_iter()
        .map(|part| Money(sign * i64::try_from(part).expect("BUG: a part is at most the whole")))
        .collect()
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}
impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}
impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}
impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}
