//! Which side an amount belongs to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{Choice, Money, Side};

/// Where an amount of spend goes: to one side, to both in parts, to neither, or not yet decided.
#[derive(
    Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Allocation {
    Sales,
    Marketing,
    /// Marketing gets `marketing` percent, neither side `neither` percent, and sales the rest; half
    /// and half unless said. Pay has three parts, where some of the people sell nothing and market
    /// nothing. Together at most 100.
    Shared {
        marketing: u8,
        #[serde(default)]
        neither: u8,
    },
    Neither,
    #[default]
    Undecided,
}

/// Where an amount goes, without how much of it.
#[derive(
    Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Destination {
    Sales,
    Marketing,
    Shared,
    Neither,
    #[default]
    Undecided,
}

impl Choice for Destination {
    fn title(self) -> &'static str {
        match self {
            Self::Sales => "Sales",
            Self::Marketing => "Marketing",
            Self::Shared => "Shared",
            Self::Neither => "Neither",
            Self::Undecided => "To decide",
        }
    }
}

/// An amount taken apart by its allocation. The four parts add up to the amount.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Parts {
    pub sales: Money,
    pub marketing: Money,
    pub neither: Money,
    pub undecided: Money,
}

impl Allocation {
    pub const HALVES: Self = Self::shared(50);

    /// Between the two sides, marketing's percent given.
    pub const fn shared(marketing: u8) -> Self {
        Self::Shared {
            marketing,
            neither: 0,
        }
    }

    /// Of three percentages that add up to 100; where one is all of them, that side alone.
    /// `None` where they add up to something else.
    pub const fn of_parts(sales: u8, marketing: u8, neither: u8) -> Option<Self> {
        match (sales, marketing, neither) {
            (100, 0, 0) => Some(Self::Sales),
            (0, 100, 0) => Some(Self::Marketing),
            (0, 0, 100) => Some(Self::Neither),
            _ if sales as u16 + marketing as u16 + neither as u16 == 100 => {
                Some(Self::Shared { marketing, neither })
            }
            _ => None,
        }
    }

    /// Sales', marketing's and neither's percent; `None` while it is undecided.
    pub fn percents(self) -> Option<(u8, u8, u8)> {
        match self {
            Self::Sales => Some((100, 0, 0)),
            Self::Marketing => Some((0, 100, 0)),
            Self::Shared { marketing, neither } => {
                let marketing = marketing.min(100);
                let neither = neither.min(100 - marketing);
                Some((100 - marketing - neither, marketing, neither))
            }
            Self::Neither => Some((0, 0, 100)),
            Self::Undecided => None,
        }
    }

    pub const fn of(side: Side) -> Self {
        match side {
            Side::Sales => Self::Sales,
            Side::Marketing => Self::Marketing,
        }
    }

    /// Where it goes.
    pub const fn destination(self) -> Destination {
        match self {
            Self::Sales => Destination::Sales,
            Self::Marketing => Destination::Marketing,
            Self::Shared { .. } => Destination::Shared,
            Self::Neither => Destination::Neither,
            Self::Undecided => Destination::Undecided,
        }
    }

