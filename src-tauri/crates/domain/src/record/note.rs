//! Remarks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
