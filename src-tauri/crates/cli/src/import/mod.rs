//! `import`: files as scripts import them, one JSON answer each.

mod contract;
mod script;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::spend::{CellFix, LineSwitch};
use domain::value::{Choice as _, words};
use practice::{Failure, FailureKind, Now, Practice, client, import};

pub use contract::Contract;
pub use practice::import::What;
pub use script::{Script, Scripted, run};

use crate::arguments::{Import, ImportCommand, ImportHow, Of};
use crate::output::{self, End, Result};

pub(crate) async fn carry_out(practice: &Practice, import: Import, now: Now) -> Result<End> {
    match (import.command, import.files, import.how) {
        (Some(ImportCommand::List(of)), ..) => list(practice, of, now).await,
        (Some(ImportCommand::Reopen { id, how }), ..) => {
            Box::pin(bring_in(
                practice,
                &[],
                vec![What::Import(record_id(&id)?)],
                how,
                now,
            ))
            .await
        }
        (
            Some(ImportCommand::Undo {
                id,
                client,
                keep_edited,
                keep_rules,
                json,
            }),
            ..,
        ) => {
            let client = client::find(practice, &client).await?;
            let id = record_id(&id)?;
            let edited =
                import::take_back(practice, client, id, keep_edited, keep_rules, now).await?;
            output::edited(&edited, json)
        }
        (None, files, Some(how)) => {
            let mut all = Vec::new();
            for file in &files {
                all.extend(import::unpacked(file).await?);
            }
            Box::pin(bring_in(practice, &files, all, how, now)).await
        }
        (None, ..) => unreachable!("BUG: the file and the client are required"),
    }
}

async fn list(practice: &Practice, of: Of, now: Now) -> Result<End> {
    let client = client::find(practice, &of.client).await?;
    let imports = import::history(practice, client, now).await?;
    if of.json {
        output::json(&imports)?;
        return Ok(End::Done);
    }
    for import in imports {
        let held = if import.held.is_empty() {
            String::new()
        } else {
            format!(" · {}", import.held)
        };
        output::line(&format!(
            "{}  {}  {} · {}{held}",
            import.id,
            import.state.word(),
            import.file,
            import.facts
        ))?;
    }
    Ok(End::Done)
}

