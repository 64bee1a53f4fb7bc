//! Finds the headers of a file: the first, and those of the tables below it.

use domain::spend::Question as Asked;

use super::Header;
use super::{joined, score};
use crate::table::{Cells, Table};
use crate::terms::{Options, Question, question};

/// The answer that the first row is the header.
const FIRST_ROW: &str = "first_row";

/// Finds the header, or takes the one that the user named.
pub(crate) fn find(table: &Table, options: &Options) -> Header {
    let first_filled = || (0..table.len()).find(|&index| !table.cells(index).is_blank());
    let record = match options.corrections.header_row {
        Some(0) => None,
        Some(row) => (0..table.len()).find(|&index| table.line(index) == row),
        None if options
            .corrections
            .answers
            .get(&Asked::Header)
            .is_some_and(|choice| choice == FIRST_ROW) =>
        {
            first_filled()
        }
        None => score::search(table, 0..table.len()),
    };
    let Some(record) = record else {
        return Header {
            record: None,
            depth: 0,
            end: table.len(),
            names: vec![String::new(); width(table)],
            periods: Vec::new(),
            number: 0,
        };
    };
    if options.corrections.header_row.is_none() && joined::has_above(table, record) {
        return over(table, record - 1, Some(record));
    }
    at(table, record)
}

/// Asks whether there is a header, where none was found and nobody said so.
pub(crate) fn ask(header: &Header, questions: &mut Vec<Question>, options: &Options) {
    if header.record.is_some() || options.corrections.header_row.is_some() {
        return;
    }
    let choices = [
        (
            "none",
            "There is no header: the first row is data".to_owned(),
        ),
        (FIRST_ROW, "The first row is the header".to_owned()),
    ];
    let text = "No row names the columns. The first row looks like data. Is that right?".to_owned();
    question::put(questions, Asked::Header, text, &choices, options);
}

/// The first header and those of the tables below it, each with the record in which its titles
/// begin. The same header again is no other table.
pub(crate) fn stacked(table: &Table, first: Header) -> Vec<(usize, Header)> {
    let mut found = vec![(0, first)];
    if !table.begins().is_empty() {
        return sheets(table, found);
    }
    if found[0].1.record.is_none() {
        return found;
    }
    let mut from = found[0].1.body().start;
    while let Some(record) = score::next(table, from) {
        let header = at(table, record);
        from = header.body().start;
        let last = &mut found.last_mut().expect("BUG: there is a first header").1;
        if header.names == last.names {
            continue;
        }
        let titles = (0..record)
            .rev()
            .take_while(|&above| !table.is_blank(above))
            .last()
            .unwrap_or(record);
        last.end = titles;
        found.push((titles, header));
    }
    found
}

/// The headers of sheets that are one table: every sheet has titles and a header of its own.
fn sheets(table: &Table, mut found: Vec<(usize, Header)>) -> Vec<(usize, Header)> {
    let mut ends = table.begins()[1..].to_vec();
    ends.push(table.len());
    found[0].1.end = table.begins()[0];
    for (&start, end) in table.begins().iter().zip(ends) {
        if let Some(record) = score::search(table, start..end) {
            let header = at(table, record);
            found.push((start, Header { end, ..header }));
        }
    }
    found
}

/// The header that begins in a record.
fn at(table: &Table, record: usize) -> Header {
    over(table, record, joined::below(table, record))
}

/// The header of one row, or of two.
fn over(table: &Table, record: usize, lower: Option<usize>) -> Header {
    let upper = names(&table.cells(record));
    let (depth, names) = match lower {
        Some(lower) => (2, joined::join(&upper, &names(&table.cells(lower)))),
        None => (1, upper),
    };
    Header {
        record: Some(record),
        depth,
        end: table.len(),
        names,
        periods: Vec::new(),
        number: 0,
    }
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
    for index in 0..table.len().min(score::SEARCHED) {
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
