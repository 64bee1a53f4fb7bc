//! The rows that could not be read as a file of their own: set right in a spreadsheet, it imports
//! like the file that they come from.

use std::collections::BTreeMap;

use intake::{Fate, Preview, REASON, SourceRow, Tag};

use crate::reading::Reading;
use crate::{Failure, Now, Practice, Result};

/// A file to be saved.
pub struct Failing {
    pub file_name: String,
    pub text: String,
}

/// The rows of a file under way that could not be read.
pub async fn failing_rows(practice: &Practice, token: String, _now: Now) -> Result<Failing> {
    let reading = practice.reading(&token).await?;
    let reading = reading.read().await;
    let text = csv(&reading)
        .ok_or_else(|| Failure::not_found("Every row could be read. Nothing was written."))?;
    let name = reading.source.file_name.rsplit_once('.');
    let name = name.map_or(reading.source.file_name.as_str(), |(name, _)| name);
    Ok(Failing {
        file_name: format!("{name}, rows to mend.csv"),
        text,
    })
}

/// The failing rows under the title and the header of their file, inside the headings and totals
/// of their sections, with the reason in a column that a later import passes over. `None` where
/// every row could be read.
pub fn csv(reading: &Reading) -> Option<String> {
    let preview = &*reading.read.preview;
    if preview.head().rows.error == 0 {
        return None;
    }
    let reasons = reasons(preview);
    let header = preview.head().header_row;
    let mut rows: Vec<SourceRow> = Vec::new();
    let mut failing = false;
    for index in 0..preview.rows() {
        let Some((fate, tag)) = preview.fate(index) else {
            break;
        };
        let kept = match fate {
            Fate::Error => true,
            Fate::Structure => matches!(
                tag,
                Tag::Title
                    | Tag::Period
                    | Tag::Header
                    | Tag::Account
                    | Tag::Subtotal
                    | Tag::Ties
                    | Tag::Differs
            ),
            _ => false,
        };
        // Cells are cut only of rows that are wanted: a file has many others.
        let Some(row) = kept.then(|| preview.row(index)).flatten() else {
            continue;
        };
        failing |= fate == Fate::Error;
        match rows.last() {
            _ if row.tag == Tag::Header && row.row != header => {}
            Some(above) if is_total(row.tag) && closes(above, &row) => {
                rows.pop();
            }
            _ if is_total(row.tag) && label(&row).is_empty() => {}
            _ => rows.push(row),
        }
    }
    if !failing {
        return None;
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut text = String::from("\u{feff}");
    for row in &rows {
        let mut cells: Vec<&str> = if is_total(row.tag) {
            // The amounts of a total are those of all rows, and most of them are not here.
            let name = label(row);
            row.cells
                .iter()
                .map(|cell| if cell.trim() == name { cell } else { "" })
                .collect()
        } else {
            row.cells.iter().map(String::as_str).collect()
        };
        cells.resize(width, "");
        if row.row == header {
            cells.push(REASON);
        } else if row.fate == Fate::Error {
            cells.push(reasons.get(&row.row).map_or("", String::as_str));
        }
        push(&mut text, &cells);
    }
    Some(text)
}

const fn is_total(tag: Tag) -> bool {
    matches!(tag, Tag::Subtotal | Tag::Ties | Tag::Differs)
}

fn label(row: &SourceRow) -> &str {
    let mut cells = row.cells.iter().map(|cell| cell.trim());
    cells
        .find(|cell| cell.chars().any(char::is_alphabetic))
        .unwrap_or("")
}

/// A total right below the heading of its section: nothing of the section is left.
fn closes(heading: &SourceRow, total: &SourceRow) -> bool {
    heading.tag == Tag::Account && label(total).ends_with(label(heading))
}

/// What is wrong with each row, in words.
fn reasons(preview: &Preview) -> BTreeMap<u32, String> {
    let mut reasons: BTreeMap<u32, String> = BTreeMap::new();
    for error in preview.head().errors.iter().filter(|error| error.stops_row) {
        let text = format!(
            "{} “{}”: expected {}",
            error.letter, error.header, error.expected
        );
        let reason = reasons.entry(error.row).or_default();
        if !reason.is_empty() {
            reason.push_str("; ");
        }
        reason.push_str(&text);
    }
    reasons
}

/// Writes a record. Text that a spreadsheet would calculate gets an apostrophe in front, which the
/// import takes off again; numbers stay numbers.
fn push(text: &mut String, cells: &[&str]) {
    for (column, cell) in cells.iter().enumerate() {
        if column > 0 {
            text.push(',');
        }
        let guard = if intake::is_dangerous(cell) { "'" } else { "" };
        if cell.contains([',', '"', '\n', '\r']) {
            text.push('"');
            text.push_str(guard);
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(guard);
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}
