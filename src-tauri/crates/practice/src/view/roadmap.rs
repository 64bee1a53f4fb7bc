//! The roadmap by quarters.

use domain::record::Lane;
use domain::value::{Id, Month, Side};
use serde::Serialize;
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, TS)]
pub struct RoadmapView {
    /// `16 initiatives, 292,750 of 302,500 planned, USD.`
    pub summary: String,
    pub quarters: Vec<QuarterHead>,
    pub lanes: Vec<RoadmapLane>,
    /// Not now, because …
    pub parked: Vec<Card>,
    /// How many those are.
    pub parked_count: String,
    /// `2 things to look at`.
    pub warnings_title: String,
    /// Checks that failed, in sentences, with the card they are about.
    pub warnings: Vec<(String, Option<Id>)>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct QuarterHead {
    /// `Q1 2026`.
    pub label: String,
    /// First month: what `move_initiative` is given.
    pub month: Month,
    pub cost: String,
    /// `of 51,250`; empty without a plan.
    pub of: String,
    /// `1,750 left`, `3,500 over`.
    pub left: String,
    pub over: bool,
    /// Cost as part of the quarter's plan, capped at 1, for the bar.
    pub part: Option<f64>,
    /// Where the plan stands on the same bar, 0 to 1.
    pub tick: Option<f64>,
    pub leads: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RoadmapLane {
    pub lane: Lane,
    pub title: String,
    /// One list of cards a quarter.
    pub cells: Vec<Vec<Card>>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Card {
    pub id: Id,
    pub title: String,
    pub why: String,
    /// Its own, also while it is parked.
    pub lane: Lane,
    pub owner: String,
    /// At most one of `no owner`, `decision`, `→ receiver`, or empty.
    pub chip: String,
    pub chip_warn: bool,
    /// `13,000`, `no cost`, or `no cost yet` while nobody has said.
    pub cost: String,
    pub side: Side,
    /// `Q2 2026, 3 months`.
    pub when: String,
    pub batons: Vec<(Id, String)>,
}
