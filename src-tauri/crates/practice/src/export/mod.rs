//! Spend as a file that spreadsheets open safely and that imports again as it was.

mod csv;
mod xlsx;

use std::borrow::Cow;

use domain::spend::{Allocation, Category, SpendLine, sheet};
use domain::value::{Choice, Currency, Id, Money, words};
use store::StoredLine;

use crate::spend::filter;
use crate::view::{Format, LineFilter};
use crate::{Failure, FailureKind, Now, Practice, Result};

/// A file ready to be written.
#[derive(Clone, Debug)]
pub struct Export {
    pub file_name: String,
    pub bytes: Vec<u8>,
    pub lines: u64,
    /// Their sum, decimal, in major units.
    pub total: String,
    /// `1,204 lines, $261,412.80`.
    pub title: String,
    /// What could not be kept, in a sentence; empty where all of it was.
    pub notice: String,
}

/// A cell of the sheet.
enum Cell<'a> {
    /// What came from a file or a person: never to be calculated.
    Text(Cow<'a, str>),
    /// A number, written with a decimal point; empty for none.
    Number(String),
    /// What the program writes: a date, a month.
    Own(String),
}

/// The lines that a filter finds.
///
/// # Errors
/// When there is no line to write.
pub async fn export(
    practice: &Practice,
    client: Id,
    filter: &LineFilter,
    format: Format,
    now: Now,
) -> Result<Export> {
    let file = practice.file(client).await?;
    let query = filter::query(filter)?;
    let assessment = file.assessment(now.today).await?;
    let profile = assessment.client();
    let lines = file.lines(&query).await?;
    if lines.is_empty() {
        return Err(Failure::new(
            FailureKind::Other,
            "There is no line to export. No file was written.",
        )
        .hint("Import spend first, or take some of the filter away."));
    }
    let sources: Vec<String> = lines
        .iter()
        .map(|stored| {
            let mut imports = assessment.spend.imports.iter();
            let file = imports
                .find(|summary| summary.id == stored.import)
                .map_or("", |summary| summary.file.as_str());
            format!("{file}, row {}", stored.line.source.row)
        })
        .collect();
    let rows = lines
        .iter()
        .zip(&sources)
        .enumerate()
        .map(|(place, (stored, source))| row(stored, place + 1, source, profile.currency));
    let (bytes, notice) = match format {
        Format::Csv => (csv::write(rows), String::new()),
        Format::Xlsx => xlsx::write(rows)?,
    };
    let total: Money = lines.iter().map(|stored| stored.line.amount).sum();
    Ok(Export {
        file_name: format!(
            "{} spend {}.{}",
            plain_name(&profile.name),
            now.today.format("%Y-%m-%d"),
            format.word()
        ),
        title: format!(
            "{}, {}",
            words::plural(lines.len() as u64, "line", "lines"),
            words::Words::window(profile.currency).money_exact(total)
        ),
        lines: lines.len() as u64,
        total: total.to_major(profile.currency).to_string(),
        bytes,
        notice,
    })
}

/// The cells of a line, in the order of [`sheet::COLUMNS`].
fn row<'a>(
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

/// A name that every system takes for a file.
fn plain_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|sign| {
            if sign.is_alphanumeric() || " -_.&".contains(sign) {
                sign
            } else {
                ' '
            }
        })
        .collect();
    let plain = plain.trim().trim_matches('.').to_owned();
    if plain.is_empty() {
        "Client".to_owned()
    } else {
        plain
    }
}
