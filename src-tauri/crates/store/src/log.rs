//! The log beside a client's file: what is in it is saved already, and is moved into the file by a
//! connection of its own, so that nobody waits for it who waits for an answer.

use std::path::Path;

use sqlx::{Connection as _, SqliteConnection};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use crate::error::Result;
use crate::file;

/// After so many requests, or one import, the log is moved into the file.
const STEPS: u32 = 100;

/// The one that empties the log of an open file.
pub(crate) struct Log {
    steps: u32,
    full: mpsc::Sender<()>,
    task: JoinHandle<()>,
}

impl Log {
    pub(crate) async fn open(path: &Path) -> Result<Self> {
        let connection = file::open_again(path).await?;
        let (full, asked) = mpsc::channel(1);
        Ok(Self {
            steps: 0,
            full,
            task: tokio::spawn(empty(connection, asked)),
        })
    }

    pub(crate) fn step(&mut self) {
        self.steps += 1;
        if self.steps >= STEPS {
            self.filled();
        }
    }

    pub(crate) fn filled(&mut self) {
        self.steps = 0;
        // Where it was asked already and is still at it, the next time is soon enough.
        let _ = self.full.try_send(());
    }

    /// Waits until the connection is closed.
    pub(crate) async fn close(self) {
        drop(self.full);
        let _ = self.task.await;
    }
}

async fn empty(mut connection: SqliteConnection, mut asked: mpsc::Receiver<()>) {
    while asked.recv().await.is_some() {
        // What can't be moved now stays in the log, as safe as before.
        let _ = file::tidy_log(&mut connection).await;
    }
    let _ = connection.close().await;
}
