//! What can go wrong with a verb, apart from edits that are refused and rows that are bad: those
//! are data.

use serde::Serialize;
use ts_rs::TS;

/// A kind exists only where the window acts on it.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// Another program holds the workspace.
    Locked,
    /// The file was written by a newer program.
    Newer,
    /// The file can't be trusted.
    Damaged,
    /// The disk is full; nothing is lost.
    DiskFull,
    /// It isn't there.
    NotFound,
    /// The person stopped it.
    Cancelled,
    /// Anything else: shown with its message.
    Other,
}

/// What happened, what is safe, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Failure {
    pub kind: FailureKind,
    pub message: String,
    pub hint: Option<String>,
}

pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    pub fn new(kind: FailureKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            hint: None,
        }
    }

    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(FailureKind::NotFound, message)
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)?;
        match &self.hint {
            Some(hint) => write!(f, " {hint}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        let kind = match &error {
            store::Error::Locked { .. } => FailureKind::Locked,
            store::Error::Newer { .. } => FailureKind::Newer,
            store::Error::Damaged { .. } => FailureKind::Damaged,
            store::Error::DiskFull => FailureKind::DiskFull,
            store::Error::Missing { .. } | store::Error::NotFound { .. } => FailureKind::NotFound,
            store::Error::Cancelled => FailureKind::Cancelled,
            _ => FailureKind::Other,
        };
        Self::new(kind, error.to_string())
    }
}

/// An allocation whose parts are no more than all of it.
pub(crate) fn checked(allocation: domain::spend::Allocation) -> Result<domain::spend::Allocation> {
    allocation
        .checked()
        .map_err(|sentence| Failure::new(FailureKind::Other, sentence))
}
