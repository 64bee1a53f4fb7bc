//! The list of clients on the start screen. It repeats what the files say of themselves.

use chrono::{DateTime, Utc};
use domain::value::Id;
use serde::Serialize;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};
use tokio::sync::Mutex;

use crate::error::Result;
use crate::history::timestamp;
use crate::record;

/// A client as the start screen shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClientCard {
    pub id: Id,
    pub name: String,
    /// The shipped example, clearly marked as such.
    pub sample: bool,
    pub archived: bool,
    /// UTC, RFC 3339.
    pub opened_at: String,
    /// UTC, RFC 3339.
    pub made_at: String,
}

/// The consultant's file, shared by the workspace and its open clients.
#[derive(Debug)]
pub(crate) struct Cards(pub Mutex<SqliteConnection>);

impl Cards {
    /// The one opened last comes first.
    pub(crate) async fn list(&self) -> Result<Vec<ClientCard>> {
        let rows = sqlx::query(
            "select id, name, sample, archived, opened_at, made_at from card
             order by opened_at desc, id desc",
        )
        .fetch_all(&mut *self.0.lock().await)
        .await?;
        rows.iter().map(read).collect()
    }

    pub(crate) async fn holds(&self, id: Id) -> Result<bool> {
        Ok(
            sqlx::query_scalar("select exists (select 1 from card where id = $1)")
                .bind(id.to_string())
                .fetch_one(&mut *self.0.lock().await)
                .await?,
        )
    }

    pub(crate) async fn add(&self, card: ClientCard) -> Result<()> {
        sqlx::query(
            "insert into card (id, name, sample, archived, opened_at, made_at)
             values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(card.id.to_string())
        .bind(card.name)
        .bind(card.sample)
        .bind(card.archived)
        .bind(card.opened_at)
        .bind(card.made_at)
        .execute(&mut *self.0.lock().await)
        .await?;
        Ok(())
    }

    pub(crate) async fn opened(&self, id: Id, now: DateTime<Utc>) -> Result<()> {
        sqlx::query("update card set opened_at = $2 where id = $1")
            .bind(id.to_string())
            .bind(timestamp(now))
            .execute(&mut *self.0.lock().await)
            .await?;
        Ok(())
    }

    pub(crate) async fn rename(&self, id: Id, name: &str) -> Result<()> {
        sqlx::query("update card set name = $2 where id = $1 and name <> $2")
            .bind(id.to_string())
            .bind(name.to_owned())
            .execute(&mut *self.0.lock().await)
            .await?;
        Ok(())
    }

    pub(crate) async fn archive(&self, id: Id, archived: bool) -> Result<()> {
        sqlx::query("update card set archived = $2 where id = $1")
            .bind(id.to_string())
            .bind(archived)
            .execute(&mut *self.0.lock().await)
            .await?;
        Ok(())
    }
}

fn read(row: &SqliteRow) -> Result<ClientCard> {
    Ok(ClientCard {
        id: record::id(row.try_get(0)?)?,
        name: row.try_get(1)?,
        sample: row.try_get(2)?,
        archived: row.try_get(3)?,
        opened_at: row.try_get(4)?,
        made_at: row.try_get(5)?,
    })
}
