//! The very bytes of a file that is imported already, known again before anything is read.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::spend::ImportSummary;
use domain::value::words::{self, Words};
use domain::value::{Currency, Id};
use intake::Watch;

use crate::moment::near;
use crate::view::KnownFile;
use crate::{Now, Practice, Result};

/// The live import of these bytes, or `None` where there is none.
pub async fn known(
    practice: &Practice,
    client: Id,
    name: &str,
    bytes: &Arc<[u8]>,
    watch: &Watch,
    now: Now,
) -> Result<Option<KnownFile>> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    if !assessment.spend.imports.iter().any(|import| import.live) {
        return Ok(None);
    }
    let (bytes, watch) = (Arc::clone(bytes), watch.clone());
    let hash = tokio::task::spawn_blocking(move || intake::fingerprint(&bytes, &watch))
        .await
        .expect("BUG: adding up bytes never panics");
    let import = file.import_by_hash(&hash).await?;
    Ok(import.map(|import| KnownFile {
        import: import.id,
        file: name.to_owned(),
        text: sentence(&import, name, assessment.client().currency, now.today),
    }))
}

/// `This file was imported on Jan 12 (212 lines, $184,220.15).`
pub fn sentence(
    import: &ImportSummary,
    name: &str,
    currency: Currency,
    today: NaiveDate,
) -> String {
    let called = if import.file == name {
        String::new()
    } else {
        format!(" as “{}”", import.file)
    };
    let day = near(&import.at, today).map_or_else(String::new, |day| format!(" on {day}"));
    format!(
        "This file was imported{called}{day} ({}, {}).",
        words::plural(u64::from(import.lines), "line", "lines"),
        Words::window(currency).money_exact(import.sum)
    )
}
