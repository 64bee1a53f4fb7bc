//! What is kept as JSON in a column `body`: rules, mappings, records.

use domain::value::Id;
use serde::de::DeserializeOwned;
use sqlx::SqliteConnection;

use crate::error::Result;

/// Every body that `select` gives, in its order.
pub(crate) async fn all<T: DeserializeOwned>(
    connection: &mut SqliteConnection,
    select: &'static str,
) -> Result<Vec<T>> {
    let bodies: Vec<String> = sqlx::query_scalar(select).fetch_all(connection).await?;
    bodies
        .iter()
        .map(|body| Ok(serde_json::from_str(body)?))
        .collect()
}

/// The body that `select` gives for `key`, its only parameter.
pub(crate) async fn one<T: DeserializeOwned>(
    connection: &mut SqliteConnection,
    select: &'static str,
    key: &str,
) -> Result<Option<T>> {
    let body: Option<String> = sqlx::query_scalar(select)
        .bind(key.to_owned())
        .fetch_optional(connection)
        .await?;
    Ok(body.map(|body| serde_json::from_str(&body)).transpose()?)
}

/// Removes the row that `delete` means by `id`, its only parameter.
pub(crate) async fn remove(
    connection: &mut SqliteConnection,
    delete: &'static str,
    id: Id,
) -> Result<()> {
    sqlx::query(delete)
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
