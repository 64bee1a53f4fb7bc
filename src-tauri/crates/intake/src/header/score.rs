//! How much a record looks like a header.

use std::ops::Range;

use super::joined::is_lower;
use super::periods::{days_apart, is_month_name, is_year};
use crate::cell::{date, is_number, month};
use crate::lexicon::{missing, synonyms, totals};
use crate::table::{Cells, Table};
use crate::terms::Role;

/// Records among which a header is looked for.
pub(super) const SEARCHED: usize = 80;

/// The first record that heads a whole table, or the one that looks most like a header.
pub(super) fn search(table: &Table, within: Range<usize>) -> Option<usize> {
    let start = within.start.max(usize::from(table.separator_line));
    let mut best: Option<(usize, i32)> = None;
    let mut whole: Option<usize> = None;
    for index in start..within.end.min(start + SEARCHED) {
        let cells = table.cells(index);
        let score = score(table, index, &cells);
        if score <= 0 {
            continue;
        }
        if best.is_none_or(|(_, top)| score > top) {
            best = Some((index, score));
        }
        if whole.is_none() && is_whole(&cells, true) {
            whole = Some(index);
        }
    }
    whole.or(best.map(|(index, _)| index))
}

/// The first record from `from` that heads another table: behind a gap or a title of its own, and
/// with all that a table of spend needs.
pub(super) fn next(table: &Table, from: usize) -> Option<usize> {
    let mut cells = Cells::default();
    let mut gap = false;
    for index in from..table.len() {
        if table.is_blank(index) {
            gap = true;
            continue;
        }
        if !gap {
            continue;
        }
        table.cut(index, &mut cells);
        let titled = cells.filled().count() == 1 && !cells.trimmed(0).is_empty();
        gap = titled;
        if !titled && is_whole(&cells, false) && score(table, index, &cells) > 0 {
            return Some(index);
        }
    }
    None
}

/// A table that can be read on its own: something that is spent, and when, on whom or for what.
/// The first of a file needs dates: banks print a summary without them above the table.
fn is_whole(cells: &Cells<'_>, needs_date: bool) -> bool {
    let (mut amount, mut date, mut other, mut months) = (false, false, false, 0);
    for column in cells.filled() {
        let cell = cells.trimmed(column).trim_start_matches('\u{feff}');
        if month::head(cell).is_some() {
            months += 1;
            continue;
        }
        for candidate in synonyms::candidates(cell) {
            amount |= matches!(candidate.role, Role::Amount | Role::Debit);
            date |= candidate.role == Role::Date;
            other |= matches!(candidate.role, Role::Vendor | Role::Account | Role::Memo);
        }
    }
    months > 1 || amount && (date || other && !needs_date)
}

/// How much a record looks like a header; zero or less for one that can't be it.
fn score(table: &Table, index: usize, cells: &Cells<'_>) -> i32 {
    let (mut known, mut labels, mut months, mut values) = (0, 0, 0, 0);
    let (mut days_or_money, mut years, mut totals) = (0, 0, 0);
    let mut seen: Vec<&str> = Vec::new();
    let days = heads_of_days(table, index, cells);
    for column in cells.filled() {
        let cell = cells.trimmed(column).trim_start_matches('\u{feff}');
        if month::head(cell).is_some() || days.contains(&column) {
            months += 1;
        } else if is_year(cell) {
            years += 1;
        } else if date::shape(cell).is_some() || is_number(cell) {
            // Whole numbers may head a column; days and money never do.
            if date::shape(cell).is_some() || !cell.bytes().all(|byte| byte.is_ascii_digit()) {
                days_or_money += 1;
            }
            values += 1;
        } else if cell.len() <= 80 {
            labels += 1;
            totals += i32::from(totals::is_grand_total(cell));
            if synonyms::is_known(cell) || is_month_name(cell) {
                known += 1;
            }
        }
        if seen.contains(&cell) {
            labels -= 1;
        }
        seen.push(cell);
    }
    let unlabelled = cells.trimmed(0).is_empty();
    // Years head columns beside a label that is known, or beside none.
    if years > 0 && (unlabelled || known > 0) && values == 0 {
        months += years;
    } else {
        values += years;
    }
    let filled = labels + months + values;
    if days_or_money > 0 && months < 2 {
        return 0;
    }
    let beside_labels = unlabelled && (months > 0 || totals == 1 && filled == 1);
    if filled < 2 && !beside_labels
        || values > 0 && values * 3 >= filled
        || known + months == 0 && values > 0
    {
        return 0;
    }
    let follows = values_follow(table, index);
    if known + months == 0 && follows == 0 || beside_labels && totals == 1 && follows == 0 {
        return 0;
    }
    if known == 1 && months == 0 && follows == 0 && filled > 2 {
        return 0;
    }
    known * 4 + months.min(14) * 4 + labels - values * 6 + follows * 2
}

/// The columns that days a month apart head, where no days stand below them.
fn heads_of_days(table: &Table, index: usize, cells: &Cells<'_>) -> Vec<usize> {
    let days = days_apart(&cells.iter().collect::<Vec<_>>());
    let below = (index + 1..table.len()).find(|&next| table.cells(next).filled().count() > 1);
    let is_headed = |column: usize| {
        below.is_some_and(|next| date::shape(table.cells(next).trimmed(column)).is_none())
    };
    let columns = days.into_iter().map(|(column, _)| column);
    columns.filter(|&column| is_headed(column)).collect()
}

/// Whether numbers or dates stand in the next records with cells, in as many columns.
fn values_follow(table: &Table, index: usize) -> i32 {
    let mut most = 0;
    let mut looked = 0;
    for next in index + 1..table.len().min(index + 12) {
        let cells = table.cells(next);
        let filled: Vec<usize> = cells.filled().collect();
        if filled.len() < 2 || looked == 0 && is_lower(&cells) {
            continue;
        }
        let values = filled
            .iter()
            .filter(|&&column| {
                let cell = cells.trimmed(column);
                is_number(cell) || date::shape(cell).is_some() || missing::is_dashes(cell)
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
