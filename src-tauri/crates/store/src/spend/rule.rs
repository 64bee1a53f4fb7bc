//! The client's own rules.

use domain::spend::Rule;
use domain::value::Id;
use sqlx::SqliteConnection;

use crate::body;
use crate::error::Result;

/// In the order in which they are tried.
pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<Vec<Rule>> {
    let select = "select body from spend_rule order by position, id";
    body::all(connection, select).await
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: Id) -> Result<Option<Rule>> {
    let select = "select body from spend_rule where id = $1";
    body::one(connection, select, &id.to_string()).await
}

/// Puts `rule` under `id`, or removes what is there.
pub(crate) async fn set(
    connection: &mut SqliteConnection,
    id: Id,
    rule: Option<&Rule>,
) -> Result<()> {
    let Some(rule) = rule else {
        return body::remove(connection, "delete from spend_rule where id = $1", id).await;
    };
    sqlx::query(
        "insert into spend_rule (id, position, body) values ($1, $2, $3)
         on conflict (id) do update set position = excluded.position, body = excluded.body",
    )
    .bind(id.to_string())
    .bind(rule.position)
    .bind(serde_json::to_string(rule)?)
    .execute(connection)
    .await?;
    Ok(())
}
