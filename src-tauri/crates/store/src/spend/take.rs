//! Taking an import in: the original bytes, the lines, their groups and sums, in the transaction
//! that is open.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;
use domain::spend::{ImportSummary, SpendLine};
use domain::value::{Money, Month, Period};
use hashbrown::HashMap;
use sqlx::{AssertSqlSafe, SqliteConnection};

use super::batch::{Batch, Key, Progress};
use super::cell::{MOST_IMPORTS, line_id};
use super::group::Groups;
use super::{known, original};
use crate::error::{Error, Result};

/// Lines per statement: so many that asking and answering cost little, so few that their memory is
/// used again instead of being given back to the system.
const AT_ONCE: usize = 250;
const COLUMNS: usize = 8;

static INSERT_MANY: LazyLock<Arc<str>> = LazyLock::new(|| insert(AT_ONCE).into());

pub(crate) async fn take(
    connection: &mut SqliteConnection,
    batch: Batch,
    cancel: &AtomicBool,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<()> {
    let mut summary = batch.summary;
    let original = match batch.same_bytes_as {
        Some(import) => Some(original::root(connection, import).await?),
        None => None,
    };
    let number = open(connection, &summary, &batch.reading, original).await?;
    if original.is_none() {
        original::write(connection, number, &batch.bytes, cancel).await?;
    }
    drop(batch.bytes);

    let first: i64 = sqlx::query_scalar("select coalesce(max(number), 0) + 1 from spend_group")
        .fetch_one(&mut *connection)
        .await?;
    let mut groups = Groups::new(first);
    let mut days = Days::default();
    let mut keys: Vec<Key> = Vec::new();
    let mut total = Total::default();
    let mut lines = batch.lines.fuse();
    loop {
        if cancel.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        let mut values = Values::default();
        for (line, key) in lines.by_ref().take(AT_ONCE) {
            keys.push(key);
            total.add(&line)?;
            values.push(number, line, &mut groups, &mut days)?;
        }
        if values.lines == 0 {
            break;
        }
        values.write(connection).await?;
        progress(Progress {
            lines: total.lines,
            of: summary.lines,
        });
    }
    groups.write(connection, number).await?;
    known::write(connection, number, keys, cancel).await?;
    total.into_summary(&mut summary);
    close(connection, number, &summary).await
}

async fn open(
    connection: &mut SqliteConnection,
    summary: &ImportSummary,
    reading: &str,
    original: Option<i64>,
) -> Result<i64> {
    let number: i64 = sqlx::query_scalar("select coalesce(max(number), 0) + 1 from spend_import")
        .fetch_one(&mut *connection)
        .await?;
    if number >= MOST_IMPORTS {
        return Err(Error::refused("This client has too many imports."));
    }
    let inserted = sqlx::query(
        "insert into spend_import (number, id, live, sha256, summary, reading, original)
         values ($1, $2, 1, $3, '', $4, $5)
         on conflict (id) do nothing",
    )
    .bind(number)
    .bind(summary.id.to_string())
    .bind(&summary.sha256)
    .bind(reading)
    .bind(original)
    .execute(connection)
    .await?;
    if inserted.rows_affected() == 0 {
        return Err(Error::refused("This import was already made."));
    }
    Ok(number)
}

async fn close(
    connection: &mut SqliteConnection,
    number: i64,
    summary: &ImportSummary,
) -> Result<()> {
    sqlx::query("update spend_import set summary = $1 where number = $2")
        .bind(serde_json::to_string(summary)?)
        .bind(number)
        .execute(connection)
        .await?;
    Ok(())
}

/// What the lines add up to.
#[derive(Default)]
struct Total {
    lines: u32,
    sum: i64,
    period: Option<Period>,
}

impl Total {
    fn add(&mut self, line: &SpendLine) -> Result<()> {
        let beyond = || Error::refused("The amounts add up to more than can be counted.");
        self.lines = self.lines.checked_add(1).ok_or_else(beyond)?;
        self.sum = self
            .sum
            .checked_add(line.amount.minor())
            .ok_or_else(beyond)?;
        self.period = Some(match self.period {
            Some(period) => period.with(line.period),
            None => line.period,
        });
        Ok(())
    }

    fn into_summary(self, summary: &mut ImportSummary) {
        summary.lines = self.lines;
        summary.sum = Money::from_minor(self.sum);
        summary.period = self.period;
        summary.live = true;
    }
}

/// The columns of some lines, row after row.
#[derive(Default)]
struct Values {
    arguments: sqlx::sqlite::SqliteArguments,
    lines: usize,
}

impl Values {
    fn push(
        &mut self,
        import: i64,
        mut line: SpendLine,
        groups: &mut Groups,
        days: &mut Days,
    ) -> Result<()> {
        use sqlx::Arguments as _;

        let group = groups.add(&mut line)?;
        let id = line_id(import, line.source).ok_or_else(|| {
            Error::refused(format!("Row {} has too many columns.", line.source.row))
        })?;
        let known = line.date.map(Month::of).map(Period::month) == Some(line.period);
        let period = (!known).then_some(line.period);
        let arguments = &mut self.arguments;
        if self.lines == 0 {
            arguments.reserve(AT_ONCE * COLUMNS, 0);
        }
        let bound = arguments
            .add(id)
            .and_then(|()| arguments.add(group))
            .and_then(|()| arguments.add(line.amount.minor()))
            .and_then(|()| arguments.add(line.date.map(|day| days.text(day))))
            .and_then(|()| arguments.add(period.map(|period| period.from.to_string())))
            .and_then(|()| arguments.add(period.map(|period| period.to.to_string())))
            .and_then(|()| arguments.add(some(line.memo)))
            .and_then(|()| arguments.add(some(line.reference)));
        bound.map_err(sqlx::Error::Encode)?;
        self.lines += 1;
        Ok(())
    }

    async fn write(self, connection: &mut SqliteConnection) -> Result<()> {
        let query = if self.lines == AT_ONCE {
            sqlx::query_with(AssertSqlSafe(INSERT_MANY.clone()), self.arguments)
        } else {
            sqlx::query_with(AssertSqlSafe(insert(self.lines)), self.arguments).persistent(false)
        };
        match query.execute(connection).await {
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {
                Err(Error::refused("Two lines come from the same cell."))
            }
            other => {
                other?;
                Ok(())
            }
        }
    }
}

/// Numbered placeholders would be looked up one by one, in a list as long as the statement.
fn insert(lines: usize) -> String {
    let mut sql = "insert into spend_line \
         (id, spend_group, amount, date, period_from, period_to, memo, reference) values"
        .to_owned();
    for line in 0..lines {
        let comma = if line == 0 { "" } else { "," };
        write!(sql, "{comma}(?,?,?,?,?,?,?,?)").expect("BUG: writing to a string can't fail");
    }
    sql
}

/// The texts of days: a file has many lines and few days.
#[derive(Default)]
struct Days(HashMap<NaiveDate, Arc<str>>);

impl Days {
    fn text(&mut self, day: NaiveDate) -> Arc<str> {
        let text = self.0.entry(day);
        text.or_insert_with(|| day.to_string().into()).clone()
    }
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
