//! What every verb that changes records shares: the record, its fields as they are shown, and the
//! change that is checked and applied, or refused.

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::change::Change;
use domain::record::{self, Entry, Problem, field};
use domain::report::asks;
use domain::value::{Currency, Id};
use store::ClientFile;

use crate::view::{Editable, Edited};
use crate::{Failure, Now, Result};

pub fn entry(assessment: &Assessment, id: Id) -> Result<Entry> {
    assessment.entry(id).ok_or_else(|| {
        Failure::not_found("This record is not there any more. Nothing was changed.")
    })
}

/// Checks what is put against all that is known, then applies the change.
pub async fn put_checked(
    file: &ClientFile,
    assessment: &Assessment,
    change: Change,
    made: Option<Id>,
    now: Now,
) -> Result<Edited> {
    let problems: Vec<Problem> = change
        .entries()
        .flat_map(|entry| record::check(entry, assessment))
        .collect();
    if problems.is_empty() {
        apply(file, change, made, now).await
    } else {
        Ok(Edited::Refused { problems })
    }
}

pub async fn apply(
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

/// Nothing to save, so nothing to undo.
pub async fn unchanged(file: &ClientFile) -> Result<Edited> {
    let state = file.state().await?;
    Ok(Edited::Unchanged {
        undo: state.undo,
        redo: state.redo,
    })
}

/// A refusal about one field.
pub fn refused(field: &str, message: &str) -> Edited {
    Edited::refused(Problem::new(field, message))
}

/// What is known of a client while the fields of one of its records are shown.
#[derive(Copy, Clone)]
pub struct Known<'a> {
    pub assessment: &'a Assessment,
    pub analysis: &'a Analysis,
}

impl Known<'_> {
    /// A field as the window shows it, with who is to be asked while its answer is missing.
    pub fn editable(self, entry: &Entry, path: &str) -> Editable {
        let text = field::get(entry, path, self.currency()).unwrap_or_default();
        let shown = text.clone();
        self.shown_as(
            entry,
            path,
            text,
            Some(shown).filter(|shown| !shown.is_empty()),
        )
    }

    /// The same, shown in words of its own.
    pub fn shown_as(
        self,
        entry: &Entry,
        path: &str,
        text: String,
        shown: Option<String>,
    ) -> Editable {
        Editable {
            record: Some(entry.id),
            field: path.to_owned(),
            text,
            missing: match shown {
                None => self.missing(entry, path),
                Some(_) => None,
            },
            shown: shown.unwrap_or_default(),
        }
    }

    pub fn currency(self) -> Currency {
        self.assessment.client().currency
    }

    /// Who is to be asked for an empty field. An answer is missing where somebody was named who
    /// knows it, or where a measure or the roadmap lacks it; all other fields may just stay open.
    fn missing(self, entry: &Entry, path: &str) -> Option<String> {
        let remark = entry.remarks.get(path);
        if remark.is_some_and(|remark| remark.not_applicable) {
            return None;
        }
        let person = entry.remarks.ask(path);
        (person.is_some() || asks(self.assessment, self.analysis, entry.id, path))
            .then(|| ask_words(person.unwrap_or_default()))
    }
}

/// `Ask Dana`, or that nobody is known who could be asked.
pub fn ask_words(person: &str) -> String {
    match person.trim() {
        "" => "still to ask".to_owned(),
        name => format!("Ask {name}"),
    }
}
