//! What is remembered of how files are read: listed, renamed, written out, taken over, forgotten.

use domain::change::{Change, Edit, Place, Screen};
use domain::spend::{Mapping, MappingVersion};
use domain::value::{Id, words};
use store::{ClientFile, UnreadMapping};

use crate::editing::{apply, refused, unchanged};
use crate::import::describe;
use crate::reading::memory::unread_mappings;
use crate::view::{Edited, MappingElsewhere, MappingRow, MappingsView, UnreadRow};
use crate::{Failure, FailureKind, Now, Practice, Result, client};

/// All mappings of a client, the one used last first.
pub async fn list(practice: &Practice, client: Id) -> Result<Vec<Mapping>> {
    Ok(practice.file(client).await?.mappings().await?)
}

/// The mappings of a client that this version can't read.
pub async fn unread(practice: &Practice, client: Id) -> Result<Vec<UnreadMapping>> {
    Ok(practice.file(client).await?.unread_mappings().await?)
}

/// What a mapping that can't be read is called.
pub fn name_of(unread: &UnreadMapping) -> String {
    match unread.name.trim() {
        "" => "A mapping without a name".to_owned(),
        name => name.to_owned(),
    }
}

/// The mappings of a client, and those of the other clients that can be taken over.
pub async fn view(practice: &Practice, client: Id, now: Now) -> Result<MappingsView> {
    let rows = list(practice, client).await?;
    let mut elsewhere = Vec::new();
    for card in client::cards(practice).await? {
        // A client whose file is damaged has nothing to offer here; the start screen says so.
        let Ok(file) = practice.file(card.id).await else {
            continue;
        };
        if card.id == client {
            continue;
        }
        for mapping in file.mappings().await? {
            elsewhere.push(MappingElsewhere {
                client: card.id,
                id: mapping.id,
                name: format!("{}, of {}", mapping.name, card.name),
            });
        }
    }
    let unread = unread(practice, client).await?;
    Ok(MappingsView {
        unread: unread_mappings(unread.len()).unwrap_or_default(),
        unread_rows: unread
            .iter()
            .map(|mapping| UnreadRow {
                id: mapping.id,
                name: name_of(mapping),
                facts: format!(
                    "Can’t be read, last used{}",
                    describe::day(&mapping.used_at, now.today).replace(" from ", " ")
                ),
            })
            .collect(),
        rows: rows.iter().map(|mapping| row(mapping, now)).collect(),
        elsewhere,
    })
}

fn row(mapping: &Mapping, now: Now) -> MappingRow {
    let learned = describe::day(&mapping.latest.at, now.today);
    let used = describe::day(&mapping.used_at, now.today);
    MappingRow {
        id: mapping.id,
        name: mapping.name.clone(),
        facts: format!(
            "{}{learned}, last used{}",
            match mapping.earlier.len() {
                0 => "Learned".to_owned(),
                earlier => words::plural(earlier as u64 + 1, "version", "versions") + ", the last",
            },
            used.replace(" from ", " ")
        ),
        corrections: describe::corrections(&mapping.latest.reading),
    }
}

/// What a version of a mapping corrects, a line each.
pub fn corrections(version: &MappingVersion) -> Vec<String> {
    describe::corrections(&version.reading)
}

pub async fn rename(
    practice: &Practice,
    client: Id,
    id: Id,
    name: String,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let mut mapping = find(&file, id).await?;
    let name = name.trim();
    if name.is_empty() {
        return Ok(refused("name", "A mapping needs a name to be found by."));
    }
    if name == mapping.name {
        return unchanged(&file).await;
    }
    name.clone_into(&mut mapping.name);
    let label = format!("Rename a mapping to “{name}”");
    put(&file, label, mapping, now).await
}

pub async fn remove(practice: &Practice, client: Id, id: Id, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let unread = file.unread_mappings().await?;
    let label = match unread.iter().find(|one| one.id == id) {
        Some(unread) if unread.name.trim().is_empty() => {
            "Remove a mapping that can’t be read".to_owned()
        }
        Some(unread) => format!("Remove the mapping “{}”", unread.name),
        None => format!("Remove the mapping “{}”", find(&file, id).await?.name),
    };
    let change = Change {
        label,
        place: Place::screen(Screen::Spend),
        edits: vec![Edit::RemoveMapping { id }],
        coalesce: None,
    };
    apply(&file, change, None, now).await
}

/// A mapping as text that another workspace can take in, and the name of its file.
pub async fn export(practice: &Practice, client: Id, id: Id) -> Result<(String, String)> {
    let mapping = find(&practice.file(client).await?, id).await?;
    let text = serde_json::to_string_pretty(&mapping).expect("BUG: texts and numbers are JSON");
    let plain: String = mapping
        .name
        .chars()
        .map(|sign| if sign.is_alphanumeric() { sign } else { '-' })
        .collect();
    Ok((format!("{}.mapping.json", plain.to_lowercase()), text))
}

/// Takes in a mapping that was written out.
pub async fn import(practice: &Practice, client: Id, text: &str, now: Now) -> Result<Edited> {
    let mapping: Mapping = serde_json::from_str(text).map_err(|_| {
        Failure::new(
            FailureKind::Other,
            "This is not a mapping that was written out by Evenlift. Nothing was changed.",
        )
        .hint("Write one out from the list of mappings, or with `evenlift-cli mapping export`.")
    })?;
    if let Some(unread) = mapping
        .versions()
        .find_map(|version| describe::corrections_unread(&version.reading))
    {
        return Err(Failure::new(FailureKind::Other, unread));
    }
    take(practice, client, mapping, now).await
}

/// Takes a mapping of another client over.
pub async fn take_over(
    practice: &Practice,
    client: Id,
    from: Id,
    id: Id,
    now: Now,
) -> Result<Edited> {
    let mapping = find(&practice.file(from).await?, id).await?;
    take(practice, client, mapping, now).await
}

/// Keeps a foreign mapping under an id of its own; where files of its shape are known already, it
/// becomes the newest version of what knows them.
async fn take(practice: &Practice, client: Id, foreign: Mapping, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let mappings = file.mappings().await?;
    let known = mappings
        .into_iter()
        .find(|one| one.latest.shape == foreign.latest.shape);
    let label = format!("Take over the mapping “{}”", foreign.name);
    let mapping = match known {
        Some(known) if known.latest.reading == foreign.latest.reading => {
            return unchanged(&file).await;
        }
        Some(mut known) => {
            let at = now.utc.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
            known.learn(MappingVersion {
                at,
                ..foreign.latest
            });
            known
        }
        None => Mapping {
            id: practice.new_id(),
            ..foreign
        },
    };
    put(&file, label, mapping, now).await
}

async fn put(file: &ClientFile, label: String, mapping: Mapping, now: Now) -> Result<Edited> {
    let id = mapping.id;
    let change = Change {
        label,
        place: Place::screen(Screen::Spend),
        edits: vec![Edit::PutMapping {
            mapping: Box::new(mapping),
        }],
        coalesce: None,
    };
    apply(file, change, Some(id), now).await
}

async fn find(file: &ClientFile, id: Id) -> Result<Mapping> {
    let mappings = file.mappings().await?;
    mappings
        .into_iter()
        .find(|one| one.id == id)
        .ok_or_else(|| {
            Failure::not_found("This mapping is not there any more. Nothing was changed.")
                .hint("List the mappings to see their ids.")
        })
}
