//! Goals of the business, and of marketing and sales that serve them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::{Path, Slot};
use crate::value::Id;

/// A goal, with the picture and, through its metrics, the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
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

impl Objective {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>) -> Option<Slot<'a>> {
        Some(match path {
            ["title"] => Slot::Named(&mut self.title, "An objective needs a title."),
            ["level"] => Slot::choice(&mut self.level),
            ["serves"] => Slot::MaybeId(&mut self.serves),
            ["picture"] => Slot::Text(&mut self.picture),
            ["note"] => Slot::Text(&mut self.note),
            _ => return None,
        })
    }
}
