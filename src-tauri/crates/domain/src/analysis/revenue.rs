//! Revenue: last year's, the goal, and how much of it must be new.

use serde::Serialize;

use super::Missing;
use crate::assessment::Assessment;
use crate::value::{Money, Rate};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Revenue {
    /// Net sales revenue of the fiscal year before the plan's.
    pub last_year: Option<Money>,
    /// Net sales revenue goal of the plan's fiscal year.
    pub goal: Option<Money>,
    /// Goal ÷ last year − 1.
    pub growth: Option<Rate>,
    /// Expected from existing customers in the plan's year.
    pub existing: Option<Money>,
    /// Goal − existing; never below zero. It is what the funnel is read backwards from.
    pub new_needed: Option<Money>,
    pub missing: Vec<Missing>,
}

pub fn measure(assessment: &Assessment) -> Revenue {
    let client = assessment.client();
    let funnel = assessment.funnel().map(|(_, funnel)| funnel);
    let existing = funnel.and_then(|funnel| funnel.revenue_existing);
    let growth = match (client.revenue_last_year, client.revenue_goal) {
        (Some(last), Some(goal)) => (goal - last).share_of(last),
        _ => None,
    };
    let needed = [
        (
            client.revenue_last_year,
            format!("Net sales revenue of {}", client.last_year()),
            "revenue_last_year",
        ),
        (
            client.revenue_goal,
            format!("Net sales revenue goal of {}", client.plan()),
            "revenue_goal",
        ),
    ];
    let missing = needed
        .into_iter()
        .filter(|(amount, ..)| amount.is_none())
        .map(|(_, what, field)| {
            Missing::new(what, assessment.in_profile(field)).known_by(assessment.ask_client(field))
        })
        .collect();
    Revenue {
        last_year: client.revenue_last_year,
        goal: client.revenue_goal,
        growth,
        existing,
        new_needed: client
            .revenue_goal
            .zip(existing)
            .map(|(goal, existing)| (goal - existing).max(Money::ZERO)),
        missing,
    }
}
