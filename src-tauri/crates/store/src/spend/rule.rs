//! The client's own rules.

use domain::spend::Rule;
use domain::value::Id;
use sqlx::SqliteConnection;

use crate::error::Result;

/// In the order in which they are tried.
pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<Vec<Rule>> {
    let bodies: Vec<String> =
        sqlx::query_scalar("select body from spend_rule order by position, id")
            .fetch_all(connection)
            .await?;
    bodies
        .iter()
        .map(|body| Ok(serde_json::from_str(body)?))
        .collect()
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: Id) -> Result<Option<Rule>> {
    let body: Option<String> = sqlx::query_scalar("select body from spend_rule where id = $1")
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?;
    Ok(body.map(|body| serde_json::from_str(&body)).transpose()?)
}

/// Puts `rule` under `id`, or removes what is there.
pub(crate) async fn set(
    connection: &mut SqliteConnection,
    id: Id,
    rule: Option<&Rule>,
) -> Result<()> {
    let Some(rule) = rule else {
        sqlx::query("delete from spend_rule where id = $1")
            .bind(id.to_string())
            .execute(connection)
            .await?;
        return Ok(());
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
