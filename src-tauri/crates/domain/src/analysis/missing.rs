//! What is not known yet, and who may know it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::change::Place;

/// A figure that a measure would need. Unknown is never zero: it is listed as still to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// In the words of a list: `Net sales revenue of 2025`.
    pub what: String,
    /// Who knows, where somebody was named; empty otherwise.
    pub ask: String,
    /// Where it is entered.
    pub place: Place,
}

impl Missing {
    pub fn new(what: impl Into<String>, place: Place) -> Self {
        Self {
            what: what.into(),
            ask: String::new(),
            place,
        }
    }

    /// The same, with the person whom the record names for this field.
    #[must_use]
    pub fn known_by(mut self, ask: &BTreeMap<String, String>, field: &str) -> Self {
        if let Some(person) = ask.get(field) {
            self.ask.clone_from(person);
        }
        self
    }

    /// `Ask Dana: net sales revenue of 2025`, or `Still to ask: …` where nobody was named.
    pub fn sentence(&self) -> String {
        let mut letters = self.what.chars();
        let what = letters
            .next()
            .map(|first| first.to_lowercase().chain(letters).collect::<String>())
            .unwrap_or_default();
        if self.ask.is_empty() {
            format!("Still to ask: {what}")
        } else {
            format!("Ask {}: {what}", self.ask)
        }
    }
}
