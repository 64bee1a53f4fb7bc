//! What is not known yet, and who may know it.

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

    /// The same, with the person who is to be asked; empty where nobody was named.
    #[must_use]
    pub fn known_by(mut self, person: &str) -> Self {
        person.clone_into(&mut self.ask);
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
