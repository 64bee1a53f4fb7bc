//! A table made cell by cell, for files that have cells and no delimiter.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::record::{Record, Style, place};
use super::{Body, COLUMN_LIMIT, RECORD_LIMIT, Sheet, Table, too_large, too_long};
use crate::terms::Refusal;

/// The sign between cells: no program writes it into one.
const BETWEEN: u8 = 0x1f;

/// The most text that a sheet may hold, in bytes.
const TEXT_LIMIT: usize = 192 << 20;

/// The most rows that a sheet can have.
const ROW_LIMIT: u32 = 1 << 20;

/// Rows in which typed days may head the columns of a matrix, and how many make one.
const HEADS: u32 = 80;
const MONTHS: usize = 3;

/// Takes cells row by row and keeps each row under the number that a spreadsheet shows.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    text: String,
    records: Vec<Record>,
    /// The row that is being filled, from 1.
    row: u32,
    /// Its cells: column and place in `pending`.
    cells: Vec<(usize, std::ops::Range<usize>)>,
    pending: String,
    /// Typed days of the row, with their columns.
    days: Vec<(usize, NaiveDate)>,
    pub sheet: Sheet,
}

impl Builder {
    /// Ends the row before and begins the one with this number, from 1.
    pub fn row(&mut self, number: u32) -> Result<(), Refusal> {
        self.end_row()?;
        if number == 0 || number > ROW_LIMIT {
            return Err(too_large());
        }
        self.row = number;
        Ok(())
    }

    /// The number of the row that is being filled; 0 before the first.
    pub fn current(&self) -> u32 {
        self.row
    }

    /// Puts a text into a column, from 0. An empty text leaves the cell empty.
    pub fn cell(&mut self, column: usize, text: &str) -> Result<(), Refusal> {
        if text.is_empty() {
            return Ok(());
        }
        if column >= COLUMN_LIMIT || self.pending.len() + text.len() > RECORD_LIMIT {
            return Err(too_long(self.row));
        }
        let start = self.pending.len();
        if text.as_bytes().contains(&BETWEEN) {
            self.pending.extend(
                text.chars()
                    .map(|sign| if sign == '\u{1f}' { ' ' } else { sign }),
            );
        } else {
            self.pending.push_str(text);
        }
        self.cells.push((column, start..self.pending.len()));
        Ok(())
    }

    /// Says that a cell of the row holds a typed day.
    pub fn note_day(&mut self, column: usize, day: NaiveDate) {
        self.days.push((column, day));
    }

    /// Days that stand side by side, a month apart, head the months of a matrix, however their
    /// format shows them.
    fn end_days(&mut self) -> Result<(), Refusal> {
        let days = std::mem::take(&mut self.days);
        let months = |day: NaiveDate| day.year() * 12 + day.month().cast_signed();
        let run = days.windows(2).all(|pair| {
            pair[1].0 == pair[0].0 + 1 && (months(pair[1].1) - months(pair[0].1)).abs() == 1
        });
        if run && days.len() >= MONTHS && self.row <= HEADS {
            for (column, day) in days {
                self.cell(column, &day.format("%b %Y").to_string())?;
            }
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        self.end_days()?;
        if self.cells.is_empty() {
            return Ok(());
        }
        if self.text.len() + self.pending.len() > TEXT_LIMIT {
            return Err(too_large());
        }
        // Sheets may name their cells in any order; of two for one place the later one stands.
        if !self.cells.is_sorted_by(|one, other| one.0 < other.0) {
            self.cells.sort_by_key(|&(column, _)| column);
        }
        let start = self.text.len();
        let mut written = 0;
        let mut cells = self.cells.iter().peekable();
        while let Some((column, span)) = cells.next() {
            if cells.peek().is_some_and(|(next, _)| next == column) {
                continue;
            }
            for _ in written..*column {
                self.text.push(char::from(BETWEEN));
            }
            written = *column;
            self.text.push_str(&self.pending[span.clone()]);
        }
        self.records.push(Record {
            start: place(start),
            end: place(self.text.len()),
            line: self.row,
            style: Style::Plain,
        });
        self.cells.clear();
        self.pending.clear();
        Ok(())
    }

    /// The table, with an empty record for every row that the sheet leaves out above its last.
    pub fn finish(mut self, encoding: &'static str) -> Result<Table, Refusal> {
        self.end_row()?;
        self.records.sort_by_key(|record| record.line);
        Ok(Table {
            records: without_gaps(self.records),
            text: Body::Own(Arc::new(self.text)),
            delimiter: BETWEEN,
            encoding,
            replaced: Vec::new(),
            separator_line: false,
            guarded: false,
            fixes: std::collections::BTreeMap::new(),
            sheet: Some(self.sheet),
        })
    }
}

fn without_gaps(records: Vec<Record>) -> Vec<Record> {
    let last = records.last().map_or(0, |record| record.line as usize);
    if last == records.len() {
        return records;
    }
    let mut full = Vec::with_capacity(last.max(records.len()));
    let mut next = 1;
    for record in records {
        while next < record.line {
            full.push(Record {
                start: record.start,
                end: record.start,
                line: next,
                style: Style::Plain,
            });
            next += 1;
        }
        full.push(record);
        next = record.line + 1;
    }
    full
}
