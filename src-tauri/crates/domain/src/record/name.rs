//! What records are called, in the words of undo buttons.

use super::Record;
use crate::value::Side;

impl Record {
    /// What this record is called: its name or title, empty where it has none yet.
    pub fn name(&self) -> String {
        self.noun().name()
    }

    /// The side that it belongs to; `None` where it belongs to both or to neither.
    pub fn side(&self) -> Option<Side> {
        self.noun().side()
    }

    /// What the undo button says after adding this record: `Add initiative “Hire a demand lead”`.
    pub fn add_label(&self) -> String {
        self.labelled("Add")
    }

    /// What it says after the record as a whole was replaced: `Edit person “Priya Nair”`.
    pub fn change_label(&self) -> String {
        self.labelled("Edit")
    }

    pub fn remove_label(&self) -> String {
        self.labelled("Remove")
    }

    /// What the undo button says after a field of this record was set: `Edit revenue goal`.
    pub fn edit_label(&self, path: &str) -> String {
        format!("Edit {}", self.field_name(path))
    }

    fn labelled(&self, verb: &str) -> String {
        const LONGEST: usize = 40;
        let noun = self.kind().noun();
        let name = self.name();
        let name = name.trim();
        if name.is_empty() {
            format!("{verb} {noun}")
        } else if name.chars().count() > LONGEST {
            let short: String = name.chars().take(LONGEST - 1).collect();
            format!("{verb} {noun} “{}…”", short.trim_end())
        } else {
            format!("{verb} {noun} “{name}”")
        }
    }
}
