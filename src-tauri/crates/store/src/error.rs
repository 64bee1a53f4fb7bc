//! What can go wrong with files, in the kinds that the window acts on.

use std::io;
use std::path::Path;

/// Shown as one or more sentences for the person: what happened, what is safe, what to do. Never
/// SQL, never a client's data. The cause for the log is [`std::error::Error::source`].
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another program has the workspace or one of its files.
    #[error(
        "{what} is open in another program. Nothing was changed. Close the other program and try again."
    )]
    Locked { what: String },
    /// Written by a newer version of this program; not a byte of it was touched.
    #[error(
        "{what} was written by a newer version of Evenlift ({program}). It was not touched. Open it with that version or a newer one."
    )]
    Newer {
        what: String,
        /// The layout's number in the file.
        version: i64,
        /// The version of the program that wrote the file, as far as it can be read.
        program: String,
    },
    /// The file is not what was written: foreign, cut, flipped, or at odds with itself.
    #[error(
        "{what} is damaged: {how}. Nothing was changed or removed. Keep the file, and restore the newest backup beside it."
    )]
    Damaged { what: String, how: String },
    #[error(
        "The disk is full. What was shown as saved is safe; this last step was not saved. Free some space and try again."
    )]
    DiskFull,
    /// A file that was there before is gone.
    #[error(
        "{what} is missing. Nothing new was made in its place. Put the file back, or restore a backup."
    )]
    Missing { what: String },
    /// A change speaks of something that isn't there.
    #[error("{what} is not there any more. Nothing was changed.")]
    NotFound { what: String },
    /// A change that would break the file's own order.
    #[error("{why} Nothing was changed.")]
    Refused { why: String },
    #[error("Stopped. Nothing was changed.")]
    Cancelled,
    /// The file was closed while the request was on its way.
    #[error(
        "The client's file was closed. What was shown as saved is safe. Open the client again."
    )]
    Closed,
    #[error("{what} could not be read or written. What was shown as saved is safe. {hint}")]
    Io {
        what: String,
        hint: String,
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

pub type Result<T> = std::result::Result<T, Error>;

// SQLite's primary result codes, which are the low byte of what it answers.
const PERM: i32 = 3;
const BUSY: i32 = 5;
const LOCKED: i32 = 6;
const READONLY: i32 = 8;
const CORRUPT: i32 = 11;
const FULL: i32 = 13;
const CANTOPEN: i32 = 14;
const NOTADB: i32 = 26;

impl Error {
    pub(crate) fn damaged(what: impl Into<String>, how: impl Into<String>) -> Self {
        Self::Damaged {
            what: what.into(),
            how: how.into(),
        }
    }

    pub(crate) fn refused(why: impl Into<String>) -> Self {
        Self::Refused { why: why.into() }
    }

    pub(crate) fn not_found(what: impl Into<String>) -> Self {
        Self::NotFound { what: what.into() }
    }

    /// A fault of the disk or the system, met with the file or folder at `path`.
    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        let what = display_name(path);
        match source.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::DiskFull,
            io::ErrorKind::NotFound => Self::Missing { what },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Io {
                what,
                hint: "The place may not be written to: look at its permissions.".to_owned(),
                source: source.into(),
            },
            _ => Self::Io {
                what,
                hint: "Look at the disk, then open the file again.".to_owned(),
                source: source.into(),
            },
        }
    }
}

/// The last part of a path, as a sentence can name it.
pub(crate) fn display_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .display()
        .to_string()
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let what = "The file".to_owned();
        match &error {
            sqlx::Error::Database(database) => {
                let code = database
                    .code()
                    .and_then(|code| code.parse::<i32>().ok())
                    .unwrap_or_default();
                match code & 0xff {
                    FULL => Self::DiskFull,
                    BUSY | LOCKED => Self::Locked { what },
                    CORRUPT | NOTADB => Self::damaged(what, "its pages can't be read"),
                    PERM | READONLY | CANTOPEN => Self::Io {
                        what,
                        hint: "The place may not be written to: look at its permissions."
                            .to_owned(),
                        source: error.into(),
                    },
                    _ => Self::Io {
                        what,
                        hint: "Look at the disk, then open the file again.".to_owned(),
                        source: error.into(),
                    },
                }
            }
            sqlx::Error::RowNotFound
            | sqlx::Error::ColumnDecode { .. }
            | sqlx::Error::ColumnNotFound(_)
            | sqlx::Error::ColumnIndexOutOfBounds { .. }
            | sqlx::Error::Decode(_) => Self::damaged(what, "a cell holds what was never written"),
            sqlx::Error::WorkerCrashed | sqlx::Error::PoolClosed => Self::Closed,
            _ => Self::Io {
                what,
                hint: "Open the file again.".to_owned(),
                source: error.into(),
            },
        }
    }
}

/// Stored JSON that can't be read back was changed by something else.
impl From<serde_json::Error> for Error {
    fn from(_: serde_json::Error) -> Self {
        Self::damaged("The file", "a cell holds what was never written")
    }
}
