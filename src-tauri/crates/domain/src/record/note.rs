//! Remarks.

use serde::{Deserialize, Serialize};

use super::check::Faults;
use super::field::{Field, Slot, field};
use super::noun::Noun;
use crate::change::Screen;
use crate::value::Id;

/// A remark on a record, or on the client as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Note {
    pub about: Option<Id>,
    pub text: String,
    /// Never printed.
    pub private: bool,
}

impl Noun for Note {
    const ONE: &'static str = "note";
    const MANY: &'static str = "Notes";
    const ABOUT: &'static str =
        "What doesn’t belong into any field. A private note is never printed.";
    const SCREEN: Screen = Screen::Notes;
    const FIELDS: &'static [Field<Self>] = &[
        field("text", "Note").holds(|note| Slot::Long(&mut note.text)),
        field("about", "About")
            .help("The record that it is about; the client as a whole where none is chosen.")
            .listed()
            .holds(|note| Slot::Reference(&mut note.about, None)),
        field("private", "Private")
            .help("A private note is never printed.")
            .listed()
            .holds(|note| Slot::Flag(&mut note.private)),
    ];

    fn name(&self) -> String {
        self.text.clone()
    }

    fn check(&self, faults: &mut Faults) {
        if self.text.trim().is_empty() {
            faults.add("text", "A note needs a text.");
        }
    }
}
