//! The fields of a form: what they hold, their items, and what is known about their answers.

use domain::record::field::{self, About, Holds, Slot};
use domain::record::{Entry, Remark};
use domain::value::{Choice, words};

use super::choose::{Form, names};
use crate::editing::{Known, ask_words};
use crate::view::{FormField, FormItem, FormLeft, FormRemark, FormView};

/// The form of a record as it stands.
pub(crate) fn of(entry: &Entry, known: Known<'_>) -> FormView {
    let form = Form { entry, known };
    FormView {
        record: entry.id,
        kind: entry.record.kind(),
        noun: words::capital(entry.record.kind().noun()),
        name: entry.record.name(),
        fields: entry
            .record
            .fields()
            .into_iter()
            .map(|about| form.field(about.path, about))
            .collect(),
        left: left(entry, known),
    }
}

/// What earlier versions kept about fields that are no longer there.
fn left(entry: &Entry, known: Known<'_>) -> Vec<FormLeft> {
    let says = |remark: &Remark, part: &str| {
        let text = |remark: &Remark| Some(remark.clone().slot(part)?.shown(known.currency()));
        text(remark).filter(|said| text(&Remark::default()).as_ref() != Some(said))
    };
    entry
        .remarks
        .iter()
        .filter(|(path, _)| field::read(entry, path, |_| ()).is_none())
        .map(|(path, remark)| FormLeft {
            field: path.to_owned(),
            about: words::capital(&entry.record.field_name(path)),
            lines: Remark::fields()
                .into_iter()
                .filter_map(|about| Some((about.label.to_owned(), says(remark, about.path)?)))
                .collect(),
        })
        .collect()
}

impl Form<'_> {
    fn field(&self, path: &str, about: About) -> FormField {
        let holds = field::read(self.entry, path, |slot| slot.holds()).unwrap_or(Holds::Text);
        let (items, next) = match holds {
            Holds::Items => self.items(path),
            Holds::Months => (self.months(path), None),
            _ => (Vec::new(), None),
        };
        FormField {
            remark: Some(self.remark(path)),
            items,
            next,
            ..self.plain(path, about)
        }
    }

    /// A field without the list in it and without its remark.
    fn plain(&self, path: &str, about: About) -> FormField {
        let look = |slot: Slot<'_>| (slot.holds(), slot.is_optional(), slot.makes());
        let (holds, optional, makes) =
            field::read(self.entry, path, look).unwrap_or((Holds::Text, true, None));
        FormField {
            label: about.label.to_owned(),
            help: about.help.to_owned(),
            private: !about.is_printed,
            choices: self.choices(path, holds, optional),
            known: if holds == Holds::Who {
                names(self.known.assessment)
            } else {
                Vec::new()
            },
            new: makes.map_or_else(String::new, |kind| format!("New {}", kind.noun())),
            holds,
            value: self.known.editable(self.entry, path),
            items: Vec::new(),
            next: None,
            remark: None,
        }
    }

    fn remark(&self, path: &str) -> FormRemark {
        let remark = self.entry.remarks.get(path).cloned().unwrap_or_default();
        FormRemark {
            marks: marks(&remark),
            fields: Remark::fields()
                .into_iter()
                .map(|about| self.plain(&format!("{path}/{}", about.path), about))
                .collect(),
        }
    }

    /// The items of a list, and one more where there is room.
    fn items(&self, path: &str) -> (Vec<FormItem>, Option<FormItem>) {
        let list = field::read(self.entry, path, |slot| match slot {
            Slot::Items(items) => {
                Some((items.count(), items.one(), items.has_room(), items.fields()))
            }
            _ => None,
        });
        let Some((count, one, has_room, fields)) = list.flatten() else {
            return (Vec::new(), None);
        };
        let item = |form: &Form<'_>, index: usize, title: String| FormItem {
            value: form.known.editable(form.entry, &format!("{path}.{index}")),
            title,
            fields: fields
                .iter()
                .map(|about| form.field(&format!("{path}.{index}.{}", about.path), *about))
                .collect(),
        };
        let items = (0..count)
            .map(|index| {
                item(
                    self,
                    index,
                    format!("{} {}", words::capital(one), index + 1),
                )
            })
            .collect();
        let next = has_room.then(|| {
            let longer = field::longer(self.entry, path);
            let form = Form {
                entry: &longer,
                ..*self
            };
            item(&form, count, format!("Add a {one}"))
        });
        (items, next)
    }

    fn months(&self, path: &str) -> Vec<FormItem> {
        let fields = (0..12)
            .map(|index| {
                let about = field::field("", "Month");
                let mut month = self.plain(&format!("{path}.{index}"), about);
                month.label = format!("Month {}", index + 1);
                month
            })
            .collect();
        vec![FormItem {
            value: self.known.editable(self.entry, path),
            title: String::new(),
            fields,
        }]
    }
}

fn marks(remark: &Remark) -> Vec<String> {
    let mut marks = Vec::new();
    if remark.not_applicable {
        marks.push("Doesn’t apply".to_owned());
    }
    if !remark.ask.trim().is_empty() {
        marks.push(ask_words(&remark.ask));
    }
    let how = remark.known.map_or("Said", Choice::title);
    match remark.said_by.trim() {
        "" if remark.known.is_some() => marks.push(how.to_owned()),
        "" => {}
        name => marks.push(format!("{how} by {name}")),
    }
    if !remark.other_answer.trim().is_empty() || !remark.other_by.trim().is_empty() {
        marks.push("Two answers".to_owned());
    }
    if !remark.note.trim().is_empty() {
        marks.push("Note".to_owned());
    }
    if remark.is_private() {
        marks.push("Private note".to_owned());
    }
    marks
}
