//! The quarters of the plan's fiscal year: planned money per side.

use serde::Serialize;

use super::Load;
use crate::assessment::Assessment;
use crate::value::{Money, Quarter, Side, split};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuarterPlan {
    pub quarter: Quarter,
    /// A quarter of the revenue goal.
    pub goal: Option<Money>,
    /// Planned money of both sides, and the balance between them.
    pub load: Load,
}

pub fn measure(assessment: &Assessment) -> Vec<QuarterPlan> {
    let client = assessment.client();
    let goals = client.revenue_goal.map(|goal| split(goal, &[1; 4]));
    client
        .plan()
        .quarters()
        .into_iter()
        .enumerate()
        .map(|(index, quarter)| QuarterPlan {
            quarter,
            goal: goals.as_ref().map(|goals| goals[index]),
            load: Load::of(
                planned(assessment, Side::Sales, index),
                planned(assessment, Side::Marketing, index),
            ),
        })
        .collect()
}

/// What the budget plan holds for a side in a quarter, counted from 0; `None` while nothing is
/// planned for that side and year.
fn planned(assessment: &Assessment, side: Side, quarter: usize) -> Option<Money> {
    assessment.planned(side)?;
    let year = assessment.client().plan_year;
    Some(
        assessment
            .budgets()
            .filter(|(_, line)| line.side == side && line.year == year)
            .flat_map(|(_, line)| line.months.iter().skip(quarter * 3).take(3))
            .copied()
            .sum(),
    )
}
