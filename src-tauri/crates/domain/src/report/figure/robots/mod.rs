//! The two robots that lift the revenue goal, drawn to scale by area.
//!
//! Both outlines cover the same area per unit, so equal money gives equal height and a level beam.
//! The tilt isn't a second coding: it follows from the two heights and from a distance of the
//! pivots that is fixed for a client, so that a small drawing is a large one made smaller.

mod body;
mod large;
mod stand;
mod strip;
mod window;

#[cfg(test)]
mod tests;

pub use large::{LargeWords, SideWords, large};
pub use strip::{Miniature, QuarterWords, miniature_stage, miniatures, quarter};
pub use window::{WindowWords, window};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::value::{Money, Side};

/// Area of either robot in square units (of the robot's own space).
pub const AREA: f64 = 69.91;

/// Height of the pivot, on which the beam lies, in units.
const PIVOT: f64 = 14.0;

/// The height that the larger robot with its pivot may have.
pub const LARGE_HEIGHT: f64 = 62.0;
pub const MINIATURE_HEIGHT: f64 = 25.0;
pub const QUARTER_HEIGHT: f64 = 19.0;

/// Between the pivots of the large robots.
const LARGE_DISTANCE: f64 = 96.0;

/// Below this unit a robot has neither face nor chest.
const PLAIN_UNIT: f64 = 1.2;

/// Below this unit a robot is too small to draw.
const LEAST_UNIT: f64 = 0.6;

/// What the two sides invest; `None` where nobody has said, which is not zero.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    pub sales: Option<Money>,
    pub marketing: Option<Money>,
}

impl Pair {
    pub const fn new(sales: Money, marketing: Money) -> Self {
        Self {
            sales: Some(sales),
            marketing: Some(marketing),
        }
    }

    pub const fn side(self, side: Side) -> Option<Money> {
        match side {
            Side::Sales => self.sales,
            Side::Marketing => self.marketing,
        }
    }

    /// The larger known amount; zero where none is known.
    pub fn larger(self) -> Money {
        let known = |amount: Option<Money>| amount.unwrap_or_default();
        known(self.sales).max(known(self.marketing))
    }
}

/// How much money a square centimetre of robot stands for. All robots of a figure share it.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Scale {
    per_cm2: Money,
}

impl Scale {
    /// The smallest round amount per square centimetre for which a robot of `largest` with its
    /// pivot is at most `height` high.
    pub fn fitting(largest: Money, height: f64) -> Self {
        const STEPS: [i64; 11] = [100, 110, 125, 150, 200, 250, 300, 400, 500, 600, 800];
        let mut power = 1_i64;
        loop {
            for step in STEPS {
                let scale = Self {
                    per_cm2: Money::from_minor(step * power),
                };
                if PIVOT * scale.unit(largest) <= height || power >= 10_i64.pow(15) {
                    return scale;
                }
            }
            power *= 10;
        }
    }

    /// What a square centimetre stands for.
    pub const fn per_cm2(self) -> Money {
        self.per_cm2
    }

    /// Square units of the drawing per minor unit of money.
    fn density(self) -> f64 {
        100.0 / length(self.per_cm2)
    }

    /// The unit of the robot that stands for `amount`, in the drawing.
    pub fn unit(self, amount: Money) -> f64 {
        (length(amount).max(0.0) * self.density() / AREA).sqrt()
    }
}

/// The stage on which a client's robots stand in one figure: a scale and a distance.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Stage {
    pub scale: Scale,
    /// Between the two pivots.
    pub distance: f64,
}

impl Stage {
    /// The stage of the large robots, from which all smaller ones of the client follow.
    pub fn large(pair: Pair) -> Self {
        Self {
            scale: Scale::fitting(pair.larger(), LARGE_HEIGHT),
            distance: LARGE_DISTANCE,
        }
    }

    /// A smaller stage with the same angles: its larger robot is at most `height` high. The
    /// amounts on it are those of a part of a year, of which `periods` make one.
    #[must_use]
    pub fn smaller(self, largest: Money, height: f64, periods: u32) -> Self {
        let scale = Scale::fitting(largest, height);
        let ratio = scale.density() / f64::from(periods) / self.scale.density();
        Self {
            scale,
            distance: self.distance * ratio.sqrt(),
        }
    }

    /// The same drawing at three quarters of its size. Its scale is not for printing.
    #[must_use]
    fn at_three_quarters(self) -> Self {
        let per_cm2 = Decimal::from(self.scale.per_cm2.minor()) * Decimal::new(16, 0);
        Self {
            scale: Scale {
                per_cm2: Money::from_exact(per_cm2 / Decimal::new(9, 0)),
            },
            distance: self.distance * 0.75,
        }
    }

    /// How far the beam is off level in degrees, clockwise (toward marketing) positive. `None`
    /// unless both sides are known and one of them invests anything.
    pub fn tilt(self, pair: Pair) -> Option<f64> {
        let (sales, marketing) = (pair.sales?, pair.marketing?);
        if sales <= Money::ZERO && marketing <= Money::ZERO {
            return None;
        }
        let rise = self.pivot(sales) - self.pivot(marketing);
        Some((rise / self.distance).atan().to_degrees())
    }

    /// True where an amount is more than nothing and its robot would be smaller than the least.
    pub fn is_too_small(self, amount: Money) -> bool {
        amount > Money::ZERO && self.scale.unit(amount) < LEAST_UNIT
    }

    /// Height of the pivot above the floor. A robot that is too small to draw is drawn as the
    /// least one, and said to be.
    fn pivot(self, amount: Money) -> f64 {
        if amount <= Money::ZERO {
            return 0.0;
        }
        PIVOT * self.scale.unit(amount).max(LEAST_UNIT)
    }
}

/// An amount as a length in a drawing: minor units, for proportions only.
fn length(amount: Money) -> f64 {
    Decimal::from(amount.minor())
        .to_f64()
        .expect("BUG: 63 bits fit a float's range")
}
