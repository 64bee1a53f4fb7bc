//! How a command ends and what it prints.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use domain::record::Problem;
use practice::view::Edited;
use practice::{Failure, FailureKind, Practice};
use serde::Serialize;

pub type Result<T> = practice::Result<T>;

/// How a command ended, the best first.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    Done,
    Refused,
    Asks,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Done => Self::SUCCESS,
            End::Refused => Self::from(2),
            End::Asks => Self::from(3),
        }
    }
}

/// Writes what was asked for to the file that the command line names; never over `sources`, which it
/// was made from, nor among the clients' own files.
pub fn file(
    practice: &Practice,
    path: &Path,
    bytes: impl AsRef<[u8]>,
    sources: &[PathBuf],
) -> Result<()> {
    practice.may_write(path, sources)?;
    std::fs::write(path, bytes).map_err(|error| {
        let why = match error.kind() {
            ErrorKind::NotFound => "its folder is not there".to_owned(),
            ErrorKind::PermissionDenied => "this user may not write there".to_owned(),
            ErrorKind::IsADirectory => "it is a folder".to_owned(),
            ErrorKind::StorageFull => "the disk is full".to_owned(),
            _ => error.to_string(),
        };
        Failure::new(
            FailureKind::Other,
            format!("“{}” could not be written: {why}.", path.display()),
        )
        .hint("Close the file where it is open, or choose another name or folder.")
    })
}

/// Prints a value as JSON.
pub fn json(value: &impl Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(value).map_err(|error| {
        Failure::new(
            FailureKind::Other,
            format!("The answer can’t be written: {error}"),
        )
    })?;
    line(&text)
}

/// Prints a line; a reader that closed the pipe has seen enough.
pub fn line(text: &str) -> Result<()> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::new(
            FailureKind::Other,
            format!("The answer could not be written: {error}"),
        )),
        _ => Ok(()),
    }
}

/// Prints what an edit did.
pub fn edited(edited: &Edited, as_json: bool) -> Result<End> {
    if as_json {
        json(edited)?;
    }
    Ok(match edited {
        Edited::Saved { outcome, .. } => {
            eprintln!("{}.", outcome.label);
            End::Done
        }
        Edited::Unchanged { .. } => {
            eprintln!("Nothing to change.");
            End::Done
        }
        Edited::Refused { problems } => refused(problems),
    })
}

/// Says what is wrong with what was given, where something is.
pub fn refused(problems: &[Problem]) -> End {
    if problems.is_empty() {
        return End::Done;
    }
    for problem in problems {
        eprintln!("{}", problem.message);
    }
    eprintln!("Nothing was changed.");
    End::Refused
}
