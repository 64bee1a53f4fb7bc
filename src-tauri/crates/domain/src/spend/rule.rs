//! Rules by which spend is allocated, and the reason that each line remembers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Allocation, Category};
use crate::value::Id;

/// A client's own rule. Rules are tried in order of `position`; the first whose conditions all
/// hold decides. A decision made by hand stands above every rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rule {
    pub id: Id,
    pub position: u32,
    pub conditions: Vec<Condition>,
    pub allocation: Allocation,
    pub category: Option<Category>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Condition {
    pub field: Field,
    pub test: Match,
    /// Compared without regard to letter case.
    pub text: String,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Vendor,
    Account,
    Memo,
    Class,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Match {
    Is,
    Contains,
    Starts,
}

/// Why a line has its allocation. Ordered from the strongest to the weakest.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Reason {
    /// Decided by the consultant for this line or its group.
    Manual,
    /// By a rule of the client.
    Rule { rule: Id },
    /// By the file's class or department.
    Class,
    /// The file comes from an advertising platform.
    Platform,
    /// By the vendor: the name in the shipped list that matched.
    Vendor { name: String },
    /// By the words of the account: the entry of the shipped map that matched.
    Account { name: String },
    /// Nothing said what it is.
    #[default]
    Nothing,
}
