//! Dates as exports write them. The order of a date in numbers is never decided by one cell.

use chrono::NaiveDate;

use crate::lexicon::calendar;
use crate::terms::DateOrder;

/// What a cell is where a date was expected.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Says itself which number is which.
    Date(NaiveDate),
    /// Two numbers and a year, in one order or the other.
    Numbers {
        first: u32,
        second: u32,
        year: i32,
        dotted: bool,
    },
    /// A month and a year without a day.
    Month(domain::value::Month),
    /// A whole number that can be a day as spreadsheets count them.
    Serial(u32),
    /// Written like a date, but the calendar has no such day.
    Impossible,
}

/// The days that spreadsheets count from 1985 to 2064: smaller and larger numbers are no dates.
const SERIALS: std::ops::Range<u32> = 31_048..60_265;

/// What a cell looks like, whatever its column.
pub(crate) fn shape(cell: &str) -> Option<Shape> {
    let cell = cell.trim();
    let first = *cell.as_bytes().first()?;
    if first.is_ascii_digit() {
        numeric(cell)
            .or_else(|| textual(cell))
            .or_else(|| ideographic(cell))
    } else if cell.len() >= 6 && (first.is_ascii_alphabetic() || first >= 0x80 || first == b'\'') {
        textual(cell.trim_start_matches('\''))
    } else {
        None
    }
}

impl Shape {
    /// The day in the given order; `None` where there is no such day.
    pub fn in_order(self, order: DateOrder) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(date),
            Self::Numbers {
                first,
                second,
                year,
                ..
            } => match order {
                DateOrder::DayFirst => NaiveDate::from_ymd_opt(year, second, first),
                DateOrder::MonthFirst | DateOrder::YearFirst => {
                    NaiveDate::from_ymd_opt(year, first, second)
                }
            },
            Self::Serial(days) => serial(days),
            Self::Month(_) | Self::Impossible => None,
        }
    }
}

/// The days by which a count from 1904 is behind.
pub(crate) const DAYS_TO_1904: u32 = 1462;

/// A day as spreadsheets count them: 1 is 1 January 1900, with a 29 February that never was.
pub(crate) fn serial(days: u32) -> Option<NaiveDate> {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    zero.checked_add_days(chrono::Days::new(u64::from(days)))
}

/// Numbers with separators, perhaps with a time behind them.
fn numeric(cell: &str) -> Option<Shape> {
    let bytes = cell.as_bytes();
    let (first, at) = digits(bytes, 0)?;
    match bytes.get(at) {
        None => return whole(bytes, first),
        Some(b'.') if at == 5 => return fraction(&bytes[at + 1..], first),
        _ => {}
    }
    let (second_at, separator) = separator(bytes, at)?;
    let (second, at) = digits(bytes, second_at)?;
    let second_length = at - second_at;
    let (third_at, same) = self::separator(bytes, at)?;
    let (third, end) = digits(bytes, third_at)?;
    if separator != same || !ends_well(&bytes[end..]) {
        return None;
    }
    let third_length = end - third_at;
    let first_length = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    if first_length == 4 {
        if second_length > 2 || third_length > 2 {
            return None;
        }
        let date = NaiveDate::from_ymd_opt(i32::try_from(first).ok()?, second, third);
        return Some(date.map_or(Shape::Impossible, Shape::Date));
    }
    if first_length > 2 || second_length > 2 || !matches!(third_length, 2 | 4) {
        return None;
    }
    let year = full_year(third, third_length)?;
    let shape = Shape::Numbers {
        first,
        second,
        year,
        dotted: separator == b'.',
    };
    let possible = shape.in_order(DateOrder::DayFirst).is_some()
        || shape.in_order(DateOrder::MonthFirst).is_some();
    Some(if possible { shape } else { Shape::Impossible })
}

/// `2025年1月31日`, `2025년 1월 31일`.
fn ideographic(cell: &str) -> Option<Shape> {
    let (year, rest) = cell.split_once(['年', '년'])?;
    let (month, rest) = rest.split_once(['月', '월'])?;
    let (day, _) = rest.split_once(['日', '일'])?;
    let date = NaiveDate::from_ymd_opt(
        year.trim().parse().ok()?,
        month.trim().parse().ok()?,
        day.trim().parse().ok()?,
    );
    Some(date.map_or(Shape::Impossible, Shape::Date))
}

fn digits(bytes: &[u8], from: usize) -> Option<(u32, usize)> {
    let mut value: u32 = 0;
    let mut at = from;
    while let Some(byte) = bytes.get(at).filter(|byte| byte.is_ascii_digit()) {
        value = value.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
        at += 1;
    }
    (at > from).then_some((value, at))
}

