//! Fields: declared once in the file of their noun, and reached by path ever after.
//!
//! A path is the field's own word, `revenue_goal`; within a list the item's place comes between,
//! `stages.1.rate`; and what is known about the answer stands behind a stroke, `revenue_goal/ask`.
//! Reading, writing, forms, checks, references and the words of undo all go by the declaration.

mod items;
mod slot;

pub use items::{Item, Items, List};
pub use slot::{Choose, Holds, Slot};

use super::{Entry, Problem, Record, Remarks};
use crate::value::Currency;
use crate::value::words;

/// A field of a noun, or of an item in a list of one.
#[derive(Debug)]
pub struct Field<T> {
    pub about: About,
    slot: for<'a> fn(&'a mut T) -> Slot<'a>,
}

/// What a field says of itself.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub path: &'static str,
    /// As people read it: `Revenue goal`, `Why are we doing this?`.
    pub label: &'static str,
    /// One line of help; empty where the label says enough.
    pub help: &'static str,
    /// False where it stays with the consultant.
    pub is_printed: bool,
    /// True where it stands beside the name in the list of its noun.
    pub is_listed: bool,
}

/// A field at `path`, by the label that people read; [`About::holds`] says where it is kept.
pub const fn field(path: &'static str, label: &'static str) -> About {
    About {
        path,
        label,
        help: "",
        is_printed: true,
        is_listed: false,
    }
}

impl About {
    /// One line that helps whoever fills it in.
    #[must_use]
    pub const fn help(mut self, help: &'static str) -> Self {
        self.help = help;
        self
    }

    /// It stays with the consultant.
    #[must_use]
    pub const fn never_printed(mut self) -> Self {
        self.is_printed = false;
        self
    }

    /// It stands beside the name in the list of its noun.
    #[must_use]
    pub const fn listed(mut self) -> Self {
        self.is_listed = true;
        self
    }

    /// The place in its noun that holds it.
    pub const fn holds<T>(self, slot: for<'a> fn(&'a mut T) -> Slot<'a>) -> Field<T> {
        Field { about: self, slot }
    }

    /// Within a sentence: `revenue goal`; a question keeps its own form.
    pub fn called(&self) -> String {
        if self.label.ends_with('?') {
            return format!("“{}”", self.label);
        }
        let mut letters = self.label.chars();
        let (first, second) = (letters.next(), letters.next());
        match (first, second) {
            // A word in capitals, such as CAC, is left alone.
            (Some(_), Some(second)) if second.is_uppercase() => self.label.to_owned(),
            (Some(first), _) => first
                .to_lowercase()
                .chain(self.label.chars().skip(1))
                .collect(),
            _ => String::new(),
        }
    }
}

/// Whether a path is looked at or written: writing to the item after the last one adds it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Access {
    Read,
    Write,
}

/// The place that `path` leads to, by the declared fields.
pub(super) fn resolve<'a, T>(
    fields: &'static [Field<T>],
    of: &'a mut T,
    path: &str,
    access: Access,
) -> Option<Slot<'a>> {
    if let Some(field) = fields.iter().find(|field| field.about.path == path) {
        return Some((field.slot)(of));
    }
    let (field, rest) = fields.iter().find_map(|field| {
        let rest = path.strip_prefix(field.about.path)?.strip_prefix('.')?;
        Some((field, rest))
    })?;
    (field.slot)(of).within(rest, access)
}

/// The record with one field, or one remark on it, set from `text`. Empty text clears a field that
/// may be empty, and takes an item of a list away: `seats.1` set to nothing.
///
/// # Errors
/// A sentence when there is no such field, or when the text can't be read as its value.
pub fn set(entry: &Entry, path: &str, text: &str, currency: Currency) -> Result<Entry, Problem> {
    let mut entry = entry.clone();
    let at = |message: String| Problem::new(path, message);
    let field = path.split_once('/').map_or(path, |(field, _)| field);
    if slot(&mut entry.record.clone(), field, Access::Write).is_none() {
        return Err(unknown(&entry, path));
    }
    if let Some((field, part)) = path.split_once('/') {
        entry.remarks.set(field, part, text, currency).map_err(at)?;
        return Ok(entry);
    }
    let list = list_changed(path, text);
    let before = list.and_then(|(list, _)| names(&mut entry.record, list));
    if let Some(slot) = slot(&mut entry.record, path, Access::Write) {
        slot.set(text, currency).map_err(at)?;
    }
    if let (Some((list, gone)), Some(before)) = (list, before) {
        follow(&mut entry, list, &before, gone);
    }
    Ok(entry)
}

/// The record with the items of a list set by their names: one that keeps its name keeps its
/// figures, and the remarks on it.
///
/// # Errors
/// A sentence when the path leads to no list, or when there can't be such items.
pub fn set_names(entry: &Entry, list: &str, names_of: &[&str]) -> Result<Entry, Problem> {
    let mut entry = entry.clone();
    let Some(before) = names(&mut entry.record, list) else {
        return Err(unknown(&entry, list));
    };
    if let Some(Slot::Items(mut items)) = slot(&mut entry.record, list, Access::Write) {
        items
            .set_names(names_of)
            .map_err(|message| Problem::new(list, message))?;
    }
    follow(&mut entry, list, &before, None);
    Ok(entry)
}

/// The record with one more item at the end of a list, as a form offers it.
pub fn longer(entry: &Entry, list: &str) -> Entry {
    let mut entry = entry.clone();
    if let Some(Slot::Items(items)) = slot(&mut entry.record, list, Access::Read) {
        let (count, fields) = (items.count(), items.fields());
        if let Some(first) = fields.first() {
            // Writing to the one after the last adds it.
            let _ = items.field(count, first.path, Access::Write);
        }
    }
    entry
}

