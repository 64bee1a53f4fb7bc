//! One program at a time per workspace.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use tokio::sync::oneshot;

use crate::error::{Error, Result};

/// Holds the workspace for this program. The system lets go of it when the program ends, however
/// it ends, so no stale lock can stay behind. It belongs to the file and not to its name: a second
/// program that comes by a symbolic link meets the same lock.
#[derive(Debug)]
pub(crate) struct Lock {
    /// Locked for as long as it is open.
    _file: File,
    /// Dropped after the file, which tells whoever waits for the end.
    _end: oneshot::Sender<()>,
}

impl Lock {
    const NAME: &str = "workspace.lock";

    /// The second value resolves once the lock was let go.
    pub(crate) fn take(folder: &Path) -> Result<(Self, oneshot::Receiver<()>)> {
        let path = folder.join(Self::NAME);
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(|error| Error::io(&path, error))?;
        match file.try_lock() {
            Ok(()) => {
                let (end, ended) = oneshot::channel();
                let lock = Self {
                    _file: file,
                    _end: end,
                };
                Ok((lock, ended))
            }
            Err(TryLockError::WouldBlock) => Err(Error::Locked {
                what: "This workspace".to_owned(),
            }),
            Err(TryLockError::Error(error)) => Err(Error::io(&path, error)),
        }
    }
}
