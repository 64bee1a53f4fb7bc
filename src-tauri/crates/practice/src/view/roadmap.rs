//! The roadmap by quarters.

use domain::value::Id;
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
    /// Checks that failed, in sentences, with the card they are about.
    pub warnings: Vec<(String, Option<Id>)>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct QuarterHead {
    /// `Q1 2026`.
    pub label: String,
    /// First month, `2026-01`: what `move_initiative` is given.
    pub month: String,
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
    pub lane: String,
    pub title: String,
    /// One list of cards a quarter.
    pub cells: Vec<Vec<Card>>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Card {
    pub id: Id,
    pub title: String,
    pub owner: String,
    /// At most one of `no owner`, `decision`, `→ receiver`, or empty.
    pub chip: String,
    pub chip_warn: bool,
    /// `13,000`, `no cost`, or `no cost yet` while nobody has said.
    pub cost: String,
    /// `sales` or `marketing`.
    pub side: String,
    /// `Q2 2026, 3 months`.
    pub when: String,
    /// Every field for the editor: label, how it is edited, value.
    pub fields: Vec<CardField>,
    pub batons: Vec<(Id, String)>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct CardField {
    pub label: String,
    /// `text`, `long`, `money`, `month`, `number`, or `choice`.
    pub look: String,
    pub value: super::Editable,
    /// Word and label of each choice.
    pub choices: Vec<(String, String)>,
}
