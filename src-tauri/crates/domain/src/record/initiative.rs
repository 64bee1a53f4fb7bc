//! Work on the roadmap.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Field, Slot, field};
use super::noun::{Kind, Noun};
use crate::change::Screen;
use crate::value::{Choice, Id, Money, Month, Side};

/// A piece of work that answers findings and serves an objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Where it is parked; `None` where nobody said until when.
    pub parked_until: Option<Month>,
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
#[serde(rename_all = "snake_case")]
pub enum Timing {
    #[default]
    Now,
    Next,
    Later,
    /// Not before a month, or not now at all.
    Parked,
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
            parked_until: None,
            position: 0,
        }
    }
}

impl Choice for Lane {
    fn title(self) -> &'static str {
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

impl Choice for Status {
    fn title(self) -> &'static str {
        match self {
            Self::Planned => "Planned",
            Self::Running => "Running",
            Self::Done => "Done",
            Self::Late => "Late",
        }
    }
}

impl Choice for Timing {
    fn title(self) -> &'static str {
        match self {
            Self::Now => "Now",
            Self::Next => "Next",
            Self::Later => "Later",
            Self::Parked => "Not now",
        }
    }
}

impl Initiative {
    /// One-off + monthly × months in minor units, perhaps more than money holds; `None` while
    /// neither is known.
    pub(crate) fn whole_cost(&self) -> Option<i64> {
        let known = self.one_off.is_some() || self.monthly.is_some();
        let running = self.monthly.unwrap_or_default().minor();
        let running = running.saturating_mul(i64::from(self.months.max(1)));
        known.then(|| running.saturating_add(self.one_off.unwrap_or_default().minor()))
    }
}

impl Noun for Initiative {
    const ONE: &'static str = "initiative";
    const MANY: &'static str = "Initiatives";
    const ABOUT: &'static str = "The work on the roadmap.";
    const SCREEN: Screen = Screen::Roadmap;
    const FIELDS: &'static [Field<Self>] = &[
        field("title", "Title")
            .holds(|work| Slot::Named(&mut work.title, "An initiative needs a title.")),
        field("why", "Why").holds(|work| Slot::Long(&mut work.why)),
        field("lane", "Lane")
            .listed()
            .holds(|work| Slot::choice(&mut work.lane)),
        field("side", "Side").holds(|work| Slot::choice(&mut work.side)),
        field("owner", "Owner")
            .help("A person, a role, an agency or “to hire”.")
            .listed()
            .holds(|work| Slot::Who(&mut work.owner)),
        field("start", "Starts in")
            .listed()
            .holds(|work| Slot::MaybeMonth(&mut work.start)),
        field("months", "Months")
            .holds(|work| Slot::Small(&mut work.months, 1, 60, "The length in months")),
        field("one_off", "Cost, once").holds(|work| Slot::Positive(&mut work.one_off, "A cost")),
        field("monthly", "Cost a month").holds(|work| Slot::Positive(&mut work.monthly, "A cost")),
        field("status", "Status")
            .listed()
            .holds(|work| Slot::choice(&mut work.status)),
        field("timing", "Timing").holds(|work| Slot::choice(&mut work.timing)),
        field("parked_until", "Parked until")
            .help("Only where the timing is “Not now”.")
            .holds(|work| Slot::MaybeMonth(&mut work.parked_until)),
        field("objective", "Serves")
            .help("The objective that it serves.")
            .holds(|work| Slot::Reference(&mut work.objective, Some(Kind::Objective))),
        field("early_signal", "Early signal")
            .help("The metric that moves first when it works.")
            .holds(|work| Slot::Reference(&mut work.early_signal, Some(Kind::Metric))),
        field("outcome", "Outcome")
            .help("The metric that it is done for.")
            .holds(|work| Slot::Reference(&mut work.outcome, Some(Kind::Metric))),
        field("depends_on", "Depends on")
            .help("What must be done before it.")
            .holds(|work| Slot::References(&mut work.depends_on, Kind::Initiative)),
        field("answers", "Findings it answers").holds(|work| Slot::Findings(&mut work.answers)),
        field("position", "Place in its quarter")
            .help("Small first; moving a card changes it.")
            .holds(|work| Slot::Small(&mut work.position, 0, 10_000, "The place in a quarter")),
    ];

    fn side(&self) -> Option<Side> {
        Some(self.side)
    }

    fn name(&self) -> String {
        self.title.clone()
    }

    fn check(&self, faults: &mut Faults) {
        if self.whole_cost().is_some_and(|minor| minor > Money::LIMIT) {
            let said = "All months together cost more than any amount that can be kept here.";
            faults.add("monthly", said);
        }
    }
}
