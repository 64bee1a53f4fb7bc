//! What is said about a doubt.

use chrono::NaiveDate;
use domain::spend::{Counts, Doubted};
use domain::value::Choice as _;
use domain::value::words::{self, Words};

use crate::reading::Reading;
use crate::reading::doubt::{Doubt, Kind, Why};
use crate::view::{DoubtChoice, DoubtLine, ImportDoubt};

/// Doubts beyond this many are answered together, not one by one.
const SHOWN: usize = 200;

/// Said above the doubts; empty where there are none.
pub fn title(doubts: &[Doubt]) -> String {
    let open = open(doubts);
    let all = words::plural(doubts.len() as u64, "line is", "lines are");
    match (doubts.len(), open) {
        (0, _) => String::new(),
        (_, 0) => "Every doubt is answered".to_owned(),
        (_, open) if open == doubts.len() => format!("{all} perhaps here already"),
        (_, open) => format!("{open} of {all} still to be answered"),
    }
}

/// How many wait for an answer.
pub fn open(doubts: &[Doubt]) -> usize {
    doubts.iter().filter(|doubt| doubt.choice.is_none()).count()
}

/// The doubts as the window shows them, both sides beside each other.
pub fn list(reading: &Reading) -> Vec<ImportDoubt> {
    let doubts = reading.judged.doubts.iter().take(SHOWN);
    doubts.map(|doubt| show(reading, doubt)).collect()
}

fn show(reading: &Reading, doubt: &Doubt) -> ImportDoubt {
    let words = Words::window(reading.source.currency);
    let exact = |amount| words.amount_exact(amount);
    let (here, there) = match &doubt.kind {
        Kind::Same { there, .. } => {
            let cell = doubt.here[0];
            let lines = reading.read.preview.lines();
            let here = lines.iter().find(|line| line.source == cell);
            let when = |date: Option<NaiveDate>, period| {
                date.map_or_else(|| words::period(period), words::date)
            };
            let here = here.map(|line| DoubtLine {
                source: format!("This file, row {}", line.source.row),
                date: when(line.date, line.period),
                what: named(line.vendor, line.account, line.memo),
                amount: exact(line.amount),
            });
            let line = &there.line;
            let there = DoubtLine {
                source: format!("{}, row {}", doubt.other.file, line.source.row),
                date: when(line.date, line.period),
                what: named(&line.vendor, &line.account, &line.memo),
                amount: exact(line.amount),
            };
            (here.unwrap_or_default(), there)
        }
        Kind::Overlap {
            subjects,
            period,
            here,
            there,
            ..
        } => {
            let side = |file: &str, sum| DoubtLine {
                source: file.to_owned(),
                date: words::period(*period),
                what: some_of(subjects),
                amount: exact(sum),
            };
            (side("This file", *here), side(&doubt.other.file, *there))
        }
    };
    ImportDoubt {
        id: doubt.id,
        single: doubt.id.all() == Doubted::Lines,
        text: text(reading, doubt),
        here,
        there,
        choices: labels(doubt)
            .map(|(counts, label)| DoubtChoice {
                counts,
                label: label.to_owned(),
            })
            .into(),
        chosen: doubt.choice,
    }
}

/// What may be answered.
pub fn labels(doubt: &Doubt) -> [(Counts, &'static str); 3] {
    let label = |counts: Counts| match (&doubt.kind, counts) {
        (Kind::Overlap { .. }, counts) => counts.title(),
        (Kind::Same { .. }, Counts::Skip) => "Skip",
        (Kind::Same { .. }, Counts::Keep) => "Keep both",
        (Kind::Same { .. }, Counts::Replace) => "Replace",
    };
    [Counts::Skip, Counts::Keep, Counts::Replace].map(|counts| (counts, label(counts)))
}

/// What it is, in words.
pub fn text(reading: &Reading, doubt: &Doubt) -> String {
    let words = Words::window(reading.source.currency);
    match &doubt.kind {
        Kind::Same {
            why: Why::Restated, ..
        } => "The same report had another amount for this before.".to_owned(),
        Kind::Same {
            why: Why::Reference,
            there,
        } => format!(
            "The reference “{}” stood for something else before: the amount, the day or the vendor differs.",
            there.line.reference
        ),
        Kind::Same { there, .. } => {
            let same = there.line.date;
            let here = reading.read.preview.lines().iter();
            let here = here
                .filter(|line| line.source == doubt.here[0])
                .find_map(|line| line.date);
            match here
                .zip(same)
                .map(|(one, other)| (one - other).num_days().abs())
            {
                Some(0) | None => "Same amount and vendor on the same day.".to_owned(),
                Some(days) => format!(
                    "Same amount and vendor, {} apart.",
                    words::plural(days.unsigned_abs(), "day", "days")
                ),
            }
        }
        Kind::Overlap {
            subjects,
            period,
            here,
            there,
            ..
        } => format!(
            "“{}” has {} for {} too: {} there, {} here. Which one counts for these months?",
            doubt.other.file,
            some_of(subjects),
            words::period(*period),
            words.money_exact(*there),
            words.money_exact(*here)
        ),
    }
}

/// The first three of many names.
fn some_of(names: &[String]) -> String {
    match names {
        [_, _, _, rest @ ..] if !rest.is_empty() => {
            format!("{} and {} more", names[..3].join(", "), rest.len())
        }
        _ => words::listed(names),
    }
}

fn named(vendor: &str, account: &str, memo: &str) -> String {
    let parts = [vendor, account, memo].into_iter();
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).take(2).collect();
    parts.join(" · ")
}
