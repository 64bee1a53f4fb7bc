//! Channels: those that are offered where one is named, and the one that was named.

use domain::assessment::Assessment;
use domain::spend::Channel;
use store::ClientFile;

use crate::{Failure, FailureKind, Result};

/// The channels that lines have, and those of the activities: what is offered where one is named.
pub async fn channels(file: &ClientFile, assessment: &Assessment) -> Result<Vec<String>> {
    let mut channels = file.channels().await?;
    let activities = assessment.activities().map(|(_, activity)| activity);
    channels.extend(activities.filter_map(|activity| Channel::named(&activity.channel)));
    channels.sort_by_cached_key(|name| name.to_lowercase());
    channels.dedup_by(|one, other| one.to_lowercase() == other.to_lowercase());
    Ok(channels)
}

/// The name of a channel as it is kept; nothing where the text is empty.
///
/// # Errors
/// When the name is too long for one.
pub fn read(text: &str) -> Result<Option<String>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Channel::named(text)
        .map(Some)
        .ok_or_else(|| Failure::new(FailureKind::Other, Channel::too_long()))
}
