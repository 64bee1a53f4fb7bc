//! Names that take two rows: a month over its actuals and its budget, a programme over its amount.

use super::periods::{is_month_name, is_year};
use crate::cell::{date, is_number, month};
use crate::lexicon::{headings, spelling, totals};
use crate::table::{Cells, Table};

/// The record below a header that names parts of its columns.
pub(super) fn below(table: &Table, record: usize) -> Option<usize> {
    let lower = record + 1;
    if lower + 1 >= table.len() {
        return None;
    }
    let (above, cells) = (table.cells(record), table.cells(lower));
    let mut filled = cells.filled();
    let first = filled.next()?;
    let labelled = first == 0 && above.trimmed(0).is_empty() && above.len() > 1;
    let parts = || cells.filled().skip(usize::from(labelled));
    let names_parts = parts().count() > 0 && parts().all(|column| is_part(cells.trimmed(column)));
    let spans = parts().any(|column| above.trimmed(column).is_empty())
        || parts().all(|column| !above.trimmed(column).is_empty());
    let label_fits = !labelled || !is_value(cells.trimmed(0));
    ((first > 0 || labelled) && names_parts && spans && label_fits).then_some(lower)
}

/// Whether the record above a header names groups of its columns.
pub(super) fn has_above(table: &Table, record: usize) -> bool {
    let Some(upper) = record.checked_sub(1) else {
        return false;
    };
    let (cells, lower) = (table.cells(upper), table.cells(record));
    let filled: Vec<usize> = cells.filled().collect();
    let Some(&last) = filled.last() else {
        return false;
    };
    let is_name = |&column: &usize| {
        let cell = cells.trimmed(column);
        is_year(cell) || !is_value(cell) && cell.len() <= 40 && !cell.contains(':')
    };
    // A merged cell leaves blanks behind it, under which the lower row goes on.
    let merged = (filled[0]..=last + 1).any(|column| {
        column > filled[0] && cells.trimmed(column).is_empty() && !lower.trimmed(column).is_empty()
    });
    let grouped = filled[0] > 0 || filled.len() >= 3;
    let within = last < lower.len() && lower.filled().count() > filled.len();
    grouped && merged && within && filled.iter().all(is_name)
}

fn is_value(cell: &str) -> bool {
    is_number(cell) || date::shape(cell).is_some()
}

fn is_part(cell: &str) -> bool {
    month::head(cell).is_some()
        || is_month_name(cell)
        || is_year(cell)
        || is_quarter(cell)
        || cell.contains('%')
        || headings::PARTS.contains(&spelling::plain(cell).as_str())
        || spelling::plain(cell)
            .split(' ')
            .any(|word| matches!(word, "py" | "budget"))
}

fn is_quarter(cell: &str) -> bool {
    matches!(cell, "Q1" | "Q2" | "Q3" | "Q4" | "q1" | "q2" | "q3" | "q4")
}

/// One name a column: the upper one reaches to the right until the next.
pub(super) fn join(upper: &[String], lower: &[String]) -> Vec<String> {
    let mut names = Vec::with_capacity(upper.len().max(lower.len()));
    let mut reaching = "";
    for column in 0..upper.len().max(lower.len()) {
        let name = |row: &'_ [String]| row.get(column).cloned().unwrap_or_default();
        let (own, part) = (name(upper), name(lower));
        if let Some(found) = upper.get(column).filter(|name| !name.is_empty()) {
            reaching = found;
        }
        names.push(if part.is_empty() {
            own
        } else if column == 0 && own.is_empty() {
            part
        } else {
            joined(reaching, &part)
        });
    }
    names
}

fn joined(upper: &str, part: &str) -> String {
    let plain = spelling::plain(part);
    if upper.is_empty() {
        part.to_owned()
    } else if headings::PLAIN_PARTS.contains(&plain.as_str()) {
        upper.to_owned()
    } else if totals::is_grand_total(upper) {
        part.to_owned()
    } else {
        format!("{upper} {part}")
    }
}

/// Whether a record could be the lower row of a header; used while the header is searched.
pub(super) fn is_lower(cells: &Cells<'_>) -> bool {
    cells.filled().all(|column| is_part(cells.trimmed(column)))
}
