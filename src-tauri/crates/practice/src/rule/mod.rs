//! The client's own rules for spend: listed in the order in which they are tried, added, changed,
//! moved, removed, tried out without changing anything, and run on what was imported before.

mod effect;
mod form;
mod list;
mod past;

use domain::change::{Change, Edit, Place, Screen};
use domain::spend::{Reason, Rule, Verdict};
use domain::value::{Id, words};
use store::ClientFile;

pub use effect::{always, test, weigh};
pub(crate) use list::{does, looks_for};
pub use list::{list, view};

use crate::editing::{apply, unchanged};
use crate::knowledge;
use crate::view::{Edited, RuleForm};
use crate::{Failure, Now, Practice, Result};

/// Adds a rule after those that are there. It decides what is imported from now on; [`run`] takes
/// it to what was imported before.
pub async fn add(practice: &Practice, client: Id, form: RuleForm, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let rules = file.rules().await?;
    let id = practice.new_id();
    let position = rules.iter().map(|rule| rule.position + 1).max();
    let currency = practice.assessment(client, now).await?.client().currency;
    let rule = match form::read(&form, id, position.unwrap_or(0), currency) {
        Ok(rule) => rule,
        Err(problems) => return Ok(Edited::Refused { problems }),
    };
    put(&file, rule, "Add a rule for spend", now).await
}

/// Changes a rule; it keeps its place. What it decided before stays until it is [`run`].
pub async fn edit(
    practice: &Practice,
    client: Id,
    id: Id,
    form: RuleForm,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let before = find(&file.rules().await?, id)?;
    let currency = practice.assessment(client, now).await?.client().currency;
    let rule = match form::read(&form, id, before.position, currency) {
        Ok(rule) => rule,
        Err(problems) => return Ok(Edited::Refused { problems }),
    };
    if rule == before {
        return unchanged(&file).await;
    }
    put(&file, rule, "Change a rule for spend", now).await
}

async fn put(file: &ClientFile, rule: Rule, label: &str, now: Now) -> Result<Edited> {
    let id = rule.id;
    let change = Change {
        label: label.to_owned(),
        place: Place::at(Screen::Rules, id.to_string()),
        edits: vec![Edit::PutRule { rule }],
        coalesce: None,
    };
    apply(file, change, Some(id), now).await
}

/// Moves a rule to a place among the others, from 0.
pub async fn move_to(
    practice: &Practice,
    client: Id,
    id: Id,
    place: u32,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let mut rules = file.rules().await?;
    find(&rules, id)?;
    let from = rules.iter().position(|rule| rule.id == id).unwrap_or(0);
    let rule = rules.remove(from);
    rules.insert((place as usize).min(rules.len()), rule);
    let edits: Vec<Edit> = rules
        .into_iter()
        .zip(0..)
        .filter(|(rule, position)| rule.position != *position)
        .map(|(rule, position)| Edit::PutRule {
            rule: Rule { position, ..rule },
        })
        .collect();
    if edits.is_empty() {
        return unchanged(&file).await;
    }
    let change = Change {
        label: "Move a rule for spend".to_owned(),
        place: Place::at(Screen::Rules, id.to_string()),
        edits,
        coalesce: None,
    };
    apply(&file, change, Some(id), now).await
}

/// Removes a rule. What it decided before stays until the rules are [`run`].
pub async fn remove(practice: &Practice, client: Id, id: Id, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    find(&file.rules().await?, id)?;
    let change = Change {
        label: "Remove a rule for spend".to_owned(),
        place: Place::at(Screen::Rules, id.to_string()),
        edits: vec![Edit::RemoveRule { id }],
        coalesce: None,
    };
    apply(&file, change, None, now).await
}

/// Lets the rules as they are now decide what was imported before, as one step to undo. What was
/// decided by hand stays as it is.
pub async fn run(practice: &Practice, client: Id, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let rules = file.rules().await?;
    let past = past::of(practice, &file, &rules, now).await?;
    if past.changed.is_empty() {
        return unchanged(&file).await;
    }
    let change = Change {
        label: format!(
            "Run the rules on {}",
            words::plural(past.lines(), "line", "lines")
        ),
        place: Place::screen(Screen::Spend),
        edits: past.edits(),
        coalesce: None,
    };
    apply(&file, change, None, now).await
}

/// Forgets what was decided by hand for a vendor and account, as far as it speaks about the next
/// file. The lines themselves stay as they were decided.
pub async fn forget(
    practice: &Practice,
    client: Id,
    vendor: String,
    account: String,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let groups = file.groups().await?;
    let decided = knowledge::decided(&groups);
    let name =
        |vendor: &str, account: &str| (domain::spend::vendor_key(vendor), account.to_lowercase());
    let wanted = name(&vendor, &account);
    if !domain::spend::remembered(&decided)
        .iter()
        .any(|one| name(&one.vendor, &one.account) == wanted)
    {
        return Err(Failure::not_found(
            "Nothing is remembered of this vendor and account. Nothing was changed.",
        ));
    }
    let mut edits = Vec::new();
    for group in groups.into_iter().filter(|group| {
        group.verdict.reason == Reason::Manual && name(&group.vendor, &group.account) == wanted
    }) {
        edits.push(Edit::Decide {
            import: group.import,
            lines: file.cells_of_group(group.number).await?,
            verdict: Verdict {
                reason: Reason::OnlyHere,
                ..group.verdict
            },
        });
    }
    let change = Change {
        label: "Forget a decision".to_owned(),
        place: Place::screen(Screen::Rules),
        edits,
        coalesce: None,
    };
    apply(&file, change, None, now).await
}

fn find(rules: &[Rule], id: Id) -> Result<Rule> {
    rules
        .iter()
        .find(|rule| rule.id == id)
        .cloned()
        .ok_or_else(|| Failure::not_found("This rule is not there any more. Nothing was changed."))
}
