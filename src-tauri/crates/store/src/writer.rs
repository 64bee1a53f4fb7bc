//! The one hand that writes a client's file.
//!
//! An owned task takes requests from a channel and carries each to its end. Whoever asked may
//! stop waiting; a transaction is never left half-way because of it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, Utc};
use domain::change::{Change, Outcome};
use sqlx::{Connection as _, Sqlite, SqliteConnection, Transaction};
use tokio::sync::{Mutex, mpsc, oneshot};

use crate::delta::Delta;
use crate::edit;
use crate::error::{Error, Result};
use crate::history::{self, Direction, Title};
use crate::lock::Lock;
use crate::log::Log;
use crate::spend::{Batch, Progress, decide, take};

type Answer<T> = oneshot::Sender<Result<T>>;

/// An import as the writer takes it.
pub(crate) struct Import {
    pub batches: Vec<Batch>,
    pub change: Change,
    pub cancel: Arc<AtomicBool>,
    pub progress: Box<dyn FnMut(Progress) + Send>,
}

pub(crate) enum Request {
    Apply(Change, DateTime<Utc>, Answer<Outcome>),
    Walk(Direction, Answer<Option<Outcome>>),
    Import(Box<Import>, DateTime<Utc>, Answer<Outcome>),
    Close(Answer<()>),
}

/// The connection that reads; `None` once the file was closed.
pub(crate) type ReadingConnection = Arc<Mutex<Option<SqliteConnection>>>;

/// The way to the writer; clones lead to the same one.
#[derive(Clone, Debug)]
pub(crate) struct Writer(mpsc::Sender<Request>);

impl Writer {
    /// Hands the connection over to a new task, which ends when the last way to it is dropped.
    /// The workspace stays locked until this connection, the log's and the reader's are closed, so that
    /// nothing of this program touches the file any more once another may open it.
    pub(crate) fn start(
        connection: SqliteConnection,
        log: Log,
        reader: ReadingConnection,
        lock: Arc<Lock>,
    ) -> Self {
        let (sender, receiver) = mpsc::channel(16);
        tokio::spawn(write(connection, receiver, log, reader, lock));
        Self(sender)
    }

    /// Sends a request and waits for its answer.
    pub(crate) async fn ask<T>(&self, request: impl FnOnce(Answer<T>) -> Request) -> Result<T> {
        let (answer, answered) = oneshot::channel();
        let sent = self.0.send(request(answer)).await;
        sent.map_err(|_| Error::Closed)?;
        answered.await.map_err(|_| Error::Closed)?
    }
}

async fn write(
    mut connection: SqliteConnection,
    mut requests: mpsc::Receiver<Request>,
    mut log: Log,
    reader: ReadingConnection,
    _lock: Arc<Lock>,
) {
    while let Some(request) = requests.recv().await {
        // An answer that nobody waits for is no reason to stop.
        match request {
            Request::Apply(change, now, answer) => {
                let _ = answer.send(apply(&mut connection, change, now).await);
            }
            Request::Walk(direction, answer) => {
                let _ = answer.send(walk(&mut connection, direction).await);
            }
            Request::Import(import, now, answer) => {
                let _ = answer.send(import_batches(&mut connection, *import, now).await);
                log.filled();
            }
            Request::Close(answer) => {
                requests.close();
                let _ = answer.send(close(connection, log, &reader).await);
                return;
            }
        }
        log.step();
    }
    // Nobody is left to be told; what was acknowledged is on the disk already.
    let _ = close(connection, log, &reader).await;
}

/// Closes all connections; the last one to go moves the log into the file.
async fn close(connection: SqliteConnection, log: Log, reader: &ReadingConnection) -> Result<()> {
    log.close().await;
    if let Some(reader) = reader.lock().await.take() {
        reader.close().await?;
    }
    Ok(connection.close().await?)
}

/// One step: all its edits, or none.
async fn apply(
    connection: &mut SqliteConnection,
    change: Change,
    now: DateTime<Utc>,
) -> Result<Outcome> {
    let transaction = connection.begin_with("begin immediate").await?;
    finish(transaction, change, Vec::new(), now).await
}

/// Does the edits, adds them to what was already done, writes the step and commits.
async fn finish(
    mut transaction: Transaction<'_, Sqlite>,
    change: Change,
    mut deltas: Vec<Delta>,
    now: DateTime<Utc>,
) -> Result<Outcome> {
    for edit in change.edits {
        edit::perform(&mut transaction, edit, &mut deltas).await?;
    }
    decide::share(&mut transaction).await?;
    let title = Title {
        label: change.label,
        place: change.place,
        coalesce: change.coalesce,
    };
    let outcome = history::record(&mut transaction, title, deltas, now).await?;
    transaction.commit().await?;
    Ok(outcome)
}

async fn walk(connection: &mut SqliteConnection, direction: Direction) -> Result<Option<Outcome>> {
    let mut transaction = connection.begin_with("begin immediate").await?;
    let outcome = history::walk(&mut transaction, direction).await?;
    transaction.commit().await?;
    Ok(outcome)
}

/// Imports batches and makes the edits that came of it, as one step.
async fn import_batches(
    connection: &mut SqliteConnection,
    mut import: Import,
    now: DateTime<Utc>,
) -> Result<Outcome> {
    let mut transaction = connection.begin_with("begin immediate").await?;
    let mut deltas = Vec::new();
    for batch in import.batches {
        let id = batch.summary.id;
        take::take(
            &mut transaction,
            batch,
            &import.cancel,
            &mut *import.progress,
        )
        .await?;
        deltas.push(Delta::Live {
            import: id,
            live: true,
        });
    }
    finish(transaction, import.change, deltas, now).await
}
