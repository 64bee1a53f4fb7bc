//! Channels: those that are offered where one is named, and the one that was named.

use domain::assessment::Assessment;
use domain::spend::Channel;
use store::ClientFile;

use crate::{Failure, FailureKind, Result};

/// Stands for lines without a category, or without a channel.
pub const NONE: &str = "none";

/// The channels that lines have, and those of the activities: what is offered where one is named.
pub async fn channels(file: &ClientFile, assessment: &Assessment) -> Result<Vec<String>> {
    let mut channels = file.channels().await?;
    let activities = assessment.activities().map(|(_, activity)| activity);
    channels.extend(activities.filter_map(|activity| Channel::named(&activity.channel)));
    channels.sort_by_cached_key(|name| name.to_lowercase());
    channels.dedup_by(|one, other| one.to_lowercase() == other.to_lowercase());
    Ok(channels)
}

/// The channel that lines are to have, or that they have: nothing where the text is empty, an empty
/// name for [`NONE`].
///
/// # Errors
/// When the name is too long for one.
pub fn read(text: &str) -> Result<Option<String>> {
    match text.trim() {
        "" => Ok(None),
        NONE => Ok(Some(String::new())),
        name => Channel::named(name)
            .map(Some)
            .ok_or_else(|| Failure::new(FailureKind::Other, Channel::too_long())),
    }
}
