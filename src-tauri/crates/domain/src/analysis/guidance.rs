//! The guidance band: what a high-performing B2B company allots to marketing.
//!
//! Source: guidance for executives of B2B companies, “Marketing takes resources”: “Most marketing
//! experts agree that high performing B2B companies should allocate 8–10 % of their net sales
//! revenue goal on a marketing budget … guidance, not rule.” The band is the client's own setting.
//! 8–10 % of a 5.0 M goal is 10–12.5 % of a 4.0 M actual: both are given.

use serde::Serialize;

use super::{Share, Shares};
use crate::record::Client;
use crate::value::{Money, Rate};

/// Where the words of the band come from, as it is printed.
pub const SOURCE: &str = "guidance for high-performing B2B companies: 8–10% of the net sales revenue goal; guidance, not a rule";

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Guidance {
    pub low: Rate,
    pub high: Rate,
    /// The band in money, and as a share of last year's revenue.
    pub low_share: Share,
    pub high_share: Share,
    /// Marketing's spend of last year against the band.
    pub last_year: Option<Standing>,
    /// Marketing's plan against the band.
    pub plan: Option<Standing>,
    /// What last year's marketing spend lacks to the lower end, `None` when it lacks nothing.
    pub gap_low: Option<Money>,
    /// What last year's marketing spend lacks to the upper end.
    pub gap_high: Option<Money>,
    pub source: &'static str,
}

/// Where a share of the goal lies beside the band; its ends belong to it.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Below,
    Within,
    Above,
}

impl Standing {
    fn of(share: Rate, low: Rate, high: Rate) -> Self {
        if share < low {
            Self::Below
        } else if share > high {
            Self::Above
        } else {
            Self::Within
        }
    }
}

pub fn measure(client: &Client, shares: &Shares) -> Guidance {
    let (low, high) = (client.guidance_low, client.guidance_high);
    let end = |rate: Rate| {
        let amount = client.revenue_goal.map(|goal| goal.times(rate));
        Share {
            of_goal: Some(rate),
            ..Share::of(amount, client.revenue_goal, client.revenue_last_year)
        }
    };
    let standing = |share: &Share| share.of_goal.map(|share| Standing::of(share, low, high));
    let (low_share, high_share) = (end(low), end(high));
    let gap = |end: &Share| {
        let spent = shares.marketing.last_year.amount?;
        let gap = end.amount? - spent;
        (gap > Money::ZERO).then_some(gap)
    };
    Guidance {
        low,
        high,
        last_year: standing(&shares.marketing.last_year),
        plan: standing(&shares.marketing.plan),
        gap_low: gap(&low_share),
        gap_high: gap(&high_share),
        low_share,
        high_share,
        source: SOURCE,
    }
}
