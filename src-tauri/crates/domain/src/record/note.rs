//! Remarks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::{Path, Slot};
use crate::value::Id;

/// A remark on a record, or on the client as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Note {
    pub about: Option<Id>,
    pub text: String,
    /// Never printed.
    pub private: bool,
}

impl Note {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>) -> Option<Slot<'a>> {
        Some(match path {
            ["about"] => Slot::MaybeId(&mut self.about),
            ["text"] => Slot::Text(&mut self.text),
            ["private"] => Slot::Flag(&mut self.private),
            _ => return None,
        })
    }
}
