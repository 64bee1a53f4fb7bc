//! What is asked about lines that may be here already under another name or day.

use chrono::NaiveDate;
use domain::value::{Id, Money, Period};
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};

use super::StoredLine;
use super::line::read;
use super::sum::month;
use crate::error::Result;

/// What the lines of one import with one vendor and account add up to in one period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupSum {
    pub import: Id,
    pub vendor: String,
    pub account: String,
    pub period: Period,
    pub sum: Money,
    pub lines: u32,
}

/// Live lines with a day from `from` to `to` and one of these amounts, in the order of the
/// imports and of their files, but for those of `except`.
pub(crate) async fn alike(
    connection: &mut SqliteConnection,
    amounts: &[Money],
    from: NaiveDate,
    to: NaiveDate,
    except: Option<Id>,
) -> Result<Vec<StoredLine>> {
    let amounts: Vec<i64> = amounts.iter().map(|amount| amount.minor()).collect();
    let sql = concat!(
        include_str!("line_columns.sql"),
        include_str!("line_live.sql"),
        "and amount in (select value from json_each($2)) and date between $3 and $4
         order by spend_line.id"
    );
    let rows = sqlx::query(AssertSqlSafe(sql))
        .bind(except.map(|import| import.to_string()))
        .bind(serde_json::to_string(&amounts)?)
        .bind(from.to_string())
        .bind(to.to_string())
        .fetch_all(connection)
        .await?;
    rows.iter().map(read).collect()
}

/// Live lines with one of these references, in the order of the imports and of their files, but for
/// those of `except`.
pub(crate) async fn referenced(
    connection: &mut SqliteConnection,
    references: &[&str],
    except: Option<Id>,
) -> Result<Vec<StoredLine>> {
    let sql = concat!(
        include_str!("line_columns.sql"),
        include_str!("line_live.sql"),
        "and reference in (select value from json_each($2)) order by spend_line.id"
    );
    let rows = sqlx::query(AssertSqlSafe(sql))
        .bind(except.map(|import| import.to_string()))
        .bind(serde_json::to_string(references)?)
        .fetch_all(connection)
        .await?;
    rows.iter().map(read).collect()
}

/// The sums of one import by vendor, account and period.
pub(crate) async fn sums(connection: &mut SqliteConnection, import: Id) -> Result<Vec<GroupSum>> {
    let rows = sqlx::query(
        "select vendor, account, period_from, period_to, sum(amount) as sum, sum(lines) as lines
         from spend_import
         join spend_group on spend_group.import = spend_import.number
         join spend_sum on spend_sum.spend_group = spend_group.number
         where spend_import.id = $1
         group by vendor, account, period_from, period_to
         order by vendor, account, period_from, period_to",
    )
    .bind(import.to_string())
    .fetch_all(connection)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(GroupSum {
                import,
                vendor: row.try_get("vendor")?,
                account: row.try_get("account")?,
                period: Period {
                    from: month(row.try_get("period_from")?)?,
                    to: month(row.try_get("period_to")?)?,
                },
                sum: Money::from_minor(row.try_get("sum")?),
                lines: row.try_get("lines")?,
            })
        })
        .collect()
}
