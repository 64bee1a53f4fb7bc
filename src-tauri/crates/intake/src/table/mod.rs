//! A table of records, wherever it came from: text with a delimiter, a sheet of a workbook, a web
//! page.
//!
//! A record is kept as its place in the text, so a table costs sixteen bytes a row beside the
//! text; cells are cut when they are looked at. The cutting is our own and not a CSV reader's: it
//! keeps the physical line of every record, keeps text like `"Big 5" Sporting` as it stands, and
//! can't be swallowed by a quote that is never closed.

mod body;
mod build;
mod delimiter;
mod limits;
mod rebuild;
mod record;
mod sheet;
mod split;
mod text;

use domain::spend::CellFix;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::cell::{date, formula_escape};
use crate::terms::{Refusal, Watch};

pub(crate) use body::Body;
pub(crate) use build::Builder;
pub(crate) use delimiter::detect;
pub(crate) use limits::{COLUMN_LIMIT, RECORD_LIMIT, too_large, too_long};
use record::{Record, Style, place};
pub(crate) use sheet::{Sheet, Unread};
pub(crate) use split::Cells;
pub(crate) use text::Text;

/// Bytes, or records, looked at together.
const PIECE: usize = 4096;

/// Text cut into records.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    text: Body,
    records: Vec<Record>,
    pub delimiter: u8,
    pub encoding: &'static str,
    /// Positions of replaced bytes in the text.
    replaced: Vec<u32>,
    /// True where the first line is `sep=` and no data.
    pub separator_line: bool,
    /// True for a file of our own, in which apostrophes guard what looks like a formula.
    guarded: bool,
    /// Texts that take the place of cells, by record and column, from 0.
    fixes: BTreeMap<usize, Vec<(usize, String)>>,
    /// What only a sheet has; `None` for text.
    pub sheet: Option<Sheet>,
}

impl Table {
    /// Cuts a text into records. Refused where one is too long to be a row of a table.
    pub fn new(
        text: Text<'_>,
        file: &Arc<[u8]>,
        delimiter: u8,
        watch: &Watch,
    ) -> Result<Self, Refusal> {
        let bytes = text.content.as_bytes();
        let mut records = Vec::with_capacity(memchr::memchr_iter(b'\n', bytes).count() + 1);
        let (mut at, mut line) = (0, 1);
        while at < bytes.len() && !(records.len() % PIECE == 0 && watch.is_stopped()) {
            let cut = split::record(bytes, at, delimiter);
            let length = cut.end - at;
            let wide = length >= COLUMN_LIMIT
                && memchr::memchr_iter(delimiter, &bytes[at..cut.end]).count() >= COLUMN_LIMIT;
            if length > RECORD_LIMIT || wide {
                return Err(too_long(line));
            }
            records.push(Record {
                start: place(at),
                end: place(cut.end),
                line,
                style: cut.style,
            });
            at = cut.next;
            line += cut.lines;
        }
        records.shrink_to_fit();
        Ok(Self {
            separator_line: delimiter::separator_line(&text.content).is_some(),
            guarded: formula_escape::is_ours(&text.content),
            text: Body::new(text.content, file),
            records,
            delimiter,
            encoding: text.encoding,
            replaced: text.replaced,
            fixes: BTreeMap::new(),
            sheet: None,
        })
    }

    /// The same table with texts in the place of cells, by physical row and column from 1. A row
    /// that is not in the table changes nothing.
    pub fn with_fixes(self: &Arc<Self>, fixes: &[CellFix]) -> Arc<Self> {
        if fixes.is_empty() {
            return Arc::clone(self);
        }
        let mut other = Self::clone(self);
        for CellFix { row, column, text } in fixes {
            let Ok(record) = self.records.binary_search_by_key(row, |record| record.line) else {
                continue;
            };
            let column = *column as usize;
            if (1..=COLUMN_LIMIT).contains(&column) {
                let cells = other.fixes.entry(record).or_default();
                cells.retain(|(other, _)| *other != column - 1);
                cells.push((column - 1, text.clone()));
                cells.sort_unstable_by_key(|&(column, _)| column);
            }
        }
        Arc::new(other)
    }

