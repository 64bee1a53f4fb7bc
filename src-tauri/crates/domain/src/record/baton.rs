//! Hand-overs between two people or teams.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::check::Faults;
use super::field::{Field, Slot, field};
use super::noun::{Kind, Noun};
use crate::change::Screen;
use crate::value::Id;

/// A baton pass inside an initiative: what must be handed over, by whom, to whom, by when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

impl Noun for Baton {
    const ONE: &'static str = "baton pass";
    const MANY: &'static str = "Baton passes";
    const ABOUT: &'static str = "What is handed over, by whom, to whom and by when.";
    const SCREEN: Screen = Screen::Batons;
    const FIELDS: &'static [Field<Self>] = &[
        field("what", "What is handed over")
            .holds(|baton| Slot::Named(&mut baton.what, "Say what is handed over.")),
        field("from", "From")
            .listed()
            .holds(|baton| Slot::Who(&mut baton.from)),
        field("to", "To")
            .help("Left open while nobody takes it.")
            .listed()
            .holds(|baton| Slot::Who(&mut baton.to)),
        field("due", "Due")
            .listed()
            .holds(|baton| Slot::MaybeDate(&mut baton.due)),
        field("accepted", "Accepted")
            .listed()
            .holds(|baton| Slot::Flag(&mut baton.accepted)),
        field("initiative", "Initiative")
            .help("The work that it belongs to.")
            .holds(|baton| Slot::Reference(&mut baton.initiative, Some(Kind::Initiative))),
    ];

    fn name(&self) -> String {
        self.what.clone()
    }

    fn check(&self, faults: &mut Faults) {
        if self.accepted && self.to.trim().is_empty() {
            faults.add("to", "A baton that is accepted has somebody who took it.");
        }
        let to = self.to.trim();
        if !to.is_empty() && to.eq_ignore_ascii_case(self.from.trim()) {
            faults.add("to", format!("{to} can’t hand it over to {to}."));
        }
    }
}