    /// The word of where it goes, as it stands in files, commands and the database.
    pub fn word(self) -> &'static str {
        self.destination().word()
    }

    /// To a destination; half and half where it is shared.
    pub const fn to(destination: Destination) -> Self {
        match destination {
            Destination::Sales => Self::Sales,
            Destination::Marketing => Self::Marketing,
            Destination::Shared => Self::HALVES,
            Destination::Neither => Self::Neither,
            Destination::Undecided => Self::Undecided,
        }
    }

    /// The same, where its parts are no more than all of it.
    ///
    /// # Errors
    /// With a sentence for whoever typed them.
    pub fn checked(self) -> Result<Self, &'static str> {
        match self {
            Self::Shared { marketing, neither }
                if u16::from(marketing) + u16::from(neither) > 100 =>
            {
                Err("The parts of a shared amount add up to more than 100 percent.")
            }
            fine => Ok(fine),
        }
    }

    /// `30% sales, 50% marketing, 20% neither` of a shared amount, the last only where there is some;
    /// else where it goes.
    pub fn in_words(self) -> String {
        let Self::Shared { .. } = self else {
            return self.destination().title().to_owned();
        };
        let (sales, marketing, neither) = self.percents().unwrap_or_default();
        let rest = (neither > 0).then(|| format!(", {neither}% neither"));
        format!(
            "{sales}% sales, {marketing}% marketing{}",
            rest.unwrap_or_default()
        )
    }

    /// Takes `amount` apart. Marketing's part of a shared amount is rounded half away from zero, so
    /// is what marketing and neither have together, and sales gets the rest: nothing is lost, and
    /// no part is ever against the sign of the amount.
    pub fn parts(self, amount: Money) -> Parts {
        let mut parts = Parts::default();
        match self {
            Self::Sales => parts.sales = amount,
            Self::Marketing => parts.marketing = amount,
            Self::Shared { marketing, neither } => {
                let marketing = marketing.min(100);
                let both = marketing + neither.min(100 - marketing);
                parts.marketing = amount.percent(marketing);
                parts.neither = amount.percent(both) - parts.marketing;
                parts.sales = amount - parts.marketing - parts.neither;
            }
            Self::Neither => parts.neither = amount,
            Self::Undecided => parts.undecided = amount,
        }
        parts
    }
}

impl Parts {
    /// What goes there. A shared amount is parted between the sides, and nothing of it is left.
    pub const fn at(self, destination: Destination) -> Money {
        match destination {
            Destination::Sales => self.sales,
            Destination::Marketing => self.marketing,
            Destination::Shared => Money::ZERO,
            Destination::Neither => self.neither,
            Destination::Undecided => self.undecided,
        }
    }

    pub fn total(self) -> Money {
        self.sales + self.marketing + self.neither + self.undecided
    }

    pub const fn side(self, side: Side) -> Money {
        match side {
            Side::Sales => self.sales,
            Side::Marketing => self.marketing,
        }
    }
}

impl std::ops::AddAssign for Parts {
    fn add_assign(&mut self, other: Self) {
        self.sales += other.sales;
        self.marketing += other.marketing;
        self.neither += other.neither;
        self.undecided += other.undecided;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn three_parts_add_up_to_the_cent_and_none_turns_its_sign(
            amount in -1_000_000_i64..1_000_000, marketing in 0_u8..=100, rest in 0_u8..=100,
        ) {
            let neither = rest.min(100 - marketing);
            let parts = Allocation::Shared { marketing, neither }.parts(Money::from_minor(amount));
            prop_assert_eq!(parts.total().minor(), amount);
            for part in [parts.sales, parts.marketing, parts.neither] {
                prop_assert!(part.minor().signum() * amount.signum() >= 0, "{:?}", parts);
            }
        }
    }

    proptest! {
        #[test]
        fn a_percentage_in_whole_numbers_is_the_one_in_decimals(
            amount in -(1_i64 << 53)..1 << 53, percent in 0_u8..=100,
        ) {
            let amount = Money::from_minor(amount);
            let rate = crate::value::Rate::percent(i64::from(percent));
            prop_assert_eq!(amount.percent(percent), amount.times(rate));
        }
    }

    #[test]
    fn a_cent_shared_by_three_goes_to_one() {
        let thirds = Allocation::of_parts(34, 33, 33).expect("they add up");
        let parts = thirds.parts(Money::from_minor(1));
        assert_eq!(parts.total(), Money::from_minor(1));
        assert_eq!(Allocation::of_parts(100, 0, 0), Some(Allocation::Sales));
        assert_eq!(Allocation::of_parts(50, 50, 50), None);
    }
}
