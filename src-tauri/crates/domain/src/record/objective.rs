//! Goals of the business, and of marketing and sales that serve them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::{Field, Slot, field};
use super::noun::{Kind, Noun};
use crate::change::Screen;
use crate::value::{Choice, Id};

/// A goal, with the picture and, through its metrics, the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Objective {
    pub title: String,
    pub level: Level,
    /// The objective above that this one serves.
    pub serves: Option<Id>,
    /// How it looks when it is reached.
    pub picture: String,
    pub note: String,
}

#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    #[default]
    Business,
    Marketing,
    Sales,
}

impl Choice for Level {
    fn title(self) -> &'static str {
        match self {
            Self::Business => "Business",
            Self::Marketing => "Marketing",
            Self::Sales => "Sales",
        }
    }
}

impl Noun for Objective {
    const ONE: &'static str = "objective";
    const MANY: &'static str = "Objectives";
    const ABOUT: &'static str =
        "The goals of the business, and those of marketing and sales that serve them.";
    const SCREEN: Screen = Screen::Objectives;
    const FIELDS: &'static [Field<Self>] = &[
        field("title", "Title")
            .holds(|objective| Slot::Named(&mut objective.title, "An objective needs a title.")),
        field("level", "Level")
            .listed()
            .holds(|objective| Slot::choice(&mut objective.level)),
        field("serves", "Serves")
            .help("The objective above that this one serves.")
            .listed()
            .holds(|objective| Slot::Reference(&mut objective.serves, Some(Kind::Objective))),
        field("picture", "Picture")
            .help("How it looks when it is reached.")
            .holds(|objective| Slot::Long(&mut objective.picture)),
        field("note", "Note").holds(|objective| Slot::Long(&mut objective.note)),
    ];

    fn name(&self) -> String {
        self.title.clone()
    }
}
