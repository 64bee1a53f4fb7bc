//! Records: text goes in, an outcome or the problem of a field comes out.

use std::collections::BTreeMap;

use domain::assessment::Assessment;
use domain::change::{Change, Edit, Place};
use domain::record::{self, Entry, Kind, Problem, Record, field};
use domain::value::{Currency, Id};
use store::ClientFile;

use crate::view::{Editable, Edited};
use crate::{Failure, FailureKind, Now, Practice, Result, funnel};

/// Sets one field of a record from what was typed.
pub async fn edit_field(
    practice: &Practice,
    client: Id,
    record: Id,
    field: String,
    text: String,
    screen: String,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let entry = entry(&assessment, record)?;
    if let Some(number) = funnel_number(&entry.record, &field, &text) {
        // The other numbers of the funnel answer, wherever this one is typed.
        return funnel::edit(practice, client, number, text, now).await;
    }
    let changed = match field::set(&entry, &field, &text, assessment.client().currency) {
        Ok(changed) => changed,
        Err(problem) => {
            return Ok(Edited::Refused {
                problems: vec![problem],
            });
        }
    };
    if changed == entry {
        // Nothing to save: the same value typed again is no step to undo.
        return unchanged(&file).await;
    }
    let change = Change {
        label: entry.record.edit_label(&field),
        place: Place::at(&screen, format!("{record}.{field}")),
        edits: vec![Edit::Put {
            entry: changed.clone(),
        }],
        coalesce: Some(format!("{record}.{field}")),
    };
    put_checked(&file, &assessment, &[changed], change, None, now).await
}

/// The number of the funnel's sentence that a field stands for, where the others depend on it.
fn funnel_number(record: &Record, field: &str, text: &str) -> Option<String> {
    if text.trim().is_empty() {
        return None;
    }
    match record {
        Record::Client(client) if field == "revenue_goal" && client.revenue_goal.is_some() => {
            Some("goal".to_owned())
        }
        Record::Funnel(_)
            if field.starts_with("stages.") && field.rsplit('.').next() == Some("rate") =>
        {
            Some(field.to_owned())
        }
        _ => None,
    }
}

