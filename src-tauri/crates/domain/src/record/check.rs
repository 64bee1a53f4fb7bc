//! What must hold of a record before it is put.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Entry;
use crate::assessment::Assessment;

/// Why something typed was refused: a sentence for the person, and the field it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// The path of the field, `stages.1.rate`; empty where it is about the record as a whole.
    pub field: String,
    pub message: String,
}

impl Problem {
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            message: message.into(),
        }
    }
}

/// Everything that forbids putting `entry` into `assessment`; empty when it may be put.
pub fn check(_entry: &Entry, _assessment: &Assessment) -> Vec<Problem> {
    Vec::new()
}
