//! The ramp: from today's share of revenue to the target share over the plan's four quarters.
//!
//! Source: guidance for executives of B2B companies, “Marketing takes resources”: “working your way
//! up to an appropriate marketing budget will take time”; linear, the fourth quarter at the target.
//! Today's share is last year's marketing ÷ last year's revenue, the target is the lower end of the
//! guidance, and each quarter carries a quarter of the goal.

use rust_decimal::Decimal;
use serde::Serialize;

use super::Shares;
use crate::record::Client;
use crate::value::{Money, Quarter, Rate, split};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ramp {
    /// Today's share of revenue.
    pub from: Rate,
    /// The target share of the goal.
    pub to: Rate,
    pub steps: Vec<RampStep>,
    /// The steps added up.
    pub total: Money,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RampStep {
    pub quarter: Quarter,
    pub share: Rate,
    /// The quarter's part of the revenue goal.
    pub goal: Money,
    /// Share × goal of the quarter.
    pub amount: Money,
}

/// `None` while today's share or the goal is unknown, or where today's share is at the target or
/// above it: then there is nothing to ramp up.
pub fn measure(client: &Client, shares: &Shares) -> Option<Ramp> {
    // More refunds than payments is nothing spent, as far as a ramp goes.
    let from = shares.marketing.last_year.of_last_revenue?.max(Rate::ZERO);
    let to = client.guidance_low;
    (from < to).then_some(())?;
    Some(linear(client, client.revenue_goal?, from, to))
}

/// A ramp in equal steps; the last quarter reaches the target.
pub fn linear(client: &Client, goal: Money, from: Rate, to: Rate) -> Ramp {
    let quarters = client.plan().quarters();
    let goals = split(goal, &[1; 4]);
    let rise = to.decimal() - from.decimal();
    let steps: Vec<RampStep> = quarters
        .into_iter()
        .zip(goals)
        .map(|(quarter, goal)| {
            let done = Decimal::from(quarter.number) / Decimal::from(4);
            let share = Rate::new(from.decimal() + rise * done);
            RampStep {
                quarter,
                share,
                goal,
                amount: goal.times(share),
            }
        })
        .collect();
    Ramp {
        from,
        to,
        total: steps.iter().map(|step| step.amount).sum(),
        steps,
    }
}
