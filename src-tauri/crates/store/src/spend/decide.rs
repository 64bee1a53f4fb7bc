//! Deciding lines.
//!
//! A decision is written on groups. A group that is decided whole is one update; when only some of
//! its lines are, they part into a group of their own. Joining them again is the exact inverse.
//! Thousands of lines may lie in thousands of groups, so all of them are decided by the same few
//! statements, and shared amounts are taken apart once at the end of a step, by [`share`].

use domain::spend::{LineRef, Verdict};
use domain::value::Id;
use sqlx::{Row as _, SqliteConnection};

use super::cell::{cell_of, line_id};
use super::decision::{self, percents};
use super::{Cells, import};
use crate::delta::Delta;
use crate::error::{Error, Result};

/// Picked cells per statement.
const AT_ONCE: usize = 20_000;

/// Lays out what this room notes down on the way.
pub(crate) async fn prepare(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::raw_sql(include_str!("decide_tables.sql"))
        .execute(connection)
        .await?;
    Ok(())
}

/// Decides lines of an import and answers with what that changed.
pub(crate) async fn decide(
    connection: &mut SqliteConnection,
    import: Id,
    lines: &[LineRef],
    after: &Verdict,
) -> Result<Vec<Delta>> {
    let cells = Cells::new(lines.to_vec());
    if pick(connection, import, cells.iter()).await? != cells.len() {
        return Err(Error::not_found("One of the lines"));
    }
    let rows = sqlx::query(include_str!("decide_picked.sql"))
        .fetch_all(&mut *connection)
        .await?;
    let mut part: i64 = sqlx::query_scalar("select coalesce(max(number), 0) from spend_group")
        .fetch_one(&mut *connection)
        .await?;
    let (mut whole, mut partings) = (Vec::new(), Vec::new());
    let (mut decided, mut parted) = (Vec::new(), Vec::new());
    for row in rows {
        let group: i64 = row.try_get("number")?;
        let before = decision::read(&row)?;
        if before == *after {
            continue;
        }
        let after = after.clone();
        if row.try_get::<i64, _>("picked")? == row.try_get::<i64, _>("lines")? {
            whole.push(group);
            decided.push(Delta::Decided {
                import,
                group,
                before,
                after,
            });
        } else {
            part += 1;
            partings.push((group, part));
            let ids: Vec<i64> = serde_json::from_str(row.try_get("ids")?)?;
            parted.push(Delta::Parted {
                import,
                group,
                part,
                cells: Cells::new(ids.into_iter().map(cell_of).collect()),
                after,
            });
        }
    }
    set(connection, &whole, after).await?;
    self::part(connection, &partings, after).await?;
    decided.extend(parted);
    Ok(decided)
}

/// Decides whole groups.
pub(crate) async fn set(
    connection: &mut SqliteConnection,
    groups: &[i64],
    verdict: &Verdict,
) -> Result<()> {
    if groups.is_empty() {
        return Ok(());
    }
    let groups = serde_json::to_string(groups)?;
    let columns = decision::columns(verdict)?;
    sqlx::query(
        "update spend_group
         set
           allocation = $2, percent = $3, neither_percent = $4, category = $5,
           channel = $6, channel_reason = $7, called = $8, reason = $9
         where number in (select value from json_each($1))",
    )
    .bind(&groups)
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
    let sums = if percents(verdict.allocation).is_some() {
        "insert or ignore into temp.unshared (spend_group) select value from json_each($1)"
    } else {
        "update spend_sum set marketing = null, neither = 0
         where spend_group in (select value from json_each($1)) and marketing is not null"
    };
    sqlx::query(sums).bind(&groups).execute(connection).await?;
    Ok(())
}

/// Notes which lines of an import the next [`part`] or [`join`] is about; answers how many there
/// are.
pub(crate) async fn pick(
    connection: &mut SqliteConnection,
    import: Id,
    cells: impl Iterator<Item = LineRef>,
) -> Result<u64> {
    let number = import::number(connection, import).await?;
    let ids: Option<Vec<i64>> = cells.map(|cell| line_id(number, cell)).collect();
    let ids = ids.ok_or_else(|| Error::not_found("One of the lines"))?;
    sqlx::query("delete from temp.picked")
        .execute(&mut *connection)
        .await?;
    let mut found = 0;
    for ids in ids.chunks(AT_ONCE) {
        let picked = sqlx::query(
            "insert into temp.picked (spend_group, id)
             select spend_group, spend_line.id from json_each($1) as wanted
             cross join spend_line on spend_line.id = wanted.value",
        )
        .bind(serde_json::to_string(ids)?)
        .execute(&mut *connection)
        .await?;
        found += picked.rows_affected();
    }
    Ok(found)
}

/// Moves the picked lines of groups, each into the new group beside it, and decides those.
pub(crate) async fn part(
    connection: &mut SqliteConnection,
    partings: &[(i64, i64)],
    verdict: &Verdict,
) -> Result<()> {
    if partings.is_empty() {
        return Ok(());
    }
    note(connection, partings).await?;
    for statement in [
        include_str!("part_group.sql"),
        include_str!("part_lines.sql"),
        include_str!("part_sums.sql"),
        include_str!("part_rest.sql"),
        "delete from spend_sum
         where lines = 0 and spend_group in (select spend_group from temp.parting)",
        UNSHARED,
    ] {
        sqlx::query(statement).execute(&mut *connection).await?;
    }
    let parts: Vec<i64> = partings.iter().map(|&(_, part)| part).collect();
    set(connection, &parts, verdict).await
}

/// Moves the picked lines, all that there are of these parts, back into the groups that they left,
/// and ends the parts.
pub(crate) async fn join(connection: &mut SqliteConnection, partings: &[(i64, i64)]) -> Result<()> {
    note(connection, partings).await?;
    for statement in [
        include_str!("join_lines.sql"),
        include_str!("join_sums.sql"),
        "delete from spend_sum where spend_group in (select part from temp.parting)",
        "delete from spend_group where number in (select part from temp.parting)",
        UNSHARED,
    ] {
        sqlx::query(statement).execute(&mut *connection).await?;
    }
    Ok(())
}

/// What is left of a shared group, or comes back to it, is rounded line by line.
const UNSHARED: &str = "insert or ignore into temp.unshared (spend_group)
    select number from temp.parting
    join spend_group on number = spend_group
    where percent is not null";

async fn note(connection: &mut SqliteConnection, partings: &[(i64, i64)]) -> Result<()> {
    sqlx::query("delete from temp.parting")
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "insert into temp.parting (spend_group, part)
         select value ->> 0, value ->> 1 from json_each($1)",
    )
    .bind(serde_json::to_string(partings)?)
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes apart the amounts of the groups that became shared, or shared otherwise, in this step.
pub(crate) async fn share(connection: &mut SqliteConnection) -> Result<()> {
    let any: bool = sqlx::query_scalar("select exists (select 1 from temp.unshared)")
        .fetch_one(&mut *connection)
        .await?;
    if any {
        let sql = concat!(
            "with shared as (\n  select\n",
            include_str!("share_columns.sql"),
            include_str!("share.sql")
        );
        sqlx::query(sql).execute(&mut *connection).await?;
        sqlx::query("delete from temp.unshared")
            .execute(connection)
            .await?;
    }
    Ok(())
}
