//! What a file would become, before anything is changed.

mod contract;
mod fate;
mod head;
mod lines;

pub use contract::Contract;
pub use fate::{Fate, Tag};
pub use head::{
    Choice, Column, Head, Layout, NotSpend, Question, RowError, SourceRow, Tie, Ties, Warning,
};
pub use lines::{Line, LineKey, Lines};

/// A file as it was understood: its head, a fate for every row, and the lines it offers.
#[derive(Clone, Debug)]
pub struct Preview {
    pub(crate) head: Head,
    pub(crate) lines: Lines,
}

impl Preview {
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Lines offered for import, in the order of the file.
    pub fn lines(&self) -> &Lines {
        &self.lines
    }

    /// How many rows the file has, blank ones included.
    pub fn rows(&self) -> usize {
        0
    }

    /// One row of the file with its cells; `None` beyond the end.
    pub fn row(&self, index: usize) -> Option<SourceRow> {
        let _ = index;
        None
    }

    /// True while a question waits for its answer.
    pub fn is_open(&self) -> bool {
        self.head
            .questions
            .iter()
            .any(|question| question.answer.is_none())
    }

    /// Turns lines off that are already imported, and counts their rows as duplicates.
    pub fn mark_duplicates(&mut self, known: impl Fn(&LineKey) -> bool) {
        let _ = known;
    }
}
