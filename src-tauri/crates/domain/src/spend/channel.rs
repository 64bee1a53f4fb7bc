//! Where customers are met: the axis beside the category, which says what was bought.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Reason, classify};

/// The place where an amount meets customers, in the words of the field, and what says so: `Google
/// Ads`, `Trade shows`, `Email`. What nobody knows has none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Channel {
    /// As [`Channel::named`] gives it.
    pub name: String,
    pub reason: Reason,
}

impl Channel {
    /// Letters of a name at most: it is a name, not a description.
    pub const LONGEST: usize = 60;

    /// `None` where the text names no channel.
    pub fn new(text: &str, reason: Reason) -> Option<Self> {
        Self::named(text).map(|name| Self { name, reason })
    }

    /// What to say of a name that is longer.
    pub fn too_long() -> String {
        format!(
            "The name of a channel has at most {} letters. Write a shorter one.",
            Self::LONGEST
        )
    }

    /// The name of a channel as it is kept: with single blanks, and a shipped one as it is shipped,
    /// so that `google  ads` is `Google Ads`. `None` for nothing, and for what is too long for a name.
    pub fn named(text: &str) -> Option<String> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() || name.chars().count() > Self::LONGEST {
            return None;
        }
        Some(classify::shipped_channel(&name).map_or(name, str::to_owned))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_with_single_blanks_and_as_the_lists_spell_it() {
        for (text, name) in [
            ("  google   ads ", Some("Google Ads")),
            ("Chamber breakfast", Some("Chamber breakfast")),
            ("", None),
            (" \t ", None),
        ] {
            assert_eq!(Channel::named(text).as_deref(), name, "{text:?}");
        }
        assert_eq!(Channel::named(&"x".repeat(Channel::LONGEST + 1)), None);
    }
}
