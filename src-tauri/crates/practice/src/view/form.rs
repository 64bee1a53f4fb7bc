//! One form for any noun, and the list that its records stand in.

use domain::record::Kind;
use domain::record::field::Holds;
use domain::value::{Id, Side};
use serde::Serialize;
use ts_rs::TS;

use super::Editable;

/// Everything about one record, field by field.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FormView {
    pub record: Id,
    pub kind: Kind,
    /// `Initiative`.
    pub noun: String,
    /// Its name or title; empty where it has none yet.
    pub name: String,
    pub fields: Vec<FormField>,
    /// What an earlier version kept about fields that are no longer there.
    pub left: Vec<FormLeft>,
}

/// A remark on a field that is no longer there: read, and removed where nobody needs it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FormLeft {
    pub field: String,
    /// What it was about: `Gross margin of spares`.
    pub about: String,
    /// What it says: `Who knows` and `Dana`.
    pub lines: Vec<(String, String)>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FormField {
    pub label: String,
    /// One line of help; empty where the label says enough.
    pub help: String,
    pub holds: Holds,
    /// True where it stays with the consultant.
    pub private: bool,
    pub value: Editable,
    /// What may be chosen; empty where anything may be typed.
    pub choices: Vec<FormChoice>,
    /// Names that may be meant, where anything may be typed.
    pub known: Vec<String>,
    /// `New objective`: what `add_for` would make and choose here; empty where nothing can be made.
    pub new: String,
    /// The items of a list, or the months of a year.
    pub items: Vec<FormItem>,
    /// One more item, not kept yet: writing into it adds it.
    pub next: Option<FormItem>,
    /// What is known about the answer; `None` within a remark.
    pub remark: Option<FormRemark>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FormChoice {
    /// The text to send when it is pressed: where several may be chosen, all of them.
    pub text: String,
    pub title: String,
    pub chosen: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FormItem {
    /// Where it is kept: sent with an empty text, it takes the item away.
    pub value: Editable,
    /// `Seat 1`, `Add a seat`.
    pub title: String,
    pub fields: Vec<FormField>,
}

/// What is known about an answer.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FormRemark {
    /// What stands there, short: `Ask Dana`, `Said by Ruth`, `Note`; empty while nothing does.
    pub marks: Vec<String>,
    pub fields: Vec<FormField>,
}

/// The records of a kind, as a table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RecordsView {
    pub kind: Kind,
    /// `People`.
    pub title: String,
    /// What they are for, in a line.
    pub about: String,
    /// `New person`.
    pub new: String,
    /// The field that a new one is named by.
    pub naming: String,
    /// `Name`, `Title`, `Seats`.
    pub columns: Vec<String>,
    pub rows: Vec<RecordRow>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RecordRow {
    pub id: Id,
    /// `Priya Nair`; `No name yet` where it has none.
    pub name: String,
    /// Of those that belong to one.
    pub side: Option<Side>,
    /// One for each column after the first; an unknown one is an en dash.
    pub cells: Vec<String>,
}
