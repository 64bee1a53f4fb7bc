//! What is done now for marketing or sales.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Path, Slot};
use crate::value::{Id, Money, Side};

/// Something done now: a newsletter, a trade show, a webinar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Activity {
    pub name: String,
    pub side: Side,
    pub channel: String,
    pub stages: Vec<JourneyStage>,
    pub audience: String,
    pub owner: String,
    pub cadence: String,
    pub cost_last_year: Option<Money>,
    pub cost_planned: Option<Money>,
    pub leads_to_website: Option<bool>,
    pub captures_contact: Option<bool>,
    /// Why are we doing this?
    pub why: String,
    /// For whom?
    pub for_whom: String,
    /// What outcome do we want?
    pub outcome: String,
    /// What comes next, and how does this fit into it?
    pub next: String,
    pub objective: Option<Id>,
    pub produced: Yield,
    pub note: String,
    /// Never printed.
    pub private_note: String,
}

/// What an activity brought in a year; `None` where nobody counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Yield {
    pub prospects: Option<u64>,
    pub leads: Option<u64>,
    pub opportunities: Option<u64>,
    pub customers: Option<u64>,
    pub revenue: Option<Money>,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JourneyStage {
    Awareness,
    Consideration,
    Decision,
    Onboarding,
    Retention,
    Advocacy,
}

impl Default for Activity {
    fn default() -> Self {
        Self {
            name: String::new(),
            side: Side::Marketing,
            channel: String::new(),
            stages: Vec::new(),
            audience: String::new(),
            owner: String::new(),
            cadence: String::new(),
            cost_last_year: None,
            cost_planned: None,
            leads_to_website: None,
            captures_contact: None,
            why: String::new(),
            for_whom: String::new(),
            outcome: String::new(),
            next: String::new(),
            objective: None,
            produced: Yield::default(),
            note: String::new(),
            private_note: String::new(),
        }
    }
}

impl Activity {
    /// A behaviour has an answer to all four questions and serves an objective; otherwise it is a
    /// mere activity.
    pub fn is_behaviour(&self) -> bool {
        [&self.why, &self.for_whom, &self.outcome, &self.next]
            .iter()
            .all(|answer| !answer.trim().is_empty())
            && self.objective.is_some()
    }
}

impl Activity {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>) -> Option<Slot<'a>> {
        Some(match path {
            ["name"] => Slot::Named(&mut self.name, "An activity needs a name."),
            ["side"] => Slot::choice(&mut self.side),
            ["channel"] => Slot::Text(&mut self.channel),
            ["stages"] => Slot::many_choices(&mut self.stages),
            ["audience"] => Slot::Text(&mut self.audience),
            ["owner"] => Slot::Text(&mut self.owner),
            ["cadence"] => Slot::Text(&mut self.cadence),
            ["cost_last_year"] => Slot::MaybeAmount(&mut self.cost_last_year),
            ["cost_planned"] => Slot::MaybeAmount(&mut self.cost_planned),
            ["leads_to_website"] => Slot::MaybeFlag(&mut self.leads_to_website),
            ["captures_contact"] => Slot::MaybeFlag(&mut self.captures_contact),
            ["why"] => Slot::Text(&mut self.why),
            ["for_whom"] => Slot::Text(&mut self.for_whom),
            ["outcome"] => Slot::Text(&mut self.outcome),
            ["next"] => Slot::Text(&mut self.next),
            ["objective"] => Slot::MaybeId(&mut self.objective),
            ["produced", "prospects"] => Slot::MaybeCount(&mut self.produced.prospects),
            ["produced", "leads"] => Slot::MaybeCount(&mut self.produced.leads),
            ["produced", "opportunities"] => Slot::MaybeCount(&mut self.produced.opportunities),
            ["produced", "customers"] => Slot::MaybeCount(&mut self.produced.customers),
            ["produced", "revenue"] => Slot::MaybeAmount(&mut self.produced.revenue),
            ["note"] => Slot::Text(&mut self.note),
            ["private_note"] => Slot::Text(&mut self.private_note),
            _ => return None,
        })
    }
}

impl Activity {
    pub(super) fn check(&self, faults: &mut Faults) {
        faults.named("name", &self.name, "An activity");
        faults.amount("cost_last_year", self.cost_last_year);
        faults.amount("cost_planned", self.cost_planned);
        faults.amount("produced.revenue", self.produced.revenue);
    }
}
