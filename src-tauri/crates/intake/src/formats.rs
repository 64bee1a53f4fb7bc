//! How the columns write their numbers and dates, decided once a column from all of its rows.

use domain::value::{Currency, Period};

use crate::ask;
use crate::cell::date::{self, Shape};
use crate::cell::number::{self, Evidence};
use crate::cell::{period, words};
use crate::columns::{Columns, letter, sample};
use crate::header::Header;
use crate::options::{DateOrder, Decimals, Options, Role};
use crate::preview::Question;
use crate::table::{Cells, Table};

/// What was decided for a file.
#[derive(Clone, Debug)]
pub(crate) struct Formats {
    /// Per column.
    pub decimals: Vec<Decimals>,
    pub order: DateOrder,
    /// Whole numbers in a date column are days as spreadsheets count them.
    pub serials: bool,
    /// Amounts are in millionths.
    pub micros: bool,
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
}

#[derive(Copy, Clone, Debug, Default)]
struct Separators {
    point: u32,
    comma: u32,
    /// `1,234`: thousands where the point is decimal.
    either_point: u32,
    /// `1.234`: thousands where the comma is decimal.
    either_comma: u32,
    /// Amounts with a sign that only the dot writes.
    dollars: u32,
}

#[derive(Clone, Debug, Default)]
struct Dates {
    day_first: u32,
    month_first: u32,
    either: u32,
    dotted: u32,
    serials: u32,
    others: u32,
    first_either: Option<(Shape, String)>,
    first_serial: Option<(u32, u32)>,
    /// Whether every date reads inside the period of the face, day first and month first.
    outside: [u32; 2],
}

pub(crate) fn decide(
    table: &Table,
    header: &Header,
    columns: &Columns,
    face: &[String],
    face_period: Option<Period>,
    options: &Options,
) -> Formats {
    let width = header.names.len();
    let mut separators = vec![Separators::default(); width];
    let mut signs = vec![Signs::default(); width];
    let mut dates = Dates::default();
    let mut last_data = header.body();
    let amounts: Vec<usize> = columns.amounts().chain(columns.all(Role::Total)).collect();
    let day_columns: Vec<usize> = [Role::Date, Role::PeriodStart, Role::PeriodEnd]
        .into_iter()
        .flat_map(|role| columns.all(role))
        .collect();
    let mut cells = Cells::default();
    for record in header.body()..table.len() {
        table.cut(record, &mut cells);
        let mut any = false;
        for &column in &amounts {
            let cell = cells.trimmed(column);
            if cell.is_empty() {
                continue;
            }
            any |= cell.bytes().any(|byte| byte.is_ascii_digit());
            note_separators(&mut separators[column], cell);
            note_sign(&mut signs[column], cell);
        }
        for &column in &day_columns {
            note_date(&mut dates, cells.trimmed(column), face_period);
        }
        if any {
            last_data = record;
        }
    }
    let mut questions = Vec::new();
    let decimals = decimals(table, header, columns, &separators, options, &mut questions);
    let order = order(&dates, face, options, &mut questions);
    let serials = serials(&dates, options, &mut questions);
    let micros = micros(header, columns, options, &mut questions);
    Formats {
        decimals,
        order,
        serials,
        micros,
        signs,
        last_data,
        questions,
    }
}

