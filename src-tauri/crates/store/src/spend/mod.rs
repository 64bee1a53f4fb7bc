//! Spend: imports, their lines, and what is decided about them.

pub(crate) mod alike;
mod batch;
mod cell;
pub(crate) mod decide;
mod decision;
pub(crate) mod group;
pub(crate) mod hand;
pub(crate) mod import;
pub(crate) mod known;
pub(crate) mod line;
pub(crate) mod mapping;
pub(crate) mod original;
mod rows;
pub(crate) mod rule;
pub(crate) mod sum;
pub(crate) mod take;
mod tally;

pub use alike::GroupSum;
pub use batch::{Batch, Key, NewGroup, NewLine, Progress};
pub(crate) use cell::Cells;
pub use group::LineGroup;
pub use hand::LineDecision;
pub use known::KnownKeys;
pub use line::{FoundLines, LineQuery, StoredLine};
pub(crate) use mapping::KeptMapping;
pub use mapping::UnreadMapping;
pub use sum::PeriodSum;
