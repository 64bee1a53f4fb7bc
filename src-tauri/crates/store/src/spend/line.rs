//! Stored lines, as they are looked at.

use chrono::NaiveDate;
use domain::spend::{Category, Destination, LineBy, LineOrder, LineRef, Parts, SpendLine};
use domain::value::{Choice as _, Id, Money, Period};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};

use super::sum::{self, month};
use super::{cell, decision, import};
use crate::error::{Error, Result};
use crate::record;

/// Which live lines to show, and in which order; what is left out doesn't narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct LineQuery {
    pub import: Option<Id>,
    /// Lines whose own period shares a month with this one.
    pub period: Option<Period>,
    /// `None` stands for lines without one; empty for all.
    pub categories: Vec<Option<Category>>,
    /// Where they go; empty for all.
    pub allocations: Vec<Destination>,
    /// Exactly this vendor, and exactly this account: a group's lines.
    pub vendor: Option<String>,
    pub account: Option<String>,
    /// Part of the vendor, and part of the account, without regard to case of Latin letters.
    pub vendor_part: Option<String>,
    pub account_part: Option<String>,
    /// This channel, without regard to case of Latin letters; empty for lines without one.
    pub channel: Option<String>,
    /// Part of the vendor, account, channel, memo or reference, without regard to case of Latin letters.
    pub text: Option<String>,
    pub order: LineOrder,
    /// 0 for all.
    pub limit: u32,
    pub offset: u32,
}

/// All lines that a query finds, by their ids in its order, and what they add up to. Pages are then
/// read by id, so that the last page costs what the first does, and no index is needed whose
/// upkeep every import would pay for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundLines {
    pub ids: Vec<i64>,
    pub parts: Parts,
}

/// A line and where it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredLine {
    /// Stable within the client's file.
    pub id: i64,
    pub import: Id,
    pub line: SpendLine,
}

/// The groups that a query asks for, before what is selected of the lines that it finds.
const CHOSEN: &str = include_str!("line_chosen.sql");
/// The lines that a query finds.
const FOUND: &str = include_str!("line_found.sql");

/// In the order of the query.
pub(crate) async fn list(
    connection: &mut SqliteConnection,
    query: &LineQuery,
) -> Result<Vec<StoredLine>> {
    let sql = format!(
        "{CHOSEN}{}{FOUND}order by {} limit $13 offset $14",
        include_str!("line_columns.sql"),
        columns(query.order)
    );
    let limit = if query.limit == 0 {
        -1
    } else {
        i64::from(query.limit)
    };
    let bound = query.bind(connection, sql).await?;
    let rows = bound
        .bind(limit)
        .bind(query.offset)
        .fetch_all(connection)
        .await?;
    rows.iter().map(read).collect()
}

/// All that a query finds; limit and offset don't count.
pub(crate) async fn find(
    connection: &mut SqliteConnection,
    query: &LineQuery,
) -> Result<FoundLines> {
    let sql = format!(
        "{CHOSEN}select\n{}{}from (
           select spend_line.id, amount, allocation, percent, neither_percent
           {FOUND}order by {}
         )",
        include_str!("share_columns.sql"),
        include_str!("line_find.sql"),
        columns(query.order)
    );
    let bound = query.bind(connection, sql).await?;
    let row = bound.fetch_one(connection).await?;
    let sum = |column| -> Result<Money> {
        let minor: Option<i64> = row.try_get(column)?;
        Ok(Money::from_minor(minor.unwrap_or_default()))
    };
    let (marketing, neither) = (sum("marketing")?, sum("neither")?);
    Ok(FoundLines {
        ids: serde_json::from_str(row.try_get("ids")?)?,
        parts: Parts {
            sales: sum("all_sales")? + sum("shared")? - marketing - neither,
            marketing: sum("all_marketing")? + marketing,
            neither: sum("all_neither")? + neither,
            undecided: sum("undecided")?,
        },
    })
}

/// The live lines with these ids, in their order; ids without one are left out.
pub(crate) async fn by_id(
    connection: &mut SqliteConnection,
    ids: &[i64],
) -> Result<Vec<StoredLine>> {
    let sql = concat!(
        include_str!("line_columns.sql"),
        include_str!("line_wanted.sql"),
        "order by wanted.key"
    );
    let rows = sqlx::query(sql)
        .bind(serde_json::to_string(ids)?)
        .fetch_all(connection)
        .await?;
    rows.iter().map(read).collect()
}

/// What the live lines with these ids add up to as they are, and as they would if all were shared
/// with marketing's `percent`: marketing's part, rounded line by line.
pub(crate) async fn weigh(
    connection: &mut SqliteConnection,
    ids: &[i64],
    percent: u8,
) -> Result<(u64, Parts, Money)> {
    let sql = concat!(
        "with picked as (select allocation, percent, neither_percent, amount\n",
        include_str!("line_wanted.sql"),
        ") select\n",
        include_str!("share_columns.sql"),
        include_str!("line_weigh.sql")
    );
    let rows = sqlx::query(sql)
        .bind(serde_json::to_string(ids)?)
        .bind(percent)
        .fetch_all(connection)
        .await?;
    let (mut lines, mut parts, mut shared) = (0, Parts::default(), 0_i64);
    for row in rows {
        if row.try_get("what_if")? {
            shared += row.try_get::<i64, _>("marketing")?;
        } else {
            lines += row.try_get::<i64, _>("lines")?.unsigned_abs();
            parts += sum::parts(&row)?;
        }
    }
    Ok((lines, parts, Money::from_minor(shared)))
}

