//! Work on the roadmap.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{Id, Money, Month, Side};

/// A piece of work that answers findings and serves an objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Initiative {
    pub title: String,
    pub why: String,
    pub lane: Lane,
    pub side: Side,
    /// A person, a role, an agency or `to hire`; empty while nobody owns it.
    pub owner: String,
    /// Stable ids of the findings it answers.
    pub answers: Vec<String>,
    pub objective: Option<Id>,
    pub start: Option<Month>,
    /// How many months it takes; at least 1.
    pub months: u32,
    pub one_off: Option<Money>,
    pub monthly: Option<Money>,
    pub early_signal: Option<Id>,
    pub outcome: Option<Id>,
    pub depends_on: Vec<Id>,
    pub status: Status,
    pub timing: Timing,
    /// Place within its quarter, small first.
    pub position: u32,
}

#[derive(
    Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    Strategy,
    Website,
    #[default]
    Demand,
    Content,
    SalesAlignment,
    Measurement,
    People,
}

#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    Planned,
    Running,
    Done,
    Late,
}

/// The leader's sense of timing.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "when", rename_all = "snake_case")]
pub enum Timing {
    #[default]
    Now,
    Next,
    Later,
    /// Not before this month, or not now at all.
    Parked {
        until: Option<Month>,
    },
}

impl Default for Initiative {
    fn default() -> Self {
        Self {
            title: String::new(),
            why: String::new(),
            lane: Lane::Demand,
            side: Side::Marketing,
            owner: String::new(),
            answers: Vec::new(),
            objective: None,
            start: None,
            months: 3,
            one_off: None,
            monthly: None,
            early_signal: None,
            outcome: None,
            depends_on: Vec::new(),
            status: Status::Planned,
            timing: Timing::Now,
            position: 0,
        }
    }
}

impl Lane {
    pub const ALL: [Self; 7] = [
        Self::Strategy,
        Self::Website,
        Self::Demand,
        Self::Content,
        Self::SalesAlignment,
        Self::Measurement,
        Self::People,
    ];

    pub const fn title(self) -> &'static str {
        match self {
            Self::Strategy => "Strategy and leadership",
            Self::Website => "Website",
            Self::Demand => "Demand",
            Self::Content => "Content and brand",
            Self::SalesAlignment => "Sales alignment",
            Self::Measurement => "Measurement and technology",
            Self::People => "People",
        }
    }
}