/// The file for the failing rows of one of several files: the second's is `rows 2.csv`.
fn numbered(path: &Path, number: usize) -> PathBuf {
    if number < 2 {
        return path.to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut name = format!("{stem} {number}");
    if let Some(extension) = path.extension() {
        name = format!("{name}.{}", extension.to_string_lossy());
    }
    path.with_file_name(name)
}

/// Imports one after the other; `sources` are the files on the disk that they come from.
async fn bring_in(
    practice: &Practice,
    sources: &[PathBuf],
    all: Vec<What>,
    how: ImportHow,
    now: Now,
) -> Result<End> {
    let client = client::find(practice, &how.client).await?;
    let several = all.len() > 1;
    let mut contracts = Vec::new();
    let mut end = End::Done;
    for (number, what) in (1..).zip(all) {
        let script = Script {
            client,
            what,
            answers: answers(&how.answers)?,
            fixes: how
                .fixes
                .iter()
                .map(|fix| read_fix(fix))
                .collect::<Result<_>>()?,
            switched: read_switches(&how.on, true)?
                .chain(read_switches(&how.off, false)?)
                .collect(),
            encoding: how.encoding.clone(),
            sheet: how.sheet.clone(),
            rates: rates(&how.rates)?,
            hold: how.hold,
            dry_run: how.dry_run,
            no_mapping: how.no_mapping,
        };
        let scripted = run(practice, script, now).await?;
        if let (Some(path), Some(text)) = (&how.failing, &scripted.failing) {
            output::file(practice, &numbered(path, number), text, sources)?;
        }
        let contract = scripted.contract;
        let file = if several { &contract.file } else { "" };
        if !how.json {
            let lines = words::plural(contract.records.into(), "line", "lines");
            let facts = format!("{file} {lines}, {}", contract.sum);
            output::line(facts.trim_start())?;
        }
        if several {
            eprintln!("{file}:");
        }
        for lost in &contract.lost {
            eprintln!("{lost}");
        }
        if let Some(refusal) = &contract.refusal {
            eprintln!("{refusal}");
        }
        // A file that is refused whole says so as its only error too.
        let refusal = contract.refusal.as_ref();
        for error in contract.errors.iter().filter(|e| Some(&e.text) != refusal) {
            eprintln!("{}", error.text);
        }
        for question in &contract.questions {
            eprintln!(
                "{} Answer with --answer {}=…: {}",
                question.text,
                question.id,
                question.choices.join(", ")
            );
        }
        end = end.max(scripted.end);
        contracts.push(contract);
    }
    match contracts.as_slice() {
        _ if !how.json => {}
        [contract] => output::json(contract)?,
        contracts => output::json(&contracts)?,
    }
    Ok(end)
}

fn rates(given: &[String]) -> Result<BTreeMap<String, String>> {
    given
        .iter()
        .map(|rate| {
            rate.split_once('=')
                .map(|(code, rate)| (code.to_owned(), rate.to_owned()))
                .ok_or_else(|| {
                    Failure::new(FailureKind::Other, format!("“{rate}” is not a rate."))
                        .hint("Write --rate EUR=1.0825@2025-12-31:ECB, or --rate EUR=leave_out.")
                })
        })
        .collect()
}

fn answers(given: &[String]) -> Result<BTreeMap<String, String>> {
    given
        .iter()
        .map(|answer| {
            answer
                .split_once('=')
                .map(|(id, choice)| (id.to_owned(), choice.to_owned()))
                .ok_or_else(|| {
                    Failure::new(FailureKind::Other, format!("“{answer}” is not an answer."))
                        .hint("Write --answer ID=CHOICE.")
                })
        })
        .collect()
}

/// `68:C=2019-01-08`, or with the number of the column.
fn read_fix(text: &str) -> Result<CellFix> {
    let wrong = || {
        Failure::new(FailureKind::Other, format!("“{text}” names no cell."))
            .hint("Write --fix ROW:COLUMN=TEXT, such as 68:C=2019-01-08.")
    };
    let (cell, text) = text.split_once('=').ok_or_else(wrong)?;
    let (row, column) = cell.split_once(':').ok_or_else(wrong)?;
    cell_fix(row, column, text).ok_or_else(wrong)
}

/// A fix by the row as Excel counts, and the column as a letter or a number.
fn cell_fix(row: &str, column: &str, text: &str) -> Option<CellFix> {
    let column = match column.parse() {
        Ok(number) => number,
        Err(_) => column.bytes().try_fold(0_u32, |number, letter| {
            let digit = letter.to_ascii_uppercase().checked_sub(b'A')?;
            let digit = (digit < 26).then_some(u32::from(digit) + 1)?;
            number.checked_mul(26)?.checked_add(digit)
        })?,
    };
    Some(CellFix {
        row: row.parse().ok().filter(|&row| row > 0)?,
        column: Some(column).filter(|&column| column > 0)?,
        text: text.to_owned(),
    })
}

/// Lines by their cells, `68:C` or `68:3`, and `68:C:2` for the second of those that the amount of a
/// cell is spread over, with what becomes of them.
fn read_switches(cells: &[String], on: bool) -> Result<impl Iterator<Item = LineSwitch> + use<>> {
    let read = |text: &String| {
        let mut words = text.splitn(3, ':');
        let cell: Vec<&str> = words.by_ref().take(2).collect();
        let part = words.next().map(|part| {
            let number = part.parse::<u8>().ok().and_then(|part| part.checked_sub(1));
            number.ok_or_else(|| {
                Failure::new(FailureKind::Other, format!("“{text}” names no line."))
                    .hint("Write ROW:COLUMN:PART, such as 68:C:2, with parts from 1.")
            })
        });
        let fix = read_fix(&format!("{}=", cell.join(":")))?;
        Ok(LineSwitch {
            row: fix.row,
            column: fix.column,
            part: part.transpose()?,
            on,
        })
    };
    let cells: Vec<LineSwitch> = cells.iter().map(read).collect::<Result<_>>()?;
    Ok(cells.into_iter())
}

pub fn record_id(text: &str) -> Result<domain::value::Id> {
    text.parse().map_err(|_| {
        Failure::not_found(format!("“{text}” is not an id.")).hint("List them to see their ids.")
    })
}
