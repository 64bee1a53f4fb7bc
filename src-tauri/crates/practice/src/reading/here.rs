//! Lines that are here already: off, unless a person says otherwise.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::spend::LineRef;

use super::Reading;

impl Reading {
    /// Turns lines off that are here already, for certain or by what was answered, unless a person
    /// switched them.
    pub(super) fn switch(&mut self, known: &store::KnownKeys) {
        let switched: HashMap<(LineRef, Option<u8>), bool> = self
            .said
            .given
            .switched
            .iter()
            .map(|switch| ((switch.cell(), switch.part), switch.on))
            .collect();
        // What is said of one line of a cell stands over what is said of all of them.
        let said = |line: LineRef| {
            let own = switched.get(&(line.cell(), Some(line.part)));
            own.or_else(|| switched.get(&(line.cell(), None))).copied()
        };
        let doubted: HashSet<LineRef> = self
            .judged
            .doubts
            .iter()
            .filter(|doubt| doubt.is_off())
            .flat_map(|doubt| doubt.here.iter().copied())
            .collect();
        let before = &self.source.before;
        let nothing = known.is_empty() && switched.is_empty() && doubted.is_empty();
        if nothing && !before.exact && self.judged.here.is_empty() {
            return;
        }
        let again = self.takes_all();
        let is_here =
            |cell: LineRef, key: &store::Key| known.contains(key) || doubted.contains(&cell);
        let mut here = Vec::new();
        let lines = self.read.preview.lines().iter().enumerate();
        for (index, line) in lines.filter(|(_, line)| !before.has(line.source)) {
            if is_here(line.source, &line.key) || said(line.source).is_some() {
                here.push(index);
            }
        }
        Arc::make_mut(&mut self.read.preview).mark_duplicates(|cell, key| match said(cell) {
            Some(on) => !on,
            None if before.has(cell) => false,
            None => before.exact || (is_here(cell, key) && !again),
        });
        self.judged.here = here;
    }

    /// The places of lines that are here already or that a person switched, in the order of the
    /// file.
    pub fn here(&self) -> &[usize] {
        &self.judged.here
    }

    /// True where all lines that are here already are imported once more.
    pub const fn takes_all(&self) -> bool {
        self.said.given.again
    }
}
