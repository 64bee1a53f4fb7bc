//! The lines that a filter finds, as they are stored.

use domain::spend::{Parts, SpendLine};
use domain::value::{Currency, Id};
use store::{LineQuery, StoredLine};

use super::filter;
use crate::view::LineFilter;
use crate::{Now, Practice, Result};

/// Count and sums are of all that was found, `lines` of the page that was asked for.
#[derive(Clone, Debug)]
pub struct Found {
    pub currency: Currency,
    pub count: u64,
    pub parts: Parts,
    pub lines: Vec<FoundLine>,
}

/// A line with the import that it came in, and its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundLine {
    /// Stable within the client's file.
    pub id: i64,
    pub import: Id,
    pub file: String,
    pub line: SpendLine,
}

/// The lines that a filter finds, in its order; `limit` 0 stands for all.
pub async fn find(
    practice: &Practice,
    client: Id,
    filter: &LineFilter,
    limit: u32,
    offset: u32,
    now: Now,
) -> Result<Found> {
    let file = practice.file(client).await?;
    let query = filter::query(filter)?;
    let assessment = file.assessment(now.today).await?;
    let found = file.find_lines(&query).await?;
    let page = LineQuery {
        limit,
        offset,
        ..query
    };
    let named = |import: Id| {
        let mut imports = assessment.spend.imports.iter();
        imports
            .find(|summary| summary.id == import)
            .map_or_else(String::new, |summary| summary.file.clone())
    };
    let lines = file.lines(&page).await?.into_iter();
    Ok(Found {
        currency: assessment.client().currency,
        count: found.ids.len() as u64,
        parts: found.parts,
        lines: lines
            .map(|StoredLine { id, import, line }| FoundLine {
                id,
                import,
                file: named(import),
                line,
            })
            .collect(),
    })
}
