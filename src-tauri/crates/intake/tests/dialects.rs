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
    /// Every cell stands in quotes, not only those that need them.
    quotes_all: bool,
    /// Delimiters behind the last cell of every row.
    trailing: usize,
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
    let line_end = prop::sample::select(vec!["\n", "\r\n", "\r", "\r\r\n"]);
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
        "utf-16-be-sig",
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
        any::<bool>(),
        0_usize..3,
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
                quotes_all,
                trailing,
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
                quotes_all,
                trailing,
            },
        )
}

fn quoted(cell: &str, dialect: &Dialect) -> String {
    if dialect.quotes_all || cell.contains([dialect.delimiter, '"', '\n', ',', ';', '|']) {
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

/// A list: one row a line.
fn list(rows: &[Row], dialect: &Dialect) -> Vec<Vec<String>> {
    let header = ["Date", "Vendor", "Amount"].map(str::to_owned);
    let row = |row: &Row| {
        vec![
            row.day.format(dialect.date).to_string(),
            row.vendor.clone(),
            amount(row.cents, dialect),
        ]
    };
    std::iter::once(header.to_vec())
        .chain(rows.iter().map(row))
        .collect()
}

/// Accounts of which none can be taken for a side of the balance sheet.
const ACCOUNTS: &[&str] = &["Advertising", "Trade Shows", "Software", "Travel", "Print"];

/// A ledger: a heading and a total for every account.
fn ledger(rows: &[Row], dialect: &Dialect) -> Vec<Vec<String>> {
    let mut table = vec![["", "Date", "Vendor", "Amount"].map(str::to_owned).to_vec()];
    for (name, rows) in ACCOUNTS
        .iter()
        .zip(rows.chunks(rows.len().div_ceil(ACCOUNTS.len())))
    {
        table.push(vec![
            (*name).to_owned(),
            String::new(),
            String::new(),
            String::new(),
        ]);
        for row in rows {
            table.push(vec![
                String::new(),
                row.day.format(dialect.date).to_string(),
                row.vendor.clone(),
                amount(row.cents, dialect),
            ]);
        }
        let sum = rows.iter().map(|row| row.cents).sum();
        let label = format!("Total for {name}");
        table.push(vec![
            label,
            String::new(),
            String::new(),
            amount(sum, dialect),
        ]);
    }
    table
}

/// A matrix: an account a row, a month a column, with totals of both.
fn matrix(rows: &[Row], dialect: &Dialect) -> Vec<Vec<String>> {
    const MONTHS: &[&str] = &["Jan 2025", "Feb 2025", "Mar 2025"];
    let line = |label: &str, cells: &[i64]| {
        let mut line = vec![label.to_owned()];
        line.extend(cells.iter().map(|&cents| amount(cents, dialect)));
        line.push(amount(cells.iter().sum(), dialect));
        line
    };
    let mut header = vec!["Account".to_owned()];
    header.extend(MONTHS.iter().map(|month| (*month).to_owned()));
    header.push("Total".to_owned());
    let mut table = vec![header];
    let mut totals = vec![0; MONTHS.len()];
    for (name, rows) in ACCOUNTS.iter().zip(rows.chunks_exact(MONTHS.len())) {
        let cells: Vec<i64> = rows.iter().map(|row| row.cents).collect();
        for (total, cents) in totals.iter_mut().zip(&cells) {
            *total += cents;
        }
        table.push(line(name, &cells));
    }
    table.push(line("Total", &totals));
    table
}

fn written(table: &[Vec<String>], dialect: &Dialect) -> Vec<u8> {
    let delimiter = dialect.delimiter.to_string();
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
    for row in table {
        let cells: Vec<String> = row.iter().map(|cell| quoted(cell, dialect)).collect();
        lines.push(cells.join(&delimiter) + &delimiter.repeat(dialect.trailing));
    }
    let text = lines.join(dialect.line_end) + dialect.line_end;
    let sixteen =
        |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect();
    match dialect.encoding {
        "utf-8-sig" => format!("\u{feff}{text}").into_bytes(),
        "utf-16-le" => sixteen(&text, u16::to_le_bytes),
        "utf-16-be" => sixteen(&text, u16::to_be_bytes),
        "utf-16-le-sig" => sixteen(&format!("\u{feff}{text}"), u16::to_le_bytes),
        "utf-16-be-sig" => sixteen(&format!("\u{feff}{text}"), u16::to_be_bytes),
        // Every sign of the test stands at the same place in Latin-1.
        "cp1252" => text
            .chars()
            .map(|sign| u8::try_from(u32::from(sign)).expect("Latin-1"))
            .collect(),
        _ => text.into_bytes(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_in_any_dialect_reads_back_the_same(rows in rows(), dialect in dialect()) {
        let preview = read(&written(&list(&rows, &dialect), &dialect)).expect("a table");
        let head = preview.head();
        prop_assert!(head.errors.is_empty(), "{:?}", head.errors);
        prop_assert!(head.questions.is_empty(), "{:?}", head.questions);
        let found: Vec<(Option<NaiveDate>, &str, i64)> = preview.lines().iter().map(|line| (line.date, line.vendor, line.amount.minor())).collect();
        let expected: Vec<(Option<NaiveDate>, &str, i64)> = rows.iter().map(|row| (Some(row.day), row.vendor.as_str(), row.cents)).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_ledger_in_any_dialect_reads_back_the_same_and_ties(rows in rows(), dialect in dialect()) {
        let preview = read(&written(&ledger(&rows, &dialect), &dialect)).expect("a table");
        let head = preview.head();
        prop_assert!(head.errors.is_empty(), "{:?}", head.errors);
        prop_assert!(head.questions.is_empty(), "{:?}", head.questions);
        prop_assert_eq!(head.rows.total(), preview.rows() as u64);
        prop_assert_eq!(head.ties.agree, head.ties.of);
        prop_assert!(head.ties.of > 0);
        let chunk = rows.len().div_ceil(ACCOUNTS.len());
        let found: Vec<(&str, Option<NaiveDate>, &str, i64)> = preview.lines().iter().map(|line| (line.account, line.date, line.vendor, line.amount.minor())).collect();
        let expected: Vec<(&str, Option<NaiveDate>, &str, i64)> = rows.iter().enumerate().map(|(index, row)| (ACCOUNTS[index / chunk], Some(row.day), row.vendor.as_str(), row.cents)).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_matrix_in_any_dialect_reads_back_the_same_and_ties(rows in rows(), dialect in dialect()) {
        let preview = read(&written(&matrix(&rows, &dialect), &dialect)).expect("a table");
        let head = preview.head();
        prop_assert!(head.errors.is_empty(), "{:?}", head.errors);
        prop_assert!(head.questions.is_empty(), "{:?}", head.questions);
        prop_assert_eq!(head.rows.total(), preview.rows() as u64);
        prop_assert_eq!(head.ties.agree, head.ties.of);
        let found: Vec<i64> = preview.lines().iter().map(|line| line.amount.minor()).collect();
        let kept = rows.chunks_exact(3).take(ACCOUNTS.len()).flatten();
        let expected: Vec<i64> = kept.map(|row| row.cents).collect();
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
