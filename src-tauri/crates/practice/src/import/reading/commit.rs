//! From a reading into the client's file, whole or not at all.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use domain::change::{Change, Outcome, Place};
use domain::spend::ImportSummary;
use domain::value::{Id, words};
use store::Batch;

use super::Reading;
use crate::import::verdict::to_store;
use crate::practice::new_id;
use crate::view::Progress;
use crate::{Failure, FailureKind, Now, Practice, Result};

impl Reading {
    /// Why there is nothing to import, where there is nothing.
    pub fn nothing_to_import(&self) -> &'static str {
        if self.preview.lines().is_empty() {
            "No row of this file could be read as spend."
        } else {
            "Every line of this file is here already."
        }
    }

    /// Puts the lines, the bytes they came from, and the rules that were learned into the file.
    pub async fn commit(
        &self,
        practice: &Practice,
        token: Option<&str>,
        progress: impl Fn(Progress) + Send + 'static,
        now: Now,
    ) -> Result<(Outcome, Id)> {
        let id = new_id();
        let head = self.preview.head();
        let lines = self.tally.lines();
        if lines == 0 {
            return Err(Failure::new(
                FailureKind::Other,
                format!("{} Nothing was changed.", self.nothing_to_import()),
            ));
        }
        let (groups, new) = to_store(Arc::clone(&self.preview), &self.verdicts);
        let batch = Batch {
            summary: ImportSummary {
                id,
                file: self.file_name.clone(),
                sha256: head.sha256.clone(),
                kind: head.kind.clone(),
                at: now.utc.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
                rows: head.rows,
                lines,
                sum: self.tally.sum(),
                period: head.period,
                ties_agree: head.ties.agree,
                ties_of: head.ties.of,
                live: true,
                replaces: None,
            },
            bytes: Arc::clone(&self.bytes),
            same_bytes_as: None,
            reading: String::new(),
            groups,
            lines: Box::new(new),
        };
        let cancel = Arc::new(AtomicBool::new(false));
        if let Some(token) = token {
            practice
                .cancels
                .lock()
                .await
                .insert(token.to_owned(), Arc::clone(&cancel));
        }
        let change = Change {
            label: format!(
                "Import {}",
                words::plural(u64::from(lines), "line", "lines")
            ),
            place: Place::at("spend", id.to_string()),
            edits: self.learned(),
            coalesce: None,
        };
        let outcome = self
            .file
            .import(
                batch,
                change,
                now.utc,
                cancel,
                move |step: store::Progress| {
                    progress(Progress {
                        phase: "Saving lines".to_owned(),
                        done: step.lines,
                        of: step.of,
                    });
                },
            )
            .await?;
        Ok((outcome, id))
    }
}
