//! Records: text goes in, an outcome or the problem of a field comes out.

use std::collections::BTreeMap;

use domain::change::{Change, Edit, Place, Screen};
use domain::record::{self, Entry, Kind, Record, field};
use domain::value::{Choice, Id};
use serde_json::Value;

use crate::editing::{apply, entry, put_checked, refused, unchanged};
use crate::view::Edited;
use crate::{Failure, FailureKind, Now, Practice, Result, funnel};

/// Sets one field of a record from what was typed.
pub async fn edit_field(
    practice: &Practice,
    client: Id,
    record: Id,
    field: String,
    text: String,
    screen: Screen,
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
        Err(problem) => return Ok(Edited::refused(problem)),
    };
    if changed == entry {
        // Nothing to save: the same value typed again is no step to undo.
        return unchanged(&file).await;
    }
    let focus = format!("{record}.{field}");
    let label = entry.record.edit_label(&field);
    let change = Change::put(label, Place::at(screen, &focus), vec![changed]).together(focus);
    put_checked(&file, &assessment, change, None, now).await
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
    kind: Kind,
    fields: BTreeMap<String, String>,
    screen: Screen,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let id = practice.new_id();
    let mut entry = Entry::new(id, Record::new(kind));
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
    let label = entry.record.add_label();
    let change = Change::put(label, Place::at(screen, id.to_string()), vec![entry]);
    put_checked(&file, &assessment, change, Some(id), now).await
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
    let mut value: Value = serde_json::from_str(text).map_err(unread)?;
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

/// The path of the first thing given that was not read, however deep; what is empty loses nothing.
fn unknown_field(given: &Value, read: &Value) -> Option<String> {
    match (given, read) {
        (Value::Object(given), Value::Object(read)) => {
            given.iter().find_map(|(key, value)| match read.get(key) {
                Some(read) => unknown_field(value, read).map(|inner| format!("{key}.{inner}")),
                None => (!is_empty(value)).then(|| key.clone()),
            })
        }
        (Value::Array(given), Value::Array(read)) => {
            (0..)
                .zip(given.iter().zip(read))
                .find_map(|(index, (given, read))| {
                    unknown_field(given, read).map(|inner| format!("{index}.{inner}"))
                })
        }
        _ => None,
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(parts) => parts.values().all(is_empty),
        Value::Bool(true) | Value::Number(_) => false,
    }
}

/// Puts a whole record, as scripts do.
pub async fn put(practice: &Practice, client: Id, entry: Entry, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let known = assessment.records.contains_key(&entry.id);
    let label = if known {
        entry.record.change_label()
    } else {
        entry.record.add_label()
    };
    let id = entry.id;
    let place = Place::at(entry.record.kind().screen(), id.to_string());
    let change = Change::put(label, place, vec![entry]);
    put_checked(&file, &assessment, change, Some(id), now).await
}

/// Removes a record; undo brings it back.
pub async fn remove(
    practice: &Practice,
    client: Id,
    record: Id,
    screen: Screen,
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
        place: Place::at(screen, record.to_string()),
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
        .entries()
        .filter(|entry| kind.is_none_or(|kind| entry.record.kind() == kind))
        .collect())
}

/// The kind that a word names.
///
/// # Errors
/// With the words that there are.
pub fn kind_from(word: &str) -> Result<Kind> {
    Kind::from_word(word).ok_or_else(|| {
        let words: Vec<&str> = Kind::all().into_iter().map(Kind::word).collect();
        Failure::not_found(format!("“{word}” is not a kind of record."))
            .hint(format!("There are: {}.", words.join(", ")))
    })
}
