//! The verbs from a terminal.
fn main() {}
