//! Measures with a baseline, a target and one source.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::check::Faults;
use super::field::{Path, Slot};
use crate::value::{Id, Month};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Metric {
    pub name: String,
    pub kind_of: MetricKind,
    /// What is counted: `leads`, `%`, `days`.
    pub unit: String,
    #[ts(type = "string | null")]
    pub baseline: Option<Decimal>,
    #[ts(type = "string | null")]
    pub target: Option<Decimal>,
    pub due: Option<Month>,
    /// The one place it is read from.
    pub source: String,
    pub objective: Option<Id>,
}

/// Seen early, or at the end.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MetricKind {
    EarlySignal,
    #[default]
    Outcome,
}

impl Metric {
    pub(super) fn slot<'a>(&'a mut self, path: Path<'_>) -> Option<Slot<'a>> {
        Some(match path {
            ["name"] => Slot::Named(&mut self.name, "A metric needs a name."),
            ["kind_of"] => Slot::choice(&mut self.kind_of),
            ["unit"] => Slot::Text(&mut self.unit),
            ["baseline"] => Slot::MaybeNumber(&mut self.baseline),
            ["target"] => Slot::MaybeNumber(&mut self.target),
            ["due"] => Slot::MaybeMonth(&mut self.due),
            ["source"] => Slot::Text(&mut self.source),
            ["objective"] => Slot::MaybeId(&mut self.objective),
            _ => return None,
        })
    }
}

impl Metric {
    pub(super) fn check(&self, faults: &mut Faults) {
        faults.named("name", &self.name, "A metric");
    }
}
