//! How the columns write their numbers and dates, decided once a column from all of its rows.

mod dates;
mod decimals;
mod scale;

use domain::value::Currency;

use crate::cell::currency;
use crate::columns::Columns;
use crate::header::{Header, Titles};
use crate::lexicon::{balances, totals};
use crate::table::{Cells, Table};
use crate::terms::{DateOrder, Decimals, Options, Question, Role};
use dates::{Dates, note_date, order, serials};
use decimals::{Separators, decimals, note_separators};
use scale::power;
pub(crate) use scale::say_sums;

/// What was decided for a file.
#[derive(Clone, Debug)]
pub(crate) struct Formats {
    /// Per column.
    pub decimals: Vec<Decimals>,
    pub order: DateOrder,
    /// Some date is written in numbers, so that the order matters.
    pub dated: bool,
    /// Whole numbers in a date column are days as spreadsheets count them.
    pub serials: bool,
    /// Amounts are to be multiplied by ten to this power: -6 where they are in millionths.
    pub power: i32,
    /// The currency that the file names once for all amounts.
    pub currency: Option<Currency>,
    /// Signs of the cells, per column.
    pub signs: Vec<Signs>,
    /// The last record with an amount in it.
    pub last_data: usize,
    pub questions: Vec<Question>,
}

#[derive(Copy, Clone, Debug, Default)]
pub(crate) struct Signs {
    pub positive: u32,
    pub negative: u32,
    /// Those of both with `CR` or `DR` behind them.
    pub marked: u32,
}

pub(crate) fn decide(
    table: &Table,
    header: &Header,
    columns: &Columns,
    titles: &Titles,
    options: &Options,
) -> Formats {
    let width = header.names.len();
    let mut separators = vec![Separators::default(); width];
    let mut signs = vec![Signs::default(); width];
    let mut dates = Dates::default();
    let mut last_data = header.body().start;
    let amounts: Vec<usize> = columns.amounts().chain(columns.all(Role::Total)).collect();
    let day_columns: Vec<usize> = [Role::Date, Role::PeriodStart, Role::PeriodEnd]
        .into_iter()
        .filter(|_| columns.year.is_none())
        .flat_map(|role| columns.all(role))
        .collect();
    let mut cells = Cells::default();
    for record in options.watch.over(header.body()) {
        table.cut(record, &mut cells);
        let mut any = false;
        // Balances and totals say nothing of which way money goes.
        let first = cells
            .filled()
            .next()
            .map_or("", |first| cells.trimmed(first));
        let is_line = !balances::is_balance(first) && !totals::is_grand_total(first);
        for &column in &amounts {
            let cell = cells.trimmed(column);
            if cell.is_empty() {
                continue;
            }
            any |= cell.bytes().any(|byte| byte.is_ascii_digit());
            note_separators(&mut separators[column], cell);
            if is_line {
                note_sign(&mut signs[column], cell);
            }
        }
        for &column in &day_columns {
            note_date(&mut dates, cells.trimmed(column), titles.period);
        }
        if any {
            last_data = record;
        }
    }
    let mut questions = Vec::new();
    let decimals = decimals(table, header, columns, &separators, options, &mut questions);
    let order = order(&dates, titles, options, &mut questions);
    // Among typed days a bare number can only be one more of them.
    let serials = table.is_typed() || serials(&dates, options, &mut questions);
    let power = power(header, columns, titles, options, &mut questions);
    let currency = columns
        .amounts()
        .find_map(|column| currency::of_header(&header.names[column]))
        .or_else(|| currency::of_titles(&titles.lines));
    Formats {
        decimals,
        order,
        dated: dates.in_numbers(),
        serials,
        power,
        currency,
        signs,
        last_data,
        questions,
    }
}

fn note_sign(found: &mut Signs, cell: &str) {
    let bytes = cell.as_bytes();
    if !bytes.iter().any(|byte| (b'1'..=b'9').contains(byte)) {
        return;
    }
    let (_, end) = bytes.split_at(bytes.len().saturating_sub(2));
    let credit = end.eq_ignore_ascii_case(b"CR");
    found.marked += u32::from(credit || end.eq_ignore_ascii_case(b"DR"));
    // `89.-` is a whole amount.
    let minus = bytes.contains(&b'-') && !matches!(end, b".-" | b",-" | b"--");
    let negative =
        minus || bytes[0] == b'(' || bytes.ends_with(b")") || credit || cell.starts_with('−');
    if negative {
        found.negative += 1;
    } else {
        found.positive += 1;
    }
}
