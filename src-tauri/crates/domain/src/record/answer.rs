//! The same questions, asked of both sides.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Path, Slot};
use crate::value::Side;

/// One side's answer to one of the mirrored questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Answer {
    pub question: Question,
    pub side: Side,
    /// 0 not at all, 4 fully; `None` while unknown or not applicable.
    #[serde(default)]
    pub rating: Option<u8>,
    #[serde(default)]
    pub not_applicable: bool,
    /// Who knows, where it isn't known yet.
    #[serde(default)]
    pub ask: String,
    #[serde(default)]
    pub said_by: String,
    #[serde(default)]
    pub known: Option<Known>,
    #[serde(default)]
    pub note: String,
    /// Never printed.
    #[serde(default)]
    pub private_note: String,
}

impl Default for Answer {
    fn default() -> Self {
        Self::new(Question::StrategicLeadership, Side::Sales)
    }
}

impl Answer {
    pub const fn new(question: Question, side: Side) -> Self {
        Self {
            question,
            side,
            rating: None,
            not_applicable: false,
            ask: String::new(),
            said_by: String::new(),
            known: None,
            note: String::new(),
            private_note: String::new(),
        }
    }
}

/// How an answer is known.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    Said,
    Seen,
    Measured,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    StrategicLeadership,
    Champion,
    GoalsInNumbers,
    TargetsPerPerson,
    RewardForResults,
    LeadershipMeetings,
    BudgetFromGoals,
    DocumentedProcess,
    ServingTechnology,
    Training,
    ResultsMeasured,
}

impl Question {
    pub const ALL: [Self; 11] = [
        Self::StrategicLeadership,
        Self::Champion,
        Self::GoalsInNumbers,
        Self::TargetsPerPerson,
        Self::RewardForResults,
        Self::LeadershipMeetings,
        Self::BudgetFromGoals,
        Self::DocumentedProcess,
        Self::ServingTechnology,
        Self::Training,
        Self::ResultsMeasured,
    ];

    /// The word on the wire and in commands.
    pub const fn word(self) -> &'static str {
        match self {
            Self::StrategicLeadership => "strategic_leadership",
            Self::Champion => "champion",
            Self::GoalsInNumbers => "goals_in_numbers",
            Self::TargetsPerPerson => "targets_per_person",
            Self::RewardForResults => "reward_for_results",
            Self::LeadershipMeetings => "leadership_meetings",
            Self::BudgetFromGoals => "budget_from_goals",
            Self::DocumentedProcess => "documented_process",
            Self::ServingTechnology => "serving_technology",
            Self::Training => "training",
            Self::ResultsMeasured => "results_measured",
        }
    }

    pub const fn title(self) -> &'static str {
        match self {
            Self::StrategicLeadership => "Strategic leadership",
            Self::Champion => "A champion inside the company",
            Self::GoalsInNumbers => "Goals in numbers",
            Self::TargetsPerPerson => "Targets per person",
            Self::RewardForResults => "Reward for results",
            Self::LeadershipMeetings => "Meetings with the leadership",
            Self::BudgetFromGoals => "Budget derived from goals",
            Self::DocumentedProcess => "Documented process",
            Self::ServingTechnology => "Technology that serves the process",
            Self::Training => "Training",
            Self::ResultsMeasured => "Results and return measured",
        }
    }
}

impl Answer {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>) -> Option<Slot<'a>> {
        Some(match path {
            ["question"] => Slot::choice(&mut self.question),
            ["side"] => Slot::choice(&mut self.side),
            ["rating"] => Slot::Rating(&mut self.rating),
            ["not_applicable"] => Slot::Flag(&mut self.not_applicable),
            ["ask"] => Slot::Text(&mut self.ask),
            ["said_by"] => Slot::Text(&mut self.said_by),
            ["known"] => Slot::maybe_choice(&mut self.known),
            ["note"] => Slot::Text(&mut self.note),
            ["private_note"] => Slot::Text(&mut self.private_note),
            _ => return None,
        })
    }
}

impl Answer {
    pub(super) fn check(&self, faults: &mut Faults) {
        if let Some(rating) = self.rating.filter(|rating| *rating > 4) {
            faults.add(
                "rating",
                format!("A rating is a number from 0 to 4; {rating} is not."),
            );
        }
        if self.rating.is_some() && self.not_applicable {
            faults.add(
                "not_applicable",
                "A question that doesn’t apply has no rating. Clear one of the two.",
            );
        }
    }
}
