//! Which side an amount belongs to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{Money, Rate, Side};

/// Where an amount of spend goes: to one side, to both in parts, to neither, or not yet decided.
#[derive(
    Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Allocation {
    Sales,
    Marketing,
    /// Marketing gets `marketing` percent (0 to 100), sales the rest; 50 unless said.
    Shared {
        marketing: u8,
    },
    Neither,
    #[default]
    Undecided,
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
    pub const HALVES: Self = Self::Shared { marketing: 50 };

    pub const fn of(side: Side) -> Self {
        match side {
            Side::Sales => Self::Sales,
            Side::Marketing => Self::Marketing,
        }
    }

    /// The word used in files, commands and the database: `sales`, `marketing`, `shared`,
    /// `neither`, `undecided`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sales => "sales",
            Self::Marketing => "marketing",
            Self::Shared { .. } => "shared",
            Self::Neither => "neither",
            Self::Undecided => "undecided",
        }
    }

    /// Takes `amount` apart. Marketing's part of a shared amount is rounded half away from zero
    /// and sales gets the rest, so nothing is lost.
    pub fn parts(self, amount: Money) -> Parts {
        let mut parts = Parts::default();
        match self {
            Self::Sales => parts.sales = amount,
            Self::Marketing => parts.marketing = amount,
            Self::Shared { marketing } => {
                parts.marketing = amount.times(Rate::percent(i64::from(marketing.min(100))));
                parts.sales = amount - parts.marketing;
            }
            Self::Neither => parts.neither = amount,
            Self::Undecided => parts.undecided = amount,
        }
        parts
    }
}

impl Parts {
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
