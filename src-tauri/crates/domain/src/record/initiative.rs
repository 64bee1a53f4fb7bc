//! Work on the roadmap.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Choose, Path, Slot};
use crate::value::{Id, Money, Month, Side, read};

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

impl Initiative {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>) -> Option<Slot<'a>> {
        Some(match path {
            ["title"] => Slot::Named(&mut self.title, "An initiative needs a title."),
            ["why"] => Slot::Text(&mut self.why),
            ["lane"] => Slot::choice(&mut self.lane),
            ["side"] => Slot::choice(&mut self.side),
            ["owner"] => Slot::Text(&mut self.owner),
            ["answers"] => Slot::Words(&mut self.answers),
            ["objective"] => Slot::MaybeId(&mut self.objective),
            ["start"] => Slot::MaybeMonth(&mut self.start),
            ["months"] => Slot::Small(&mut self.months, 1, 60, "The length in months"),
            ["one_off"] => Slot::MaybeAmount(&mut self.one_off),
            ["monthly"] => Slot::MaybeAmount(&mut self.monthly),
            ["early_signal"] => Slot::MaybeId(&mut self.early_signal),
            ["outcome"] => Slot::MaybeId(&mut self.outcome),
            ["depends_on"] => Slot::Ids(&mut self.depends_on),
            ["status"] => Slot::choice(&mut self.status),
            ["timing"] => Slot::Choice(Box::new(When(&mut self.timing))),
            ["timing", "until"] => match &mut self.timing {
                Timing::Parked { until } => Slot::MaybeMonth(until),
                _ => return None,
            },
            ["position"] => Slot::Small(&mut self.position, 0, 10_000, "The place in a quarter"),
            _ => return None,
        })
    }
}

/// The timing as one of four words; until when something is parked is a field of its own.
struct When<'a>(&'a mut Timing);

const TIMINGS: [(&str, &str); 4] = [
    ("now", "Now"),
    ("next", "Next"),
    ("later", "Later"),
    ("parked", "Not now"),
];

impl When<'_> {
    const fn index(&self) -> usize {
        match self.0 {
            Timing::Now => 0,
            Timing::Next => 1,
            Timing::Later => 2,
            Timing::Parked { .. } => 3,
        }
    }
}

impl Choose for When<'_> {
    fn choose(&mut self, text: &str) -> Result<(), String> {
        let until = match self.0 {
            Timing::Parked { until } => *until,
            _ => None,
        };
        *self.0 = match read::choice(text, &TIMINGS)? {
            0 => Timing::Now,
            1 => Timing::Next,
            2 => Timing::Later,
            _ => Timing::Parked { until },
        };
        Ok(())
    }

    fn word(&self) -> String {
        TIMINGS[self.index()].0.to_owned()
    }

    fn title(&self) -> String {
        TIMINGS[self.index()].1.to_owned()
    }

    fn choices(&self) -> Vec<(&'static str, &'static str)> {
        TIMINGS.to_vec()
    }
}

impl Initiative {
    pub(super) fn check(&self, faults: &mut Faults) {
        faults.named("title", &self.title, "An initiative");
        if !(1..=60).contains(&self.months) {
            faults.add(
                "months",
                format!(
                    "An initiative takes 1 to 60 months; {} is not.",
                    self.months
                ),
            );
        }
        if self
            .start
            .is_some_and(|start| !(1900..=2200).contains(&start.year()))
        {
            faults.add("start", "An initiative starts in a year from 1900 to 2200.");
        }
        faults.amount("one_off", self.one_off);
        faults.amount("monthly", self.monthly);
    }
}