/// The cells of the lines, import by import, as a decision takes them.
pub(crate) async fn cells(
    connection: &mut SqliteConnection,
    query: &LineQuery,
) -> Result<Vec<(Id, Vec<LineRef>)>> {
    let sql = format!(
        "{CHOSEN}select spend_import.id as import, json_group_array(spend_line.id) as ids
         {FOUND}group by spend_import.number order by spend_import.number"
    );
    let bound = query.bind(connection, sql).await?;
    let rows = bound.fetch_all(connection).await?;
    rows.iter()
        .map(|row| {
            let ids: Vec<i64> = serde_json::from_str(row.try_get("ids")?)?;
            Ok((
                record::id(row.try_get("import")?)?,
                ids.into_iter().map(cell::cell_of).collect(),
            ))
        })
        .collect()
}

/// The lines of a group, in the order of their file.
pub(crate) async fn of_group(
    connection: &mut SqliteConnection,
    group: i64,
) -> Result<Vec<StoredLine>> {
    let sql = concat!(
        include_str!("line_columns.sql"),
        include_str!("line_of_group.sql"),
        "order by spend_line.id"
    );
    let rows = sqlx::query(sql).bind(group).fetch_all(connection).await?;
    rows.iter().map(read).collect()
}

/// The cells of the lines of a group.
pub(crate) async fn cells_of_group(
    connection: &mut SqliteConnection,
    group: i64,
) -> Result<Vec<LineRef>> {
    let sql = concat!(
        "select json_group_array(spend_line.id)\n",
        include_str!("line_of_group.sql"),
    );
    let ids: String = sqlx::query_scalar(sql)
        .bind(group)
        .fetch_one(connection)
        .await?;
    let ids: Vec<i64> = serde_json::from_str(&ids)?;
    Ok(ids.into_iter().map(cell::cell_of).collect())
}

/// How many lines a query finds; limit and offset don't count.
pub(crate) async fn count(connection: &mut SqliteConnection, query: &LineQuery) -> Result<u64> {
    let sql = format!("{CHOSEN}select count(*) as lines {FOUND}");
    let bound = query.bind(connection, sql).await?;
    let lines: i64 = bound.fetch_one(connection).await?.try_get("lines")?;
    Ok(lines.unsigned_abs())
}

/// The columns to order by.
fn columns(order: LineOrder) -> String {
    let down = if order.descending { " desc" } else { "" };
    let first = match order.by {
        LineBy::File => return format!("spend_line.id{down}"),
        LineBy::Date => "coalesce(date, period_from)",
        LineBy::Vendor => "vendor collate nocase",
        LineBy::Amount => "amount",
    };
    format!("{first}{down}, spend_line.id")
}

impl LineQuery {
    /// As a JSON list, which SQLite reads like a table; `None` for all.
    fn allocation_list(&self) -> Option<String> {
        let words: serde_json::Value = self.allocations.iter().map(|one| one.word()).collect();
        (!self.allocations.is_empty()).then(|| words.to_string())
    }

    /// The same of categories, an empty text for none.
    fn category_list(&self) -> Option<String> {
        let slugs: serde_json::Value = self
            .categories
            .iter()
            .map(|category| category.map_or("", Category::word))
            .collect();
        (!self.categories.is_empty()).then(|| slugs.to_string())
    }

    /// Lines lie in the order of their imports, so one import is a range of ids.
    async fn ids(&self, connection: &mut SqliteConnection) -> Result<(i64, i64)> {
        Ok(match self.import {
            Some(import) => cell::ids_of(import::number(connection, import).await?),
            None => (0, i64::MAX),
        })
    }

    async fn bind(
        &self,
        connection: &mut SqliteConnection,
        sql: String,
    ) -> Result<sqlx::query::Query<'static, sqlx::Sqlite, SqliteArguments>> {
        let (first, next) = self.ids(connection).await?;
        let filled = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        Ok(sqlx::query(AssertSqlSafe(sql))
            .bind(first)
            .bind(next)
            .bind(self.period.map(|period| period.from.to_string()))
            .bind(self.period.map(|period| period.to.to_string()))
            .bind(self.category_list())
            .bind(self.allocation_list())
            .bind(self.vendor.clone())
            .bind(self.account.clone())
            .bind(filled(&self.vendor_part))
            .bind(filled(&self.account_part))
            .bind(filled(&self.text))
            .bind(self.channel.clone()))
    }
}

pub(super) fn read(row: &SqliteRow) -> Result<StoredLine> {
    let id: i64 = row.try_get("id")?;
    let verdict = decision::read(row)?;
    let date: Option<&str> = row.try_get("date")?;
    let no_date = || Error::damaged("The file", "a date in it is none");
    let date = date
        .map(|text| text.parse::<NaiveDate>().map_err(|_| no_date()))
        .transpose()?;
    Ok(StoredLine {
        id,
        import: record::id(row.try_get("import")?)?,
        line: SpendLine {
            source: cell::cell_of(id),
            date,
            period: Period {
                from: month(row.try_get("since")?)?,
                to: month(row.try_get("until")?)?,
            },
            vendor: row.try_get("vendor")?,
            called: verdict.called,
            account: row.try_get("account")?,
            memo: row.try_get("memo")?,
            class: row.try_get("class")?,
            reference: row.try_get("reference")?,
            amount: Money::from_minor(row.try_get("amount")?),
            allocation: verdict.allocation,
            category: verdict.category,
            channel: verdict.channel,
            reason: verdict.reason,
        },
    })
}