/// Adds a record of a kind with the given fields.
pub async fn add(
    practice: &Practice,
    client: Id,
    kind: String,
    fields: BTreeMap<String, String>,
    screen: String,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let kind = kind_from(&kind)?;
    let id = practice.new_id();
    let mut entry = Entry {
        id,
        record: Record::new(kind),
    };
    let mut problems = Vec::new();
    for (path, text) in &fields {
        match field::set(&entry, path, text, assessment.client().currency) {
            Ok(changed) => entry = changed,
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Ok(Edited::Refused { problems });
    }
    let change = Change {
        label: entry.record.add_label(),
        place: Place::at(&screen, id.to_string()),
        edits: vec![Edit::Put {
            entry: entry.clone(),
        }],
        coalesce: None,
    };
    put_checked(&file, &assessment, &[entry], change, Some(id), now).await
}

/// Puts a record given as JSON. Without an id it is a new one.
pub async fn put_json(practice: &Practice, client: Id, text: &str, now: Now) -> Result<Edited> {
    let unread = |error: serde_json::Error| {
        Failure::new(
            FailureKind::Other,
            format!("This is not a record: {error}. Nothing was changed."),
        )
        .hint("List records as JSON to see how they are written.")
    };
    let mut value: serde_json::Value = serde_json::from_str(text).map_err(unread)?;
    if let Some(record) = value.as_object_mut() {
        record
            .entry("id")
            .or_insert_with(|| practice.new_id().to_string().into());
    }
    let given = value.clone();
    let entry: Entry = serde_json::from_value(value).map_err(unread)?;
    // A field that is misspelt would be dropped in silence: what is read must write back as given.
    let read = serde_json::to_value(&entry).map_err(unread)?;
    if let Some(unknown) = unknown_field(&given, &read) {
        return Ok(refused(
            &unknown,
            &format!(
                "A {} has no field called “{unknown}”.",
                entry.record.kind().noun()
            ),
        ));
    }
    put(practice, client, entry, now).await
}

fn unknown_field(given: &serde_json::Value, read: &serde_json::Value) -> Option<String> {
    let read = read.as_object()?;
    given
        .as_object()?
        .keys()
        .find(|key| !read.contains_key(*key))
        .cloned()
}

/// Puts a whole record, as scripts do.
pub async fn put(practice: &Practice, client: Id, entry: Entry, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let known = assessment.records.contains_key(&entry.id);
    let change = Change {
        label: if known {
            entry.record.edit_label("")
        } else {
            entry.record.add_label()
        },
        place: Place::at("overview", entry.id.to_string()),
        edits: vec![Edit::Put {
            entry: entry.clone(),
        }],
        coalesce: None,
    };
    let id = entry.id;
    put_checked(&file, &assessment, &[entry], change, Some(id), now).await
}

/// Removes a record; undo brings it back.
pub async fn remove(
    practice: &Practice,
    client: Id,
    record: Id,
    screen: String,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let entry = entry(&assessment, record)?;
    let problems = record::check_removal(record, &assessment);
    if !problems.is_empty() {
        return Ok(Edited::Refused { problems });
    }
    let change = Change {
        label: entry.record.remove_label(),
        place: Place::at(&screen, record.to_string()),
        edits: vec![Edit::Remove { id: record }],
        coalesce: None,
    };
    apply(&file, change, None, now).await
}

/// Every record of a client, of one kind or of all.
pub async fn list(
    practice: &Practice,
    client: Id,
    kind: Option<Kind>,
    now: Now,
) -> Result<Vec<Entry>> {
    let assessment = practice.assessment(client, now).await?;
    Ok(assessment
        .records
        .into_iter()
        .filter(|(_, record)| kind.is_none_or(|kind| record.kind() == kind))
        .map(|(id, record)| Entry { id, record })
        .collect())
}

/// The kind that a word names.
///
/// # Errors
/// With the words that there are.
pub fn kind_from(word: &str) -> Result<Kind> {
    Kind::ALL
        .into_iter()
        .find(|kind| kind.word() == word)
        .ok_or_else(|| {
            let words: Vec<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
            Failure::not_found(format!("“{word}” is not a kind of record."))
                .hint(format!("There are: {}.", words.join(", ")))
        })
}

pub(crate) fn entry(assessment: &Assessment, id: Id) -> Result<Entry> {
    assessment
        .records
        .get(&id)
        .map(|record| Entry {
            id,
            record: record.clone(),
        })
        .ok_or_else(|| {
            Failure::not_found("This record is not there any more. Nothing was changed.")
        })
}

/// Checks what is put against all that is known, then applies the change.
pub(crate) async fn put_checked(
    file: &ClientFile,
    assessment: &Assessment,
    entries: &[Entry],
    change: Change,
    made: Option<Id>,
    now: Now,
) -> Result<Edited> {
    let problems: Vec<Problem> = entries
        .iter()
        .flat_map(|entry| record::check(entry, assessment))
        .collect();
    if problems.is_empty() {
        apply(file, change, made, now).await
    } else {
        Ok(Edited::Refused { problems })
    }
}

pub(crate) async fn apply(
    file: &ClientFile,
    change: Change,
    made: Option<Id>,
    now: Now,
) -> Result<Edited> {
    Ok(Edited::Saved {
        outcome: file.apply(change, now.utc).await?,
        made,
    })
}

/// The word of a choice as it is written on the wire.
pub(crate) fn word_of(choice: &impl serde::Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// Nothing to save, so nothing to undo.
pub(crate) async fn unchanged(file: &ClientFile) -> Result<Edited> {
    let state = file.state().await?;
    Ok(Edited::Unchanged {
        undo: state.undo,
        redo: state.redo,
    })
}

/// A refusal about one field.
pub(crate) fn refused(field: &str, message: &str) -> Edited {
    Edited::Refused {
        problems: vec![Problem::new(field, message)],
    }
}

/// A field as the window shows it, with who is to be asked while it is unknown.
pub(crate) fn editable(
    id: Id,
    record: &Record,
    path: &str,
    currency: Currency,
    shown: Option<String>,
    ask: Option<&String>,
) -> Editable {
    Editable {
        record: Some(id),
        field: path.to_owned(),
        text: field::get(record, path, currency).unwrap_or_default(),
        missing: shown.is_none().then(|| ask_words(ask)),
        shown: shown.unwrap_or_default(),
    }
}

/// `Ask Dana`, or that nobody is known who could be asked.
pub(crate) fn ask_words(ask: Option<&String>) -> String {
    match ask.map(|name| name.trim()).filter(|name| !name.is_empty()) {
        Some(name) => format!("Ask {name}"),
        None => "still to ask".to_owned(),
    }
}
