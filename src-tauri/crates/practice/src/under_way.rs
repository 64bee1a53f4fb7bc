//! The file that is being read now: how far it is, and the way to stop it.

use std::path::Path;
use std::sync::Arc;

use intake::Watch;
use tokio::sync::Notify;

use crate::{Failure, FailureKind, Result};

/// One reading from the first byte to the preview; clones are the same one.
#[derive(Clone, Default)]
pub struct UnderWay {
    pub watch: Watch,
    stopped: Arc<Notify>,
}

impl UnderWay {
    /// Ends the reading; nothing was changed by it.
    pub fn stop(&self) {
        self.watch.stop();
        self.stopped.notify_one();
    }

    /// Waits for the work, or for the person to stop it: the answer comes at once, and the work
    /// ends where it next looks at its watch.
    pub async fn unless_stopped<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        tokio::select! {
            biased;
            () = self.stopped.notified() => Err(stopped()),
            done = work => done,
        }
    }
}

fn stopped() -> Failure {
    Failure::new(
        FailureKind::Cancelled,
        "Reading was stopped. Nothing was changed.",
    )
}

/// Copies a file into memory in pieces, so that it can be stopped.
pub async fn copy(path: &Path, length: u64, watch: &Watch) -> std::io::Result<Arc<[u8]>> {
    use std::io::{Error, ErrorKind, Read as _};
    const PIECE: usize = 4 << 20;

    let (path, watch) = (path.to_owned(), watch.clone());
    let copying = move || {
        let length = usize::try_from(length).map_err(|_| ErrorKind::OutOfMemory)?;
        let mut bytes: Arc<[u8]> = std::iter::repeat_n(0, length).collect();
        let room = Arc::get_mut(&mut bytes).expect("BUG: nobody else knows these bytes yet");
        let mut file = std::fs::File::open(path)?;
        for piece in room.chunks_mut(PIECE).take_while(|_| !watch.is_stopped()) {
            file.read_exact(piece)?;
        }
        if file.read(&mut [0])? > 0 && !watch.is_stopped() {
            return Err(Error::other("it changed while it was read"));
        }
        Ok(bytes)
    };
    tokio::task::spawn_blocking(copying)
        .await
        .expect("BUG: copying a file never panics")
}