fn note_separators(found: &mut Separators, cell: &str) {
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

fn note_sign(found: &mut Signs, cell: &str) {
    let bytes = cell.as_bytes();
    let negative = bytes.contains(&b'-') && bytes.len() > 1
        || bytes[0] == b'('
        || bytes.ends_with(b")")
        || cell.starts_with('−');
    if negative {
        found.negative += 1;
    } else if bytes.iter().any(|byte| (b'1'..=b'9').contains(byte)) {
        found.positive += 1;
    }
}

fn note_date(found: &mut Dates, cell: &str, face: Option<Period>) {
    let Some(shape) = date::shape(cell) else {
        return;
    };
    match shape {
        Shape::Numbers {
            first,
            second,
            dotted,
            ..
        } => {
            found.others += 1;
            found.dotted += u32::from(dotted);
            let days =
                [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| shape.in_order(order));
            match days {
                [Some(_), None] => found.day_first += 1,
                [None, Some(_)] => found.month_first += 1,
                _ if first == second => {}
                _ => {
                    found.either += 1;
                    found
                        .first_either
                        .get_or_insert_with(|| (shape, cell.to_owned()));
                    for (outside, day) in found.outside.iter_mut().zip(days) {
                        let inside = day
                            .zip(face)
                            .is_none_or(|(day, face)| face.contains(domain::value::Month::of(day)));
                        *outside += u32::from(!inside);
                    }
                }
            }
        }
        Shape::Serial(days) => {
            found.serials += 1;
            let (low, high) = found.first_serial.unwrap_or((days, days));
            found.first_serial = Some((low.min(days), high.max(days)));
        }
        _ => found.others += 1,
    }
}

fn decimals(
    table: &Table,
    header: &Header,
    columns: &Columns,
    separators: &[Separators],
    options: &Options,
    questions: &mut Vec<Question>,
) -> Vec<Decimals> {
    let width = separators.len();
    if let Some(forced) = options.overrides.decimals {
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
    let whole = own(&all).or_else(|| elsewhere(table, header, columns));
    let whole = whole.or_else(|| (all.dollars > 0).then_some(Decimals::Point));
    let whole = whole.unwrap_or_else(|| {
        let thousands = if all.either_comma > all.either_point {
            Decimals::Comma
        } else {
            Decimals::Point
        };
        if either == 0 || all.either_comma > 0 && all.either_point > 0 {
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
        let answer = ask::put(questions, "decimals", text, &choices, options);
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
fn elsewhere(table: &Table, header: &Header, columns: &Columns) -> Option<Decimals> {
    let mut found = Separators::default();
    let mut cells = Cells::default();
    for record in sample(table, header) {
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

/// The order of days and months: by the rows that prove it, by the title, by what a dot means, by
/// the period of the face; else a question.
fn order(
    dates: &Dates,
    face: &[String],
    options: &Options,
    questions: &mut Vec<Question>,
) -> DateOrder {
    if let Some(forced) = options.overrides.date_order {
        return forced;
    }
    let proven = match (dates.day_first, dates.month_first) {
        (0, 0) => None,
        (_, 0) => Some(DateOrder::DayFirst),
        (0, _) => Some(DateOrder::MonthFirst),
        (day, month) => {
            let likely = if day >= month {
                DateOrder::DayFirst
            } else {
                DateOrder::MonthFirst
            };
            return ask_order(
                dates,
                likely,
                format!(
                    "{day} dates can only be read with the day first and {month} only with the month first. Which is right? The others become errors."
                ),
                options,
                questions,
            );
        }
    };
    if let Some(order) = proven {
        return order;
    }
    let usual = match options.currency.code() {
        "USD" => DateOrder::MonthFirst,
        _ => DateOrder::DayFirst,
    };
    if dates.either == 0 {
        return usual;
    }
    let shapes: Vec<Shape> = face.iter().flat_map(|line| period::shapes(line)).collect();
    if let Some(order) = period::order(&shapes) {
        return order;
    }
    if dates.dotted > 0 {
        return DateOrder::DayFirst;
    }
    match dates.outside {
        [0, outside] if outside > 0 => return DateOrder::DayFirst,
        [outside, 0] if outside > 0 => return DateOrder::MonthFirst,
        _ => {}
    }
    let text = "Every date can be read with the day first or with the month first. Which is right?"
        .to_owned();
    ask_order(dates, usual, text, options, questions)
}

fn ask_order(
    dates: &Dates,
    likely: DateOrder,
    text: String,
    options: &Options,
    questions: &mut Vec<Question>,
) -> DateOrder {
    let example = |order: DateOrder| {
        dates.first_either.as_ref().and_then(|(shape, cell)| {
            shape
                .in_order(order)
                .map(|day| format!(": {cell} is {}", day.format("%-d %B %Y")))
        })
    };
    let day = (
        "day_first",
        format!(
            "Day first{}",
            example(DateOrder::DayFirst).unwrap_or_default()
        ),
    );
    let month = (
        "month_first",
        format!(
            "Month first{}",
            example(DateOrder::MonthFirst).unwrap_or_default()
        ),
    );
    let choices = if likely == DateOrder::DayFirst {
        [day, month]
    } else {
        [month, day]
    };
    match ask::put(questions, "date_order", text, &choices, options).as_str() {
        "day_first" => DateOrder::DayFirst,
        _ => DateOrder::MonthFirst,
    }
}

fn serials(dates: &Dates, options: &Options, questions: &mut Vec<Question>) -> bool {
    let Some((low, high)) = dates.first_serial.filter(|_| dates.serials > dates.others) else {
        return false;
    };
    let day = |days| {
        date::serial(days)
            .map(|day| day.to_string())
            .unwrap_or_default()
    };
    let text = format!(
        "The dates are whole numbers, {low} to {high}. Read as the days of a spreadsheet they are {} to {}. Is that right?",
        day(low),
        day(high)
    );
    let choices = [
        ("excel", format!("Yes: {} to {}", day(low), day(high))),
        ("errors", "No: these are no dates".to_owned()),
    ];
    ask::put(questions, "serial_dates", text, &choices, options) == "excel"
}

fn micros(
    header: &Header,
    columns: &Columns,
    options: &Options,
    questions: &mut Vec<Question>,
) -> bool {
    let Some(column) = columns
        .find(Role::Amount)
        .filter(|&column| words::plain(&header.names[column]).contains("micros"))
    else {
        return false;
    };
    let text = format!(
        "Column {} “{}” counts millionths. Divide its amounts by 1,000,000?",
        letter(column),
        header.names[column]
    );
    let choices = [
        ("divide", "Yes, divide by 1,000,000".to_owned()),
        ("as_is", "No, take them as they are".to_owned()),
    ];
    ask::put(questions, "micros", text, &choices, options) == "divide"
}

/// A bare `$` is the client's dollar where the client has one.
pub(crate) fn dollar(client: Currency) -> Currency {
    if client.sign().contains('$') {
        client
    } else {
        Currency::USD
    }
}
