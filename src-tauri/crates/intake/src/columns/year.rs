//! A year and a month in two columns.

use super::sample::sample;
use crate::header::Header;
use crate::lexicon::calendar;
use crate::lexicon::spelling::{folded, plain};
use crate::table::{Cells, Table};
use crate::terms::Role;

/// The column of years where a column of months without them stands beside it, which becomes the
/// date.
pub(super) fn beside_month(table: &Table, header: &Header, roles: &mut [Role]) -> Option<usize> {
    let names: Vec<String> = header
        .names
        .iter()
        .map(|name| folded(&plain(name)))
        .collect();
    let find = |known: &[&str]| names.iter().position(|name| known.contains(&name.as_str()));
    let (year, month) = find(calendar::YEARS).zip(find(calendar::MONTHS))?;
    let dated = |column: usize| column != year && column != month && roles[column] == Role::Date;
    if (0..roles.len()).any(dated) {
        return None;
    }
    let (mut fit, mut all) = (0, 0);
    let mut cells = Cells::default();
    for record in sample(header) {
        table.cut(record, &mut cells);
        let (year, month) = (cells.trimmed(year), cells.trimmed(month));
        if !year.is_empty() && !month.is_empty() {
            all += 1;
            fit += usize::from(year_of(year).is_some() && month_of(month).is_some());
        }
    }
    if all == 0 || fit * 10 < all * 9 {
        return None;
    }
    roles[year] = Role::Ignore;
    roles[month] = Role::Date;
    Some(year)
}

/// Four digits of our time.
pub(crate) fn year_of(cell: &str) -> Option<i32> {
    let year = cell.parse().ok()?;
    (1990..=2100).contains(&year).then_some(year)
}

/// `3`, `03` or `March`.
pub(crate) fn month_of(cell: &str) -> Option<u32> {
    let number = cell.parse().ok().or_else(|| calendar::month(cell))?;
    (1..=12).contains(&number).then_some(number)
}
