//! What the roadmap costs in each quarter, beside the plan and the ramp.

use serde::Serialize;

use crate::value::{Money, Quarter};

/// One quarter of the roadmap in money. All of it is marketing's; sales' own cards stand apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuarterLoad {
    pub quarter: Quarter,
    /// What marketing spent last year and runs on with, a quarter of it; `None` while unknown.
    pub running: Option<Money>,
    /// Marketing's initiatives.
    pub cards: Money,
    /// Sales' initiatives: not in `total`.
    pub sales_cards: Money,
    /// Running + cards.
    pub total: Money,
    /// The budget plan of marketing, or the ramp where there is no plan.
    pub plan: Option<Money>,
    /// Plan − total; below zero where the quarter costs more.
    pub left: Option<Money>,
    /// Leads that the quarter is to bring: the year's, in proportion to the money.
    pub leads: Option<u64>,
}
