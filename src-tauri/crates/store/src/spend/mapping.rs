//! How files of known shapes are read.

use domain::spend::Mapping;
use domain::value::Id;
use sqlx::SqliteConnection;

use crate::body;
use crate::error::Result;

/// Those that can be read, the one used last first, and how many can't.
pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<(Vec<Mapping>, usize)> {
    let select = "select body from mapping where id <> '' order by used_at desc, id";
    let bodies: Vec<String> = sqlx::query_scalar(select).fetch_all(connection).await?;
    let read: Vec<Mapping> = bodies
        .iter()
        .filter_map(|body| serde_json::from_str(body).ok())
        .collect();
    let unread = bodies.len() - read.len();
    Ok((read, unread))
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: Id) -> Result<Option<Mapping>> {
    let select = "select body from mapping where id = $1";
    body::one(connection, select, &id.to_string()).await
}

/// The mapping of files that arrive in this shape.
pub(crate) async fn of_shape(
    connection: &mut SqliteConnection,
    shape: &str,
) -> Result<Option<Mapping>> {
    let select = "select body from mapping where shape = $1 and id <> ''";
    body::one(connection, select, shape).await
}

/// Puts `mapping` under `id`, or removes what is there.
pub(crate) async fn set(
    connection: &mut SqliteConnection,
    id: Id,
    mapping: Option<&Mapping>,
) -> Result<()> {
    body::remove(connection, "delete from mapping where id = $1", id).await?;
    let Some(mapping) = mapping else {
        return Ok(());
    };
    sqlx::query("insert into mapping (shape, body, used_at, id) values ($1, $2, $3, $4)")
        .bind(&mapping.latest.shape)
        .bind(serde_json::to_string(mapping)?)
        .bind(&mapping.used_at)
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
