//! The one way in: a change is checked, applied with its inverse, and answered with an outcome.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::record::Entry;
use crate::spend::{LineRef, Mapping, Rule, Verdict};
use crate::value::Id;

/// What is done in one step, and taken back in one step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What the undo button says after “Undo”: `Import 212 rows`.
    pub label: String,
    /// Where the window goes when this is undone.
    pub place: Place,
    pub edits: Vec<Edit>,
    /// Changes with the same key shortly after each other become one step.
    pub coalesce: Option<String>,
}

impl Change {
    /// Puts entries, as one step.
    pub fn put(label: impl Into<String>, place: Place, entries: Vec<Entry>) -> Self {
        Self {
            label: label.into(),
            place,
            edits: entries
                .into_iter()
                .map(|entry| Edit::Put { entry })
                .collect(),
            coalesce: None,
        }
    }

    /// The same, and one step with others of this key that shortly follow it.
    #[must_use]
    pub fn together(self, key: impl Into<String>) -> Self {
        Self {
            coalesce: Some(key.into()),
            ..self
        }
    }

    /// The entries that it puts.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.edits.iter().filter_map(|edit| match edit {
            Edit::Put { entry } => Some(entry),
            _ => None,
        })
    }
}

/// The screens of the window, and what lies over them. The window has one for each, so a place that
/// leads nowhere can't be written down.
#[derive(
    Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    Clients,
    #[default]
    Overview,
    Activities,
    People,
    Notes,
    Spend,
    Import,
    /// The sheet of the rules for spend.
    Rules,
    Funnel,
    Balance,
    Roadmap,
    Objectives,
    Metrics,
    Batons,
    Report,
    Settings,
}

/// A place in the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    pub screen: Screen,
    /// What to focus there: a record's id, a field, or both joined by a dot.
    pub focus: Option<String>,
}

impl Place {
    pub const fn screen(screen: Screen) -> Self {
        Self {
            screen,
            focus: None,
        }
    }

    pub fn at(screen: Screen, focus: impl Into<String>) -> Self {
        Self {
            screen,
            focus: Some(focus.into()),
        }
    }
}

/// One edit of a change. Each has an exact inverse, made of edits too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "a change holds a handful of edits, most of them records"
)]
pub enum Edit {
    /// Adds a record, or replaces the one with its id.
    Put {
        entry: Entry,
    },
    Remove {
        id: Id,
    },
    /// Takes an import back; its lines stay stored but count nowhere.
    TakeBack {
        import: Id,
    },
    /// Makes a stored import count, the first time or again.
    BringBack {
        import: Id,
    },
    /// Decides lines of an import.
    Decide {
        import: Id,
        lines: Vec<LineRef>,
        verdict: Verdict,
    },
    PutRule {
        rule: Rule,
    },
    RemoveRule {
        id: Id,
    },
    /// Keeps a mapping, or replaces the one with its id.
    PutMapping {
        mapping: Box<Mapping>,
    },
    RemoveMapping {
        id: Id,
    },
}

/// What a change did; undo and redo answer with one too, so the window has one path for all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Outcome {
    /// Counts up with every change, undo and redo of a client.
    #[ts(type = "number")]
    pub revision: i64,
    pub label: String,
    pub place: Place,
    pub touched: Vec<Id>,
    pub stale: Vec<Stale>,
    /// What undo would take back now, `None` when there is nothing.
    pub undo: Option<String>,
    /// What redo would bring back now.
    pub redo: Option<String>,
}

/// What a change makes out of date. Analysis and report follow from both.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stale {
    Records,
    Spend,
}
