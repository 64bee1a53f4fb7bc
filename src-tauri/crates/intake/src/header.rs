//! The header row: the row whose cells name what stands below them.

use crate::cell::{date, is_number, month, words};
use crate::columns::synonyms;
use crate::options::Options;
use crate::table::{Cells, Table};

/// Records among which a header is looked for.
const SEARCHED: usize = 80;

/// The header of a table, and the names of its columns.
#[derive(Clone, Debug)]
pub(crate) struct Header {
    pub record: Option<usize>,
    /// As written, trimmed; empty where the header is.
    pub names: Vec<String>,
}

impl Header {
    /// Index of the first record of the body.
    pub fn body(&self) -> usize {
        self.record.map_or(0, |record| record + 1)
    }

    /// The name of a column for a person: its header, or `(column 7)`.
    pub fn label(&self, column: usize) -> String {
        match self.names.get(column) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => format!("(column {})", column + 1),
        }
    }
}

/// Finds the header, or takes the one that the user named.
pub(crate) fn find(table: &Table, options: &Options) -> Header {
    let record = match options.overrides.header_row {
        Some(0) => None,
        Some(row) => (0..table.len()).find(|&index| table.line(index) == row),
        None if options
            .answers
            .get("header")
            .is_some_and(|choice| choice == "first_row") =>
        {
            (0..table.len()).find(|&index| !table.cells(index).is_blank())
        }
        None => search(table),
    };
    let names = match record {
        Some(record) => names(&table.cells(record)),
        None => vec![String::new(); width(table)],
    };
    Header { record, names }
}

fn names(cells: &Cells<'_>) -> Vec<String> {
    cells
        .iter()
        .map(|cell| cell.trim().trim_start_matches('\u{feff}').to_owned())
        .collect()
}

/// The most usual number of cells.
fn width(table: &Table) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for index in 0..table.len().min(SEARCHED) {
        let cells = table.cells(index);
        if !cells.is_blank() {
            *counts.entry(cells.len()).or_insert(0) += 1;
        }
    }
    counts
        .into_iter()
        .max_by_key(|&(_, count)| count)
        .map_or(0, |(width, _)| width)
}

fn search(table: &Table) -> Option<usize> {
    let start = usize::from(table.separator_line);
    let mut best: Option<(usize, i32)> = None;
    for index in start..table.len().min(start + SEARCHED) {
        let cells = table.cells(index);
        let score = score(table, index, &cells);
        if score > 0 && best.is_none_or(|(_, top)| score > top) {
            best = Some((index, score));
        }
    }
    best.map(|(index, _)| index)
}

/// How much a record looks like a header; zero or less for one that can't be it.
fn score(table: &Table, index: usize, cells: &Cells<'_>) -> i32 {
    let (mut known, mut labels, mut months, mut values) = (0, 0, 0, 0);
    let mut days_or_money = 0;
    let mut seen: Vec<&str> = Vec::new();
    for column in cells.filled() {
        let cell = cells.trimmed(column).trim_start_matches('\u{feff}');
        if month::head(cell).is_some() {
            months += 1;
        } else if date::shape(cell).is_some() || is_number(cell) {
            // Years and other whole numbers may head a column; days and money never do.
            if date::shape(cell).is_some() || !cell.bytes().all(|byte| byte.is_ascii_digit()) {
                days_or_money += 1;
            }
            values += 1;
        } else if cell.len() <= 80 {
            labels += 1;
            if synonyms::is_known(cell) {
                known += 1;
            }
        }
        if seen.contains(&cell) {
            labels -= 1;
        }
        seen.push(cell);
    }
    let filled = labels + months + values;
    if days_or_money > 0 && months < 2 {
        return 0;
    }
    let month_beside_labels = months > 0 && cells.trimmed(0).is_empty();
    if filled < 2 && !month_beside_labels
        || values > 0 && values * 3 >= filled
        || known + months == 0 && values > 0
    {
        return 0;
    }
    let follows = values_follow(table, index);
    if known + months == 0 && follows == 0 {
        return 0;
    }
    if known == 1 && months == 0 && follows == 0 && filled > 2 {
        return 0;
    }
    known * 4 + months.min(14) * 4 + labels - values * 6 + follows * 2
}

/// Whether numbers or dates stand in the next records with cells, in as many columns.
fn values_follow(table: &Table, index: usize) -> i32 {
    let mut most = 0;
    let mut looked = 0;
    for next in index + 1..table.len().min(index + 12) {
        let cells = table.cells(next);
        let filled: Vec<usize> = cells.filled().collect();
        if filled.len() < 2 {
            continue;
        }
        let values = filled
            .iter()
            .filter(|&&column| {
                let cell = cells.trimmed(column);
                is_number(cell) || date::shape(cell).is_some() || words::is_dashes(cell)
            })
            .count();
        most = most.max(i32::try_from(values).unwrap_or(i32::MAX));
        looked += 1;
        if looked == 4 {
            break;
        }
    }
    most.min(4)
}
