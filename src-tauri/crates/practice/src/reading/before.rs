//! The lines of the import that a reading takes the place of, by their cells.
//!
//! The bytes are the same, so a line is known by its cell whatever is corrected about how it is
//! read: its key would change with its date or its sign.

use std::collections::HashSet;

use domain::spend::{LineRef, Verdict};
use domain::value::Id;
use store::ClientFile;

use crate::Result;

/// What stands decided about each line that is stored.
#[derive(Clone, Debug, Default)]
pub struct Before {
    /// Cells in order, each with the place of its verdict.
    cells: Vec<(LineRef, usize)>,
    verdicts: Vec<Verdict>,
    /// Every decision holds, not only those made by hand, and no other line comes in.
    pub exact: bool,
}

impl Before {
    pub async fn of(file: &ClientFile, import: Id, exact: bool) -> Result<Self> {
        let mut before = Self {
            exact,
            ..Self::default()
        };
        for decision in file.decisions(import).await? {
            let place = before.verdicts.len();
            before
                .cells
                .extend(decision.lines.into_iter().map(|cell| (cell, place)));
            before.verdicts.push(decision.verdict);
        }
        before.cells.sort_unstable_by_key(|&(cell, _)| cell);
        Ok(before)
    }

    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// True where the import has a line of this cell.
    pub fn has(&self, cell: LineRef) -> bool {
        self.find(cell).is_some()
    }

    /// What stands decided; [`Before::place`] says where in it.
    pub fn verdicts(&self) -> &[Verdict] {
        &self.verdicts
    }

    /// The place of what still holds about the line of a cell.
    pub fn place(&self, cell: LineRef) -> Option<usize> {
        let place = self.cells[self.find(cell)?].1;
        let verdict = self.verdicts.get(place)?;
        (self.exact || verdict.reason.is_manual()).then_some(place)
    }

    /// Something newer was decided about these cells.
    pub fn forget(&mut self, cells: &HashSet<LineRef>) {
        for (cell, place) in &mut self.cells {
            if cells.contains(cell) {
                *place = usize::MAX;
            }
        }
    }

    fn find(&self, cell: LineRef) -> Option<usize> {
        self.cells
            .binary_search_by_key(&cell, |&(cell, _)| cell)
            .ok()
    }
}
