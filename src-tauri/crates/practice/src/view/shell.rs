//! The frame around every screen.

use domain::change::{Outcome, Screen};
use domain::record::Problem;
use domain::value::Id;
use serde::Serialize;
use ts_rs::TS;

use super::ClientsView;
use crate::command_table::CommandItem;

/// What the window needs to draw its first screen, in one answer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Start {
    pub version: String,
    pub commands: Vec<CommandItem>,
    pub clients: ClientsView,
    /// `light`, `dark` or `system`.
    pub theme: String,
    /// Text size in percent, 80 to 200.
    pub zoom: u32,
    /// True where the page must hear the keys of the menu itself, as under a driver.
    pub page_keys: bool,
}

/// An open client: its name in the switcher, what undo would do, and how much there is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Shell {
    pub client: Id,
    pub name: String,
    /// One or two letters.
    pub monogram: String,
    pub sample: bool,
    pub currency: String,
    #[ts(type = "number")]
    pub revision: i64,
    pub undo: Option<String>,
    pub redo: Option<String>,
    pub counts: Vec<ScreenCount>,
}

/// The number behind a screen's name in the sidebar.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScreenCount {
    pub screen: Screen,
    pub text: String,
}

/// Whose name stands on what is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SettingsView {
    /// `Claire Aubert, Fractional CMO`.
    pub consultant: String,
    /// `Aubert & Co.`
    pub firm: String,
}

/// A value that the window shows and sends back as text through `edit_field`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Editable {
    pub record: Option<Id>,
    pub field: String,
    /// As it stands in the field while editing: `5,000,000`.
    pub text: String,
    /// As it is read: `$5,000,000`. Empty while unknown.
    pub shown: String,
    /// What to show instead while it is unknown: `Ask Dana`.
    pub missing: Option<String>,
}

/// The answer to an edit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Edited {
    Saved {
        outcome: Outcome,
        /// The record that was made, where one was.
        made: Option<Id>,
    },
    /// What was typed is what is saved already.
    Unchanged {
        undo: Option<String>,
        redo: Option<String>,
    },
    Refused {
        problems: Vec<Problem>,
    },
}

impl Edited {
    /// For one reason.
    pub(crate) fn refused(problem: Problem) -> Self {
        Self::Refused {
            problems: vec![problem],
        }
    }
}

/// The answer to the sheet for a new client.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Made {
    Opened { shell: Shell },
    Refused { problems: Vec<Problem> },
}
