//! An import opened again: held rows are mended, options corrected, lines switched, and what is
//! committed takes its place in one step.

use domain::spend::ImportSummary;
use domain::value::Id;

use super::begin::{Begun, again, shown};
use crate::reading::Kept;
use crate::view::ImportRead;
use crate::{Failure, Now, Practice, Result};

/// Reads the kept bytes of an import as they were read then. Nothing is changed.
pub async fn reopen(practice: &Practice, client: Id, batch: Id, now: Now) -> Result<ImportRead> {
    let reading = begin(practice, client, batch, now).await?;
    Ok(shown(practice, reading).await)
}

/// The reading itself.
pub(super) async fn begin(practice: &Practice, client: Id, import: Id, now: Now) -> Result<Begun> {
    let summary = summary(practice, client, import, now).await?;
    let file = practice.file(client).await?;
    let kept = Kept::of(&file, import).await?;
    again(practice, client, summary, &kept, false, now).await
}

/// What is remembered of an import, whether it counts or not.
pub(super) async fn summary(
    practice: &Practice,
    client: Id,
    import: Id,
    now: Now,
) -> Result<ImportSummary> {
    let assessment = practice.assessment(client, now).await?;
    let imports = assessment.spend.imports.into_iter();
    imports
        .into_iter()
        .find(|summary| summary.id == import)
        .ok_or_else(|| {
            Failure::not_found("This import is not there any more. Nothing was changed.")
        })
}
