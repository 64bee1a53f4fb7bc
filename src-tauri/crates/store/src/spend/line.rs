//! Stored lines, as they are looked at.

use chrono::NaiveDate;
use domain::spend::{Category, LineRef, SpendLine};
use domain::value::{Id, Money, Period};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};

use super::sum::month;
use super::{Decision, cell};
use crate::error::{Error, Result};
use crate::record;

/// Which live lines to show; what is left out doesn't narrow.
#[derive(Clone, Debug, Default)]
pub struct LineQuery {
    pub import: Option<Id>,
    /// Lines whose own period shares a month with this one.
    pub period: Option<Period>,
    pub category: Option<Category>,
    /// Words of allocations, `undecided`; empty for all.
    pub allocations: Vec<String>,
    /// Exactly this vendor, and exactly this account: a group's lines.
    pub vendor: Option<String>,
    pub account: Option<String>,
    /// Part of the vendor, account, memo or reference, without regard to case of Latin letters.
    pub text: Option<String>,
    /// 0 for all.
    pub limit: u32,
    pub offset: u32,
}

/// A line and where it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredLine {
    /// Stable within the client's file.
    pub id: i64,
    pub import: Id,
    pub line: SpendLine,
}

/// In the order of the imports and of their files.
pub(crate) async fn list(
    connection: &mut SqliteConnection,
    query: &LineQuery,
) -> Result<Vec<StoredLine>> {
    let sql = concat!(
        include_str!("line_columns.sql"),
        include_str!("line_where.sql"),
        "order by spend_line.id limit $9 offset $10"
    );
    let limit = if query.limit == 0 {
        -1
    } else {
        i64::from(query.limit)
    };
    let rows = query
        .bind(sql)
        .bind(limit)
        .bind(query.offset)
        .fetch_all(connection)
        .await?;
    rows.iter().map(read).collect()
}

/// The cells of the lines, import by import, as a decision takes them.
pub(crate) async fn cells(
    connection: &mut SqliteConnection,
    query: &LineQuery,
) -> Result<Vec<(Id, Vec<LineRef>)>> {
    let sql = concat!(
        "select spend_import.id as import, json_group_array(spend_line.id) as ids\n",
        include_str!("line_where.sql"),
        "group by spend_import.number order by spend_import.number"
    );
    let rows = query.bind(sql).fetch_all(connection).await?;
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

/// How many lines a query finds; limit and offset don't count.
pub(crate) async fn count(connection: &mut SqliteConnection, query: &LineQuery) -> Result<u64> {
    let sql = concat!("select count(*) as lines\n", include_str!("line_where.sql"));
    let lines: i64 = query
        .bind(sql)
        .fetch_one(connection)
        .await?
        .try_get("lines")?;
    Ok(lines.unsigned_abs())
}

impl LineQuery {
    /// As a JSON list, which SQLite reads like a table; `None` for all.
    fn allocation_list(&self) -> Option<String> {
        let words = serde_json::Value::from(self.allocations.as_slice());
        (!self.allocations.is_empty()).then(|| words.to_string())
    }

    fn bind(
        &self,
        sql: &'static str,
    ) -> sqlx::query::Query<'static, sqlx::Sqlite, SqliteArguments> {
        sqlx::query(AssertSqlSafe(sql))
            .bind(self.import.map(|import| import.to_string()))
            .bind(self.period.map(|period| period.from.to_string()))
            .bind(self.period.map(|period| period.to.to_string()))
            .bind(self.category.map(Category::slug))
            .bind(self.allocation_list())
            .bind(self.vendor.clone())
            .bind(self.account.clone())
            .bind(self.text.clone().filter(|text| !text.is_empty()))
    }
}

fn read(row: &SqliteRow) -> Result<StoredLine> {
    let id: i64 = row.try_get("id")?;
    let decision = Decision::read(row)?;
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
            account: row.try_get("account")?,
            memo: row.try_get("memo")?,
            class: row.try_get("class")?,
            reference: row.try_get("reference")?,
            amount: Money::from_minor(row.try_get("amount")?),
            allocation: decision.allocation,
            category: decision.category,
            reason: decision.reason,
        },
    })
}
