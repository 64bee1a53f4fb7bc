//! The only SQL: a workspace and one SQLite file per client.
//!
//! Keeps and answers, and judges nothing. A client's file is written by one task alone; each
//! change is one transaction together with its inverse, so that what was acknowledged survives a
//! power cut and every step can be taken back, also after a restart.

mod backup;
mod body;
mod card;
mod check;
mod client;
mod delta;
mod dump;
mod edit;
mod error;
mod file;
mod history;
mod layout;
mod lock;
mod log;
mod record;
mod remarks;
mod spend;
mod workspace;
mod writer;

pub use backup::Backup;
pub use card::ClientCard;
pub use check::FileCheck;
pub use client::ClientFile;
pub use error::{Error, Result};
pub use history::{HistoryItem, UndoState};
pub use spend::{
    Batch, FoundLines, GroupSum, Key, KnownKeys, LineDecision, LineGroup, LineQuery, NewGroup,
    NewLine, PeriodSum, Progress, StoredLine, UnreadMapping,
};
pub use workspace::{Workspace, Written};
