//! A reading as it goes into the client's file.

use std::sync::Arc;

use domain::change::Edit;
use domain::spend::ImportSummary;
use domain::value::Id;
use store::Batch;

use super::Reading;
use super::verdicts::to_store;
use crate::Now;

impl Reading {
    /// The lines that are on, with everything that they came from; `edits` are made with them.
    pub fn batch(&self, id: Id, edits: &[Edit], now: Now) -> Batch {
        let head = self.read.preview.head();
        let (groups, lines) = to_store(Arc::clone(&self.read.preview), &self.judged.verdicts);
        let replaces = self.source.replaces.as_ref().map(|import| import.id);
        Batch {
            summary: ImportSummary {
                id,
                file: self.source.file_name.clone(),
                sha256: head.sha256.clone(),
                kind: head.kind.clone(),
                at: now.kept(),
                rows: head.rows.holding_errors(),
                lines: self.judged.tally.lines(),
                sum: self.judged.tally.sum(),
                period: head.period,
                ties_agree: head.ties.agree,
                ties_of: head.ties.of,
                live: true,
                replaces,
            },
            bytes: Arc::clone(&self.source.bytes),
            same_bytes_as: replaces,
            reading: serde_json::to_string(&self.kept(edits))
                .expect("BUG: texts, numbers and ids are JSON"),
            groups,
            lines: Box::new(lines),
        }
    }
}