    /// The cells of a record that were fixed, by column from 0, with what the file says there.
    pub fn fixed(&self, index: usize) -> Vec<(usize, String)> {
        let Some(fixes) = self.fixes.get(&index) else {
            return Vec::new();
        };
        let mut cells = Cells::default();
        let record = self.records[index];
        cells.cut(self.raw(index), self.delimiter, record.style);
        fixes
            .iter()
            .map(|&(column, _)| (column, cells.get(column).to_owned()))
            .collect()
    }

    /// True where cells have types: dates and numbers are written in one way.
    pub fn is_typed(&self) -> bool {
        self.sheet.as_ref().is_some_and(|sheet| sheet.typed)
    }

    /// The day that a bare number stands for.
    pub fn serial(&self, days: u32) -> Option<NaiveDate> {
        let since_1904 = self.sheet.as_ref().is_some_and(|sheet| sheet.since_1904);
        date::serial(if since_1904 {
            days + date::DAYS_TO_1904
        } else {
            days
        })
    }

    /// The delimiter for a person; empty where the file has none.
    pub fn delimiter_text(&self) -> String {
        if self.sheet.is_some() {
            String::new()
        } else {
            char::from(self.delimiter).to_string()
        }
    }

    /// The records in which further sheets begin.
    pub fn begins(&self) -> &[usize] {
        self.sheet.as_ref().map_or(&[], |sheet| &sheet.begins)
    }

    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Physical line of a record, from 1.
    pub fn line(&self, index: usize) -> u32 {
        self.records[index].line
    }

    /// True where a quote was opened in this record and never closed, and nobody said since what
    /// the cell should hold.
    pub fn is_runaway(&self, index: usize) -> bool {
        self.records[index].style == Style::Runaway && !self.fixes.contains_key(&index)
    }

    /// True where a record has nothing but delimiters and blanks; cheaper than cutting it.
    pub fn is_blank(&self, index: usize) -> bool {
        let record = self.records[index];
        let bytes = &self.text.bytes()[record.start as usize..record.end as usize];
        let blank = |&byte: &u8| byte == self.delimiter || matches!(byte, b' ' | b'\t' | b'"');
        bytes.iter().all(blank) && !self.fixes.contains_key(&index)
    }

    /// The text that the table is cut from.
    pub fn text(&self) -> &Body {
        &self.text
    }

    /// The record as it stands in the file.
    pub fn raw(&self, index: usize) -> &str {
        let record = self.records[index];
        self.text.slice(record.start as usize..record.end as usize)
    }

    /// The first thousand records that hold more than ASCII.
    pub fn beyond_ascii(&self) -> impl Iterator<Item = usize> {
        let mut at = 0;
        let mut left = 1000;
        std::iter::from_fn(move || {
            let rest = self.text.bytes().get(at..)?;
            // Most files are ASCII through and through, which is seen faster in pieces.
            let piece = rest.chunks(PIECE).position(|piece| !piece.is_ascii())? * PIECE;
            let offset = rest[piece..].iter().position(|byte| !byte.is_ascii())?;
            let next = at + piece + offset;
            let index = self
                .records
                .partition_point(|record| record.start as usize <= next)
                .saturating_sub(1);
            at = (self.records.get(index)?.end as usize).max(next) + 1;
            left -= 1;
            (left > 0).then_some(index)
        })
    }

    /// Cuts a record into cells. The same `Cells` can be used for one record after another.
    pub fn cut<'t>(&'t self, index: usize, cells: &mut Cells<'t>) {
        let record = self.records[index];
        cells.cut(self.raw(index), self.delimiter, record.style);
        if self.guarded {
            cells.unguard();
        }
        if let Some(fixes) = self.fixes.get(&index) {
            for (column, text) in fixes {
                cells.set(*column, text);
            }
        }
    }

    pub fn cells(&self, index: usize) -> Cells<'_> {
        let mut cells = Cells::default();
        self.cut(index, &mut cells);
        cells
    }

    /// Indexes of records in which bytes were replaced.
    pub fn damaged(&self) -> Vec<usize> {
        let mut records: Vec<usize> = self
            .replaced
            .iter()
            .map(|&at| {
                self.records
                    .partition_point(|record| record.start <= at)
                    .saturating_sub(1)
            })
            .collect();
        records.dedup();
        records
    }
}
