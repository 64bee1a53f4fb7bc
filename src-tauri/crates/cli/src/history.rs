//! `undo`, `redo` and `history`.

use practice::{Now, Practice, client, undo};

use crate::arguments::Of;
use crate::output::{self, End, Result};

pub async fn undo(practice: &Practice, of: &Of, now: Now) -> Result<End> {
    let id = client::find(practice, &of.client).await?;
    let outcome = undo::undo(practice, id, now).await?;
    tell(
        outcome.as_ref(),
        "Undid",
        "There is nothing to undo.",
        of.json,
    )
}

pub async fn redo(practice: &Practice, of: &Of, now: Now) -> Result<End> {
    let id = client::find(practice, &of.client).await?;
    let outcome = undo::redo(practice, id, now).await?;
    tell(
        outcome.as_ref(),
        "Redid",
        "There is nothing to redo.",
        of.json,
    )
}

pub async fn list(practice: &Practice, of: &Of) -> Result<End> {
    let id = client::find(practice, &of.client).await?;
    let items = undo::history(practice, id, 50).await?;
    if of.json {
        output::json(&items)?;
    } else {
        for item in &items {
            let state = if item.undone { "  (undone)" } else { "" };
            output::line(&format!("{}  {}{state}", item.at, item.label))?;
        }
    }
    Ok(End::Done)
}

fn tell(
    outcome: Option<&domain::change::Outcome>,
    verb: &str,
    nothing: &str,
    as_json: bool,
) -> Result<End> {
    if as_json {
        output::json(&outcome)?;
    }
    match outcome {
        Some(outcome) => eprintln!("{verb}: {}.", outcome.label),
        None => eprintln!("{nothing}"),
    }
    Ok(End::Done)
}
