//! What a client's lines are classified by: its rules, what was decided by hand in its imports and
//! at other clients, and its people.

use domain::assessment::Assessment;
use domain::record::Person;
use domain::spend::{Classifier, Decided, Elsewhere, PayShare, Rule};
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
    let elsewhere = elsewhere(practice, file).await;
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
            allocation: group.allocation,
            category: group.category,
            reason: group.reason.clone(),
            lines: group.lines,
        })
        .collect()
}

fn people(assessment: &Assessment) -> impl Iterator<Item = &Person> {
    assessment.people().map(|(_, person)| person)
}

/// Only read, only here, and only to propose. A client whose file can't be opened now has nothing
/// to say, which is no reason to stop an import.
async fn elsewhere(practice: &Practice, file: &ClientFile) -> Vec<Elsewhere> {
    let mut found = Vec::new();
    let Ok(cards) = practice.workspace.clients().await else {
        return found;
    };
    for card in cards {
        if card.id == file.id() || card.sample || card.archived {
            continue;
        }
        let Ok(other) = practice.workspace.open_client(card.id).await else {
            continue;
        };
        let groups = other.groups().await.unwrap_or_default();
        found.extend(
            groups
                .into_iter()
                .filter(|group| group.reason.is_manual() && !group.vendor.is_empty())
                .map(|group| Elsewhere {
                    client: card.id,
                    vendor: group.vendor,
                    allocation: group.allocation,
                    category: group.category,
                }),
        );
    }
    found
}
