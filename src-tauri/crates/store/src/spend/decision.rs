//! What was decided about lines, and how it is written.

use domain::spend::{Allocation, Category, Channel, Verdict};
use domain::value::Choice as _;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::error::{Error, Result};

/// A verdict in the columns of a group.
pub(crate) struct Columns<'a> {
    pub allocation: &'static str,
    /// Marketing's percentage of a shared group.
    pub percent: Option<u8>,
    pub neither_percent: u8,
    pub category: Option<&'static str>,
    pub channel: Option<&'a str>,
    pub channel_reason: Option<String>,
    pub called: Option<&'a str>,
    pub reason: String,
}

pub(crate) fn columns(verdict: &Verdict) -> Result<Columns<'_>> {
    let percents = percents(verdict.allocation);
    let channel = verdict.channel.as_ref();
    Ok(Columns {
        allocation: verdict.allocation.word(),
        percent: percents.map(|(marketing, _)| marketing),
        neither_percent: percents.map_or(0, |(_, neither)| neither),
        category: verdict.category.map(Category::word),
        channel: verdict.channel_name(),
        channel_reason: channel
            .map(|channel| serde_json::to_string(&channel.reason))
            .transpose()?,
        called: verdict.called.as_deref(),
        reason: serde_json::to_string(&verdict.reason)?,
    })
}

/// Reads all columns of a decision.
pub(crate) fn read(row: &SqliteRow) -> Result<Verdict> {
    let name: Option<String> = row.try_get("channel")?;
    let reason: Option<&str> = row.try_get("channel_reason")?;
    Ok(Verdict {
        allocation: allocation(row)?,
        category: category(row)?,
        channel: match name.zip(reason) {
            Some((name, reason)) => Some(Channel {
                name,
                reason: serde_json::from_str(reason)?,
            }),
            None => None,
        },
        called: row.try_get("called")?,
        reason: serde_json::from_str(row.try_get("reason")?)?,
    })
}

/// Reads the column `category`.
pub(crate) fn category(row: &SqliteRow) -> Result<Option<Category>> {
    let slug: Option<&str> = row.try_get("category")?;
    slug.map(|slug| Category::from_word(slug).ok_or_else(|| unknown("a category")))
        .transpose()
}

/// Reads the columns `allocation`, `percent` and `neither_percent`.
pub(crate) fn allocation(row: &SqliteRow) -> Result<Allocation> {
    Ok(
        match (row.try_get("allocation")?, row.try_get("percent")?) {
            ("sales", None) => Allocation::Sales,
            ("marketing", None) => Allocation::Marketing,
            ("shared", Some(marketing)) => Allocation::Shared {
                marketing,
                neither: row.try_get("neither_percent")?,
            },
            ("neither", None) => Allocation::Neither,
            ("undecided", None) => Allocation::Undecided,
            _ => return Err(unknown("an allocation")),
        },
    )
}

/// Marketing's and neither's percentage of a shared amount.
pub(crate) fn percents(allocation: Allocation) -> Option<(u8, u8)> {
    let shared = matches!(allocation, Allocation::Shared { .. });
    let (_, marketing, neither) = allocation.percents().filter(|_| shared)?;
    Some((marketing, neither))
}

fn unknown(what: &str) -> Error {
    Error::damaged("The file", format!("{what} in it is none"))
}
