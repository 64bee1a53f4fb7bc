//! What is known about an answer: who said it, how, when, and what else there is to say of it.
//!
//! Every field of every noun can carry a remark. It is kept beside the record, by the field's path.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Record;
use super::check::Faults;
use super::field::{About, Access, Field, Slot, field, resolve, slot};
use crate::value::{Choice, Currency};

/// A remark on one field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remark {
    /// Who is to be asked, where it isn't known yet.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ask: String,
    #[serde(skip_serializing_if = "is_false")]
    pub not_applicable: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub said_by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<Known>,
    /// The day on which it was said, seen or measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<NaiveDate>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Never printed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub private_note: String,
    /// A second person, who answers differently, and what they say.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other_by: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub other_answer: String,
}

/// How an answer is known.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    Said,
    Seen,
    Measured,
}

impl Choice for Known {
    fn title(self) -> &'static str {
        match self {
            Self::Said => "Said",
            Self::Seen => "Seen",
            Self::Measured => "Measured",
        }
    }
}

const FIELDS: &[Field<Remark>] = &[
    field("ask", "Who knows")
        .help("While it isn’t known, it is listed as still to ask this person.")
        .holds(|remark| Slot::Who(&mut remark.ask)),
    field("not_applicable", "Doesn’t apply").holds(|remark| Slot::Flag(&mut remark.not_applicable)),
    field("said_by", "Who said it").holds(|remark| Slot::Who(&mut remark.said_by)),
    field("known", "How it is known").holds(|remark| Slot::maybe_choice(&mut remark.known)),
    field("day", "On which day").holds(|remark| Slot::MaybeDate(&mut remark.day)),
    field("note", "Note")
        .help("May be printed.")
        .holds(|remark| Slot::Long(&mut remark.note)),
    field("private_note", "Private note")
        .help("Never printed.")
        .never_printed()
        .holds(|remark| Slot::Long(&mut remark.private_note)),
    field("other_by", "Who says otherwise").holds(|remark| Slot::Who(&mut remark.other_by)),
    field("other_answer", "What they say")
        .help("Written like the answer itself.")
        .holds(|remark| Slot::Text(&mut remark.other_answer)),
];

impl Remark {
    /// The place of one part of it, by its word.
    pub fn slot<'a>(&'a mut self, part: &str) -> Option<Slot<'a>> {
        resolve(FIELDS, self, part, Access::Read)
    }

    /// What its parts say of themselves, in the order of a form.
    pub fn fields() -> Vec<About> {
        FIELDS.iter().map(|field| field.about).collect()
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True where something stands in it that stays with the consultant.
    pub fn is_private(&self) -> bool {
        !self.private_note.trim().is_empty()
    }
}

/// The remarks on a record, by the path of the field. A remark that says nothing is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Remarks(BTreeMap<String, Remark>);

impl Remarks {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, field: &str) -> Option<&Remark> {
        self.0.get(field)
    }

    /// Every remark with the path of its field.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Remark)> {
        self.0
            .iter()
            .map(|(field, remark)| (field.as_str(), remark))
    }

    /// Who is to be asked for a field; `None` where nobody was named.
    pub fn ask(&self, field: &str) -> Option<&str> {
        let name = self.get(field)?.ask.trim();
        (!name.is_empty()).then_some(name)
    }

    /// A field is answered, so it does apply; the rest of what is known about it stays.
    pub fn apply(&mut self, field: &str) {
        if let Some(remark) = self.get(field) {
            let remark = Remark {
                not_applicable: false,
                ..remark.clone()
            };
            self.keep(field, remark);
        }
    }

    /// The same remarks with one more; an empty one takes away what was there.
    #[must_use]
    pub fn with(mut self, field: &str, remark: Remark) -> Self {
        self.keep(field, remark);
        self
    }

    fn keep(&mut self, field: &str, remark: Remark) {
        if remark.is_empty() {
            self.0.remove(field);
        } else {
            self.0.insert(field.to_owned(), remark);
        }
    }

    /// Sets one part of the remark on a field from text.
    ///
    /// # Errors
    /// A sentence when there is no such part, or when the text can't be read as it.
    pub(super) fn set(
        &mut self,
        field: &str,
        part: &str,
        text: &str,
        currency: Currency,
    ) -> Result<(), String> {
        let mut remark = self.get(field).cloned().unwrap_or_default();
        remark
            .slot(part)
            .ok_or_else(|| format!("What is known about an answer has no part called “{part}”."))?
            .set(text, currency)?;
        self.keep(field, remark);
        Ok(())
    }

    /// Goes with the items of a list to their new places; those of an item that is gone go too.
    pub(super) fn follow(&mut self, list: &str, places: &[Option<usize>]) {
        let moved = |path: String| -> Option<String> {
            let Some(rest) = path
                .strip_prefix(list)
                .and_then(|rest| rest.strip_prefix('.'))
            else {
                return Some(path);
            };
            let (index, own) = rest.split_once('.').unwrap_or((rest, ""));
            let place = (*index
                .parse::<usize>()
                .ok()
                .and_then(|old| places.get(old))?)?;
            let dot = if own.is_empty() { "" } else { "." };
            Some(format!("{list}.{place}{dot}{own}"))
        };
        self.0 = std::mem::take(&mut self.0)
            .into_iter()
            .filter_map(|(path, remark)| Some((moved(path)?, remark)))
            .collect();
    }

    /// A part of the remark on a field, in the words of an undo button: `who knows the gross margin`.
    pub(super) fn part_name(part: &str, field: &str) -> String {
        match part {
            "ask" => format!("who knows the {field}"),
            "not_applicable" => format!("whether {field} applies"),
            "said_by" => format!("who said the {field}"),
            "known" => format!("how the {field} is known"),
            "day" => format!("the day of the {field}"),
            "note" => format!("note on {field}"),
            "private_note" => format!("private note on {field}"),
            _ => format!("another answer to {field}"),
        }
    }

    /// Remarks stand on fields that there are; nothing is both answered and not applicable; another
    /// answer is one that the field could hold.
    pub(super) fn check(&self, record: &Record, kept: Option<&Self>, faults: &mut Faults) {
        let mut copy = record.clone();
        for (path, remark) in self.iter() {
            let Some(place) = slot(&mut copy, path, Access::Read) else {
                // One that an earlier version kept on a field of its own is no reason to refuse an edit.
                if kept.is_none_or(|kept| kept.get(path).is_none()) {
                    faults.add(path, "A remark stands on a field that isn’t there.");
                }
                continue;
            };
            if remark.not_applicable {
                if !place.is_optional() {
                    faults.add(
                        format!("{path}/not_applicable"),
                        "This field is always needed, so it applies to everyone.",
                    );
                } else if !place.text(faults.currency()).is_empty() {
                    faults.add(
                        format!("{path}/not_applicable"),
                        "A question that doesn’t apply has no answer. Clear one of the two.",
                    );
                }
            }
            if let Some(day) = remark
                .clone()
                .slot("day")
                .and_then(|day| day.fault(faults.currency()))
            {
                faults.add(format!("{path}/day"), day);
            }
            let other = remark.other_answer.trim();
            if !other.is_empty()
                && !matches!(
                    place,
                    Slot::Elsewhere | Slot::Items(_) | Slot::Reference(..)
                )
            {
                let currency = faults.currency();
                if let Err(message) = place.set(other, currency) {
                    faults.add(format!("{path}/other_answer"), message);
                }
                copy = record.clone();
            }
        }
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
const fn is_false(value: &bool) -> bool {
    !*value
}
