//! A line of spend as the cells of a sheet.

use std::borrow::Cow;

use domain::spend::{Allocation, Category, SpendLine, sheet};
use domain::value::{Choice, Currency};
use store::StoredLine;

/// A cell of the sheet.
pub(super) enum Cell<'a> {
    /// What came from a file or a person: never to be calculated.
    Text(Cow<'a, str>),
    /// A number, written with a decimal point; empty for none.
    Number(String),
    /// What the program writes: a date, a month.
    Own(String),
}

/// The cells of a line, in the order of [`sheet::COLUMNS`].
pub(super) fn row<'a>(
    stored: &'a StoredLine,
    number: usize,
    source: &'a str,
    currency: Currency,
) -> [Cell<'a>; sheet::COLUMNS.len()] {
    let line = &stored.line;
    let (marketing, neither) = percents(line.allocation);
    let text = |text: &'a str| Cell::Text(text.into());
    [
        Cell::Number(number.to_string()),
        Cell::Own(line.date.map_or_else(String::new, |date| date.to_string())),
        Cell::Own(line.period.from.to_string()),
        Cell::Own(line.period.to.to_string()),
        text(&line.vendor),
        text(&line.account),
        text(&line.class),
        text(&line.memo),
        text(&line.reference),
        Cell::Number(line.amount.to_major(currency).to_string()),
        text(currency.code()),
        text(line.allocation.word()),
        Cell::Number(marketing),
        Cell::Number(neither),
        text(line.category.map_or("", Category::title)),
        text(
            line.channel
                .as_ref()
                .map_or("", |channel| channel.name.as_str()),
        ),
        Cell::Text(decided(line).into()),
        text(source),
    ]
}

/// Marketing's and neither's percent of a shared amount.
fn percents(allocation: Allocation) -> (String, String) {
    match allocation {
        Allocation::Shared { marketing, neither } => (marketing.to_string(), neither.to_string()),
        _ => <(String, String)>::default(),
    }
}

fn decided(line: &SpendLine) -> String {
    if line.reason.is_manual() {
        sheet::BY_HAND.to_owned()
    } else {
        line.reason.in_words()
    }
}
