//! Decides stored lines by hand: one line, a cell of the grid, a vendor, everything a filter finds.

use std::collections::BTreeMap;

use domain::change::{Change, Edit, Place, Screen};
use domain::spend::{Allocation, Channel, LineRef, Reason, SpendLine, Verdict};
use domain::value::{Choice, Id, words};
use store::{LineQuery, StoredLine};

use crate::editing;
use crate::view::{Edited, LineChoice};
use crate::{Now, Practice, Result};

/// What a line becomes; `None` where it is so already.
fn of(choice: &LineChoice, line: &SpendLine) -> Option<Verdict> {
    let before = line.verdict();
    let verdict = Verdict {
        allocation: choice.allocation.unwrap_or(before.allocation),
        category: choice.category.or(before.category),
        channel: match &choice.channel {
            Some(name) => Channel::new(name, Reason::Manual),
            None => before.channel.clone(),
        },
        called: before.called.clone(),
        reason: reason(choice, &before),
    };
    (verdict != before).then_some(verdict)
}

/// What is opened again has nobody who decided it. Who names the channel of an open line leaves it
/// open.
fn reason(choice: &LineChoice, before: &Verdict) -> Reason {
    match (choice.allocation, choice.category, before.allocation) {
        (Some(Allocation::Undecided), ..) => Reason::Nothing,
        (None, None, Allocation::Undecided) => before.reason.clone(),
        _ => Reason::Manual,
    }
}

/// Decides every live line that `query` finds, whatever its limit and offset, as one step to undo.
///
/// A decision by hand stands above every rule from then on. For the lines that are picked one by
/// one, see [`decide_lines`].
///
/// # Errors
/// Only when the client's file can't be read or written.
pub async fn decide(
    practice: &Practice,
    client: Id,
    query: &LineQuery,
    choice: LineChoice,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let lines = file.lines(&everything(query)).await?;
    apply(&file, lines, choice, now).await
}

/// Decides the live lines with these ids (see [`StoredLine::id`]), as one step to undo.
pub async fn decide_lines(
    practice: &Practice,
    client: Id,
    picked: &[i64],
    choice: LineChoice,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let lines = file.lines_by_id(picked).await?;
    apply(&file, lines, choice, now).await
}

fn everything(query: &LineQuery) -> LineQuery {
    LineQuery {
        limit: 0,
        offset: 0,
        ..query.clone()
    }
}

async fn apply(
    file: &store::ClientFile,
    lines: Vec<StoredLine>,
    choice: LineChoice,
    now: Now,
) -> Result<Edited> {
    let mut edits: BTreeMap<(Id, Verdict), Vec<LineRef>> = BTreeMap::new();
    let mut changed = 0_u64;
    for StoredLine { import, line, .. } in lines {
        if let Some(verdict) = of(&choice, &line) {
            changed += 1;
            edits
                .entry((import, verdict))
                .or_default()
                .push(line.source);
        }
    }
    if edits.is_empty() {
        return editing::unchanged(file).await;
    }
    let change = Change {
        label: format!(
            "Decide {}: {}",
            words::plural(changed, "line", "lines"),
            said(&choice)
        ),
        place: Place::screen(Screen::Spend),
        edits: edits
            .into_iter()
            .map(|((import, verdict), lines)| Edit::Decide {
                import,
                lines,
                verdict,
            })
            .collect(),
        coalesce: None,
    };
    editing::apply(file, change, None, now).await
}

/// `marketing, paid search, at Google Ads`.
fn said(choice: &LineChoice) -> String {
    let side = choice.allocation.map(|allocation| match allocation {
        Allocation::Undecided => "to decide",
        other => other.word(),
    });
    let category = choice
        .category
        .map(|category| category.title().to_lowercase());
    let channel = choice.channel.as_ref().map(|name| match name.as_str() {
        "" => "no channel".to_owned(),
        name => format!("at {name}"),
    });
    side.map(str::to_owned)
        .into_iter()
        .chain(category)
        .chain(channel)
        .collect::<Vec<_>>()
        .join(", ")
}
