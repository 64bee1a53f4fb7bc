//! What a file would become, before anything is changed.

mod head;
mod lines;
mod opened;

use std::cmp::Ordering;
use std::sync::Arc;

use domain::spend::{LineRef, RowCounts};

pub use head::{
    Abroad, Below, Column, Confidence, Head, NotSpend, Part, ReadAs, RowError, SourceRow, Tie,
    Ties, Warning,
};
pub(crate) use lines::{EPOCH, Packed, Span};
pub use lines::{Group, Line, LineKey, Lines};
pub(crate) use opened::{Opened, Way};

use crate::table::Table;
use crate::terms::{Fate, Mark, Tag, counter};

/// A file as it was understood: its head, a fate for every row, and the lines it offers.
#[derive(Clone, Debug)]
pub struct Preview {
    pub(crate) head: Head,
    pub(crate) lines: Lines,
    pub(crate) marks: Vec<Mark>,
    /// The file as it is read, with the cells that were fixed.
    pub(crate) table: Arc<Table>,
    pub(crate) opened: Arc<Opened>,
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
        self.table.len()
    }

    /// One row of the file with its cells; `None` beyond the end.
    pub fn row(&self, index: usize) -> Option<SourceRow> {
        let mark = *self.marks.get(index)?;
        Some(SourceRow {
            row: self.table.line(index),
            fate: mark.fate,
            tag: mark.tag,
            cells: self.table.cells(index).iter().map(str::to_owned).collect(),
            fixed: self
                .table
                .fixed(index)
                .into_iter()
                .map(|(column, text)| (u32::try_from(column + 1).unwrap_or(u32::MAX), text))
                .collect(),
        })
    }

    /// The physical row, from 1, of the row with this index.
    pub fn line_of(&self, index: usize) -> Option<u32> {
        (index < self.table.len()).then(|| self.table.line(index))
    }

    /// The index of a physical row; `None` where the file has no row of this number.
    pub fn index_of(&self, row: u32) -> Option<usize> {
        let (mut low, mut high) = (0, self.table.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.table.line(middle).cmp(&row) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    /// The fate and the tag of a row, without its cells.
    pub fn fate(&self, index: usize) -> Option<(Fate, Tag)> {
        self.marks.get(index).map(|mark| (mark.fate, mark.tag))
    }

    /// True while a question waits for its answer.
    pub fn is_open(&self) -> bool {
        self.head
            .questions
            .iter()
            .any(|question| question.answer.is_none())
    }

    /// Turns lines off that are here already, by their cell and their key, and counts rows of
    /// which no other line is left as duplicates.
    pub fn mark_duplicates(&mut self, off: impl Fn(LineRef, &LineKey) -> bool) {
        for line in &mut self.lines.packed {
            line.duplicate = off(line.source(&self.table), &line.key);
        }
        let lines = &self.lines.packed;
        for same in lines.chunk_by(|one, other| one.record == other.record) {
            let mark = &mut self.marks[same[0].record as usize];
            if matches!(mark.fate, Fate::Imported | Fate::Duplicate) {
                let all = same.iter().all(|line| line.duplicate);
                mark.fate = if all { Fate::Duplicate } else { Fate::Imported };
            }
        }
        self.count();
    }

    fn count(&mut self) {
        let mut rows = RowCounts::default();
        for mark in &self.marks {
            *counter(mark.fate, &mut rows) += 1;
        }
        self.head.rows = rows;
    }
}
