//! Undo, redo and the history they walk.

use domain::change::Outcome;
use domain::value::Id;
use store::HistoryItem;

use crate::{Now, Practice, Result};

/// Takes the last change back. `None` when there is nothing to take back.
pub async fn undo(practice: &Practice, client: Id, _now: Now) -> Result<Option<Outcome>> {
    Ok(practice.file(client).await?.undo().await?)
}

/// Brings back what was undone last. `None` when there is nothing to bring back.
pub async fn redo(practice: &Practice, client: Id, _now: Now) -> Result<Option<Outcome>> {
    Ok(practice.file(client).await?.redo().await?)
}

/// The last changes, newest first.
pub async fn history(practice: &Practice, client: Id, limit: u32) -> Result<Vec<HistoryItem>> {
    Ok(practice.file(client).await?.history(limit).await?)
}
