//! What a client's lines are classified by: its rules, what was decided by hand in its imports and
//! at other clients, and its people.

use domain::assessment::Assessment;
use domain::record::Person;
use domain::spend::{Classifier, Decided, Elsewhere, PayShare, Rule};
use domain::value::Id;
use store::{ClientFile, LineGroup};

use crate::{Practice, Result};

/// Everything that speaks about the next file of a client.
pub async fn classifier(
    practice: &Practice,
    file: &ClientFile,
    assessment: &Assessment,
    rules: &[Rule],
) -> Result<Classifier> {
    let decided = decided(&file.groups().await?);
    let elsewhere = Box::pin(elsewhere(practice, file)).await;
    Ok(Classifier::new(rules, &decided)
        .with_pay(PayShare::of(people(assessment)))
        .with_elsewhere(&elsewhere))
}

/// Stored groups as the classifier looks at them.
pub fn decided(groups: &[LineGroup]) -> Vec<Decided> {
    groups
        .iter()
        .map(|group| Decided {
            import: group.import_number,
            file: group.file.clone(),
            vendor: group.vendor.clone(),
            account: group.account.clone(),
            verdict: group.verdict.clone(),
            lines: group.lines,
        })
        .collect()
}

fn people(assessment: &Assessment) -> impl Iterator<Item = &Person> {
    assessment.people().map(|(_, person)| person)
}

/// Only read, only here, and only to propose. A client whose file can't be opened now has nothing
/// to say, which is no reason to stop an import. A file is looked into again only when something was
/// written into it.
async fn elsewhere(practice: &Practice, file: &ClientFile) -> Vec<Elsewhere> {
    let mut found = Vec::new();
    let Ok(cards) = practice.workspace.clients().await else {
        return found;
    };
    let mut known = practice.elsewhere.lock().await;
    for card in cards {
        if card.id == file.id() || card.sample || card.archived {
            continue;
        }
        let written = practice.workspace.written(card.id);
        if known.get(&card.id).is_none_or(|(at, _)| *at != written) {
            let Ok(other) = practice.workspace.open_client(card.id).await else {
                continue;
            };
            let groups = other.groups().await.unwrap_or_default();
            known.insert(card.id, (written, by_hand(card.id, groups)));
        }
        if let Some((_, decided)) = known.get(&card.id) {
            found.extend(decided.iter().cloned());
        }
    }
    found
}

/// What a client's groups say of vendors where a person decided.
fn by_hand(client: Id, groups: Vec<LineGroup>) -> Vec<Elsewhere> {
    let decided = groups
        .into_iter()
        .filter(|group| group.verdict.reason.is_manual() && !group.vendor.is_empty());
    decided
        .map(|group| Elsewhere {
            client,
            vendor: group.vendor,
            allocation: group.verdict.allocation,
            category: group.verdict.category,
        })
        .collect()
}
