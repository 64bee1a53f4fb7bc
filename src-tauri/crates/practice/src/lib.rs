//! The verbs: what a consultant can do, one function each, without a window or a terminal.
//!
//! One file a noun. A verb takes the practice first and the present moment last, reads like the
//! sentence it stands for, and answers with the new truth.

pub mod command_table;
pub mod view;

mod channels;
mod editing;
mod failure;
mod knowledge;
mod moment;
mod practice;
mod reading;
mod under_way;

pub mod balance;
pub mod client;
pub mod export;
pub mod form;
pub mod funnel;
pub mod import;
pub mod mapping;
pub mod overview;
pub mod record;
pub mod report;
pub mod roadmap;
pub mod rule;
pub mod sample;
pub mod settings;
pub mod spend;
pub mod undo;

pub use failure::{Failure, FailureKind, Result};
pub use moment::Now;
pub use practice::Practice;
