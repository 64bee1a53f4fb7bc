//! Which sign stands before the decimals, by all cells of all columns.

use crate::cell::date;
use crate::cell::number::{self, Evidence};
use crate::columns::{Columns, sample};
use crate::header::Header;
use crate::table::{Cells, Table};
use crate::terms::{Decimals, Options, Question, Role, question};
use domain::spend::Question as Asked;

#[derive(Copy, Clone, Debug, Default)]
pub(super) struct Separators {
    point: u32,
    comma: u32,
    /// `1,234`: thousands where the point is decimal.
    either_point: u32,
    /// `1.234`: thousands where the comma is decimal.
    either_comma: u32,
    /// Amounts with a sign that only the dot writes.
    dollars: u32,
}

pub(super) fn note_separators(found: &mut Separators, cell: &str) {
    match number::evidence(cell) {
        Evidence::Nothing => {}
        Evidence::Says(Decimals::Point) => found.point += 1,
        Evidence::Says(Decimals::Comma) => found.comma += 1,
        Evidence::Either(Decimals::Point) => {
            found.either_point += 1;
            found.dollars += u32::from(cell.contains(['$', '£']));
        }
        Evidence::Either(Decimals::Comma) => found.either_comma += 1,
    }
}

pub(super) fn decimals(
    table: &Table,
    header: &Header,
    columns: &Columns,
    separators: &[Separators],
    options: &Options,
    questions: &mut Vec<Question>,
) -> Vec<Decimals> {
    let width = separators.len();
    if let Some(forced) = options.corrections.decimals {
        return vec![forced; width];
    }
    let all = separators
        .iter()
        .fold(Separators::default(), |sum, found| Separators {
            point: sum.point + found.point,
            comma: sum.comma + found.comma,
            either_point: sum.either_point + found.either_point,
            either_comma: sum.either_comma + found.either_comma,
            dollars: sum.dollars + found.dollars,
        });
    let own = |found: &Separators| match (found.point, found.comma) {
        (0, 0) => None,
        (point, comma) if comma > point => Some(Decimals::Comma),
        _ => Some(Decimals::Point),
    };
    let either = all.either_point + all.either_comma;
    let whole = own(&all).or(options.remembered.decimals);
    let whole = whole.or_else(|| elsewhere(table, header, columns));
    let whole = whole.or_else(|| (all.dollars > 0 || table.is_typed()).then_some(Decimals::Point));
    let whole = whole.unwrap_or_else(|| {
        let thousands = if all.either_comma > all.either_point {
            Decimals::Comma
        } else {
            Decimals::Point
        };
        // A currency without decimals has no others to write.
        if either == 0
            || options.currency.digits() == 0
            || all.either_comma > 0 && all.either_point > 0
        {
            return thousands;
        }
        let sign = if thousands == Decimals::Point {
            "comma"
        } else {
            "full stop"
        };
        let choices = [
            (
                "thousands",
                format!("The {sign} groups thousands: one thousand two hundred and more"),
            ),
            ("decimals", format!("The {sign} stands before decimals")),
        ];
        let text = format!("Every amount has exactly three digits behind a {sign}. What is it?");
        let answer = question::put(questions, Asked::Decimals, text, &choices, options);
        match (answer == "thousands", thousands) {
            (true, _) => thousands,
            (false, Decimals::Point) => Decimals::Comma,
            (false, Decimals::Comma) => Decimals::Point,
        }
    });
    separators
        .iter()
        .map(|found| own(found).unwrap_or(whole))
        .collect()
}

/// What the other columns of numbers say.
pub(super) fn elsewhere(table: &Table, header: &Header, columns: &Columns) -> Option<Decimals> {
    let mut found = Separators::default();
    let mut cells = Cells::default();
    for record in sample(header) {
        table.cut(record, &mut cells);
        for column in 0..cells.len().min(columns.roles.len()) {
            let cell = cells.trimmed(column);
            let numeric = matches!(
                columns.roles[column],
                Role::Ignore | Role::Balance | Role::Budget
            ) && cell.bytes().any(|byte| byte.is_ascii_digit())
                && !cell.bytes().any(|byte| byte.is_ascii_alphabetic())
                && date::shape(cell).is_none();
            if numeric {
                note_separators(&mut found, cell);
            }
        }
    }
    match (found.point, found.comma) {
        (0, 0) => None,
        (point, comma) if comma > point => Some(Decimals::Comma),
        _ => Some(Decimals::Point),
    }
}
