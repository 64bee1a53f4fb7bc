//! The funnel: edited as a sentence, in either direction.

mod entry;
mod show;

use domain::analysis::Analysis;
use domain::analysis::funnel::{FunnelEdit, solve};
use domain::change::{Change, Place, Screen};
use domain::record::{Held, Record, SolveFor, field};
use domain::value::Id;

use entry::{entry_of, funnel_of};
use show::{ASSUMPTIONS, show};

use crate::editing;
use crate::view::{Edited, FunnelView};
use crate::{Now, Practice, Result};

pub async fn view(practice: &Practice, client: Id, now: Now) -> Result<FunnelView> {
    let assessment = practice.assessment(client, now).await?;
    let analysis = Analysis::of(&assessment);
    Ok(show(practice, &assessment, &analysis))
}

/// Changes a number of the sentence; the others answer.
pub async fn edit(
    practice: &Practice,
    client: Id,
    name: String,
    text: String,
    now: Now,
) -> Result<Edited> {
    if is_plain(&name) {
        return set(practice, client, &name, &text, now).await;
    }
    let assessment = practice.assessment(client, now).await?;
    let edit = match FunnelEdit::read(
        &funnel_of(practice, &assessment).1,
        &name,
        &text,
        assessment.client().currency,
    ) {
        Ok(edit) => edit,
        Err(problem) => return Ok(Edited::refused(problem)),
    };
    change(practice, client, &edit, &name, now).await
}

/// Fields that nothing is solved from: names, what was counted, margin and capacities.
fn is_plain(name: &str) -> bool {
    matches!(name.rsplit('.').next(), Some("name" | "last_year"))
        || (name != "revenue_existing" && ASSUMPTIONS.contains(&name))
}

/// Sets such a field, also in a funnel that is not kept yet.
async fn set(practice: &Practice, client: Id, name: &str, text: &str, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let entry = entry_of(practice, &assessment);
    let label = entry.record.edit_label(name);
    match field::set(&entry, name, text, assessment.client().currency) {
        Err(problem) => Ok(Edited::refused(problem)),
        Ok(changed) if changed == entry => editing::unchanged(&file).await,
        Ok(changed) => {
            let change = Change::put(label, Place::at(Screen::Funnel, name), vec![changed])
                .together(format!("funnel.{name}"));
            editing::put_checked(&file, &assessment, change, None, now).await
        }
    }
}

/// Says which number answers from now on.
pub async fn solve_for(
    practice: &Practice,
    client: Id,
    what: SolveFor,
    now: Now,
) -> Result<Edited> {
    change(
        practice,
        client,
        &FunnelEdit::SolveFor(what),
        "solve_for",
        now,
    )
    .await
}

/// Pins a number, or lets it go.
pub async fn hold(
    practice: &Practice,
    client: Id,
    what: Held,
    held: bool,
    now: Now,
) -> Result<Edited> {
    change(practice, client, &FunnelEdit::Hold(what, held), "held", now).await
}

async fn change(
    practice: &Practice,
    client: Id,
    edit: &FunnelEdit,
    focus: &str,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let (id, funnel) = funnel_of(practice, &assessment);
    let goal = assessment.client().revenue_goal;
    let solved = match solve(&funnel, goal, edit) {
        Ok(solved) => solved,
        Err(problem) => return Ok(Edited::refused(problem)),
    };
    let label = edit.label(&funnel);
    let mut entries = Vec::new();
    if solved.funnel != funnel {
        entries.push(assessment.with(id, Record::Funnel(solved.funnel)));
    }
    if solved.revenue_goal != goal
        && let Some((id, profile)) = assessment.client_entry()
    {
        let profile = domain::record::Client {
            revenue_goal: solved.revenue_goal,
            ..profile.clone()
        };
        entries.push(assessment.with(id, Record::Client(profile)));
    }
    if entries.is_empty() {
        return editing::unchanged(&file).await;
    }
    let change = Change::put(label, Place::at(Screen::Funnel, focus), entries)
        .together(format!("funnel.{focus}"));
    editing::put_checked(&file, &assessment, change, None, now).await
}

/// Adds a stage after another one, or removes it; at least two stay.
pub async fn stages(
    practice: &Practice,
    client: Id,
    names: Vec<String>,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let names: Vec<&str> = names.iter().map(|name| name.trim()).collect();
    match field::set_names(&entry_of(practice, &assessment), "stages", &names) {
        Err(problem) => Ok(Edited::refused(problem)),
        Ok(entry) => {
            let label = "Change the stages of the funnel";
            let change = Change::put(label, Place::at(Screen::Funnel, "stages"), vec![entry]);
            editing::put_checked(&file, &assessment, change, None, now).await
        }
    }
}
