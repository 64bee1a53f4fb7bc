//! From a reading into the client's file, whole or not at all.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use domain::change::{Change, Edit, Outcome, Place};
use domain::spend::ImportSummary;
use domain::value::{Id, words};
use intake::Abroad;
use store::Batch;

use super::Reading;
use crate::import::overrides::corrections;
use crate::import::take_back::part;
use crate::import::verdict::to_store;
use crate::import::{doubt, same_file};
use crate::practice::new_id;
use crate::view::Progress;
use crate::{Failure, FailureKind, Now, Practice, Result};

impl Reading {
    /// Why there is nothing to import, where there is nothing.
    pub fn nothing_to_import(&self) -> String {
        let lines = !self.preview.lines().is_empty();
        if let Some(already) = self.already.as_ref().filter(|_| lines) {
            let said = same_file::sentence(already, &self.file_name, self.currency, self.today());
            return format!("{said} Every line of it is here already.");
        }
        if lines {
            "Every line of this file is here already."
        } else if self.preview.head().abroad.iter().any(Abroad::waits) {
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
        if doubt::words::open(&self.doubts) > 0 {
            let title = doubt::words::title(&self.doubts);
            return Err(
                Failure::new(FailureKind::Other, format!("{title}. Nothing was changed.")).hint(
                    "Say of each whether to skip it, to keep both, or to replace what is here.",
                ),
            );
        }
        let id = new_id();
        let lines = self.tally.lines();
        if lines == 0 {
            return Err(Failure::new(
                FailureKind::Other,
                format!("{} Nothing was changed.", self.nothing_to_import()),
            ));
        }
        let mut edits = self.learned();
        if let Some(import) = self.replaces.as_ref().filter(|import| import.live) {
            edits.push(Edit::TakeBack { import: import.id });
        }
        let mappings = self.file.mappings().await?;
        let kept = self.memory.keep(
            &corrections(&self.given),
            self.preview.head(),
            &self.file_name,
            &mappings,
            &moment(now),
        );
        edits.extend(kept);
        let batch = self.batch(id, &edits, now);
        let mut batches = Vec::new();
        for (import, gone) in doubt::retired(&self.file, &self.doubts).await? {
            edits.push(Edit::TakeBack { import: import.id });
            let client = self.file.id();
            let rest = Box::pin(part(
                practice,
                client,
                import,
                |cell| !gone.contains(&cell),
                now,
            ));
            let rest = rest.await?;
            if rest.tally.lines() > 0 {
                batches.push(rest.batch(new_id(), &[], now));
            }
        }
        batches.push(batch);
        let many = words::plural(u64::from(lines), "line", "lines");
        let change = Change {
            label: match &self.replaces {
                Some(import) => format!("Replace {}: {many}", import.file),
                None => format!("Import {many}"),
            },
            place: Place::at("spend", id.to_string()),
            edits,
            coalesce: None,
        };
        // Said about a hundred times: whoever listens has more to do than to listen.
        let mut next = 0;
        let tell = move |step: store::Progress| {
            if step.lines >= next || step.lines == step.of {
                next = step.lines + step.of / 100;
                progress(Progress {
                    phase: "Saving lines".to_owned(),
                    done: step.lines,
                    of: step.of,
                });
            }
        };
        let outcome = self
            .file
            .import_all(batches, change, now.utc, cancel, tell)
            .await?;
        Ok((outcome, id))
    }

    /// What is asked before rows that could not be read are left behind.
    pub fn errors_question(&self) -> Option<String> {
        let rows = self.preview.head().rows.error;
        (rows > 0).then(|| {
            format!(
                "{} could not be read.",
                words::plural(u64::from(rows), "row", "rows")
            )
        })
    }

    /// The lines that are on, with everything that they came from; `edits` are made with them.
    pub fn batch(&self, id: Id, edits: &[Edit], now: Now) -> Batch {
        let head = self.preview.head();
        let (groups, lines) = to_store(Arc::clone(&self.preview), &self.verdicts);
        let replaces = self.replaces.as_ref().map(|import| import.id);
        Batch {
            summary: ImportSummary {
                id,
                file: self.file_name.clone(),
                sha256: head.sha256.clone(),
                kind: head.kind.clone(),
                at: moment(now),
                rows: head.rows.holding_errors(),
                lines: self.tally.lines(),
                sum: self.tally.sum(),
                period: head.period,
                ties_agree: head.ties.agree,
                ties_of: head.ties.of,
                live: true,
                replaces,
            },
            bytes: Arc::clone(&self.bytes),
            same_bytes_as: replaces,
            reading: serde_json::to_string(&self.kept(edits))
                .expect("BUG: texts, numbers and ids are JSON"),
            groups,
            lines: Box::new(lines),
        }
    }
}

/// A moment as it is kept.
fn moment(now: Now) -> String {
    now.utc.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
