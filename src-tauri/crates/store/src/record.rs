//! Records: each noun of the inventory as one JSON body.

use std::collections::BTreeMap;

use domain::record::{Client, Kind, Record};
use domain::value::Id;
use sqlx::{Row as _, SqliteConnection};

use crate::body;
use crate::error::{Error, Result};

pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<BTreeMap<Id, Record>> {
    let rows = sqlx::query("select id, body from record order by id")
        .fetch_all(connection)
        .await?;
    let mut records = BTreeMap::new();
    for row in rows {
        let id = id(row.try_get(0)?)?;
        records.insert(id, serde_json::from_str(row.try_get(1)?)?);
    }
    Ok(records)
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: Id) -> Result<Option<Record>> {
    let select = "select body from record where id = $1";
    body::one(connection, select, &id.to_string()).await
}

/// Puts `record` under `id`, or removes what is there.
pub(crate) async fn set(
    connection: &mut SqliteConnection,
    id: Id,
    record: Option<&Record>,
) -> Result<()> {
    let Some(record) = record else {
        return body::remove(connection, "delete from record where id = $1", id).await;
    };
    sqlx::query(
        "insert into record (id, kind, body, version) values ($1, $2, $3, 1)
         on conflict (id) do update
         set kind = excluded.kind, body = excluded.body, version = version + 1",
    )
    .bind(id.to_string())
    .bind(record.kind().word())
    .bind(serde_json::to_string(record)?)
    .execute(connection)
    .await?;
    Ok(())
}

/// The client's profile.
pub(crate) async fn client(connection: &mut SqliteConnection) -> Result<Client> {
    let select = "select body from record where kind = $1";
    match body::one(connection, select, Kind::Client.word()).await? {
        Some(Record::Client(client)) => Ok(client),
        _ => Err(Error::damaged(
            "The file",
            "the client's profile is not in it",
        )),
    }
}

/// Reads an identifier from a cell.
pub(crate) fn id(text: &str) -> Result<Id> {
    text.parse()
        .map_err(|_| Error::damaged("The file", "an identifier in it is none"))
}
