//! The nouns of the inventory, as typed records.
//!
//! Every noun is declared once, in a file of its own: kind, name, fields, checks. The list in
//! `noun.rs` makes [`Record`] and [`Kind`] of them. Adding one touches its file, the list and a
//! screen: no SQL, no command, no undo code.

mod activity;
mod answer;
mod baton;
mod budget;
mod check;
mod client;
pub mod field;
mod funnel;
mod initiative;
mod metric;
mod name;
mod note;
mod noun;
mod objective;
mod person;
mod remark;

pub use activity::{Activity, JourneyStage, Yield};
pub use answer::{Answer, Question};
pub use baton::Baton;
pub use budget::BudgetLine;
pub use check::{Faults, Problem, check, check_removal};
pub use client::{BusinessModel, Client};
pub use funnel::{Funnel, Held, SolveFor, Stage};
pub use initiative::{Initiative, Lane, Status, Timing};
pub use metric::{Metric, MetricKind};
pub use note::Note;
pub use noun::{Kind, Noun, Record};
pub use objective::{Level, Objective};
pub use person::{Person, Role, Seat};
pub use remark::{Known, Remark, Remarks};

use serde::{Deserialize, Serialize};

use crate::value::Id;

/// A record with its identifier and the remarks on its fields: what is put, stored and sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub id: Id,
    #[serde(flatten)]
    pub record: Record,
    #[serde(default, skip_serializing_if = "Remarks::is_empty")]
    pub remarks: Remarks,
}

impl Entry {
    /// A record that nothing is remarked on.
    pub fn new(id: Id, record: Record) -> Self {
        Self {
            id,
            record,
            remarks: Remarks::default(),
        }
    }

    /// The same entry with another state of its record.
    #[must_use]
    pub fn with(self, record: Record) -> Self {
        Self { record, ..self }
    }
}
