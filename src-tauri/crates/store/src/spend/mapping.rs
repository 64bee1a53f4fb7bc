//! How files of known shapes are read.

use domain::spend::Mapping;
use domain::value::Id;
use serde::{Deserialize, Serialize};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::body;
use crate::error::Result;
use crate::record::id;

/// A mapping as it is kept under its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum KeptMapping {
    Read(Box<Mapping>),
    /// One that can't be read stays to the letter, so that it can be removed and brought back.
    Unread(Row),
    /// One that a step of the history holds and that can't be read.
    Past(serde_json::Value),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Row {
    shape: String,
    body: String,
    used_at: String,
}

/// A mapping that this version can't read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadMapping {
    pub id: Id,
    /// Its name; empty where not even that can be read.
    pub name: String,
    /// When a file was last imported with it: UTC, RFC 3339.
    pub used_at: String,
}

impl KeptMapping {
    fn read(row: &SqliteRow) -> Result<Self> {
        let row = Row {
            shape: row.try_get("shape")?,
            body: row.try_get("body")?,
            used_at: row.try_get("used_at")?,
        };
        Ok(match serde_json::from_str(&row.body) {
            Ok(mapping) => Self::Read(mapping),
            Err(_) => Self::Unread(row),
        })
    }

    fn row(&self) -> Result<Row> {
        Ok(match self {
            Self::Read(mapping) => Row {
                shape: mapping.latest.shape.clone(),
                body: serde_json::to_string(mapping)?,
                used_at: mapping.used_at.clone(),
            },
            Self::Unread(row) => row.clone(),
            Self::Past(body) => {
                let text =
                    |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
                Row {
                    shape: text(&body["latest"]["shape"]),
                    used_at: text(&body["used_at"]),
                    body: body.to_string(),
                }
            }
        })
    }
}

impl Row {
    fn name(&self) -> String {
        let body: serde_json::Value = serde_json::from_str(&self.body).unwrap_or_default();
        body["name"].as_str().unwrap_or_default().to_owned()
    }
}

/// All of them with their ids, the one used last first.
pub(crate) async fn all(connection: &mut SqliteConnection) -> Result<Vec<(Id, KeptMapping)>> {
    let select =
        "select id, shape, body, used_at from mapping where id <> '' order by used_at desc, id";
    let rows = sqlx::query(select).fetch_all(connection).await?;
    rows.iter()
        .map(|row| Ok((id(row.try_get("id")?)?, KeptMapping::read(row)?)))
        .collect()
}

/// Those that can be read.
pub(crate) async fn read(connection: &mut SqliteConnection) -> Result<Vec<Mapping>> {
    let all = all(connection).await?.into_iter();
    Ok(all
        .filter_map(|(_, kept)| match kept {
            KeptMapping::Read(mapping) => Some(*mapping),
            KeptMapping::Unread(_) | KeptMapping::Past(_) => None,
        })
        .collect())
}

/// Those that can't.
pub(crate) async fn unread(connection: &mut SqliteConnection) -> Result<Vec<UnreadMapping>> {
    let all = all(connection).await?.into_iter();
    Ok(all
        .filter_map(|(id, kept)| match kept {
            KeptMapping::Read(_) | KeptMapping::Past(_) => None,
            KeptMapping::Unread(row) => Some(UnreadMapping {
                id,
                name: row.name(),
                used_at: row.used_at,
            }),
        })
        .collect())
}

pub(crate) async fn get(connection: &mut SqliteConnection, id: Id) -> Result<Option<KeptMapping>> {
    let row = sqlx::query("select shape, body, used_at from mapping where id = $1")
        .bind(id.to_string())
        .fetch_optional(connection)
        .await?;
    row.as_ref().map(KeptMapping::read).transpose()
}

/// The mapping of files that arrive in this shape.
pub(crate) async fn of_shape(
    connection: &mut SqliteConnection,
    shape: &str,
) -> Result<Option<(Id, KeptMapping)>> {
    let select = "select id, shape, body, used_at from mapping where shape = $1 and id <> ''";
    let row = sqlx::query(select)
        .bind(shape.to_owned())
        .fetch_optional(connection)
        .await?;
    row.map(|row| Ok((id(row.try_get("id")?)?, KeptMapping::read(&row)?)))
        .transpose()
}

/// Puts `mapping` under `id`, or removes what is there.
pub(crate) async fn set(
    connection: &mut SqliteConnection,
    id: Id,
    mapping: Option<&KeptMapping>,
) -> Result<()> {
    body::remove(connection, "delete from mapping where id = $1", id).await?;
    let Some(mapping) = mapping else {
        return Ok(());
    };
    let row = mapping.row()?;
    sqlx::query("insert into mapping (shape, body, used_at, id) values ($1, $2, $3, $4)")
        .bind(row.shape)
        .bind(row.body)
        .bind(row.used_at)
        .bind(id.to_string())
        .execute(connection)
        .await?;
    Ok(())
}
