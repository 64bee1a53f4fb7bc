//! Each side's spend as a share of revenue: last year's actual and this year's plan, both as a
//! share of the goal and of last year's revenue.
//!
//! Share of revenue = side's spend ÷ net sales revenue, as in guidance for executives of B2B
//! companies, “Marketing takes resources”. The denominator changes the message, so both are given.

use serde::Serialize;

use super::Missing;
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
use crate::value::{Choice, Money, Rate, Side};

/// An amount and what part it is of the two revenues.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Share {
    pub amount: Option<Money>,
    /// ÷ net sales revenue goal of the plan's year.
    pub of_goal: Option<Rate>,
    /// ÷ net sales revenue of last year.
    pub of_last_revenue: Option<Rate>,
}

impl Share {
    pub fn of(amount: Option<Money>, goal: Option<Money>, last_revenue: Option<Money>) -> Self {
        Self {
            amount,
            of_goal: amount.zip(goal).and_then(|(part, all)| part.share_of(all)),
            of_last_revenue: amount
                .zip(last_revenue)
                .and_then(|(part, all)| part.share_of(all)),
        }
    }
}

#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SideShares {
    /// What was spent in the fiscal year before the plan's.
    pub last_year: Share,
    /// What is planned for the plan's fiscal year.
    pub plan: Share,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Shares {
    pub sales: SideShares,
    pub marketing: SideShares,
    pub missing: Vec<Missing>,
}

impl Shares {
    pub const fn side(&self, side: Side) -> &SideShares {
        match side {
            Side::Sales => &self.sales,
            Side::Marketing => &self.marketing,
        }
    }
}

pub fn measure(assessment: &Assessment) -> Shares {
    let client = assessment.client();
    let parts = assessment.spend.year(client.last_year());
    let both = |side: Side| {
        let share = |amount| Share::of(amount, client.revenue_goal, client.revenue_last_year);
        SideShares {
            last_year: share(parts.map(|parts| parts.side(side))),
            plan: share(assessment.planned(side)),
        }
    };
    let mut missing = Vec::new();
    if parts.is_none() {
        let what = format!(
            "What was spent on sales and marketing in {}",
            client.last_year()
        );
        missing.push(
            Missing::new(what, Place::screen(Screen::Import))
                .known_by(assessment.ask_client("spend_last_year")),
        );
    }
    for side in Side::BOTH {
        if assessment.planned(side).is_none() {
            let what = format!("What is planned for {} in {}", side.word(), client.plan());
            let field = format!("planned_{}", side.word());
            missing.push(
                Missing::new(what, Place::screen(Screen::Spend))
                    .known_by(assessment.ask_client(&field)),
            );
        }
    }
    Shares {
        sales: both(Side::Sales),
        marketing: both(Side::Marketing),
        missing,
    }
}
