//! Lines that were decided already: every row is one, whatever its texts say, with the decision that stands in it.

use chrono::NaiveDate;
use domain::spend::sheet::{self, Said};
use domain::value::{Currency, Month, Period};

use super::{Row, Walk};
use crate::cell::number::{self, Parsed};
use crate::draft::{NewLine, When};
use crate::terms::{Decimals, Mark, Tag};

/// A row whose cells are found by the head of their column.
struct Headed<'r> {
    row: &'r Row<'r>,
    places: &'r [Option<usize>; sheet::COLUMNS.len()],
}

impl<'r> Headed<'r> {
    fn place(&self, head: &str) -> usize {
        let column = sheet::COLUMNS.iter().position(|column| *column == head);
        column
            .and_then(|column| self.places[column])
            .unwrap_or(usize::MAX)
    }

    fn raw(&self, head: &str) -> &'r str {
        self.row.cells.get(self.place(head))
    }

    /// The text as it was before it was made safe for spreadsheets.
    fn text(&self, head: &str) -> &'r str {
        sheet::bare(self.raw(head))
    }

    fn error(&self, walk: &mut Walk<'_>, head: &str, cell: &str, expected: &str) {
        walk.error(self.row.record, self.place(head), cell, expected, None);
    }
}

pub(super) fn walk(walk: &mut Walk<'_>) {
    let plan = walk.plan;
    let places = places(&plan.header.names);
    let mut row = Row::new(plan);
    for record in plan.header.body() {
        row.go_to(record);
        if row.cells.is_blank() {
            walk.mark(record, Mark::structure(Tag::Blank));
            continue;
        }
        let headed = Headed {
            row: &row,
            places: &places,
        };
        match line(walk, &headed) {
            Ok(()) => walk.mark(record, Mark::imported(Tag::Plain)),
            Err(tag) => walk.fail(record, tag),
        }
    }
}

/// The places of the columns, by [`sheet::COLUMNS`]; a column that somebody took out has none.
fn places(names: &[String]) -> [Option<usize>; sheet::COLUMNS.len()] {
    sheet::COLUMNS.map(|column| {
        names
            .iter()
            .position(|name| name.trim().eq_ignore_ascii_case(column))
    })
}

fn line(walk: &mut Walk<'_>, row: &Headed<'_>) -> Result<(), Tag> {
    let minor = amount(walk, row)?;
    let when = when(walk, row)?;
    let said = Said::read(
        row.raw(sheet::SIDE),
        (row.raw(sheet::MARKETING), row.raw(sheet::NEITHER)),
        row.raw(sheet::CATEGORY),
        row.raw(sheet::DECIDED),
    );
    let side = row.raw(sheet::SIDE).trim();
    if said.is_none() && !side.is_empty() {
        walk.remark(
            row.row.record,
            row.place(sheet::SIDE),
            side,
            "sales, marketing, shared (with marketing's percent), neither or undecided",
        );
    }
    let line = NewLine {
        record: row.row.record,
        column: row.place(sheet::AMOUNT),
        when,
        vendor: row.text(sheet::VENDOR),
        account: row.text(sheet::ACCOUNT),
        class: row.text(sheet::CLASS),
        channel: row.text(sheet::CHANNEL),
        memo: row.text(sheet::MEMO),
        reference: row.text(sheet::REFERENCE),
        minor,
        excess: 0,
        currency: row.raw(sheet::CURRENCY).trim().parse::<Currency>().ok(),
        section: 0,
    };
    walk.draft.push_said(&line, said);
    Ok(())
}

fn amount(walk: &mut Walk<'_>, row: &Headed<'_>) -> Result<i64, Tag> {
    let cell = row.raw(sheet::AMOUNT);
    let digits = walk.plan.options.currency.digits();
    if let Parsed::Number(number) = number::parse(cell, Decimals::Point)
        && let Some((minor, true)) = number.minor(digits)
    {
        return Ok(minor);
    }
    let expected = "an amount, with a point before its decimals and no more of them than the client's currency has";
    row.error(walk, sheet::AMOUNT, cell, expected);
    Err(Tag::BadAmount)
}

/// The day, or the months where there is none.
fn when(walk: &mut Walk<'_>, row: &Headed<'_>) -> Result<When, Tag> {
    let cell = row.raw(sheet::DATE).trim();
    if let Some(day) = day(cell) {
        return Ok(When::Day(day));
    }
    let month = |head: &str| month(row.raw(head).trim());
    match (cell, month(sheet::FIRST_MONTH), month(sheet::LAST_MONTH)) {
        ("", Some(from), Some(to)) if from <= to => Ok(When::Months(Period { from, to })),
        ("", ..) => {
            let cell = row.raw(sheet::FIRST_MONTH);
            let expected = "a first and a last month like 2025-03, where there is no date";
            row.error(walk, sheet::FIRST_MONTH, cell, expected);
            Err(Tag::BadDate)
        }
        _ => {
            row.error(walk, sheet::DATE, cell, "a date like 2025-03-14");
            Err(Tag::BadDate)
        }
    }
}

/// A day, also where a spreadsheet wrote the hour behind it.
fn day(cell: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(cell.get(..10)?, "%Y-%m-%d").ok()
}

/// A month, also where a spreadsheet made a day of it.
fn month(cell: &str) -> Option<Month> {
    cell.get(..7)?.parse().ok()
}
