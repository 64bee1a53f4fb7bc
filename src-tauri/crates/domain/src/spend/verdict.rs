//! What is said of a line, by a machine or a person.

use serde::{Deserialize, Serialize};

use super::{Allocation, Category, Channel, Reason};
use crate::value::Id;

/// An allocation with its category and the reason for it, and what is said beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Verdict {
    pub allocation: Allocation,
    pub category: Option<Category>,
    /// Has a reason of its own: the account may say the side, and the vendor the channel.
    #[serde(default)]
    pub channel: Option<Channel>,
    /// What a rule calls the vendor.
    #[serde(default)]
    pub called: Option<String>,
    pub reason: Reason,
}

impl Verdict {
    /// Of a side, with nothing beside it.
    pub const fn new(allocation: Allocation, category: Option<Category>, reason: Reason) -> Self {
        Self {
            allocation,
            category,
            channel: None,
            called: None,
            reason,
        }
    }

    /// True where both decide the same, for whatever reasons.
    pub fn agrees(&self, other: &Self) -> bool {
        (self.allocation, self.category) == (other.allocation, other.category)
            && self.channel_name() == other.channel_name()
            && self.called == other.called
    }

    /// The channel, where a person named it: no rule changes that.
    pub fn channel_by_hand(&self) -> Option<&Channel> {
        self.channel
            .as_ref()
            .filter(|channel| channel.reason.is_manual())
    }

    /// The rule that named the channel.
    pub fn channel_rule(&self) -> Option<Id> {
        self.channel.as_ref()?.reason.rule()
    }

    /// The name of the channel.
    pub fn channel_name(&self) -> Option<&str> {
        self.channel.as_ref().map(|channel| channel.name.as_str())
    }
}
