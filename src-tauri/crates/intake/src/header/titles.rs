//! What a report says above its header and below its last row.

use domain::value::Period;

use super::Header;
use crate::cell::period;
use crate::lexicon::titles as words;
use crate::table::Table;
use crate::terms::{Mark, Tag};

/// The records behind the body in which the basis and the stamp are looked for.
const TAIL: usize = 8;

/// The words around the table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Titles {
    /// The filled cells above the header, row by row.
    pub lines: Vec<String>,
    pub period: Option<Period>,
    /// How many months end on a day that a title or a column names.
    pub span: Option<i32>,
    /// `cash` or `accrual`, where the report says it.
    pub basis: Option<&'static str>,
}

impl Titles {
    /// Reads the rows above the header, from record `from` on, and marks them.
    pub fn read(table: &Table, header: &Header, from: usize, marks: &mut [Mark]) -> Self {
        let mut titles = Self::default();
        let end = header.record.unwrap_or(from);
        for (record, mark) in marks.iter_mut().enumerate().take(end).skip(from) {
            let cells = table.cells(record);
            *mark = Mark::structure(Tag::Title);
            if record == 0 && table.separator_line {
                *mark = Mark::structure(Tag::Separator);
                continue;
            }
            if cells.is_blank() {
                *mark = Mark::structure(Tag::Blank);
                continue;
            }
            let line: Vec<&str> = cells
                .iter()
                .map(str::trim)
                .filter(|cell| !cell.is_empty())
                .collect();
            let line = line.join(", ");
            if let Some(found) = period::of_title(&line) {
                *mark = Mark::structure(Tag::Period);
                titles.period.get_or_insert(found);
                titles.span.get_or_insert(found.months());
            }
            titles.lines.push(line);
        }
        if header.record.is_some() {
            marks[end..end + header.depth].fill(Mark::structure(Tag::Header));
        }
        let tail = header.end.saturating_sub(TAIL)..header.end;
        titles.basis = titles
            .lines
            .iter()
            .cloned()
            .chain(tail.map(|record| table.raw(record).to_owned()))
            .find_map(|line| words::basis(&line));
        titles
    }
}
