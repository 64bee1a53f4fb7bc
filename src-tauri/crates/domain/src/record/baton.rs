//! Hand-overs between two people or teams.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Path, Slot};
use crate::value::Id;

/// A baton pass inside an initiative: what must be handed over, by whom, to whom, by when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Baton {
    pub initiative: Option<Id>,
    pub from: String,
    /// Empty while nobody takes it.
    pub to: String,
    pub what: String,
    pub due: Option<NaiveDate>,
    pub accepted: bool,
}

impl Baton {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>) -> Option<Slot<'a>> {
        Some(match path {
            ["initiative"] => Slot::MaybeId(&mut self.initiative),
            ["from"] => Slot::Text(&mut self.from),
            ["to"] => Slot::Text(&mut self.to),
            ["what"] => Slot::Named(&mut self.what, "Say what is handed over."),
            ["due"] => Slot::MaybeDate(&mut self.due),
            ["accepted"] => Slot::Flag(&mut self.accepted),
            _ => return None,
        })
    }
}

impl Baton {
    pub(super) fn check(&self, faults: &mut Faults) {
        if self.what.trim().is_empty() {
            faults.add("what", "Say what is handed over.");
        }
        if self.accepted && self.to.trim().is_empty() {
            faults.add("to", "A baton that is accepted has somebody who took it.");
        }
        let to = self.to.trim();
        if !to.is_empty() && to.eq_ignore_ascii_case(self.from.trim()) {
            faults.add("to", format!("{to} can’t hand it over to {to}."));
        }
    }
}
