//! Taking an import in: the original bytes, the lines, their groups and sums, in the transaction
//! that is open.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;
use domain::spend::ImportSummary;
use domain::value::{Money, Month, Period};
use hashbrown::HashMap;
use sqlx::SqliteConnection;

use super::batch::{Batch, Key, NewLine, Progress};
use super::cell::{MOST_IMPORTS, line_id};
use super::group::Groups;
use super::rows::{AT_ONCE, Rows};
use super::{known, original};
use crate::error::{Error, Result};

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
    let mut groups = Groups::new(first, batch.groups);
    let mut statements = Statements::default();
    let mut keys: Vec<Key> = Vec::with_capacity(summary.lines as usize);
    let mut total = Total::default();
    let mut lines = batch.lines.fuse();
    let mut some = Vec::with_capacity(AT_ONCE);
    loop {
        if cancel.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        some.extend(lines.by_ref().take(AT_ONCE));
        if some.is_empty() {
            break;
        }
        // A loop of its own: the sums lie far apart, and looking for one need not wait for another.
        for line in &some {
            keys.push(line.key);
            total.add(line)?;
            groups.add(line)?;
        }
        let rows = statements.rows_for(&some);
        for line in some.drain(..) {
            rows.push(number, groups.number(line.group), line)?;
        }
        rows.write(connection).await?;
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
    fn add(&mut self, line: &NewLine) -> Result<()> {
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

/// The statements for lines, one for each set of columns that lines turn out to have: in most
/// files no line has a period of its own, and what is not given need not be carried.
#[derive(Default)]
struct Statements(HashMap<Columns, LineRows>);

#[derive(Copy, Clone, PartialEq, Eq, Hash)]
struct Columns {
    periods: bool,
    memos: bool,
    references: bool,
}

impl Statements {
    fn rows_for(&mut self, lines: &[NewLine]) -> &mut LineRows {
        let columns = Columns {
            periods: lines.iter().any(|line| period(line).is_some()),
            memos: lines.iter().any(|line| line.memo.is_some()),
            references: lines.iter().any(|line| line.reference.is_some()),
        };
        self.0
            .entry(columns)
            .or_insert_with(|| LineRows::new(columns))
    }
}

/// The period of a line, where it is not the month of its day.
fn period(line: &NewLine) -> Option<Period> {
    let known = line.date.map(Month::of).map(Period::month) == Some(line.period);
    (!known).then_some(line.period)
}

struct LineRows {
    columns: Columns,
    rows: Rows,
    days: Days,
}

impl LineRows {
    fn new(columns: Columns) -> Self {
        let mut names = vec!["id", "spend_group", "amount", "date"];
        if columns.periods {
            names.extend(["period_from", "period_to"]);
        }
        if columns.memos {
            names.push("memo");
        }
        if columns.references {
            names.push("reference");
        }
        Self {
            columns,
            rows: Rows::into("spend_line", &names),
            days: Days::default(),
        }
    }

    fn push(&mut self, import: i64, group: i64, line: NewLine) -> Result<()> {
        let id = line_id(import, line.source).ok_or_else(|| {
            Error::refused(format!(
                "Row {} lies beyond what can be kept: 67 million rows, 16,383 columns, 64 months.",
                line.source.row
            ))
        })?;
        let period = period(&line);
        self.rows
            .value(id)?
            .value(group)?
            .value(line.amount.minor())?
            .value(line.date.map(|day| self.days.text(day)))?;
        if self.columns.periods {
            self.rows
                .value(period.map(|period| period.from.to_string()))?
                .value(period.map(|period| period.to.to_string()))?;
        }
        if self.columns.memos {
            self.rows.value(line.memo)?;
        }
        if self.columns.references {
            self.rows.value(line.reference)?;
        }
        Ok(())
    }

    async fn write(&mut self, connection: &mut SqliteConnection) -> Result<()> {
        match self.rows.write(connection).await {
            Err(sqlx::Error::Database(error)) if error.is_unique_violation() => {
                Err(Error::refused("Two lines come from the same cell."))
            }
            other => Ok(other?),
        }
    }
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
