//! The verbs: what a consultant can do, one function each, without a window or a terminal.

pub mod commands;
pub mod view;
