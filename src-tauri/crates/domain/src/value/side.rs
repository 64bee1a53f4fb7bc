//! The two sides that lift the revenue goal.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Choice;

/// Sales or marketing. Almost every question is asked of both, and the answers are compared.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Sales,
    Marketing,
}

impl Side {
    /// Sales stands left or above, marketing right or below, everywhere.
    pub const BOTH: [Self; 2] = [Self::Sales, Self::Marketing];

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Sales => Self::Marketing,
            Self::Marketing => Self::Sales,
        }
    }
}

impl Choice for Side {
    fn title(self) -> &'static str {
        match self {
            Self::Sales => "Sales",
            Self::Marketing => "Marketing",
        }
    }
}
