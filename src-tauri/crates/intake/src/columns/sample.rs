//! Which rows of a table are looked at to judge its columns, and the cells that are shown of them.

use crate::header::Header;
use crate::table::{Cells, Table};

/// The most cells of a column that are looked at to judge what it holds.
pub(super) const SAMPLE: usize = 400;

/// The records of the body that are looked at: all of a short file, evenly spread over a long one.
pub(crate) fn sample(header: &Header) -> impl Iterator<Item = usize> {
    let body = header.body();
    let step = (body.len() / SAMPLE).max(1);
    body.step_by(step)
}

/// The first few cells of each column that are not blank.
pub(super) fn samples(table: &Table, header: &Header, width: usize) -> Vec<Vec<String>> {
    let mut found = vec![Vec::new(); width];
    let mut cells = Cells::default();
    for record in header.body().take(200) {
        table.cut(record, &mut cells);
        if cells.filled().count() < 2 {
            continue;
        }
        for (cell, samples) in cells.iter().map(str::trim).zip(&mut found) {
            if !cell.is_empty() && samples.len() < 3 {
                samples.push(cell.chars().take(60).collect());
            }
        }
    }
    found
}

/// The first few cells with letters beyond ASCII, by which a person sees whether the encoding is
/// right.
pub(crate) fn foreign(table: &Table) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut cells = Cells::default();
    for record in table.beyond_ascii() {
        table.cut(record, &mut cells);
        let new = cells
            .iter()
            .map(str::trim)
            .filter(|cell| !cell.is_ascii() && cell.chars().any(char::is_alphabetic));
        for cell in new {
            let cell: String = cell.chars().take(60).collect();
            if !found.contains(&cell) {
                found.push(cell);
            }
            if found.len() == 3 {
                return found;
            }
        }
    }
    found
}
