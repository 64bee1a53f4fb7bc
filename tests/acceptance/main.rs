//! What the program promises, checked from the verbs down: one file per capability, real files, real SQLite.

mod client;
mod intake;
mod keeping;
mod ledger;
mod undo;
