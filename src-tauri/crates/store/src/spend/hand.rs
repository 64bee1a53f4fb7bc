//! What stands decided about the lines of an import, and what of it a person changed since.

use std::collections::BTreeSet;

use domain::spend::{LineRef, Verdict};
use domain::value::Id;
use sqlx::{Row as _, SqliteConnection};

use super::cell::cell_of;
use super::{decision, import};
use crate::delta::Delta;
use crate::error::Result;

/// Lines that are decided alike, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDecision {
    pub verdict: Verdict,
    pub lines: Vec<LineRef>,
}

/// Every line of an import with its decision, whether the import counts or not.
pub(crate) async fn decisions(
    connection: &mut SqliteConnection,
    import: Id,
) -> Result<Vec<LineDecision>> {
    let number = import::number(connection, import).await?;
    let rows = sqlx::query(include_str!("hand_decisions.sql"))
        .bind(number)
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| {
            let ids: Vec<i64> = serde_json::from_str(row.try_get("ids")?)?;
            Ok(LineDecision {
                verdict: decision::read(row)?,
                lines: ids.into_iter().map(cell_of).collect(),
            })
        })
        .collect()
}

/// The lines of an import that stand in a group which a later step decided by hand. The history
/// says which: a decision made before the import was committed is no step of its own.
pub(crate) async fn edited_since(
    connection: &mut SqliteConnection,
    import: Id,
) -> Result<Vec<LineRef>> {
    let steps: Vec<String> = sqlx::query_scalar(
        "select deltas from change where undone = 0 and instr(deltas, $1) order by seq",
    )
    .bind(import.to_string())
    .fetch_all(&mut *connection)
    .await?;
    let mut groups = BTreeSet::new();
    for step in steps {
        let deltas: Vec<Delta> = serde_json::from_str(&step)?;
        groups.extend(deltas.iter().filter_map(|delta| delta.by_hand(import)));
    }
    let ids: Vec<i64> = sqlx::query_scalar(include_str!("hand_edited.sql"))
        .bind(import::number(connection, import).await?)
        .bind(serde_json::to_string(&groups)?)
        .fetch_all(connection)
        .await?;
    Ok(ids.into_iter().map(cell_of).collect())
}
