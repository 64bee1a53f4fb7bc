//! Who lifts the goal: the money on the two sides.
//!
//! Source: guidance for executives of B2B companies, “Marketing has to connect to sales”: “If the
//! robots are of similar size, however, the load gets much easier for both to lift.” Marketing's
//! part of (marketing + sales) between 40 and 60 % is lifting together; beyond, the smaller side is
//! named. The band agrees with the sales : marketing ratios of 0.67 to 1.5 that First Page Sage
//! publishes by industry and stage.

use serde::Serialize;

use super::{QuarterPlan, Shares};
use crate::value::{Money, Quarter, Rate, Side};

/// The band of marketing's part in which the two lift together; its ends belong to it.
pub fn together() -> (Rate, Rate) {
    (Rate::percent(40), Rate::percent(60))
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Balance {
    pub last_year: Load,
    pub plan: Load,
    /// The first quarter of the plan in which the two lift together.
    pub together_from: Option<Quarter>,
}

/// Money on both sides and what it says.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Load {
    pub sales: Option<Money>,
    pub marketing: Option<Money>,
    /// Marketing ÷ (marketing + sales).
    pub marketing_part: Option<Rate>,
    /// Sales ÷ (marketing + sales).
    pub sales_part: Option<Rate>,
    /// What goes to marketing for every 1.00 on sales; `None` where sales has nothing.
    pub marketing_per_sales: Option<Rate>,
    /// Sales ÷ marketing, as in `4.8 : 1`; `None` where marketing has nothing.
    pub sales_per_marketing: Option<Rate>,
    pub verdict: Option<Verdict>,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Verdict {
    Together,
    /// One side lifts most of the goal; the smaller one is named.
    Alone {
        smaller: Side,
    },
    /// Neither has anything.
    Nobody,
}

impl Load {
    pub fn of(sales: Option<Money>, marketing: Option<Money>) -> Self {
        let mut load = Self {
            sales,
            marketing,
            ..Self::default()
        };
        let (Some(sales), Some(marketing)) = (sales, marketing) else {
            return load;
        };
        // A side whose credits exceed its payments weighs nothing.
        let (sales, marketing) = (sales.max(Money::ZERO), marketing.max(Money::ZERO));
        let both = sales + marketing;
        load.marketing_part = marketing.share_of(both);
        load.sales_part = sales.share_of(both);
        load.marketing_per_sales = marketing.share_of(sales);
        load.sales_per_marketing = sales.share_of(marketing);
        let (low, high) = together();
        load.verdict = Some(match load.marketing_part {
            None => Verdict::Nobody,
            Some(part) if part < low => Verdict::Alone {
                smaller: Side::Marketing,
            },
            Some(part) if part > high => Verdict::Alone {
                smaller: Side::Sales,
            },
            Some(_) => Verdict::Together,
        });
        load
    }
}

pub fn measure(shares: &Shares, quarters: &[QuarterPlan]) -> Balance {
    Balance {
        last_year: Load::of(
            shares.sales.last_year.amount,
            shares.marketing.last_year.amount,
        ),
        plan: Load::of(shares.sales.plan.amount, shares.marketing.plan.amount),
        together_from: quarters
            .iter()
            .find(|plan| plan.load.verdict == Some(Verdict::Together))
            .map(|plan| plan.quarter),
    }
}
