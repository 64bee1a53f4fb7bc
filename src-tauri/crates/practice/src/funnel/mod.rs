//! The funnel: edited as a sentence, in either direction.

mod show;

use domain::analysis::Analysis;
use domain::analysis::funnel::{FunnelEdit, solve};
use domain::assessment::Assessment;
use domain::change::{Change, Edit, Place};
use domain::record::{Entry, Funnel, Held, Problem, Record, SolveFor, field};
use domain::value::Id;

use show::{ASSUMPTIONS, show};

use crate::record;
use crate::view::{Edited, FunnelView};
use crate::{Failure, Now, Practice, Result};

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
        Err(problem) => {
            return Ok(Edited::Refused {
                problems: vec![problem],
            });
        }
    };
    let label = format!("Edit funnel: {}", name.replace(['_', '.'], " "));
    change(practice, client, &edit, label, &name, now).await
}

/// Fields that nothing is solved from: names, what was counted, margin and capacities.
fn is_plain(name: &str) -> bool {
    matches!(name.rsplit('.').next(), Some("name" | "last_year"))
        || (name != "revenue_existing" && ASSUMPTIONS.iter().any(|&(field, _)| field == name))
}

/// Sets such a field, also in a funnel that is not kept yet.
async fn set(practice: &Practice, client: Id, name: &str, text: &str, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let (id, funnel) = funnel_of(practice, &assessment);
    let entry = Entry {
        id,
        record: Record::Funnel(funnel),
    };
    let changed = match field::set(&entry, name, text, assessment.client().currency) {
        Ok(changed) => changed,
        Err(problem) => {
            return Ok(Edited::Refused {
                problems: vec![problem],
            });
        }
    };
    if changed == entry {
        return record::unchanged(&file).await;
    }
    let change = Change {
        label: entry.record.edit_label(name),
        place: Place::at("funnel", name),
        edits: vec![Edit::Put {
            entry: changed.clone(),
        }],
        coalesce: Some(format!("funnel.{name}")),
    };
    record::put_checked(&file, &assessment, &[changed], change, None, now).await
}

/// Says which number answers from now on: `goal`, `leads`, `budget` or `win_rate`.
pub async fn solve_for(practice: &Practice, client: Id, what: String, now: Now) -> Result<Edited> {
    let what = word::<SolveFor>(&what)?;
    change(
        practice,
        client,
        &FunnelEdit::SolveFor(what),
        "Solve the funnel for another number".to_owned(),
        "solve_for",
        now,
    )
    .await
}

/// Pins a number, or lets it go: `goal`, `average_sale`, `leads`, `budget` or `win_rate`.
pub async fn hold(
    practice: &Practice,
    client: Id,
    what: String,
    held: bool,
    now: Now,
) -> Result<Edited> {
    let what = word::<Held>(&what)?;
    let label = if held {
        "Hold a number of the funnel"
    } else {
        "Let a number of the funnel go"
    };
    change(
        practice,
        client,
        &FunnelEdit::Hold(what, held),
        label.to_owned(),
        "held",
        now,
    )
    .await
}

fn word<T: serde::de::DeserializeOwned>(word: &str) -> Result<T> {
    serde_json::from_value(word.into())
        .map_err(|_| Failure::not_found(format!("“{word}” is not a number of the funnel.")))
}

async fn change(
    practice: &Practice,
    client: Id,
    edit: &FunnelEdit,
    label: String,
    focus: &str,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let (id, funnel) = funnel_of(practice, &assessment);
    let goal = assessment.client().revenue_goal;
    let solved = match solve(&funnel, goal, edit) {
        Ok(solved) => solved,
        Err(problem) => {
            return Ok(Edited::Refused {
                problems: vec![problem],
            });
        }
    };
    let mut entries = Vec::new();
    if solved.funnel != funnel {
        entries.push(Entry {
            id,
            record: Record::Funnel(solved.funnel),
        });
    }
    if solved.revenue_goal != goal
        && let Some((id, profile)) = assessment.client_entry()
    {
        let profile = domain::record::Client {
            revenue_goal: solved.revenue_goal,
            ..profile.clone()
        };
        entries.push(Entry {
            id,
            record: Record::Client(profile),
        });
    }
    if entries.is_empty() {
        return record::unchanged(&file).await;
    }
    let change = Change {
        label,
        place: Place::at("funnel", focus),
        edits: entries
            .iter()
            .map(|entry| Edit::Put {
                entry: entry.clone(),
            })
            .collect(),
        coalesce: Some(format!("funnel.{focus}")),
    };
    record::put_checked(&file, &assessment, &entries, change, None, now).await
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
    let (id, funnel) = funnel_of(practice, &assessment);
    if names.len() < 2 || names.iter().any(|name| name.trim().is_empty()) {
        return Ok(Edited::Refused {
            problems: vec![Problem::new(
                "stages",
                "A funnel needs at least two stages, each with a name.",
            )],
        });
    }
    let stages = names
        .iter()
        .map(|name| {
            let kept = funnel.stages.iter().find(|stage| stage.name == name.trim());
            kept.cloned().unwrap_or_else(|| {
                domain::record::Stage::new(name.trim(), domain::value::Side::Marketing)
            })
        })
        .collect();
    let entry = Entry {
        id,
        record: Record::Funnel(Funnel { stages, ..funnel }),
    };
    let change = Change {
        label: "Change the stages of the funnel".to_owned(),
        place: Place::at("funnel", "stages"),
        edits: vec![Edit::Put {
            entry: entry.clone(),
        }],
        coalesce: None,
    };
    record::put_checked(&file, &assessment, &[entry], change, None, now).await
}

/// The client's funnel, or the one it would start with.
fn funnel_of(practice: &Practice, assessment: &Assessment) -> (Id, Funnel) {
    assessment.funnel().map_or_else(
        || (practice.new_id(), Funnel::default()),
        |(id, funnel)| (id, funnel.clone()),
    )
}
