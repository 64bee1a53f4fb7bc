//! The sections of the roadmap, one file each: what they conclude and what they show.

pub mod at_a_glance;
mod axis;
mod batons;
pub mod build;
pub mod context;
pub mod cover;
pub mod funnel;
pub mod how_we_got_here;
pub mod initiatives;
mod key_figures;
mod key_plan;
mod ladder;
mod money;
pub mod roadmap;
pub mod spend_and_plan;
mod spend_tables;
pub mod who_lifts;

pub use context::Context;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Block;
use crate::value::Choice;

/// A section of the roadmap, in the order they are read; the cover always stands before them.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    AtAGlance,
    WhoLiftsTheGoal,
    SpendAndPlan,
    Funnel,
    Roadmap,
    Initiatives,
    HowWeGotHere,
}

impl Choice for SectionKind {
    fn title(self) -> &'static str {
        match self {
            Self::AtAGlance => "At a glance",
            Self::WhoLiftsTheGoal => "Sales and marketing: who lifts the goal?",
            Self::SpendAndPlan => "What you spent, what you plan",
            Self::Funnel => "The funnel, backwards from the goal",
            Self::Roadmap => "The roadmap",
            Self::Initiatives => "The roadmap, card by card",
            Self::HowWeGotHere => "How we got here",
        }
    }
}

impl SectionKind {
    /// What the section says; `None` while there is nothing to say. `silent` are those before it
    /// that had nothing to say.
    pub(super) fn write(self, context: &Context, silent: &[Self]) -> Option<Written> {
        match self {
            Self::AtAGlance => Some(at_a_glance::write(context)),
            Self::WhoLiftsTheGoal => who_lifts::write(context),
            Self::SpendAndPlan => spend_and_plan::write(context),
            Self::Funnel => funnel::write(context),
            Self::Roadmap => roadmap::write(context),
            Self::Initiatives => initiatives::write(context),
            Self::HowWeGotHere => Some(how_we_got_here::write(context, silent)),
        }
    }

    /// Why the section has nothing to say.
    fn lacks(self) -> &'static str {
        match self {
            Self::WhoLiftsTheGoal => "neither spend, plan nor answers are recorded",
            Self::SpendAndPlan => "neither spend nor plan is recorded",
            Self::Funnel => "no number of the funnel is known",
            Self::Roadmap => "no initiative has a place in the year",
            Self::Initiatives => "no initiative is recorded",
            Self::AtAGlance | Self::HowWeGotHere => "nothing is recorded",
        }
    }
}

/// What a section says.
pub(super) struct Written {
    pub headline: String,
    pub blocks: Vec<Block>,
}
