//! Revenue: last year's, the goal, and how much of it must be new.

use serde::Serialize;

use super::Missing;
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
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
    let mut missing = Vec::new();
    if client.revenue_last_year.is_none() {
        let what = format!("Net sales revenue of {}", client.last_year());
        missing.push(
            Missing::new(what, Place::at(Screen::Overview, "revenue_last_year"))
                .known_by(assessment.ask_client("revenue_last_year")),
        );
    }
    if client.revenue_goal.is_none() {
        let what = format!("Net sales revenue goal of {}", client.plan());
        missing.push(
            Missing::new(what, Place::at(Screen::Overview, "revenue_goal"))
                .known_by(assessment.ask_client("revenue_goal")),
        );
    }
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
