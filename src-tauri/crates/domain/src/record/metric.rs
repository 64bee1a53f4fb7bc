//! Measures with a baseline, a target and one source.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::{Field, Slot, field};
use super::noun::{Kind, Noun};
use crate::change::Screen;
use crate::value::{Choice, Id, Month};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Metric {
    pub name: String,
    pub kind_of: MetricKind,
    /// What is counted: `leads`, `%`, `days`.
    pub unit: String,
    pub baseline: Option<Decimal>,
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

impl Choice for MetricKind {
    fn title(self) -> &'static str {
        match self {
            Self::EarlySignal => "Early signal",
            Self::Outcome => "Outcome",
        }
    }
}

impl Noun for Metric {
    const ONE: &'static str = "metric";
    const MANY: &'static str = "Metrics";
    const ABOUT: &'static str = "How it is seen that a goal comes nearer: early signals and outcomes, each from one source.";
    const SCREEN: Screen = Screen::Metrics;
    const FIELDS: &'static [Field<Self>] = &[
        field("name", "Name")
            .holds(|metric| Slot::Named(&mut metric.name, "A metric needs a name.")),
        field("kind_of", "Kind")
            .help("An early signal moves in weeks; an outcome is the result.")
            .listed()
            .holds(|metric| Slot::choice(&mut metric.kind_of)),
        field("unit", "Unit")
            .help("What is counted: leads, %, days.")
            .holds(|metric| Slot::Text(&mut metric.unit)),
        field("baseline", "Baseline")
            .listed()
            .holds(|metric| Slot::MaybeNumber(&mut metric.baseline)),
        field("target", "Target")
            .listed()
            .holds(|metric| Slot::MaybeNumber(&mut metric.target)),
        field("due", "Due")
            .listed()
            .holds(|metric| Slot::MaybeMonth(&mut metric.due)),
        field("source", "Source")
            .help("The one place it is read from.")
            .holds(|metric| Slot::Text(&mut metric.source)),
        field("objective", "Objective")
            .help("The objective that it measures.")
            .holds(|metric| Slot::Reference(&mut metric.objective, Some(Kind::Objective))),
    ];

    fn name(&self) -> String {
        self.name.clone()
    }
}
