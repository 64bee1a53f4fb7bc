//! What the program promises, checked from the verbs down: one file per capability, real files, real SQLite.

mod any_table;
mod arithmetic;
mod backup;
mod board;
mod case;
mod client;
mod crash;
mod currency;
mod doubt;
mod export;
mod faults;
mod findings;
mod intake;
mod keeping;
mod ledger;
mod lines;
mod mapping;
mod memory;
mod preview;
mod repair;
mod report;
mod rules;
mod stopping;
mod terminal;
mod undo;
mod workbook;
