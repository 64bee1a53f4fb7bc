//! From a reading into the client's file, whole or not at all.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use domain::change::{Change, Edit, Outcome, Place, Screen};
use domain::value::{Id, words};
use intake::Abroad;

use super::same_file;
use super::show::doubt;
use super::take_back::part;
use crate::reading::Reading;
use crate::reading::doubt::retired;
use crate::view::Progress;
use crate::{Failure, FailureKind, Now, Practice, Result};

impl Reading {
    /// Why there is nothing to import, where there is nothing.
    pub fn nothing_to_import(&self) -> String {
        let lines = !self.read.preview.lines().is_empty();
        if let Some(already) = self.source.already.as_ref().filter(|_| lines) {
            let said = same_file::sentence(
                already,
                &self.source.file_name,
                self.source.currency,
                self.today(),
            );
            return format!("{said} Every line of it is here already.");
        }
        if lines {
            "Every line of this file is here already."
        } else if self.read.preview.head().abroad.iter().any(Abroad::waits) {
            "Every amount is in another currency and waits for a rate."
        } else {
            "No row of this file could be read as spend."
        }
        .to_owned()
    }

    /// Puts the lines, the bytes they came from, and the rules that were learned into the file.
    /// Rows that could not be read are kept for later with `hold`; without it they stop the import.
    pub async fn commit(
        &self,
        practice: &Practice,
        hold: bool,
        cancel: Arc<AtomicBool>,
        progress: impl Fn(Progress) + Send + 'static,
        now: Now,
    ) -> Result<(Outcome, Id)> {
        if !hold && let Some(question) = self.errors_question() {
            return Err(Failure::new(
                FailureKind::Other,
                format!("{question} Nothing was changed."),
            )
            .hint("Set them right, or import the others and keep these for later."));
        }
        if doubt::open(&self.judged.doubts) > 0 {
            let title = doubt::title(&self.judged.doubts);
            return Err(
                Failure::new(FailureKind::Other, format!("{title}. Nothing was changed.")).hint(
                    "Say of each whether to skip it, to keep both, or to replace what is here.",
                ),
            );
        }
        let id = practice.new_id();
        let lines = self.judged.tally.lines();
        if lines == 0 {
            return Err(Failure::new(
                FailureKind::Other,
                format!("{} Nothing was changed.", self.nothing_to_import()),
            ));
        }
        let mut edits = self.learned(|| practice.new_id());
        if let Some(import) = self.source.replaces.as_ref().filter(|import| import.live) {
            edits.push(Edit::TakeBack { import: import.id });
        }
        let mappings = self.source.file.mappings().await?;
        let kept = self.read.memory.keep(
            practice.new_id(),
            &self.said.given,
            self.read.preview.head(),
            &self.source.file_name,
            &mappings,
            &now.kept(),
        );
        edits.extend(kept);
        let batch = self.batch(id, &edits, now);
        let mut batches = Vec::new();
        for (import, gone) in retired(&self.source.file, &self.judged.doubts).await? {
            edits.push(Edit::TakeBack { import: import.id });
            let client = self.source.file.id();
            let rest = Box::pin(part(
                practice,
                client,
                import,
                |cell| !gone.contains(&cell),
                now,
            ));
            let rest = rest.await?;
            if rest.judged.tally.lines() > 0 {
                batches.push(rest.batch(practice.new_id(), &[], now));
            }
        }
        batches.push(batch);
        let many = words::plural(u64::from(lines), "line", "lines");
        let change = Change {
            label: match &self.source.replaces {
                Some(import) => format!("Replace {}: {many}", import.file),
                None => format!("Import {many}"),
            },
            place: Place::at(Screen::Spend, id.to_string()),
            edits,
            coalesce: None,
        };
        // Said about a hundred times: whoever listens has more to do than to listen.
        let mut next = 0;
        let tell = move |step: store::Progress| {
            if step.lines >= next || step.lines == step.of {
                next = step.lines + step.of / 100;
                progress(Progress::new("Saving lines", step.lines, step.of));
            }
        };
        let outcome = self
            .source
            .file
            .import_all(batches, change, now.utc, cancel, tell)
            .await?;
        Ok((outcome, id))
    }

    /// What is asked before rows that could not be read are left behind.
    pub fn errors_question(&self) -> Option<String> {
        let rows = self.read.preview.head().rows.error;
        (rows > 0).then(|| {
            format!(
                "{} could not be read.",
                words::plural(u64::from(rows), "row", "rows")
            )
        })
    }
}
