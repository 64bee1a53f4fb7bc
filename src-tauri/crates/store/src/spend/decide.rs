//! Deciding lines.
//!
//! A decision is written on groups. A group that is decided whole is one update; when only some of
//! its lines are, they part into a group of their own. Joining them again is the exact inverse.

use domain::spend::{LineRef, Verdict};
use domain::value::Id;
use sqlx::{Row as _, SqliteConnection};

use super::cell::{cell_of, ids_of, line_id};
use super::decision::{self, percents};
use super::{Cells, import};
use crate::delta::Delta;
use crate::error::{Error, Result};

/// Picked cells per statement.
const AT_ONCE: usize = 20_000;

/// Decides lines of an import and answers with what that changed.
pub(crate) async fn decide(
    connection: &mut SqliteConnection,
    import: Id,
    lines: &[LineRef],
    after: &Verdict,
) -> Result<Vec<Delta>> {
    let cells = Cells::new(lines.to_vec());
    pick(connection, import, &cells).await?;
    let rows = sqlx::query(include_str!("decide_picked.sql"))
        .fetch_all(&mut *connection)
        .await?;
    let mut found = 0;
    let mut deltas = Vec::new();
    for row in rows {
        let group: i64 = row.try_get("number")?;
        let (picked, lines): (i64, i64) = (row.try_get("picked")?, row.try_get("lines")?);
        found += picked.unsigned_abs();
        let before = decision::read(&row)?;
        if before == *after {
            continue;
        }
        if picked == lines {
            set(connection, group, after).await?;
            deltas.push(Delta::Decided {
                import,
                group,
                before,
                after: after.clone(),
            });
        } else {
            let cells = picked_of(connection, group).await?;
            let part_number =
                sqlx::query_scalar("select coalesce(max(number), 0) + 1 from spend_group")
                    .fetch_one(&mut *connection)
                    .await?;
            part(connection, group, part_number, after).await?;
            deltas.push(Delta::Parted {
                import,
                group,
                part: part_number,
                cells,
                after: after.clone(),
            });
        }
    }
    if found == cells.len() {
        Ok(deltas)
    } else {
        Err(Error::not_found("One of the lines"))
    }
}

/// Decides a whole group.
pub(crate) async fn set(
    connection: &mut SqliteConnection,
    group: i64,
    verdict: &Verdict,
) -> Result<()> {
    let columns = decision::columns(verdict)?;
    sqlx::query(
        "update spend_group
         set
           allocation = $2, percent = $3, neither_percent = $4, category = $5,
           channel = $6, channel_reason = $7, called = $8, reason = $9
         where number = $1",
    )
    .bind(group)
    .bind(columns.allocation)
    .bind(columns.percent)
    .bind(columns.neither_percent)
    .bind(columns.category)
    .bind(columns.channel)
    .bind(columns.channel_reason)
    .bind(columns.called)
    .bind(columns.reason)
    .execute(&mut *connection)
    .await?;
    share(connection, group).await
}

/// Notes which lines of an import the next [`part`] is about.
pub(crate) async fn pick(
    connection: &mut SqliteConnection,
    import: Id,
    cells: &Cells,
) -> Result<()> {
    let number = import::number(connection, import).await?;
    sqlx::raw_sql(
        "create table if not exists temp.picked (id integer primary key); delete from temp.picked",
    )
    .execute(&mut *connection)
    .await?;
    let mut ids = Vec::new();
    for cell in cells.iter() {
        ids.push(line_id(number, cell).ok_or_else(|| Error::not_found("One of the lines"))?);
    }
    for ids in ids.chunks(AT_ONCE) {
        sqlx::query("insert into temp.picked (id) select value from json_each($1)")
            .bind(serde_json::to_string(ids)?)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Moves the picked lines of `group` into the new group `part` and decides that.
pub(crate) async fn part(
    connection: &mut SqliteConnection,
    group: i64,
    part: i64,
    verdict: &Verdict,
) -> Result<()> {
    for statement in [
        include_str!("part_group.sql"),
        include_str!("part_lines.sql"),
        include_str!("part_sums.sql"),
        include_str!("part_rest.sql"),
    ] {
        sqlx::query(statement)
            .bind(group)
            .bind(part)
            .execute(&mut *connection)
            .await?;
    }
    drop_empty_sums(connection, group).await?;
    share(connection, group).await?;
    set(connection, part, verdict).await
}

/// Moves all lines of `part` back into `group`, and ends `part`.
pub(crate) async fn join(connection: &mut SqliteConnection, group: i64, part: i64) -> Result<()> {
    let (first, next) = ids_of(import_of(connection, part).await?);
    sqlx::query(
        "update spend_line set spend_group = $1 where spend_group = $2 and id >= $3 and id < $4",
    )
    .bind(group)
    .bind(part)
    .bind(first)
    .bind(next)
    .execute(&mut *connection)
    .await?;
    for statement in [
        include_str!("join_sums.sql"),
        "delete from spend_sum where spend_group = $2",
        "delete from spend_group where number = $2",
    ] {
        sqlx::query(statement)
            .bind(group)
            .bind(part)
            .execute(&mut *connection)
            .await?;
    }
    share(connection, group).await
}

/// Counts the parts of a group's sums anew: rounded line by line where the group is shared, none
/// where it isn't.
async fn share(connection: &mut SqliteConnection, group: i64) -> Result<()> {
    let row = sqlx::query("select * from spend_group where number = $1")
        .bind(group)
        .fetch_one(&mut *connection)
        .await?;
    let Some((marketing, neither)) = percents(decision::allocation(&row)?) else {
        sqlx::query(
            "update spend_sum set marketing = null, neither = 0
             where spend_group = $1 and marketing is not null",
        )
        .bind(group)
        .execute(connection)
        .await?;
        return Ok(());
    };
    let (first, next) = ids_of(row.try_get("import")?);
    sqlx::query(include_str!("share.sql"))
        .bind(group)
        .bind(marketing)
        .bind(marketing + neither)
        .bind(first)
        .bind(next)
        .execute(connection)
        .await?;
    Ok(())
}

async fn picked_of(connection: &mut SqliteConnection, group: i64) -> Result<Cells> {
    let ids: String = sqlx::query_scalar(
        "select json_group_array(id) from temp.picked join spend_line using (id)
         where spend_group = $1",
    )
    .bind(group)
    .fetch_one(connection)
    .await?;
    let ids: Vec<i64> = serde_json::from_str(&ids)?;
    Ok(Cells::new(ids.into_iter().map(cell_of).collect()))
}

async fn import_of(connection: &mut SqliteConnection, group: i64) -> Result<i64> {
    Ok(
        sqlx::query_scalar("select import from spend_group where number = $1")
            .bind(group)
            .fetch_one(connection)
            .await?,
    )
}

async fn drop_empty_sums(connection: &mut SqliteConnection, group: i64) -> Result<()> {
    sqlx::query("delete from spend_sum where spend_group = $1 and lines = 0")
        .bind(group)
        .execute(connection)
        .await?;
    Ok(())
}
