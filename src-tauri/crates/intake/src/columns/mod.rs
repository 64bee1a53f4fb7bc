//! What each column means.

mod assign;
pub(crate) mod channels;
mod content;
mod describe;
mod evidence;
mod identity;
mod impose;
mod names;
pub(crate) mod synonyms;
mod unnamed;
mod year;

pub(crate) use assign::assign;
pub(crate) use describe::{describe, missing};
pub(crate) use year::{month_of, year_of};

use content::Content;
use evidence::Why;
use identity::Identity;

use crate::header::Header;
use crate::options::Role;
use crate::table::{Cells, Table};

/// A role for every column.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    pub roles: Vec<Role>,
    /// Columns that could hold the amount under the same name: a person must choose.
    pub rivals: Vec<usize>,
    /// What gave each column its role.
    pub why: Vec<Why>,
    /// The year, where it stands beside a column of months: the dates are made of both.
    pub year: Option<usize>,
    pub contents: Vec<Content>,
    pub identities: Vec<Identity>,
}

impl Columns {
    /// The first column with a role.
    pub fn find(&self, role: Role) -> Option<usize> {
        self.roles.iter().position(|&found| found == role)
    }

    pub fn all(&self, role: Role) -> impl Iterator<Item = usize> {
        self.roles
            .iter()
            .enumerate()
            .filter(move |&(_, &found)| found == role)
            .map(|(column, _)| column)
    }

    /// The columns that hold amounts of lines.
    pub fn amounts(&self) -> impl Iterator<Item = usize> {
        self.roles
            .iter()
            .enumerate()
            .filter(|(_, role)| {
                matches!(
                    role,
                    Role::Amount | Role::Debit | Role::Credit | Role::Month
                )
            })
            .map(|(column, _)| column)
    }

    /// Columns in front of the first one with a meaning: where sectioned reports write headings.
    pub fn label_columns(&self) -> std::ops::Range<usize> {
        let first = self
            .roles
            .iter()
            .position(|role| !matches!(role, Role::Ignore | Role::Account))
            .unwrap_or(1);
        0..first.max(1)
    }
}

/// The most cells of a column that are looked at to judge what it holds.
const SAMPLE: usize = 400;

/// The records of the body that are looked at: all of a short file, evenly spread over a long one.
pub(crate) fn sample(header: &Header) -> impl Iterator<Item = usize> {
    let body = header.body();
    let step = (body.len() / SAMPLE).max(1);
    body.step_by(step)
}

/// The first few cells of each column that are not blank.
fn samples(table: &Table, header: &Header, width: usize) -> Vec<Vec<String>> {
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

/// By this a column is known in the next file of its kind: its name, with the letter where two have
/// the same name or none, and with the table where it stands below one with other columns.
pub(crate) fn key(header: &Header, column: usize) -> String {
    let name = header.names[column].trim();
    let same = header.names.iter().filter(|other| other.trim() == name);
    let own = match same.count() {
        _ if name.is_empty() => letter(column),
        1 => name.to_owned(),
        _ => format!("{name} ({})", letter(column)),
    };
    match header.number {
        0 => own,
        number => format!("{own} (table {})", number + 1),
    }
}

/// A, B … Z, AA: as a spreadsheet names a column, from 0.
pub fn letter(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).expect("BUG: a remainder by 26");
        name.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    name.iter().rev().collect()
}
