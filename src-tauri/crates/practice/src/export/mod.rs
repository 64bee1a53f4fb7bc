//! Spend as a file that spreadsheets open safely and that imports again as it was.

mod csv;
mod row;
mod xlsx;

use row::row;

use domain::value::{Choice, Id, Money, words};

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
