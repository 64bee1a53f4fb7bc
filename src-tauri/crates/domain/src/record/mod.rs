//! The nouns of the inventory, as typed records.
//!
//! Every noun is one struct in a file of its own and a variant of [`Record`]. Adding one means a
//! struct, its fields, its checks and a screen: no SQL, no command, no undo code.

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
mod objective;
mod person;

pub use activity::{Activity, JourneyStage, Yield};
pub use answer::{Answer, Known, Question};
pub use baton::Baton;
pub use budget::BudgetLine;
pub use check::{Problem, check, check_removal};
pub use client::{BusinessModel, Client};
pub use funnel::{Funnel, Held, SolveFor, Stage};
pub use initiative::{Initiative, Lane, Status, Timing};
pub use metric::{Metric, MetricKind};
pub use note::Note;
pub use objective::{Level, Objective};
pub use person::{Person, Role, Seat};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::Id;

/// Anything that is recorded about a client, but for spend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Record {
    Client(Client),
    Person(Person),
    Activity(Activity),
    Answer(Answer),
    Funnel(Funnel),
    Budget(BudgetLine),
    Objective(Objective),
    Metric(Metric),
    Initiative(Initiative),
    Baton(Baton),
    Note(Note),
}

/// A record with its identifier: what is put, stored and sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Entry {
    pub id: Id,
    #[serde(flatten)]
    pub record: Record,
}

/// The kind of a record, by the word used on the wire, in commands and in the database.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Client,
    Person,
    Activity,
    Answer,
    Funnel,
    Budget,
    Objective,
    Metric,
    Initiative,
    Baton,
    Note,
}

impl Record {
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Client(_) => Kind::Client,
            Self::Person(_) => Kind::Person,
            Self::Activity(_) => Kind::Activity,
            Self::Answer(_) => Kind::Answer,
            Self::Funnel(_) => Kind::Funnel,
            Self::Budget(_) => Kind::Budget,
            Self::Objective(_) => Kind::Objective,
            Self::Metric(_) => Kind::Metric,
            Self::Initiative(_) => Kind::Initiative,
            Self::Baton(_) => Kind::Baton,
            Self::Note(_) => Kind::Note,
        }
    }
}

impl Kind {
    pub const ALL: [Self; 11] = [
        Self::Client,
        Self::Person,
        Self::Activity,
        Self::Answer,
        Self::Funnel,
        Self::Budget,
        Self::Objective,
        Self::Metric,
        Self::Initiative,
        Self::Baton,
        Self::Note,
    ];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Person => "person",
            Self::Activity => "activity",
            Self::Answer => "answer",
            Self::Funnel => "funnel",
            Self::Budget => "budget",
            Self::Objective => "objective",
            Self::Metric => "metric",
            Self::Initiative => "initiative",
            Self::Baton => "baton",
            Self::Note => "note",
        }
    }

    /// True where a client has exactly one.
    pub const fn is_single(self) -> bool {
        matches!(self, Self::Client | Self::Funnel)
    }
}
