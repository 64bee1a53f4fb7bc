//! Lines as scripts read them: words and decimal strings, nothing shortened.

use domain::spend::{Allocation, Category, Channel, Reason};
use domain::value::Choice as _;
use domain::value::{Currency, Id};
use serde::Serialize;
use store::{LineQuery, StoredLine};

use super::filter;
use super::sums::{Sides, major};
use crate::view::LineFilter;
use crate::{Now, Practice, Result};

/// What a filter finds; `lines` and sums are of all of it, `rows` of the page that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lines {
    pub currency: Currency,
    pub lines: u64,
    pub total: String,
    pub sides: Sides,
    pub rows: Vec<ScriptLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScriptLine {
    pub id: i64,
    pub import: Id,
    pub file: String,
    /// The cell that the amount came from, as a spreadsheet counts; 0 for no column.
    pub row: u32,
    pub column: u32,
    pub date: Option<chrono::NaiveDate>,
    /// `2025-03`; equal for one month.
    pub from: String,
    pub to: String,
    pub vendor: String,
    pub account: String,
    pub class: String,
    pub memo: String,
    pub reference: String,
    /// Decimal, spend positive.
    pub amount: String,
    pub side: &'static str,
    /// Marketing's percent of a shared amount.
    pub marketing: Option<u8>,
    /// Neither side’s percent of a shared line.
    pub neither: Option<u8>,
    pub category: Option<&'static str>,
    /// Where customers are met, and what says so.
    pub channel: Option<Channel>,
    pub reason: Reason,
}

/// The lines that a filter finds, in its order; `limit` 0 stands for all.
pub async fn lines(
    practice: &Practice,
    client: Id,
    filter: &LineFilter,
    limit: u32,
    offset: u32,
    now: Now,
) -> Result<Lines> {
    let file = practice.file(client).await?;
    let query = filter::query(filter)?;
    let assessment = file.assessment(now.today).await?;
    let currency = assessment.client().currency;
    let found = file.find_lines(&query).await?;
    let rows = file
        .lines(&LineQuery {
            limit,
            offset,
            ..query
        })
        .await?;
    let named = |import: Id| {
        let mut imports = assessment.spend.imports.iter();
        imports
            .find(|summary| summary.id == import)
            .map_or_else(String::new, |summary| summary.file.clone())
    };
    let told = |StoredLine { id, import, line }: StoredLine| ScriptLine {
        id,
        import,
        file: named(import),
        row: line.source.row,
        column: line.source.column,
        date: line.date,
        from: line.period.from.to_string(),
        to: line.period.to.to_string(),
        amount: major(line.amount, currency),
        side: line.allocation.word(),
        marketing: match line.allocation {
            Allocation::Shared { marketing, .. } => Some(marketing),
            _ => None,
        },
        neither: match line.allocation {
            Allocation::Shared { neither, .. } => Some(neither),
            _ => None,
        },
        category: line.category.map(Category::word),
        channel: line.channel.clone(),
        vendor: line.name().to_owned(),
        account: line.account,
        class: line.class,
        memo: line.memo,
        reference: line.reference,
        reason: line.reason,
    };
    Ok(Lines {
        currency,
        lines: found.ids.len() as u64,
        total: major(found.parts.total(), currency),
        sides: Sides::of(found.parts, currency),
        rows: rows.into_iter().map(told).collect(),
    })
}
