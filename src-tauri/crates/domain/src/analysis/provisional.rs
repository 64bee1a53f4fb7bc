//! How much of last year's spend is not yet classified.

use serde::Serialize;

use crate::assessment::Assessment;
use crate::value::{Money, Rate};

/// Above this part of the total, figures that rest on spend are provisional: a rule of this
/// program, printed with them.
pub fn threshold() -> Rate {
    Rate::percent(2)
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Provisional {
    /// All spend of last year, whatever its side; `None` while nothing was imported.
    pub total: Option<Money>,
    pub undecided: Money,
    /// Undecided ÷ total, both without sign.
    pub share: Option<Rate>,
    /// Spend of last year's imports whose months lie partly outside last year: counted nowhere.
    pub astride: Money,
    /// True when the shares and the balance must say that they are provisional.
    pub is_provisional: bool,
}

pub fn measure(assessment: &Assessment) -> Provisional {
    let year = assessment.client().last_year();
    let parts = assessment.spend.year(year);
    let period = year.period();
    // A refund must not hide an undecided payment, so the share is taken over sizes.
    let mut undecided_size = Money::ZERO;
    let mut total_size = Money::ZERO;
    for sum in assessment.spend.in_year(year) {
        undecided_size += sum.parts.undecided.abs();
        total_size += sum.parts.sales.abs()
            + sum.parts.marketing.abs()
            + sum.parts.neither.abs()
            + sum.parts.undecided.abs();
    }
    let astride = assessment
        .spend
        .sums
        .iter()
        .filter(|sum| {
            !period.covers(sum.period)
                && sum.period.from <= period.to
                && period.from <= sum.period.to
        })
        .map(|sum| sum.parts.total())
        .sum();
    let share = undecided_size.share_of(total_size);
    Provisional {
        total: parts.map(crate::spend::Parts::total),
        undecided: parts.map_or(Money::ZERO, |parts| parts.undecided),
        share,
        astride,
        is_provisional: share.is_some_and(|share| share > threshold()),
    }
}
