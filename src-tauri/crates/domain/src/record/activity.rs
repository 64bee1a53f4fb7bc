//! What is done now for marketing or sales.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::{Field, Slot, field};
use super::noun::{Kind, Noun};
use crate::change::Screen;
use crate::value::{Choice, Id, Money, Side};

/// Something done now: a newsletter, a trade show, a webinar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

impl Noun for Activity {
    const ONE: &'static str = "activity";
    const MANY: &'static str = "Activities";
    const ABOUT: &'static str =
        "What is done now, for marketing and for sales, and what it brings.";
    const SCREEN: Screen = Screen::Activities;
    const FIELDS: &'static [Field<Self>] = &[
        field("name", "Name")
            .holds(|activity| Slot::Named(&mut activity.name, "An activity needs a name.")),
        field("side", "Side")
            .listed()
            .holds(|activity| Slot::choice(&mut activity.side)),
        field("channel", "Channel")
            .help("Where customers are met: email, trade shows, search.")
            .listed()
            .holds(|activity| Slot::Text(&mut activity.channel)),
        field("stages", "Journey stages")
            .help("Where on the buyer’s way it meets them.")
            .holds(|activity| Slot::many_choices(&mut activity.stages)),
        field("audience", "Audience").holds(|activity| Slot::Text(&mut activity.audience)),
        field("owner", "Owner")
            .listed()
            .holds(|activity| Slot::Who(&mut activity.owner)),
        field("cadence", "Cadence")
            .help("How often: weekly, every quarter, once.")
            .holds(|activity| Slot::Text(&mut activity.cadence)),
        field("cost_last_year", "Cost last year")
            .listed()
            .holds(|activity| Slot::Positive(&mut activity.cost_last_year, "A cost")),
        field("cost_planned", "Cost planned")
            .holds(|activity| Slot::Positive(&mut activity.cost_planned, "A cost")),
        field("leads_to_website", "Leads to the website")
            .holds(|activity| Slot::MaybeFlag(&mut activity.leads_to_website)),
        field("captures_contact", "Captures the contact")
            .help("Yes where somebody can leave an address, so that they can be written to.")
            .holds(|activity| Slot::MaybeFlag(&mut activity.captures_contact)),
        field("why", "Why are we doing this?").holds(|activity| Slot::Long(&mut activity.why)),
        field("for_whom", "For whom?").holds(|activity| Slot::Long(&mut activity.for_whom)),
        field("outcome", "What outcome do we want?")
            .holds(|activity| Slot::Long(&mut activity.outcome)),
        field("next", "What comes next, and how does this fit into it?")
            .holds(|activity| Slot::Long(&mut activity.next)),
        field("objective", "Objective")
            .help("The objective that it serves.")
            .holds(|activity| Slot::Reference(&mut activity.objective, Some(Kind::Objective))),
        field("produced.prospects", "Prospects it brought")
            .help("In a year; left open where nobody counted.")
            .holds(|activity| Slot::MaybeCount(&mut activity.produced.prospects)),
        field("produced.leads", "Leads it brought")
            .holds(|activity| Slot::MaybeCount(&mut activity.produced.leads)),
        field("produced.opportunities", "Opportunities it brought")
            .holds(|activity| Slot::MaybeCount(&mut activity.produced.opportunities)),
        field("produced.customers", "Customers it brought")
            .holds(|activity| Slot::MaybeCount(&mut activity.produced.customers)),
        field("produced.revenue", "Revenue it brought")
            .holds(|activity| Slot::Positive(&mut activity.produced.revenue, "Revenue")),
        field("note", "Note")
            .help("May be printed.")
            .holds(|activity| Slot::Long(&mut activity.note)),
        field("private_note", "Private note")
            .help("Never printed.")
            .never_printed()
            .holds(|activity| Slot::Long(&mut activity.private_note)),
    ];

    fn side(&self) -> Option<Side> {
        Some(self.side)
    }

    fn name(&self) -> String {
        self.name.clone()
    }
}

impl Choice for JourneyStage {
    fn title(self) -> &'static str {
        match self {
            Self::Awareness => "Awareness",
            Self::Consideration => "Consideration",
            Self::Decision => "Decision",
            Self::Onboarding => "Onboarding",
            Self::Retention => "Retention",
            Self::Advocacy => "Advocacy",
        }
    }
}
