//! What the person said about an open file.

use std::collections::BTreeMap;

use domain::spend::{Allocation, Corrections, LineRef};

/// Corrections of how it is read, and decisions about its lines.
#[derive(Default)]
pub struct Said {
    /// What was answered, chosen, fixed and switched.
    pub given: Corrections,
    /// What was decided of groups, by their place.
    pub decided: BTreeMap<usize, Decided>,
    /// Channels that were named for groups.
    pub named: BTreeMap<usize, String>,
    /// Lines that were decided alone, by their cell.
    pub alone: BTreeMap<LineRef, Allocation>,
}

/// What was said of a group in this import.
#[derive(Copy, Clone, Debug)]
pub struct Decided {
    pub allocation: Allocation,
    /// It makes a rule.
    pub always: bool,
}

impl Said {
    /// Another reading numbers the groups anew: what was said of them goes to where each is now.
    pub fn move_groups(&mut self, place: impl Fn(usize) -> Option<usize> + Copy) {
        self.decided = at_places(&mut self.decided, place);
        self.named = at_places(&mut self.named, place);
    }
}

fn at_places<T>(
    said: &mut BTreeMap<usize, T>,
    place: impl Fn(usize) -> Option<usize>,
) -> BTreeMap<usize, T> {
    let said = std::mem::take(said).into_iter();
    said.filter_map(|(group, what)| Some((place(group)?, what)))
        .collect()
}
