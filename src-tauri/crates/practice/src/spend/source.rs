//! Where a line comes from: its file, sheet, row and cell as a person would look them up, with the
//! rows around it.

use std::sync::Arc;

use domain::assessment::Assessment;
use domain::spend::{ImportSummary, LineRef};
use domain::value::{Id, words};
use intake::{Preview, letter};
use store::StoredLine;

use super::list;
use crate::import::shown_row;
use crate::practice::LookedInto;
use crate::reading::look_into;
use crate::view::{LineSource, SourceColumn, SourceRow};
use crate::{Failure, Now, Practice, Result};

/// Rows of the file shown on either side of the line's own.
const AROUND: usize = 3;

/// Letters of a cell that are shown: of the line's own, and of those around it.
const OWN: usize = 4_000;
const OTHER: usize = 120;

/// Where a line comes from, by the id that lists of lines give it.
///
/// # Errors
/// When there is no such line among those that count.
pub async fn source(practice: &Practice, client: Id, line: String, now: Now) -> Result<LineSource> {
    let file = practice.file(client).await?;
    let found = match line.trim().parse() {
        Ok(id) => file.lines_by_id(&[id]).await?.into_iter().next(),
        Err(_) => None,
    };
    let stored = found.ok_or_else(|| {
        Failure::not_found(format!("No line that counts has the id “{line}”."))
            .hint("List the lines to see their ids.")
    })?;
    let assessment = file.assessment(now.today).await?;
    let mut imports = assessment.spend.imports.iter();
    let import = imports
        .find(|import| import.id == stored.import)
        .expect("BUG: a line that counts belongs to an import");
    let read = opened(practice, &assessment, client, import, now).await;
    let mut source = bare(&stored, import, &assessment);
    match read {
        Ok(preview) => look(&mut source, &preview, stored.line.source),
        Err(failure) => {
            source.problem = format!("The file can’t be shown. {}", failure.message);
        }
    }
    Ok(source)
}

/// The file of an import as it was read then.
async fn opened(
    practice: &Practice,
    assessment: &Assessment,
    client: Id,
    import: &ImportSummary,
    now: Now,
) -> Result<Arc<Preview>> {
    let mut last = practice.looked_into.lock().await;
    if let Some(known) = last.as_ref()
        && (known.client, known.import) == (client, import.id)
    {
        return Ok(Arc::clone(&known.preview));
    }
    let file = practice.file(client).await?;
    let read = look_into(&file, import, assessment.client(), now).await?;
    let preview = read
        .map(Arc::new)
        .map_err(|refusal| Failure::not_found(refusal.reason))?;
    *last = Some(LookedInto {
        client,
        import: import.id,
        preview: Arc::clone(&preview),
    });
    Ok(preview)
}

/// What is known without the file.
fn bare(stored: &StoredLine, import: &ImportSummary, assessment: &Assessment) -> LineSource {
    let cell = stored.line.source;
    let day = import.at.get(..10).and_then(|day| day.parse().ok());
    let line = list::row(stored, assessment);
    LineSource {
        why: match line.why.as_str() {
            "" => "Nothing says yet which side it belongs to".to_owned(),
            why => why.to_owned(),
        },
        why_channel: stored
            .line
            .channel
            .as_ref()
            .map_or_else(String::new, |channel| channel.reason.in_words()),
        line,
        import: import.id,
        file: import.file.clone(),
        imported: day.map(words::date).unwrap_or_default(),
        sheet: String::new(),
        row: cell.row,
        column: cell.column,
        letter: named(cell.column),
        header: String::new(),
        place: format!("Row {}", cell.row),
        cell: String::new(),
        fixed: String::new(),
        part: String::new(),
        columns: Vec::new(),
        rows: Vec::new(),
        problem: String::new(),
    }
}

/// A, B … for a column from 1; nothing for none.
fn named(column: u32) -> String {
    usize::try_from(column)
        .ok()
        .and_then(|column| column.checked_sub(1))
        .map_or_else(String::new, letter)
}

/// Adds what the file says.
fn look(source: &mut LineSource, preview: &Preview, cell: LineRef) {
    let head = preview.head();
    let parts = head.parts.iter();
    source.sheet = parts
        .filter(|part| part.chosen && head.parts.len() > 1)
        .map(|part| part.name.clone())
        .collect();
    let Some(at) = preview.index_of(cell.row) else {
        source.problem = format!(
            "Row {} is not in the file any more as it is read now.",
            cell.row
        );
        return;
    };
    let rows: Vec<intake::SourceRow> = (at.saturating_sub(AROUND)..=at + AROUND)
        .filter_map(|index| preview.row(index))
        .map(as_it_came)
        .collect();
    let widest = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    source.columns = (0..widest.max(head.columns.len()))
        .map(|index| SourceColumn {
            letter: letter(index),
            name: head
                .columns
                .iter()
                .find(|column| column.number as usize == index + 1)
                .map(|column| column.name.clone())
                .filter(|name| *name != letter(index))
                .unwrap_or_default(),
        })
        .collect();
    let index = usize::try_from(cell.column)
        .ok()
        .and_then(|column| column.checked_sub(1));
    if let Some(own) = preview.row(at)
        && let Some(index) = index
    {
        let now = own.cells.get(index).cloned().unwrap_or_default();
        if let Some(came) = own.fixed.get(&cell.column) {
            source.fixed = short(&now, OWN);
            source.cell = short(came, OWN);
        } else {
            source.cell = short(&now, OWN);
        }
    }
    if let Some(column) = index.and_then(|index| source.columns.get(index)) {
        source.header.clone_from(&column.name);
        source.place = match column.name.as_str() {
            "" => format!("Row {}, column {}", cell.row, column.letter),
            name => format!("Row {}, column {} “{name}”", cell.row, column.letter),
        };
    }
    let of = preview
        .lines()
        .of_row(at)
        .filter(|line| line.source.cell() == cell.cell())
        .count();
    if of > 1 {
        source.part = format!(
            "Part {} of {of} that the amount of this cell is spread over",
            cell.part + 1
        );
    }
    source.rows = rows
        .into_iter()
        .map(|mut row| {
            for text in &mut row.cells {
                *text = short(text, OTHER);
            }
            shown_row(row)
        })
        .collect::<Vec<SourceRow>>();
}

/// A row with the texts that the file has, where some were set right.
fn as_it_came(mut row: intake::SourceRow) -> intake::SourceRow {
    for (&column, text) in &row.fixed {
        let index = (column as usize).saturating_sub(1);
        if let Some(cell) = row.cells.get_mut(index) {
            cell.clone_from(text);
        }
    }
    row
}

/// At most so many letters.
fn short(text: &str, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