/// Takes the remarks on the items of a list to where the items went.
fn follow(entry: &mut Entry, list: &str, before: &[String], gone: Option<usize>) {
    let after = names(&mut entry.record, list).unwrap_or_default();
    entry.remarks.follow(list, &moves(before, &after, gone));
}

fn unknown(entry: &Entry, path: &str) -> Problem {
    let message = format!(
        "{} has no field called “{path}”.",
        words::capital(entry.record.kind().noun())
    );
    Problem::new(path, message)
}

/// The list whose items a path moves: named as a whole, or one of them taken away.
fn list_changed<'p>(path: &'p str, text: &str) -> Option<(&'p str, Option<usize>)> {
    let item = path
        .rsplit_once('.')
        .and_then(|(list, index)| Some((list, index.parse().ok()?)));
    match item {
        Some((list, index)) => text.trim().is_empty().then_some((list, Some(index))),
        None => Some((path, None)),
    }
}

/// The names of the items of a list; `None` where the path leads to none.
fn names(record: &mut Record, list: &str) -> Option<Vec<String>> {
    match slot(record, list, Access::Read)? {
        Slot::Items(items) => Some((0..items.count()).map(|index| items.name(index)).collect()),
        _ => None,
    }
}

/// Where each item of a list went: from its old place to its new one, `None` where it is gone.
fn moves(before: &[String], after: &[String], gone: Option<usize>) -> Vec<Option<usize>> {
    let named = |name: &String| {
        after
            .iter()
            .position(|other| other.eq_ignore_ascii_case(name))
    };
    match gone {
        Some(gone) => (0..before.len())
            .map(|old| (old != gone).then(|| if old < gone { old } else { old - 1 }))
            .collect(),
        None => before.iter().map(named).collect(),
    }
}

/// The text of a field, or of a remark on it, as it stands while editing; `None` when there is no
/// such field. An empty text is a value that isn't known.
pub fn get(entry: &Entry, path: &str, currency: Currency) -> Option<String> {
    read(entry, path, |slot| slot.text(currency))
}

/// The field as it is read in a sentence, `$5,000,000` or `7%`; empty while it isn't known.
pub fn shown(entry: &Entry, path: &str, currency: Currency) -> Option<String> {
    read(entry, path, |slot| slot.shown(currency))
}

/// What may be chosen in a field: word and title of each; empty where anything may be typed.
pub fn choices(entry: &Entry, path: &str) -> Vec<(String, String)> {
    read(entry, path, |slot| slot.choices()).unwrap_or_default()
}

/// What `look` sees in the field at `path`, or in the remark on it.
pub fn read<R>(entry: &Entry, path: &str, look: impl FnOnce(Slot<'_>) -> R) -> Option<R> {
    let mut entry = entry.clone();
    if let Some((field, part)) = path.split_once('/') {
        slot(&mut entry.record, field, Access::Read)?;
        let mut remark = entry.remarks.get(field).cloned().unwrap_or_default();
        return remark.slot(part).map(look);
    }
    slot(&mut entry.record, path, Access::Read).map(look)
}

pub(super) fn slot<'a>(record: &'a mut Record, path: &str, access: Access) -> Option<Slot<'a>> {
    record.noun_mut().slot(path, access)
}

/// Every place of a record that can hold something, those within lists too, by path.
pub(super) fn every(record: &Record, mut look: impl FnMut(&str, &Slot<'_>)) {
    let mut copy = record.clone();
    for about in record.noun().fields() {
        let Some(slot) = slot(&mut copy, about.path, Access::Read) else {
            continue;
        };
        let inner: Vec<String> = match &slot {
            Slot::Items(items) => (0..items.count())
                .flat_map(|index| items.fields().into_iter().map(move |field| (index, field)))
                .map(|(index, field)| format!("{}.{index}.{}", about.path, field.path))
                .collect(),
            Slot::Months(months) => (0..months.len())
                .map(|index| format!("{}.{index}", about.path))
                .collect(),
            _ => Vec::new(),
        };
        look(about.path, &slot);
        drop(slot);
        for path in inner {
            if let Some(slot) = self::slot(&mut copy, &path, Access::Read) {
                look(&path, &slot);
            }
        }
    }
}

impl Record {
    /// What each field of this record says of itself, in the order of a form.
    pub fn fields(&self) -> Vec<About> {
        self.noun().fields()
    }

    /// What a field says of itself, also one within a list: `stages.1.rate` is a stage's rate.
    pub fn about(&self, path: &str) -> Option<About> {
        let fields = self.fields();
        if let Some(about) = fields.iter().find(|about| about.path == path) {
            return Some(*about);
        }
        let list = fields.iter().find(|about| {
            path.strip_prefix(about.path)
                .is_some_and(|rest| rest.starts_with('.'))
        })?;
        let own = path.get(list.path.len() + 1..)?.split_once('.');
        let Some((_, own)) = own else {
            return Some(*list);
        };
        match slot(&mut self.clone(), list.path, Access::Read)? {
            Slot::Items(items) => items.fields().into_iter().find(|about| about.path == own),
            _ => None,
        }
    }

    /// A field in words: `revenue goal`, `rate of leads`, `who knows the gross margin`.
    pub fn field_name(&self, path: &str) -> String {
        if let Some((field, part)) = path.split_once('/') {
            return Remarks::part_name(part, &self.field_name(field));
        }
        self.noun().field_name(path).unwrap_or_else(|| {
            self.about(path)
                .map_or_else(|| path.replace('_', " "), |about| about.called())
        })
    }
}
