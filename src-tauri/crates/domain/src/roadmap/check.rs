//! What keeps an initiative from being handed over, or from working.

use serde::Serialize;

use crate::value::Id;

/// A sentence about an initiative or a baton pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    pub kind: CheckKind,
    pub initiative: Option<Id>,
    /// The baton or the initiative that the sentence also speaks of.
    pub other: Option<Id>,
    pub message: String,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    NoOwner,
    NoStart,
    NoMetric,
    DependencyAfter,
    OutcomeTooSoon,
    BatonWithoutReceiver,
    BatonOverdue,
    QuarterOver,
}
