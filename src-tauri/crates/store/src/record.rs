//! Records: each noun of the inventory as one JSON body, with the remarks on it beside.

use domain::record::{Client, Entry, Kind, Record, Remarks};
use domain::value::{Choice, Id};
use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::body;
use crate::error::{Error, Result};

/// A record with what is remarked on it, as it is kept under its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Kept {
    #[serde(flatten)]
    pub record: Record,
    #[serde(default, skip_serializing_if = "Remarks::is_empty")]
    pub remarks: Remarks,
}

impl Kept {
    fn read(row: &SqliteRow) -> Result<Self> {
        Ok(Self {
            record: serde_json::from_str(row.try_get("body")?)?,
            remarks: serde_json::from_str(row.try_get("remarks")?)?,
        })
    }

    /// Under its id.
    pub(crate) fn at(self, id: Id) -> Entry {
        Entry {
            id,
            record: self.record,
            remarks: self.remarks,
        }
    }
}

impl From<Entry> for Kept {
    fn from(entry: Entry) -> Self {
        Self {
            record: entry.record,
            remarks: entry.remarks,
        }
    }
}

/// Every record, by id.
pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<Vec<Entry>> {
    let rows = sqlx::query("select id, body, remarks from record order by id")
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| Ok(Kept::read(row)?.at(id(row.try_get("id")?)?)))
        .collect()
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: Id) -> Result<Option<Kept>> {
    let row = sqlx::query("select body, remarks from record where id = $1")
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?;
    row.as_ref().map(Kept::read).transpose()
}

/// Puts what is kept under `id`, or removes what is there.
pub(crate) async fn set(
    connection: &mut SqliteConnection,
    id: Id,
    kept: Option<&Kept>,
) -> Result<()> {
    let Some(kept) = kept else {
        return body::remove(connection, "delete from record where id = $1", id).await;
    };
    sqlx::query(
        "insert into record (id, kind, body, remarks, version) values ($1, $2, $3, $4, 1)
         on conflict (id) do update
         set kind = excluded.kind, body = excluded.body, remarks = excluded.remarks,
             version = version + 1",
    )
    .bind(id.to_string())
    .bind(kept.record.kind().word())
    .bind(serde_json::to_string(&kept.record)?)
    .bind(serde_json::to_string(&kept.remarks)?)
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
