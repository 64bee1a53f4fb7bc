//! What is remembered of each import.

use domain::spend::ImportSummary;
use domain::value::Id;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::error::{Error, Result};

/// All imports, also those taken back, in the order in which they were made.
pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<Vec<ImportSummary>> {
    let rows = sqlx::query("select summary, live from spend_import order by number")
        .fetch_all(connection)
        .await?;
    rows.iter().map(read).collect()
}

/// The live import of a file with this hash. One that was taken back doesn't stand in the way of
/// importing the file again.
pub(crate) async fn by_hash(
    connection: &mut SqliteConnection,
    sha256: &str,
) -> Result<Option<ImportSummary>> {
    let row = sqlx::query(
        "select summary, live from spend_import
         where sha256 = $1 and live = 1 order by number desc limit 1",
    )
    .bind(sha256)
    .fetch_optional(connection)
    .await?;
    row.as_ref().map(read).transpose()
}

/// How an import was read, as JSON; empty where it is not known.
pub(crate) async fn reading(connection: &mut SqliteConnection, import: Id) -> Result<String> {
    let reading = sqlx::query_scalar("select reading from spend_import where id = $1")
        .bind(import.to_string())
        .fetch_optional(connection)
        .await?;
    reading.ok_or_else(|| Error::not_found("The import"))
}

/// The number that an import has inside this file.
pub(crate) async fn number(connection: &mut SqliteConnection, import: Id) -> Result<i64> {
    let number = sqlx::query_scalar("select number from spend_import where id = $1")
        .bind(import.to_string())
        .fetch_optional(connection)
        .await?;
    number.ok_or_else(|| Error::not_found("The import"))
}

pub(crate) async fn is_live(connection: &mut SqliteConnection, import: Id) -> Result<bool> {
    let live = sqlx::query_scalar("select live from spend_import where id = $1")
        .bind(import.to_string())
        .fetch_optional(connection)
        .await?;
    live.ok_or_else(|| Error::not_found("The import"))
}

/// Everything joins on live imports, so this one update takes a million lines back.
pub(crate) async fn set_live(
    connection: &mut SqliteConnection,
    import: Id,
    live: bool,
) -> Result<()> {
    sqlx::query("update spend_import set live = $1 where id = $2")
        .bind(live)
        .bind(import.to_string())
        .execute(connection)
        .await?;
    Ok(())
}

fn read(row: &SqliteRow) -> Result<ImportSummary> {
    let mut summary: ImportSummary = serde_json::from_str(row.try_get(0)?)?;
    summary.live = row.try_get(1)?;
    Ok(summary)
}
