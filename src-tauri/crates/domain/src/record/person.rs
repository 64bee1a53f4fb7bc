//! People and the seats they fill.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{Rate, Side};

/// Somebody at the client, at an agency, or the fractional CMO.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Person {
    pub name: String,
    pub title: String,
    pub seats: Vec<Seat>,
    /// Why they do this work, in their own words.
    pub why: String,
    /// True for somebody who isn't on the client's payroll.
    pub external: bool,
    pub note: String,
    /// Never printed.
    pub private_note: String,
}

/// A role on one side, with the share of a full week that goes to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Seat {
    pub side: Side,
    pub role: Role,
    /// 1 is a whole week; `None` where nobody has said.
    #[serde(default)]
    pub share: Option<Rate>,
    /// What they may decide and spend.
    #[serde(default)]
    pub authority: String,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    StrategicLeader,
    CreativeChampion,
    ExecutionManager,
    BudgetController,
    /// Works on the side without one of the four roles.
    Member,
}

impl Role {
    /// The four roles that each side needs.
    pub const NEEDED: [Self; 4] = [
        Self::StrategicLeader,
        Self::CreativeChampion,
        Self::ExecutionManager,
        Self::BudgetController,
    ];

    pub const fn title(self) -> &'static str {
        match self {
            Self::StrategicLeader => "Strategic leader",
            Self::CreativeChampion => "Creative champion",
            Self::ExecutionManager => "Execution manager",
            Self::BudgetController => "Budget controller",
            Self::Member => "Team member",
        }
    }
}
