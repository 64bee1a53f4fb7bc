//! The import as the window shows it.

mod column;
mod currency;
pub mod doubt;
mod error;
mod fate;
mod group;
mod not_spend;
pub mod notice;
mod option;
mod printed;
mod question;
mod refusal;

use domain::spend::Question;
use domain::value::words::{self, Words};
use domain::value::{Currency, Money};
use intake::Head;

pub use fate::counts as fate_counts;
pub use group::lines as group_lines;
pub use refusal::refusal;

use crate::reading::Reading;
use crate::view::{ImportTotals, ImportView};

pub fn view(token: &str, reading: &Reading) -> ImportView {
    let preview = &*reading.read.preview;
    let head = preview.head();
    let words = Words::window(reading.source.currency);
    let exact = |amount: Money| words.amount_exact(amount);
    let parts = reading.judged.tally.parts();
    let groups = reading.groups();
    let lines = reading.judged.tally.lines();
    let not_spend: Money = head.not_spend.iter().map(|part| part.sum).sum();
    let duplicates = head.sum - parts.total();
    let errors = error::list(head);
    ImportView {
        token: token.to_owned(),
        file: reading.source.file_name.clone(),
        banner: head.banner.clone(),
        ties: match head.ties.of {
            0 => String::new(),
            of => format!("{} of {of} printed totals agree", head.ties.agree),
        },
        ties_agree: (head.ties.of > 0).then_some(head.ties.agree == head.ties.of),
        options: option::list(preview),
        mapping: reading.read.memory.shown(reading.today()),
        difference: String::new(),
        columns: column::list(&head.columns),
        below: column::below(head),
        roles: column::roles(),
        missing: column::missing(head),
        foreign: head.foreign.clone(),
        not_spend: not_spend::list(reading, exact),
        printed: printed::list(head, exact),
        questions: question::list(preview),
        currencies: currency::list(reading),
        fates: fate::tiles(head.rows, parts.total(), duplicates, not_spend, exact),
        here: here(reading),
        here_all: reading.takes_all(),
        file_rows: format!(
            "{}, file total",
            words::plural(head.rows.total(), "row", "rows")
        ),
        file_total: exact(head.sum + not_spend),
        file_state: file_state(head).to_owned(),
        source_rows: u32::try_from(preview.rows()).unwrap_or(u32::MAX),
        rows_title: words::plural(preview.rows() as u64, "row", "rows"),
        lines,
        lines_title: format!(
            "{}, {}",
            words::plural(u64::from(lines), "line", "lines"),
            reading.source.currency
        ),
        currency: reading.source.currency.code().to_owned(),
        groups_title: match groups.open {
            0 if groups.listed.is_empty() => String::new(),
            0 => "Every group is decided".to_owned(),
            n => format!(
                "{} to decide · {}, {}",
                words::plural(n as u64, "group", "groups"),
                words::plural(u64::from(groups.lines), "line", "lines"),
                exact(groups.sum)
            ),
        },
        groups: groups
            .listed
            .iter()
            .map(|group| group::show(group, words))
            .collect(),
        channels: reading.source.channels.clone(),
        totals: ImportTotals {
            sales: exact(parts.sales),
            marketing: exact(parts.marketing),
            undecided: exact(parts.undecided),
            neither: exact(parts.neither),
        },
        errors_title: error::title(&errors),
        errors,
        notices: notice::list(reading),
        action: action(reading, lines, &words.money_exact(parts.total())),
        doubts: doubt::list(reading),
        doubts_title: doubt::title(&reading.judged.doubts),
        holds: head.rows.error > 0,
        blocked: blocked(reading, lines),
    }
}

/// How many lines are here already, and how many of those come in again all the same.
fn here(reading: &Reading) -> String {
    let here = reading.here();
    if here.is_empty() {
        return String::new();
    }
    let lines = reading.read.preview.lines();
    let on = here
        .iter()
        .filter_map(|&index| lines.get(index))
        .filter(|line| !line.duplicate)
        .count();
    let are = words::plural(here.len() as u64, "line is", "lines are");
    match on {
        0 => format!("{are} here already and stay off"),
        _ => format!(
            "{are} here already, {} imported again",
            words::plural(on as u64, "is", "are")
        ),
    }
}

/// What the button does, in so many words: nobody leaves rows behind without reading it.
fn action(reading: &Reading, lines: u32, sum: &str) -> String {
    let many = words::plural(u64::from(lines), "line", "lines");
    let does = match &reading.source.replaces {
        Some(import) if import.live => "Replace the import with",
        _ => "Import",
    };
    match reading.read.preview.head().rows.error {
        0 => format!("{does} {many}, {sum}"),
        rows => format!(
            "{does} the {} good {}, {sum}, and keep {} for later",
            words::count(u64::from(lines)),
            if lines == 1 { "line" } else { "lines" },
            words::plural(u64::from(rows), "row", "rows")
        ),
    }
}

/// What a change of options did to what is offered: lines and their sum.
pub fn difference(before: (u32, Money), after: (u32, Money), currency: Currency) -> String {
    let words = Words::window(currency);
    let count = |lines: u32| words::count(u64::from(lines));
    let lines = if before.0 == after.0 {
        words::plural(u64::from(after.0), "line", "lines")
    } else {
        format!("{} → {} lines", count(before.0), count(after.0))
    };
    let sum = |amount: Money| words.amount_exact(amount);
    if before == after {
        return format!("Nothing changed: {lines}, {}.", sum(after.1));
    }
    if before.1 == after.1 {
        return format!("{lines}, {} as before.", sum(after.1));
    }
    format!("{lines}, {} → {}.", sum(before.1), sum(after.1))
}

/// Said only where every row could be read and every printed total agrees.
fn file_state(head: &Head) -> &'static str {
    let read = head.rows.error == 0 && head.rows.held == 0;
    if read && head.ties.agree == head.ties.of {
        "to the cent"
    } else {
        ""
    }
}

/// Whether a question is open that the import waits for. Amounts in other currencies wait by
/// themselves, beside their cards.
fn asks(reading: &Reading) -> bool {
    let questions = &reading.read.preview.head().questions;
    questions
        .iter()
        .any(|question| question.answer.is_none() && question.id != Question::Currency)
}

fn blocked(reading: &Reading, lines: u32) -> String {
    let open = doubt::open(&reading.judged.doubts);
    if open > 0 {
        format!(
            "Answer {} below first.",
            words::plural(open as u64, "doubt", "doubts")
        )
    } else if lines == 0 {
        reading.nothing_to_import()
    } else if asks(reading) {
        "Answer the question above first.".to_owned()
    } else {
        String::new()
    }
}
