//! The header of a table: the row, or the two rows, whose cells name what stands below them.

mod joined;
mod periods;
mod score;
mod search;
mod titles;

use std::ops::Range;

use crate::cell::letter;
use crate::cell::month::Head;

pub(crate) use periods::{ask_period, date};
pub(crate) use search::{ask, find, stacked};
pub(crate) use titles::Titles;

/// The header of a table, and the names of its columns.
#[derive(Clone, Debug)]
pub(crate) struct Header {
    pub record: Option<usize>,
    /// Records that the names take: two where one stands above another.
    pub depth: usize,
    /// The first record behind the table.
    pub end: usize,
    /// As written, trimmed; empty where the header is.
    pub names: Vec<String>,
    /// What each name says about time, by [`date`].
    pub periods: Vec<Option<Head>>,
    /// Which of the different headers of the file it is, from 0: tables under the same names are
    /// one table to whoever says what a column means.
    pub number: usize,
}

impl Header {
    /// The records of the body.
    pub fn body(&self) -> Range<usize> {
        let start = self.record.map_or(0, |record| record + self.depth);
        start.min(self.end)..self.end
    }

    /// The name of a column for a person: its header, or `(column 7)`.
    pub fn label(&self, column: usize) -> String {
        match self.names.get(column) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => format!("(column {})", column + 1),
        }
    }

    /// By this a column is known in the next file of its kind: its name, with the letter where two have
    /// the same name or none, and with the table where it stands below one with other columns.
    pub fn key(&self, column: usize) -> String {
        let name = self.names[column].trim();
        let same = self.names.iter().filter(|other| other.trim() == name);
        let own = match same.count() {
            _ if name.is_empty() => letter(column),
            1 => name.to_owned(),
            _ => format!("{name} ({})", letter(column)),
        };
        match self.number {
            0 => own,
            number => format!("{own} (table {})", number + 1),
        }
    }

    /// Finds its number below the headers above it. Months and years may differ.
    pub fn count_below<'h>(&mut self, above: impl Iterator<Item = &'h Self>) {
        let mut next = 0;
        for header in above {
            if header.untimed().eq(self.untimed()) {
                self.number = header.number;
                return;
            }
            next = next.max(header.number + 1);
        }
        self.number = next;
    }

    /// The names that say nothing about time.
    pub fn untimed(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().zip(&self.periods);
        names
            .filter(|(_, period)| period.is_none())
            .map(|(name, _)| name.as_str())
    }

    /// How many columns stand for months or other stretches of time.
    pub fn dated(&self) -> usize {
        self.periods.iter().flatten().count()
    }
}
