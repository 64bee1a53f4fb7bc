//! The client's own rules for spend.

use domain::change::{Change, Edit, Place};
use domain::spend::{Allocation, Category, Condition, Rule};
use domain::value::Id;

use crate::practice::new_id;
use crate::record::{apply, refused};
use crate::view::Edited;
use crate::{Failure, Now, Practice, Result};

/// Adds a rule after those that are there. It decides files that are imported from now on.
pub async fn add(
    practice: &Practice,
    client: Id,
    conditions: Vec<Condition>,
    allocation: Allocation,
    category: Option<Category>,
    now: Now,
) -> Result<Edited> {
    if conditions.is_empty()
        || conditions
            .iter()
            .any(|condition| condition.text.trim().is_empty())
    {
        return Ok(refused(
            "conditions",
            "A rule needs something to look for: a vendor, an account, a memo or a class.",
        ));
    }
    let file = practice.file(client).await?;
    let position = file
        .rules()
        .await?
        .iter()
        .map(|rule| rule.position + 1)
        .max()
        .unwrap_or(0);
    let id = new_id();
    let rule = Rule::new(id, position, conditions, allocation, category);
    let change = Change {
        label: "Add a rule for spend".to_owned(),
        place: Place::at("spend", id.to_string()),
        edits: vec![Edit::PutRule { rule }],
        coalesce: None,
    };
    apply(&file, change, Some(id), now).await
}

/// The rules in the order in which they are tried.
pub async fn list(practice: &Practice, client: Id) -> Result<Vec<Rule>> {
    Ok(practice.file(client).await?.rules().await?)
}

pub async fn remove(practice: &Practice, client: Id, id: Id, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    if !file.rules().await?.iter().any(|rule| rule.id == id) {
        return Err(Failure::not_found(
            "This rule is not there any more. Nothing was changed.",
        ));
    }
    let change = Change {
        label: "Remove a rule for spend".to_owned(),
        place: Place::screen("spend"),
        edits: vec![Edit::RemoveRule { id }],
        coalesce: None,
    };
    apply(&file, change, None, now).await
}
