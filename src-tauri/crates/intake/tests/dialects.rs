//! Whatever dialect a table is written in, it reads back the same; whatever the bytes are, nothing
//! panics and every row has one fate.

use std::fmt::Write as _;

use chrono::NaiveDate;
use domain::value::Currency;
use intake::{Options, Preview, Refusal};
use proptest::prelude::*;

fn read(bytes: &[u8]) -> Result<Preview, Refusal> {
    let today = NaiveDate::from_ymd_opt(2026, 2, 3).expect("a day");
    intake::read(bytes, &Options::new("file.csv", Currency::USD, today))
}

#[derive(Clone, Debug)]
struct Row {
    day: NaiveDate,
    vendor: String,
    cents: i64,
}

/// One way of writing a table.
#[derive(Clone, Debug)]
struct Dialect {
    delimiter: char,
    line_end: &'static str,
    decimal: char,
    thousands: Option<char>,
    brackets: bool,
    date: &'static str,
    encoding: &'static str,
    title_rows: usize,
    separator_line: bool,
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let day = (2024_i32..2026, 1_u32..=12, 1_u32..=28)
        .prop_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).expect("a day"));
    let vendor = "[A-Z][a-zé]{2,9}( [A-Z][a-z]{2,8})?([,;|] \"[a-z]{3}\")?";
    // Mostly spend: a column of which most is negative is money out by its sign.
    let cents = prop_oneof![5 => 1_i64..900_000_000, 1 => -90_000_i64..0];
    let row = (day, vendor, cents).prop_map(|(day, vendor, cents)| Row { day, vendor, cents });
    prop::collection::vec(row, 6..40).prop_map(|mut rows| {
        // One row that proves the order of dates and decimals, and one that outweighs refunds.
        rows[0].day = NaiveDate::from_ymd_opt(2025, 3, 28).expect("a day");
        for row in rows.iter_mut().take(6) {
            row.cents = row.cents.abs() + 123;
        }
        let negative = rows.iter().filter(|row| row.cents < 0).count();
        if negative * 2 >= rows.len() {
            for row in &mut rows {
                row.cents = row.cents.abs() + 1;
            }
        }
        rows
    })
}

fn dialect() -> impl Strategy<Value = Dialect> {
    let delimiter = prop::sample::select(vec![',', ';', '\t', '|']);
    let line_end = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    let numbers = prop::sample::select(vec![
        ('.', None),
        ('.', Some(',')),
        ('.', Some('\'')),
        (',', None),
        (',', Some('.')),
        (',', Some('\u{a0}')),
    ]);
    let date = prop::sample::select(vec![
        "%Y-%m-%d",
        "%d/%m/%Y",
        "%m/%d/%Y",
        "%d.%m.%Y",
        "%d %b %Y",
        "%B %d, %Y",
    ]);
    let encoding = prop::sample::select(vec![
        "utf-8",
        "utf-8-sig",
        "utf-16-le",
        "utf-16-be",
        "utf-16-le-sig",
        "cp1252",
    ]);
    (
        delimiter,
        line_end,
        numbers,
        any::<bool>(),
        date,
        encoding,
        0_usize..3,
        any::<bool>(),
    )
        .prop_map(
            |(
                delimiter,
                line_end,
                (decimal, thousands),
                brackets,
                date,
                encoding,
                title_rows,
                separator_line,
            )| Dialect {
                delimiter,
                line_end,
                decimal,
                thousands,
                brackets,
                date,
                encoding,
                title_rows,
                separator_line: separator_line && title_rows == 0,
            },
        )
}

fn quoted(cell: &str, delimiter: char) -> String {
    if cell.contains([delimiter, '"', '\n', ',', ';', '|']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn amount(cents: i64, dialect: &Dialect) -> String {
    let (whole, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let digits = whole.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.extend(dialect.thousands);
        }
        text.push(digit);
    }
    let _ = write!(text, "{}{rest:02}", dialect.decimal);
    match (cents < 0, dialect.brackets) {
        (true, true) => format!("({text})"),
        (true, false) => format!("-{text}"),
        _ => text,
    }
}

fn written(rows: &[Row], dialect: &Dialect) -> Vec<u8> {
    let delimiter = dialect.delimiter;
    let mut lines = Vec::new();
    if dialect.separator_line {
        lines.push(format!("sep={delimiter}"));
    }
    for title in ["Expense report", "Cedar Works"]
        .iter()
        .take(dialect.title_rows)
    {
        lines.push((*title).to_owned());
    }
    lines.push(["Date", "Vendor", "Amount"].join(&delimiter.to_string()));
    for row in rows {
        let cells = [
            row.day.format(dialect.date).to_string(),
            row.vendor.clone(),
            amount(row.cents, dialect),
        ];
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell, delimiter)).collect();
        lines.push(cells.join(&delimiter.to_string()));
    }
    let text = lines.join(dialect.line_end) + dialect.line_end;
    let sixteen =
        |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect();
    match dialect.encoding {
        "utf-8-sig" => format!("\u{feff}{text}").into_bytes(),
        "utf-16-le" => sixteen(&text, u16::to_le_bytes),
        "utf-16-be" => sixteen(&text, u16::to_be_bytes),
        "utf-16-le-sig" => sixteen(&format!("\u{feff}{text}"), u16::to_le_bytes),
        // Every sign of the test stands at the same place in Latin-1.
        "cp1252" => text
            .chars()
            .map(|sign| u8::try_from(u32::from(sign)).expect("Latin-1"))
            .collect(),
        _ => text.into_bytes(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_in_any_dialect_reads_back_the_same(rows in rows(), dialect in dialect()) {
        let preview = read(&written(&rows, &dialect)).expect("a table");
        let head = preview.head();
        prop_assert!(head.errors.is_empty(), "{:?}", head.errors);
        prop_assert!(head.questions.is_empty(), "{:?}", head.questions);
        let found: Vec<(Option<NaiveDate>, &str, i64)> = preview.lines().iter().map(|line| (line.date, line.vendor, line.amount.minor())).collect();
        let expected: Vec<(Option<NaiveDate>, &str, i64)> = rows.iter().map(|row| (Some(row.day), row.vendor.as_str(), row.cents)).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn any_text_is_read_or_refused_and_every_row_has_one_fate(
        text in "((Date|Amount|Vendor|Total|Balance|Jan 2025|Account|[0-9]{1,5}|[0-9.,/-]{1,10}|\\$|\\(|\\)|\"|'|[a-zé ]{0,6})[,;\t|]?\r?\n?){0,60}"
    ) {
        if let Ok(preview) = read(text.as_bytes()) {
            prop_assert_eq!(preview.head().rows.total(), preview.rows() as u64);
            for index in 0..preview.rows() {
                prop_assert!(preview.row(index).is_some());
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        if let Ok(preview) = read(&bytes) {
            prop_assert_eq!(preview.head().rows.total(), preview.rows() as u64);
        }
    }
}
