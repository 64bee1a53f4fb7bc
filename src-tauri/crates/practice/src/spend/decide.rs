//! Decides stored lines by hand: one line, a cell of the grid, a vendor, everything a filter finds.

use std::collections::BTreeMap;

use domain::change::{Change, Edit, Place};
use domain::spend::{Allocation, Category, LineRef, Reason};
use domain::value::{Id, words};
use store::{LineQuery, StoredLine};

use crate::record;
use crate::view::Edited;
use crate::{Now, Practice, Result};

/// What lines are to become; what is left out stays as each line has it.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// [`Allocation::Undecided`] opens the lines again.
    pub allocation: Option<Allocation>,
    pub category: Option<Category>,
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
    choice: Choice,
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
    choice: Choice,
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

/// What becomes one edit: an import, and what its lines are to be.
type Decision = (Id, Allocation, Option<Category>, Option<String>);

async fn apply(
    file: &store::ClientFile,
    lines: Vec<StoredLine>,
    choice: Choice,
    now: Now,
) -> Result<Edited> {
    let mut edits: BTreeMap<Decision, Vec<LineRef>> = BTreeMap::new();
    let mut changed = 0_u64;
    for StoredLine { import, line, .. } in lines {
        let allocation = choice.allocation.unwrap_or(line.allocation);
        let category = choice.category.or(line.category);
        if (allocation, category) == (line.allocation, line.category)
            && line.reason == reason(choice)
        {
            continue;
        }
        changed += 1;
        let cells = edits
            .entry((import, allocation, category, line.called))
            .or_default();
        cells.push(line.source);
    }
    if edits.is_empty() {
        return record::unchanged(file).await;
    }
    let change = Change {
        label: format!(
            "Decide {}: {}",
            words::plural(changed, "line", "lines"),
            said(choice)
        ),
        place: Place::screen("spend"),
        edits: edits
            .into_iter()
            .map(
                |((import, allocation, category, called), lines)| Edit::Decide {
                    import,
                    lines,
                    allocation,
                    category,
                    called,
                    reason: reason(choice),
                },
            )
            .collect(),
        coalesce: None,
    };
    record::apply(file, change, None, now).await
}

/// What is opened again has nobody who decided it.
fn reason(choice: Choice) -> Reason {
    match choice.allocation {
        Some(Allocation::Undecided) => Reason::Nothing,
        _ => Reason::Manual,
    }
}

/// `marketing, paid search`.
fn said(choice: Choice) -> String {
    let side = choice.allocation.map(|allocation| match allocation {
        Allocation::Undecided => "to decide",
        other => other.word(),
    });
    let category = choice
        .category
        .map(|category| category.title().to_lowercase());
    side.map(str::to_owned)
        .into_iter()
        .chain(category)
        .collect::<Vec<_>>()
        .join(", ")
}
