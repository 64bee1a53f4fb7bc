//! Taking an import back, with what it taught, and asking first where later work hangs on it.

use std::collections::HashSet;
use std::sync::Arc;

use domain::change::{Change, Edit, Place, Screen};
use domain::spend::{ImportSummary, LineRef, LineSwitch};
use domain::value::words::{self, Words};
use domain::value::{Currency, Id};
use store::{ClientFile, LineQuery, StoredLine};

use super::begin::again;
use super::reopen::summary;
use crate::editing;
use crate::reading::{Kept, Reading};
use crate::view::{Edited, EditedLine, TakingBack};
use crate::{Failure, FailureKind, Now, Practice, Result};

/// Lines that are named one by one before they are taken back.
const NAMED: usize = 50;

/// What would be lost with an import: lines decided by hand since, and rules that it made and
/// that decide other imports. Where both are empty there is nothing to ask.
pub async fn taking_back(
    practice: &Practice,
    client: Id,
    batch: Id,
    now: Now,
) -> Result<TakingBack> {
    let import = summary(practice, client, batch, now).await?;
    let file = practice.file(client).await?;
    let profile = file.assessment(now.today).await?;
    let edited = edited(&file, batch).await?;
    let (_, used) = learned(&file, batch).await?;
    Ok(TakingBack {
        file: import.file,
        edited: match edited.len() {
            0 => String::new(),
            lines => format!(
                "{} decided by hand since",
                words::plural(lines as u64, "line was", "lines were")
            ),
        },
        lines: edited
            .iter()
            .take(NAMED)
            .map(|stored| edited_line(stored, profile.client().currency))
            .collect(),
        rules: match used.len() {
            0 => String::new(),
            rules => format!(
                "{} it made {} other imports",
                words::plural(rules as u64, "rule", "rules"),
                if rules == 1 { "decides" } else { "decide" }
            ),
        },
    })
}

/// Takes an import back whole, with the rules that it made; undo brings all of it back. Lines that
/// were decided by hand since stay where they are with `keep_edited`, and rules that decide other
/// imports stay with `keep_rules`.
pub async fn take_back(
    practice: &Practice,
    client: Id,
    batch: Id,
    keep_edited: bool,
    keep_rules: bool,
    now: Now,
) -> Result<Edited> {
    let import = summary(practice, client, batch, now).await?;
    if !import.live {
        return Err(Failure::new(
            FailureKind::Other,
            format!(
                "“{}” does not count any more: it was taken back, or opened again and replaced. Nothing was changed.",
                import.file
            ),
        )
        .hint("The list of imports says which one counts."));
    }
    let file = practice.file(client).await?;
    let (unused, used) = learned(&file, batch).await?;
    let mut edits = vec![Edit::TakeBack { import: batch }];
    let used = used.into_iter().filter(|_| !keep_rules);
    edits.extend(
        unused
            .into_iter()
            .chain(used)
            .map(|id| Edit::RemoveRule { id }),
    );
    let change = Change {
        label: format!("Take back {}", import.file),
        place: Place::at(Screen::Spend, batch.to_string()),
        edits,
        coalesce: None,
    };
    let kept: HashSet<LineRef> = if keep_edited {
        file.edited_since(batch).await?.into_iter().collect()
    } else {
        HashSet::new()
    };
    if kept.is_empty() {
        return editing::apply(&file, change, None, now).await;
    }
    let part = part(practice, client, import, |cell| kept.contains(&cell), now).await?;
    let id = practice.new_id();
    let batch = part.batch(id, &[], now);
    let outcome = file
        .import(batch, change, now.utc, Arc::default(), |_| {})
        .await?;
    Ok(Edited::Saved {
        outcome,
        made: Some(id),
    })
}

/// An import read again as it is stored, with only some of its lines on.
pub(super) async fn part(
    practice: &Practice,
    client: Id,
    import: ImportSummary,
    stays: impl Fn(LineRef) -> bool,
    now: Now,
) -> Result<Reading> {
    let file = practice.file(client).await?;
    let mut kept = Kept::of(&file, import.id).await?;
    let lost = || {
        Failure::new(
            FailureKind::Other,
            format!(
                "{} was imported by an earlier version and can’t be parted. Nothing was changed.",
                import.file
            ),
        )
        .hint("Take it back whole, and import the file again.")
    };
    let mut stored = 0;
    for decision in file.decisions(import.id).await? {
        stored += decision.lines.len();
        let gone = decision.lines.into_iter().filter(|&cell| !stays(cell));
        kept.given.switched.extend(gone.map(|cell| LineSwitch {
            row: cell.row,
            column: cell.column,
            part: Some(cell.part),
            on: false,
        }));
    }
    let reading = again(practice, client, import.clone(), &kept, true, now).await?;
    let reading = reading.map_err(|_| lost())?;
    // Every line that was stored must be found again, or some would be lost in silence.
    let found = reading.read.preview.lines().iter();
    let found = found
        .filter(|line| reading.source.was_stored(line.source))
        .count();
    if found == stored {
        Ok(reading)
    } else {
        Err(lost())
    }
}

/// The lines of an import that were decided by hand since it was made.
async fn edited(file: &ClientFile, import: Id) -> Result<Vec<StoredLine>> {
    let cells: HashSet<LineRef> = file.edited_since(import).await?.into_iter().collect();
    if cells.is_empty() {
        return Ok(Vec::new());
    }
    let query = LineQuery {
        import: Some(import),
        ..LineQuery::default()
    };
    let mut lines = file.lines(&query).await?;
    lines.retain(|stored| cells.contains(&stored.line.source));
    Ok(lines)
}

fn edited_line(stored: &StoredLine, currency: Currency) -> EditedLine {
    let line = &stored.line;
    let name = if line.vendor.is_empty() {
        &line.memo
    } else {
        &line.vendor
    };
    EditedLine {
        row: line.source.row,
        vendor: name.clone(),
        amount: Words::window(currency).amount_exact(line.amount),
    }
}

/// The rules that an import made and that are still there: those that decide nothing else, and
/// those that do.
async fn learned(file: &ClientFile, import: Id) -> Result<(Vec<Id>, Vec<Id>)> {
    let made = Kept::of(file, import).await?.learned;
    if made.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let rules = file.rules().await?;
    let deciding: HashSet<Id> = file
        .groups()
        .await?
        .into_iter()
        .flat_map(|group| [group.verdict.reason.rule(), group.verdict.channel_rule()])
        .flatten()
        .collect();
    let there = made
        .into_iter()
        .filter(|id| rules.iter().any(|rule| rule.id == *id));
    Ok(there.partition(|id| !deciding.contains(id)))
}
