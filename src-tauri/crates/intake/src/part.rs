//! Which sheet of a workbook is read: the one that was asked for, or the one that looks most like
//! spend.

use std::sync::Arc;

use crate::options::{Options, Role};
use crate::preview::{Layout, Part, Preview, Warning};
use crate::refusal::{Refusal, RefusalKind};
use crate::source::Book;
use crate::table::Table;
use crate::understand;

/// Rows of each sheet that are looked at before one is chosen.
const SAMPLE: u32 = 300;
const ALL: u32 = u32::MAX;

/// Reads the sheet that was asked for, or the best of those that are not hidden.
pub(crate) fn choose(
    book: &mut Book<'_>,
    options: &Options,
) -> Result<(Table, Vec<Part>, Vec<Warning>), Refusal> {
    let names = book.names().to_vec();
    let asked = options
        .overrides
        .part
        .as_ref()
        .and_then(|part| names.iter().position(|sheet| sheet.name == *part));
    let (chosen, scores) = match asked {
        Some(index) => (index, Vec::new()),
        None if options.overrides.part.is_some() => return Err(no_such(options, book)),
        None if names.is_empty() => return Err(empty()),
        None if names.len() == 1 => (0, Vec::new()),
        None => best(book, options)?,
    };
    let table = book.table(chosen, ALL)?;
    if table.len() == 0 {
        return Err(empty());
    }
    let others: Vec<&str> = (0..scores.len())
        .filter(|&index| index != chosen && !names[index].hidden && scores[index] > 0)
        .map(|index| names[index].name.as_str())
        .collect();
    let mut warnings: Vec<Warning> = left_aside(&names[chosen].name, &others)
        .into_iter()
        .collect();
    let sheet = table.sheet.iter();
    warnings.extend(
        sheet
            .flat_map(|sheet| &sheet.notes)
            .map(|note| whole(note.clone())),
    );
    let parts = names
        .into_iter()
        .enumerate()
        .map(|(index, sheet)| Part {
            name: sheet.name,
            hidden: sheet.hidden,
            chosen: index == chosen,
        })
        .collect();
    Ok((table, parts, warnings))
}

/// The first of the sheets with the highest score, and all scores; hidden sheets only where
/// nothing else has any.
fn best(book: &mut Book<'_>, options: &Options) -> Result<(usize, Vec<u32>), Refusal> {
    let mut scores = Vec::new();
    let mut refusal = None;
    for index in 0..book.names().len() {
        scores.push(match book.table(index, SAMPLE) {
            Ok(table) => score(table, options),
            Err(other) => {
                refusal.get_or_insert(other);
                0
            }
        });
    }
    let rank = |index: usize| {
        let score = scores[index];
        (!book.names()[index].hidden && score > 0, score)
    };
    let best = (0..scores.len())
        .rev()
        .max_by_key(|&index| rank(index))
        .unwrap_or(0);
    match refusal {
        Some(refusal) if scores[best] == 0 => Err(refusal),
        _ => Ok((best, scores)),
    }
}

/// How much a sheet looks like spend: lines that read well, and columns that say who, when and
/// what for. Zero for a sheet that offers nothing.
fn score(table: Table, options: &Options) -> u32 {
    if table.len() == 0 {
        return 0;
    }
    let unread = table.sheet.as_ref().map_or(0, |sheet| {
        u32::try_from(sheet.unread.len()).unwrap_or(u32::MAX)
    });
    let Ok(preview) = understand::preview(Arc::new(table), String::new(), Vec::new(), options)
    else {
        // Amounts that could not be worked out are amounts all the same.
        return unread.min(1);
    };
    let head = preview.head();
    let known = head
        .columns
        .iter()
        .filter(|column| column.role != Role::Ignore)
        .count();
    let named = u32::try_from(known).unwrap_or(0).min(12);
    let months = u32::from(head.layout == Layout::Matrix) * 4;
    let header = u32::from(head.header_row > 0) * 8;
    let lines = head.records.min(SAMPLE) / 8;
    if head.records == 0 {
        return u32::from(head.rows.error > 0);
    }
    (1 + named * 3 + months + header + lines).saturating_sub(head.rows.error.min(SAMPLE) / 8)
        + dated(&preview)
}

/// Something that says when is worth more than any other column.
fn dated(preview: &Preview) -> u32 {
    let dated = preview
        .head()
        .columns
        .iter()
        .any(|column| matches!(column.role, Role::Date | Role::Month | Role::PeriodStart));
    u32::from(dated) * 12
}

/// What a person should know of the other sheets that hold amounts.
fn left_aside(chosen: &str, others: &[&str]) -> Option<Warning> {
    let (last, rest) = others.split_last()?;
    let named = if rest.is_empty() {
        format!("the sheet “{last}” holds amounts too and was")
    } else {
        let rest = rest.join("”, “");
        format!("the sheets “{rest}” and “{last}” hold amounts too and were")
    };
    Some(whole(format!(
        "The sheet “{chosen}” is read; {named} left aside."
    )))
}

/// A warning about the file as a whole.
fn whole(text: String) -> Warning {
    Warning {
        row: 0,
        rows: 0,
        text,
    }
}

fn no_such(options: &Options, book: &Book<'_>) -> Refusal {
    let names: Vec<&str> = book
        .names()
        .iter()
        .map(|sheet| sheet.name.as_str())
        .collect();
    Refusal::new(
        RefusalKind::NotATable,
        format!(
            "This file has no sheet “{}”; it has: {}. Nothing was changed.",
            options.overrides.part.as_deref().unwrap_or_default(),
            names.join(", ")
        ),
    )
}

fn empty() -> Refusal {
    Refusal::new(
        RefusalKind::Empty,
        "This workbook has no cells with anything in them. Nothing was changed. Export it again and check that it has rows.",
    )
}
