//! What we know about a client's company and how we judge it.
//!
//! Pure values and functions. Nothing here opens a file, waits, reads a clock or speaks to a
//! network: bytes, dates and identifiers are arguments. Each module may use only those listed
//! above it here.

pub mod value;

pub mod record;
pub mod spend;

pub mod assessment;
pub mod change;

pub mod analysis;
pub mod roadmap;

pub mod report;
