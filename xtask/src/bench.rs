//! Measures the program beside its peers on the same work.

use crate::step::Outcome;

pub fn run() -> Outcome {
    Err("Nothing is measured yet.".to_owned())
}
