//! One form for any noun, made from the fields that it declares.

mod choose;
mod fields;

pub(crate) use fields::of;

use choose::called;

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::change::{Change, Place, Screen};
use domain::record::field::{self, About, Slot};
use domain::record::{Entry, Kind, Record, Remark};
use domain::value::{Choice, Currency, Id};

use crate::editing::{self, Known, put_checked};
use crate::view::{Edited, FormView, RecordRow, RecordsView};
use crate::{Now, Practice, Result};

/// Everything about one record.
pub async fn view(practice: &Practice, client: Id, record: Id, now: Now) -> Result<FormView> {
    let assessment = practice.assessment(client, now).await?;
    let entry = editing::entry(&assessment, record)?;
    let analysis = Analysis::of(&assessment);
    let known = Known {
        assessment: &assessment,
        analysis: &analysis,
    };
    Ok(of(&entry, known))
}

/// The records of a kind, by name.
pub async fn list(practice: &Practice, client: Id, kind: Kind, now: Now) -> Result<RecordsView> {
    let assessment = practice.assessment(client, now).await?;
    let currency = assessment.client().currency;
    let fields = Record::new(kind).fields();
    let listed: Vec<About> = fields
        .iter()
        .skip(1)
        .filter(|about| about.is_listed)
        .copied()
        .collect();
    let mut rows: Vec<RecordRow> = assessment
        .entries()
        .filter(|entry| entry.record.kind() == kind)
        .map(|entry| RecordRow {
            id: entry.id,
            name: called(&entry.record),
            side: entry.record.side(),
            cells: listed
                .iter()
                .map(|about| cell(&entry, about.path, &assessment, currency))
                .collect(),
        })
        .collect();
    rows.sort_by_key(|row| (row.name.to_lowercase(), row.id));
    let naming = fields
        .first()
        .map_or(("", ""), |about| (about.path, about.label));
    Ok(RecordsView {
        kind,
        title: kind.title().to_owned(),
        about: kind.about().to_owned(),
        new: format!("New {}", kind.noun()),
        naming: naming.0.to_owned(),
        columns: std::iter::once(naming.1)
            .chain(listed.iter().map(|about| about.label))
            .map(str::to_owned)
            .collect(),
        rows,
    })
}

/// Makes a record that a field of another one points to, by its name, and chooses it there: one
/// step to undo.
pub async fn add_for(
    practice: &Practice,
    client: Id,
    record: Id,
    field: String,
    name: String,
    screen: Screen,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let mut assessment = file.assessment(now.today).await?;
    let currency = assessment.client().currency;
    let entry = editing::entry(&assessment, record)?;
    let Some((kind, chosen)) = field::read(&entry, &field, |slot| match slot {
        Slot::Reference(_, Some(kind)) => Some((kind, String::new())),
        Slot::References(ref values, kind) => {
            let text: Vec<String> = values.iter().map(|id| format!("{id}, ")).collect();
            Some((kind, text.concat()))
        }
        _ => None,
    })
    .flatten() else {
        return Ok(editing::refused(
            &field,
            "Nothing can be made for this field.",
        ));
    };
    let id = practice.new_id();
    let made = Entry::new(id, Record::new(kind));
    let naming = made.record.fields().first().map_or("", |about| about.path);
    let made = match field::set(&made, naming, &name, currency) {
        Ok(made) => made,
        Err(problem) => return Ok(editing::refused(&field, &problem.message)),
    };
    let changed = match field::set(&entry, &field, &format!("{chosen}{id}"), currency) {
        Ok(changed) => changed,
        Err(problem) => return Ok(Edited::refused(problem)),
    };
    let label = made.record.add_label();
    assessment.put(made.clone());
    let place = Place::at(screen, format!("{record}.{field}"));
    let change = Change::put(label, place, vec![made, changed]);
    put_checked(&file, &assessment, change, Some(id), now).await
}

/// Removes what an earlier version kept about a field that is no longer there; undo brings it back.
pub async fn remove_left(
    practice: &Practice,
    client: Id,
    record: Id,
    field: String,
    screen: Screen,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let mut entry = editing::entry(&assessment, record)?;
    if field::read(&entry, &field, |_| ()).is_some() || entry.remarks.get(&field).is_none() {
        return editing::unchanged(&file).await;
    }
    entry.remarks = entry.remarks.with(&field, Remark::default());
    let label = format!("Remove the remark on {}", entry.record.field_name(&field));
    let place = Place::at(screen, format!("{record}.{field}"));
    put_checked(
        &file,
        &assessment,
        Change::put(label, place, vec![entry]),
        None,
        now,
    )
    .await
}

/// A field in a table: a reference by the name of what it points to.
fn cell(entry: &Entry, path: &str, assessment: &Assessment, currency: Currency) -> String {
    let named = field::read(entry, path, |slot| {
        let references = slot.references();
        (!references.is_empty()).then(|| {
            let names = references
                .iter()
                .filter_map(|(id, _)| assessment.records.get(id))
                .map(called);
            names.collect::<Vec<_>>().join(", ")
        })
    });
    let text = match named.flatten() {
        Some(several) => several,
        None => field::shown(entry, path, currency).unwrap_or_default(),
    };
    if text.is_empty() {
        "–".to_owned()
    } else {
        text
    }
}
