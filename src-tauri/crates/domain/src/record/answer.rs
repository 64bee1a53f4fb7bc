//! The same questions, asked of both sides.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::{Field, Slot, field};
use super::noun::Noun;
use crate::change::Screen;
use crate::value::{Choice, Side};

/// One side's answer to one of the mirrored questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub question: Question,
    pub side: Side,
    /// 0 not at all, 4 fully; `None` while unknown or not applicable.
    #[serde(default)]
    pub rating: Option<u8>,
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
        }
    }
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

impl Choice for Question {
    fn title(self) -> &'static str {
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

impl Noun for Answer {
    const ONE: &'static str = "answer";
    const MANY: &'static str = "Answers";
    const ABOUT: &'static str = "The same questions, asked of both sides.";
    const SCREEN: Screen = Screen::Balance;
    const FIELDS: &'static [Field<Self>] = &[
        field("question", "Question").holds(|answer| Slot::choice(&mut answer.question)),
        field("side", "Side")
            .listed()
            .holds(|answer| Slot::choice(&mut answer.side)),
        field("rating", "Rating")
            .help("0 not at all, 4 fully.")
            .listed()
            .holds(|answer| Slot::Rating(&mut answer.rating)),
    ];

    fn side(&self) -> Option<Side> {
        Some(self.side)
    }

    fn name(&self) -> String {
        format!("{}, {}", self.question.title(), self.side.word())
    }

    fn clash(&self, other: &Self) -> Option<(&'static str, String)> {
        (self.question == other.question && self.side == other.side).then(|| {
            (
                "question",
                format!(
                    "“{}” is already answered for {}. Change that answer.",
                    self.question.title(),
                    self.side.word()
                ),
            )
        })
    }

    fn field_name(&self, _path: &str) -> Option<String> {
        Some(self.name())
    }
}
