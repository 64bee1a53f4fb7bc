//! When an amount was spent, by the cells of its row.

use domain::value::{Month, Period};

use super::{Row, Walk};
use crate::cell::date::{self, Shape};
use crate::columns;
use crate::draft::When;
use crate::lexicon::{missing, phrases};
use crate::terms::Role;

/// What the date cells of a row give.
#[derive(Copy, Clone, Debug)]
pub(super) enum Dated {
    At(When),
    /// The table has dates, this row has none.
    Blank,
    /// The transaction has not settled: there is a word in the place of its date.
    Pending,
    /// The row's error was noted.
    Bad,
    /// The table has no dates at all.
    Undated,
}

impl Walk<'_> {
    pub(super) fn when(&mut self, row: &Row<'_>) -> Dated {
        let columns = self.plan.columns;
        if let Some((year, month)) = columns.year.zip(columns.find(Role::Date)) {
            return self.month_of_year(row, year, month);
        }
        if let Some(column) = columns.find(Role::Date) {
            return self.day(row, column);
        }
        let Some((start, end)) = columns
            .find(Role::PeriodStart)
            .zip(columns.find(Role::PeriodEnd))
        else {
            return Dated::Undated;
        };
        match (self.day(row, start), self.day(row, end)) {
            (Dated::Bad, _) | (_, Dated::Bad) => Dated::Bad,
            (Dated::Pending, _) | (_, Dated::Pending) => Dated::Pending,
            (Dated::At(from), Dated::At(to)) => {
                let (from, to) = (months(from), months(to));
                if from.from > to.to {
                    let cell = row.cells.get(end).to_owned();
                    self.error(
                        row.record,
                        end,
                        &cell,
                        "an end that does not come before the start",
                        None,
                    );
                    return Dated::Bad;
                }
                if from == to
                    && let (Dated::At(When::Day(first)), Dated::At(When::Day(last))) =
                        (self.day(row, start), self.day(row, end))
                    && first == last
                {
                    return Dated::At(When::Day(first));
                }
                Dated::At(When::Months(from.with(to)))
            }
            (Dated::At(when), _) | (_, Dated::At(when)) => Dated::At(when),
            _ => Dated::Blank,
        }
    }

    /// The month of a row that has it in two columns.
    fn month_of_year(&mut self, row: &Row<'_>, year: usize, month: usize) -> Dated {
        let (years, months) = (row.cells.trimmed(year), row.cells.trimmed(month));
        if missing::is_nothing(years) && missing::is_nothing(months) {
            return Dated::Blank;
        }
        let (column, expected) = match (columns::year_of(years), columns::month_of(months)) {
            (Some(year), Some(month)) => {
                let month = Month::new(year, month).expect("BUG: a month from 1 to 12");
                return Dated::At(When::Months(Period::month(month)));
            }
            (None, _) => (year, "a year of four digits"),
            (_, None) => (month, "a month from 1 to 12, or its name"),
        };
        self.error(row.record, column, row.cells.get(column), expected, None);
        Dated::Bad
    }

    fn day(&mut self, row: &Row<'_>, column: usize) -> Dated {
        let cell = row.cells.trimmed(column);
        if missing::is_nothing(cell) {
            return Dated::Blank;
        }
        let formats = self.plan.formats;
        let shape = date::shape(cell);
        let when = match shape {
            Some(Shape::Month(month)) => Some(When::Months(Period::month(month))),
            Some(Shape::Serial(days)) => formats
                .serials
                .then(|| self.plan.table.serial(days).map(When::Day))
                .flatten(),
            Some(shape) => shape.in_order(formats.order).map(When::Day),
            None => crate::cell::month::head(cell)
                .filter(|head| head.bare)
                .map(|head| When::Months(head.period)),
        };
        if let Some(when) = when {
            return Dated::At(when);
        }
        if shape.is_none() && phrases::is_unsettled(cell) {
            return Dated::Pending;
        }
        let expected = match shape {
            Some(Shape::Impossible) => "a date; the calendar has no such day",
            Some(Shape::Numbers { .. }) => "a date in the same order as the others",
            _ => "a date; this is none",
        };
        let cell = cell.to_owned();
        self.error(row.record, column, &cell, expected, date::suggestion(&cell));
        Dated::Bad
    }
}

fn months(when: When) -> Period {
    match when {
        When::Day(day) => Period::month(Month::of(day)),
        When::Months(period) => period,
    }
}