/// One of `/`, `-`, `.`, with at most one blank behind it.
fn separator(bytes: &[u8], at: usize) -> Option<(usize, u8)> {
    let sign = *bytes.get(at)?;
    if !matches!(sign, b'/' | b'-' | b'.') {
        return None;
    }
    let next = at + 1 + usize::from(bytes.get(at + 1) == Some(&b' '));
    Some((next, sign))
}

/// Nothing, a full stop, or a time.
fn ends_well(rest: &[u8]) -> bool {
    match rest {
        [] | [b'.'] => true,
        [b'T' | b't' | b' ' | b',', tail @ ..] => {
            let tail = tail.trim_ascii();
            tail.is_empty() || (tail[0].is_ascii_digit() && tail.contains(&b':'))
        }
        _ => false,
    }
}

/// `20250131`, or a day as spreadsheets count them.
fn whole(bytes: &[u8], value: u32) -> Option<Shape> {
    match bytes.len() {
        8 => {
            let year = i32::try_from(value / 10_000)
                .ok()
                .filter(|year| (1980..2100).contains(year))?;
            NaiveDate::from_ymd_opt(year, value / 100 % 100, value % 100).map(Shape::Date)
        }
        5 => SERIALS.contains(&value).then_some(Shape::Serial(value)),
        _ => None,
    }
}

/// A day with a time of day as its fraction.
fn fraction(rest: &[u8], value: u32) -> Option<Shape> {
    (!rest.is_empty() && rest.iter().all(u8::is_ascii_digit) && SERIALS.contains(&value))
        .then_some(Shape::Serial(value))
}

/// 00 to 69 are in this century.
pub(crate) fn full_year(number: u32, length: usize) -> Option<i32> {
    let year = i32::try_from(number).ok()?;
    match length {
        4 => (1900..=2199).contains(&year).then_some(year),
        2 => Some(if year < 70 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}

/// A day with the name of its month: `31 Jan 2025`, `Jan 31, 2025`, `31-Jan-25`.
fn textual(cell: &str) -> Option<Shape> {
    if cell.len() > 40 {
        return None;
    }
    let mut month = None;
    let mut numbers: [Option<(u32, usize)>; 2] = [None, None];
    let mut before = 0;
    for word in cell
        .split([' ', '-', '/', ',', '.', '\u{a0}'])
        .filter(|word| !word.is_empty())
    {
        if word.contains(':') {
            break;
        }
        let bare = word.trim_start_matches(['\'', '’']);
        let number = bare.trim_end_matches(|sign: char| !sign.is_ascii_digit());
        if number.is_empty() {
            if let Some(found) = calendar::month(word) {
                if month.replace(found).is_some() {
                    return None;
                }
                before = numbers.iter().flatten().count();
            } else if !calendar::is_filler(word) {
                return None;
            }
        } else {
            let ordinal = bare[number.len()..].to_lowercase();
            if ![
                "", "st", "nd", "rd", "th", "er", "e", "º", "°", "ª", "o", "a",
            ]
            .contains(&ordinal.as_str())
            {
                return None;
            }
            let value = number.parse().ok()?;
            *numbers.iter_mut().find(|slot| slot.is_none())? = Some((value, number.len()));
        }
    }
    let month = month?;
    match numbers {
        [Some(first), Some(second)] => {
            let year_first = first.1 == 4 && before == 1;
            let ((day, _), (year, length)) = if year_first {
                (second, first)
            } else {
                (first, second)
            };
            let date = NaiveDate::from_ymd_opt(full_year(year, length)?, month, day);
            Some(date.map_or(Shape::Impossible, Shape::Date))
        }
        [Some((year, 4)), None] => {
            domain::value::Month::new(full_year(year, 4)?, month).map(Shape::Month)
        }
        _ => None,
    }
}

/// What a person probably meant: doubled separators once, the last day of a month that is shorter.
pub(crate) fn suggestion(cell: &str) -> Option<String> {
    let cell = cell.trim();
    for sign in ["/", "-", "."] {
        let doubled = sign.repeat(2);
        if cell.contains(&doubled) {
            let once = cell.replace(&doubled, sign);
            if matches!(shape(&once), Some(Shape::Date(_) | Shape::Numbers { .. })) {
                return Some(once);
            }
        }
    }
    let mut parts = cell.splitn(3, '-');
    let (year, month, day) = (
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
        parts.next()?.parse::<u32>().ok()?,
    );
    let last = domain::value::Month::new(year, month)?.last_day();
    (day > 28 && year > 1900).then(|| last.to_string())
}
