//! Which sheet of a workbook is read: the one that was asked for, or the one that looks most like
//! spend, with those of the same shape.

use domain::spend::Question as Asked;
use std::sync::Arc;

use super::{repair, tables};
use crate::lexicon::spelling::plain;
use crate::lexicon::titles;
use crate::preview::{Opened, Part, Preview, Warning};
use crate::source::{Book, SheetName, doubled};
use crate::table::Table;
use crate::terms::{Layout, Options, Question, Refusal, RefusalKind, Role, question};

/// Rows of each sheet that are looked at before one is chosen.
const SAMPLE: u32 = 300;
const ALL: u32 = u32::MAX;

/// Reads the sheet that was asked for, or the best of those that are not hidden.
pub(crate) fn choose(
    book: &mut Book<'_>,
    questions: &mut Vec<Question>,
    options: &Options,
) -> Result<(Table, Vec<Part>, Vec<Warning>), Refusal> {
    let names = book.names().to_vec();
    let asked = options
        .corrections
        .sheet
        .as_ref()
        .and_then(|part| names.iter().position(|sheet| sheet.name == *part));
    let (best, scores) = match asked {
        Some(index) => (index, Vec::new()),
        None if options.corrections.sheet.is_some() => return Err(no_such(options, book)),
        None if names.is_empty() => return Err(empty()),
        None if names.len() == 1 => (0, Vec::new()),
        None => best(book, options)?,
    };
    let chosen = together(&names, best, &scores, questions, options);
    let mut table = book.table(chosen[0], ALL)?;
    if table.len() == 0 {
        return Err(empty());
    }
    let mut warnings = Vec::new();
    if chosen.len() > 1 {
        let below = chosen[1..].iter().map(|&sheet| book.table(sheet, ALL));
        table = table.append(&below.collect::<Result<Vec<_>, _>>()?)?;
        for (&sheet, &record) in chosen[1..].iter().zip(table.begins()) {
            let (name, row) = (&names[sheet].name, table.line(record));
            warnings.push(whole(format!(
                "The sheet “{name}” is read below the one before it: its first row is row {row}."
            )));
        }
    }
    if let Some(doubled) = doubled::find(table.sheet_text())
        && repair::offer(questions, &doubled, options)
    {
        table = table.map_cells(|cell| Some(doubled::find(cell)?.text))?;
    }
    let others: Vec<&str> = (0..scores.len())
        .filter(|index| !chosen.contains(index) && !names[*index].hidden)
        .filter(|&index| scores[index].points > 0)
        .map(|index| names[index].name.as_str())
        .collect();
    let read: Vec<&str> = chosen.iter().map(|&index| &*names[index].name).collect();
    warnings.extend(left_aside(&read, &others));
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
            chosen: chosen.contains(&index),
        })
        .collect();
    Ok((table, parts, warnings))
}

/// The sheet that was chosen with those of the same shape: a month or a year each. Whether they
/// belong together only a person knows.
fn together(
    names: &[SheetName],
    best: usize,
    scores: &[Score],
    questions: &mut Vec<Question>,
    options: &Options,
) -> Vec<usize> {
    let Some(shape) = scores.get(best).and_then(|score| score.shape.as_ref()) else {
        return vec![best];
    };
    let alike: Vec<usize> = (0..scores.len())
        .filter(|&index| scores[index].shape.as_ref() == Some(shape))
        .filter(|&index| index == best || !names[index].hidden && !is_aside(&names[index].name))
        .collect();
    if alike.len() < 2 {
        return vec![best];
    }
    let called = |index: &usize| names[*index].name.as_str();
    let list = alike.iter().map(called).collect::<Vec<_>>().join("”, “");
    let all = format!("Read all {} as one table", alike.len());
    let mut choices = vec![("all", all)];
    choices.extend(
        alike
            .iter()
            .map(called)
            .map(|name| (name, format!("Only “{name}”"))),
    );
    let text = format!("The sheets “{list}” have the same columns. Do they belong together?");
    let answer = question::put(questions, Asked::Sheets, text, &choices, options);
    match alike.iter().find(|index| called(index) == answer) {
        Some(&only) => vec![only],
        None => alike,
    }
}

/// True for a sheet that says of itself that its amounts are none that were spent, or not again.
fn is_aside(name: &str) -> bool {
    plain(name)
        .split(' ')
        .any(|word| titles::ASIDE.contains(&word))
}

/// How a sheet looks to one who looks for spend.
struct Score {
    points: u32,
    /// What its columns are, where it has a header and says when.
    shape: Option<String>,
}

/// The first of the sheets with the highest score, and all scores; hidden sheets only where
/// nothing else has any.
fn best(book: &mut Book<'_>, options: &Options) -> Result<(usize, Vec<Score>), Refusal> {
    let mut scores = Vec::new();
    let mut refusal = None;
    for index in 0..book.names().len() {
        scores.push(match book.table(index, SAMPLE) {
            Ok(table) => score(table, options),
            Err(other) => {
                refusal.get_or_insert(other);
                Score::of(0)
            }
        });
    }
    let rank = |index: usize| {
        let points = scores[index].points;
        (!book.names()[index].hidden && points > 0, points)
    };
    let best = (0..scores.len())
        .rev()
        .max_by_key(|&index| rank(index))
        .unwrap_or(0);
    match refusal {
        Some(refusal) if scores[best].points == 0 => Err(refusal),
        _ => Ok((best, scores)),
    }
}

/// How much a sheet looks like spend: lines that read well, and columns that say who, when and
/// what for. Zero for a sheet that offers nothing.
fn score(table: Table, options: &Options) -> Score {
    if table.len() == 0 {
        return Score::of(0);
    }
    let unread = table.sheet.as_ref().map_or(0, |sheet| {
        u32::try_from(sheet.unread.len()).unwrap_or(u32::MAX)
    });
    let Ok(preview) = tables::preview(Arc::new(Opened::of(table)), options) else {
        // Amounts that could not be worked out are amounts all the same.
        return Score::of(unread.min(1));
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
        return Score::of(u32::from(head.rows.error > 0));
    }
    let points = (1 + named * 3 + months + header + lines)
        .saturating_sub(head.rows.error.min(SAMPLE) / 8)
        + dated(&preview);
    Score {
        points,
        shape: (head.header_row > 0).then(|| head.fingerprint.clone()),
    }
}

impl Score {
    const fn of(points: u32) -> Self {
        Self {
            points,
            shape: None,
        }
    }
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
fn left_aside(read: &[&str], others: &[&str]) -> Option<Warning> {
    let (last, rest) = others.split_last()?;
    let named = if rest.is_empty() {
        format!("the sheet “{last}” holds amounts too and was")
    } else {
        let rest = rest.join("”, “");
        format!("the sheets “{rest}” and “{last}” hold amounts too and were")
    };
    Some(whole(format!(
        "The {} “{}” {} read; {named} left aside.",
        if read.len() == 1 { "sheet" } else { "sheets" },
        read.join("”, “"),
        if read.len() == 1 { "is" } else { "are" },
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
            options.corrections.sheet.as_deref().unwrap_or_default(),
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
