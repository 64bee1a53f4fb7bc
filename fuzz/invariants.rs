//! What holds for every input: asked by the fuzzer of what it makes up, and by the tests of what it has found.

#[path = "package.rs"]
mod package;

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use domain::spend::{DateOrder, Decimals, Delimiter, Encoding, RowCounts};
use domain::value::{Currency, Money};
use intake::{Fate, Options, Preview};

/// Behind this mark at the end of an input stand bytes that choose options, so that any file is an
/// input as it is.
const MARK: &[u8] = b"\0options";

/// Far more than any reading takes, even with the fuzzer's counters built in.
const SLOW: Duration = Duration::from_secs(5);

/// Reads an input, or the file that its parts make, and each file in that.
pub fn hold(input: &[u8]) {
    let (bytes, choices) = parted(input);
    let options = options(choices);
    let Some(file) = package::pack(bytes) else {
        return hold_file(bytes, &options);
    };
    hold_file(&file, &options);
    for member in intake::unpack(&file).unwrap_or_default() {
        hold_file(&member.bytes, &options);
    }
}

/// Reads a file and looks at all that came of it.
fn hold_file(bytes: &[u8], options: &Options) {
    let start = Instant::now();
    let Ok(mut preview) = intake::read(bytes, options) else {
        return;
    };
    every_row_has_one_fate(&preview);
    the_sum_is_that_of_the_lines(&preview);
    everything_can_be_looked_at(&preview);
    let before = preview.head().rows;
    preview.mark_duplicates(|_, _| true);
    every_row_has_one_fate(&preview);
    assert_eq!(preview.head().rows.imported, 0, "all lines are off");
    preview.mark_duplicates(|_, _| false);
    assert_eq!(preview.head().rows, before, "all lines are on again");
    if start.elapsed() > SLOW {
        // A machine that is busy with others slows one reading, and not two.
        let start = Instant::now();
        let _ = intake::read(bytes, options);
        assert!(start.elapsed() < SLOW, "{:?}", start.elapsed());
    }
}

fn every_row_has_one_fate(preview: &Preview) {
    let mut counted = RowCounts::default();
    for index in 0..preview.rows() {
        let (fate, _) = preview.fate(index).expect("every row has a fate");
        *match fate {
            Fate::Imported => &mut counted.imported,
            Fate::Duplicate => &mut counted.duplicate,
            Fate::NotSpend => &mut counted.not_spend,
            Fate::Structure => &mut counted.structure,
            Fate::Error => &mut counted.error,
            Fate::Held => &mut counted.held,
        } += 1;
    }
    assert_eq!(counted, preview.head().rows);
    assert_eq!(counted.total(), preview.rows() as u64);
}

fn the_sum_is_that_of_the_lines(preview: &Preview) {
    let lines = preview.lines();
    let sum: i128 = lines
        .iter()
        .map(|line| i128::from(line.amount.minor()))
        .sum();
    assert_eq!(sum, i128::from(preview.head().sum.minor()));
    assert_eq!(preview.head().records as usize, lines.len());
    assert_eq!(
        lines.offered().map(|(_, _, amount)| amount).sum::<Money>(),
        preview.head().sum
    );
}

fn everything_can_be_looked_at(preview: &Preview) {
    let lines = preview.lines();
    let mut keys = std::collections::HashSet::new();
    for line in lines.iter() {
        assert!(line.record < preview.rows(), "a line comes from a row");
        assert!(line.group < lines.groups());
        assert!(line.period.from <= line.period.to);
        assert!(keys.insert(line.key), "no two lines have one key");
    }
    for index in 0..preview.rows() {
        preview.row(index).expect("every row can be shown");
    }
    assert!(preview.row(preview.rows()).is_none());
    assert!(preview.head().ties.agree <= preview.head().ties.of);
}

fn parted(input: &[u8]) -> (&[u8], &[u8]) {
    let at = input.len().saturating_sub(MARK.len() + 8);
    match input[at..]
        .windows(MARK.len())
        .position(|window| window == MARK)
    {
        Some(found) => (&input[..at + found], &input[at + found + MARK.len()..]),
        None => (input, &[]),
    }
}

fn options(choices: &[u8]) -> Options {
    let choice = |place: usize| choices.get(place).copied().unwrap_or_default();
    let currency = [
        Currency::USD,
        "EUR".parse().expect("known"),
        "JPY".parse().expect("known"),
    ];
    let today = NaiveDate::from_ymd_opt(2026, 2, 3).expect("a day of the calendar");
    let mut options = Options::new("input", currency[usize::from(choice(0) % 3)], today);
    let corrections = &mut options.corrections;
    corrections.delimiter = [
        None,
        Some(Delimiter::Comma),
        Some(Delimiter::Semicolon),
        Some(Delimiter::Tab),
        Some(Delimiter::Bar),
    ][usize::from(choice(1) % 5)];
    corrections.encoding = [
        None,
        Some(Encoding::Utf8),
        Some(Encoding::Windows1252),
        Some(Encoding::Utf16),
        Some(Encoding::ShiftJis),
    ][usize::from(choice(2) % 5)];
    corrections.header_row = choice(3).checked_sub(1).map(u32::from);
    corrections.date_order =
        [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)][usize::from(choice(4) % 3)];
    corrections.decimals =
        [None, Some(Decimals::Point), Some(Decimals::Comma)][usize::from(choice(5) % 3)];
    options
}
