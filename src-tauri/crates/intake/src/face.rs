//! What a report says above its header and below its last row.

use domain::value::Period;

use crate::cell::{period, words};
use crate::header::Header;
use crate::preview::{Mark, Tag};
use crate::table::Table;

/// The records behind the body in which the basis and the stamp are looked for.
const TAIL: usize = 8;

/// The words around the table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Face {
    /// The filled cells above the header, row by row.
    pub lines: Vec<String>,
    pub period: Option<Period>,
    /// How many months end on a day that the face or a column names.
    pub span: Option<i32>,
    /// `cash` or `accrual`, where the report says it.
    pub basis: Option<&'static str>,
}

/// Reads the rows above the header, from record `from` on, and marks them.
pub(crate) fn read(table: &Table, header: &Header, from: usize, marks: &mut [Mark]) -> Face {
    let mut face = Face::default();
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
        if let Some(found) = period::face(&line) {
            *mark = Mark::structure(Tag::Period);
            face.period.get_or_insert(found);
            face.span.get_or_insert(found.months());
        }
        face.lines.push(line);
    }
    if header.record.is_some() {
        marks[end..end + header.depth].fill(Mark::structure(Tag::Header));
    }
    let tail = header.end.saturating_sub(TAIL)..header.end;
    face.basis = face
        .lines
        .iter()
        .cloned()
        .chain(tail.map(|record| table.raw(record).to_owned()))
        .find_map(|line| basis(&line));
    face
}

fn basis(line: &str) -> Option<&'static str> {
    let plain = words::plain(line);
    if plain.contains("accrual") {
        Some("accrual")
    } else if ["cash basis", "basis cash", "type cash"]
        .iter()
        .any(|words| plain.contains(words))
    {
        Some("cash")
    } else {
        None
    }
}
