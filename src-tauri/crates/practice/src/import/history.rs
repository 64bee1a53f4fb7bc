//! What was imported, and what became of it.

use domain::spend::ImportSummary;
use domain::value::Id;
use domain::value::words::{self, Words};

use crate::moment::day_of;
use crate::view::{ImportRow, ImportState};
use crate::{Now, Practice, Result};

/// Every import, newest first, also those taken back.
pub async fn history(practice: &Practice, client: Id, now: Now) -> Result<Vec<ImportRow>> {
    let assessment = practice.assessment(client, now).await?;
    let words = Words::window(assessment.client().currency);
    Ok(list(&assessment.spend.imports, words))
}

/// The imports as they are listed, newest first.
pub(crate) fn list(imports: &[ImportSummary], words: Words) -> Vec<ImportRow> {
    let mut rows: Vec<ImportRow> = imports
        .iter()
        .map(|import| row(import, imports, words))
        .collect();
    rows.reverse();
    rows
}

fn row(import: &ImportSummary, all: &[ImportSummary], words: Words) -> ImportRow {
    let replaced = all
        .iter()
        .any(|other| other.live && other.replaces == Some(import.id));
    let state = match (import.live, replaced) {
        (true, _) => ImportState::Live,
        (false, true) => ImportState::Replaced,
        (false, false) => ImportState::TakenBack,
    };
    let mut parts = vec![
        day_of(&import.at).map(words::date).unwrap_or_default(),
        words::plural(u64::from(import.lines), "line", "lines"),
        words.money_exact(import.sum),
    ];
    if import.ties_of > 0 {
        parts.push(format!(
            "{} of {} totals agree",
            import.ties_agree, import.ties_of
        ));
    }
    parts.retain(|part| !part.is_empty());
    ImportRow {
        id: import.id,
        file: import.file.clone(),
        kind: import.kind.clone(),
        facts: parts.join(" · "),
        lines: import.lines,
        sum: import.sum.to_major(words.currency).to_string(),
        state,
        held: match import.rows.held {
            0 => String::new(),
            rows => format!("{} held", words::plural(u64::from(rows), "row", "rows")),
        },
    }
}
