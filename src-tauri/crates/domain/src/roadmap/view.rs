//! The roadmap as it is shown and printed.

use serde::Serialize;

use super::{Check, QuarterLoad};
use crate::analysis::Analysis;
use crate::assessment::Assessment;
use crate::record::{Lane, Status, Timing};
use crate::value::{Id, Money, Month, Period, Side};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Roadmap {
    /// Lanes that hold something, in their fixed order.
    pub lanes: Vec<LaneView>,
    pub quarters: Vec<QuarterLoad>,
    /// What waits: parked, or without a start.
    pub parked: Vec<Card>,
    pub checks: Vec<Check>,
    /// The quarters' totals added up.
    pub total: Money,
    /// The quarters' plans added up.
    pub plan: Option<Money>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LaneView {
    pub lane: Lane,
    pub title: &'static str,
    /// One list a quarter, by where the work starts.
    pub cells: Vec<Vec<Card>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Card {
    pub id: Id,
    pub title: String,
    pub why: String,
    pub lane: Lane,
    pub side: Side,
    pub owner: String,
    pub start: Option<Month>,
    /// From the first to the last month of work; `None` without a start.
    pub period: Option<Period>,
    pub months: u32,
    /// One-off + monthly × months, whatever the year.
    pub cost: Money,
    /// What falls into each quarter of the plan's year.
    pub by_quarter: [Money; 4],
    pub status: Status,
    pub timing: Timing,
    pub batons: Vec<Id>,
    /// The receiver of the first baton pass that isn't accepted yet; empty for none.
    pub receiver: String,
}

impl Roadmap {
    pub fn of(_assessment: &Assessment, _analysis: &Analysis) -> Self {
        Self {
            lanes: Vec::new(),
            quarters: Vec::new(),
            parked: Vec::new(),
            checks: Vec::new(),
            total: Money::ZERO,
            plan: None,
        }
    }

    /// Every card that has a place in time, in the order of lanes and quarters.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.lanes
            .iter()
            .flat_map(|lane| lane.cells.iter().flatten())
    }
}
