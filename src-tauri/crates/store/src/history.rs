//! The one history of a client: what was done, and can be undone and done again, also after a
//! restart.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use domain::change::{Outcome, Place, Stale};
use domain::value::Id;
use serde::Serialize;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::delta::Delta;
use crate::error::{Error, Result};

/// Changes with the same key become one step when they follow each other faster than this.
const TOGETHER: TimeDelta = TimeDelta::seconds(5);

/// One step as history lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HistoryItem {
    pub seq: i64,
    /// UTC, RFC 3339.
    pub at: String,
    pub label: String,
    pub place: Place,
    pub undone: bool,
}

/// Where a client stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoState {
    /// Counts up with every change, undo and redo.
    pub revision: i64,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
}

/// The words that a step goes by.
pub(crate) struct Title {
    pub label: String,
    pub place: Place,
    pub coalesce: Option<String>,
}

struct Step {
    seq: i64,
    at: DateTime<Utc>,
    title: Title,
    deltas: Vec<Delta>,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Undo,
    Redo,
}

/// Writes down what was just done. What was undone before can't be done again after it.
pub(crate) async fn record(
    connection: &mut SqliteConnection,
    title: Title,
    deltas: Vec<Delta>,
    now: DateTime<Utc>,
) -> Result<Outcome> {
    if deltas.is_empty() {
        return outcome(connection, title, &deltas).await;
    }
    let forgotten = sqlx::query("delete from change where undone = 1")
        .execute(&mut *connection)
        .await?
        .rows_affected();
    let earlier = match last(connection, Direction::Undo).await? {
        Some(step) if forgotten == 0 && step.takes_up(&title, now) => Some(step),
        _ => None,
    };
    match earlier {
        Some(step) => take_up(connection, step, &title, deltas.clone(), now).await?,
        None => append(connection, &title, &deltas, now).await?,
    }
    advance(connection).await?;
    outcome(connection, title, &deltas).await
}

/// Takes back the last step, or brings back the last one taken back; `None` when there is none.
pub(crate) async fn walk(
    connection: &mut SqliteConnection,
    direction: Direction,
) -> Result<Option<Outcome>> {
    let Some(step) = last(connection, direction).await? else {
        return Ok(None);
    };
    match direction {
        Direction::Undo => Delta::undo(&step.deltas, connection).await?,
        Direction::Redo => Delta::redo(&step.deltas, connection).await?,
    }
    // A step that was walked over is closed: what is typed next is a step of its own.
    sqlx::query("update change set undone = $1, coalesce_key = null where seq = $2")
        .bind(direction == Direction::Undo)
        .bind(step.seq)
        .execute(&mut *connection)
        .await?;
    advance(connection).await?;
    Ok(Some(outcome(connection, step.title, &step.deltas).await?))
}

pub(crate) async fn list(
    connection: &mut SqliteConnection,
    limit: u32,
) -> Result<Vec<HistoryItem>> {
    let rows =
        sqlx::query("select seq, at, label, place, undone from change order by seq desc limit $1")
            .bind(limit)
            .fetch_all(connection)
            .await?;
    rows.iter()
        .map(|row| {
            Ok(HistoryItem {
                seq: row.try_get(0)?,
                at: row.try_get(1)?,
                label: row.try_get(2)?,
                place: serde_json::from_str(row.try_get(3)?)?,
                undone: row.try_get(4)?,
            })
        })
        .collect()
}

pub(crate) async fn state(connection: &mut SqliteConnection) -> Result<UndoState> {
    let row = sqlx::query(include_str!("history_state.sql"))
        .fetch_one(connection)
        .await?;
    Ok(UndoState {
        revision: row.try_get(0)?,
        undo: row.try_get(1)?,
        redo: row.try_get(2)?,
    })
}

impl Step {
    fn takes_up(&self, title: &Title, now: DateTime<Utc>) -> bool {
        title.coalesce.is_some()
            && self.title.coalesce == title.coalesce
            && (TimeDelta::zero()..TOGETHER).contains(&(now - self.at))
    }

    fn read(row: &SqliteRow) -> Result<Self> {
        let at: &str = row.try_get(1)?;
        Ok(Self {
            seq: row.try_get(0)?,
            at: DateTime::parse_from_rfc3339(at)
                .map_err(|_| Error::damaged("The file", "a date in its history is none"))?
                .to_utc(),
            title: Title {
                label: row.try_get(2)?,
                place: serde_json::from_str(row.try_get(3)?)?,
                coalesce: row.try_get(4)?,
            },
            deltas: serde_json::from_str(row.try_get(5)?)?,
        })
    }
}

/// The step that undo or redo would walk over.
async fn last(connection: &mut SqliteConnection, direction: Direction) -> Result<Option<Step>> {
    let row = sqlx::query(match direction {
        Direction::Undo => {
            "select seq, at, label, place, coalesce_key, deltas from change
             where undone = 0 order by seq desc limit 1"
        }
        Direction::Redo => {
            "select seq, at, label, place, coalesce_key, deltas from change
             where undone = 1 order by seq limit 1"
        }
    })
    .fetch_optional(connection)
    .await?;
    row.as_ref().map(Step::read).transpose()
}

async fn append(
    connection: &mut SqliteConnection,
    title: &Title,
    deltas: &[Delta],
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into change (at, label, place, coalesce_key, deltas) values ($1, $2, $3, $4, $5)",
    )
    .bind(timestamp(now))
    .bind(&title.label)
    .bind(serde_json::to_string(&title.place)?)
    .bind(&title.coalesce)
    .bind(serde_json::to_string(deltas)?)
    .execute(connection)
    .await?;
    Ok(())
}

/// Adds to the step before. Where the two together come to nothing, there is nothing to undo.
async fn take_up(
    connection: &mut SqliteConnection,
    step: Step,
    title: &Title,
    deltas: Vec<Delta>,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut together = step.deltas;
    for delta in deltas {
        Delta::add(&mut together, delta);
    }
    sqlx::query("delete from change where seq = $1")
        .bind(step.seq)
        .execute(&mut *connection)
        .await?;
    if together.is_empty() {
        return Ok(());
    }
    append(connection, title, &together, now).await
}

async fn advance(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::query("update client set revision = revision + 1")
        .execute(connection)
        .await?;
    Ok(())
}

async fn outcome(
    connection: &mut SqliteConnection,
    title: Title,
    deltas: &[Delta],
) -> Result<Outcome> {
    let standing = state(connection).await?;
    let mut touched: Vec<Id> = deltas.iter().map(Delta::subject).collect();
    touched.sort_unstable();
    touched.dedup();
    let mut stale = Vec::new();
    if deltas.iter().any(Delta::is_of_records) {
        stale.push(Stale::Records);
    }
    if deltas.iter().any(Delta::is_of_spend) {
        stale.push(Stale::Spend);
    }
    Ok(Outcome {
        revision: standing.revision,
        label: title.label,
        place: title.place,
        touched,
        stale,
        undo: standing.undo,
        redo: standing.redo,
    })
}

/// RFC 3339 in UTC with milliseconds, so that text order is time order.
pub(crate) fn timestamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
