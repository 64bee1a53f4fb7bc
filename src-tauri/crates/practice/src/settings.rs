//! How the consultant likes the program: theme, text size, paper, name.

use crate::{Failure, Practice, Result};

/// What may be set, and to what.
const KEYS: &[&str] = &["theme", "zoom", "paper", "consultant"];

pub async fn get(practice: &Practice, key: &str) -> Result<Option<String>> {
    Ok(practice.workspace.setting(key).await?)
}

/// # Errors
/// When there is no such setting.
pub async fn set(practice: &Practice, key: &str, value: &str) -> Result<()> {
    if !KEYS.contains(&key) {
        return Err(Failure::not_found(format!(
            "There is no setting called “{key}”."
        )));
    }
    Ok(practice.workspace.set_setting(key, value).await?)
}
