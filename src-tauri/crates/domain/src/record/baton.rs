//! Hand-overs between two people or teams.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::Id;

/// A baton pass inside an initiative: what must be handed over, by whom, to whom, by when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
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
