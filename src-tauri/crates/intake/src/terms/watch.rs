//! How far a reading is, looked at and stopped from outside.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// So many rows pass between two looks at the flag: hardly a millisecond.
const EVERY: usize = 1024;

/// A reading's progress and its flag to stop; clones are the same one.
#[derive(Clone, Debug, Default)]
pub struct Watch(Arc<State>);

#[derive(Debug, Default)]
struct State {
    stopped: AtomicBool,
    done: AtomicU32,
    of: AtomicU32,
}

impl Watch {
    /// Asks the reading to end; it answers with a refusal of kind `stopped`.
    pub fn stop(&self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }

    pub fn is_stopped(&self) -> bool {
        self.0.stopped.load(Ordering::Relaxed)
    }

    /// Rows read, and how many there are; zero while nobody knows.
    pub fn rows(&self) -> (u32, u32) {
        let load = |count: &AtomicU32| count.load(Ordering::Relaxed);
        (load(&self.0.done), load(&self.0.of))
    }

    /// Goes through rows, and ends early when it is asked to stop: whoever began the reading then
    /// throws away what came of it.
    pub(crate) fn over(&self, rows: Range<usize>) -> impl Iterator<Item = usize> {
        rows.take_while(|row| row % EVERY != 0 || !self.is_stopped())
    }

    /// The same, and tells how far it is.
    pub(crate) fn telling(&self, rows: Range<usize>) -> impl Iterator<Item = usize> {
        let store = |count: &AtomicU32, rows: usize| {
            count.store(u32::try_from(rows).unwrap_or(u32::MAX), Ordering::Relaxed);
        };
        store(&self.0.of, rows.end);
        self.over(rows).inspect(move |row| {
            if row % EVERY == 0 {
                store(&self.0.done, *row);
            }
        })
    }
}
