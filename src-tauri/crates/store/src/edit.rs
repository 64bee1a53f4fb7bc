//! Edits become differences, and are done on the way.

use domain::change::Edit;
use domain::record::Kind;
use domain::spend::Mapping;
use domain::value::Id;
use sqlx::SqliteConnection;

use crate::delta::Delta;
use crate::error::{Error, Result};
use crate::record::{self, Kept};
use crate::spend::{KeptMapping, decide, import, mapping, rule};

/// Does one edit and adds what it changed. An edit that changes nothing adds nothing.
pub(crate) async fn perform(
    connection: &mut SqliteConnection,
    edit: Edit,
    deltas: &mut Vec<Delta>,
) -> Result<()> {
    match edit {
        Edit::Put { entry } => put(connection, entry.id, Some(entry.into()), deltas).await,
        Edit::Remove { id } => put(connection, id, None, deltas).await,
        Edit::PutRule { rule } => put_rule(connection, rule.id, Some(rule), deltas).await,
        Edit::RemoveRule { id } => put_rule(connection, id, None, deltas).await,
        Edit::PutMapping { mapping } => {
            make_room(connection, &mapping, deltas).await?;
            put_mapping(
                connection,
                mapping.id,
                Some(KeptMapping::Read(mapping)),
                deltas,
            )
            .await
        }
        Edit::RemoveMapping { id } => put_mapping(connection, id, None, deltas).await,
        Edit::TakeBack { import } => set_live(connection, import, false, deltas).await,
        Edit::BringBack { import } => set_live(connection, import, true, deltas).await,
        Edit::Decide {
            import,
            lines,
            verdict,
        } => {
            for delta in decide::decide(connection, import, &lines, &verdict).await? {
                Delta::add(deltas, delta);
            }
            Ok(())
        }
    }
}

async fn put(
    connection: &mut SqliteConnection,
    id: Id,
    after: Option<Kept>,
    deltas: &mut Vec<Delta>,
) -> Result<()> {
    let before = record::get(connection, id).await?;
    match (&before, &after) {
        (None, None) => return Err(Error::not_found("What was to be removed")),
        (Some(before), None) if before.record.kind() == Kind::Client => {
            return Err(Error::refused("The client's profile can't be removed."));
        }
        (Some(before), Some(after)) if before.record.kind() != after.record.kind() => {
            return Err(Error::refused(
                "Something of another kind stands in that place.",
            ));
        }
        _ => {}
    }
    if before == after {
        return Ok(());
    }
    record::set(connection, id, after.as_ref()).await?;
    let (before, after) = (before.map(Box::new), after.map(Box::new));
    Delta::add(deltas, Delta::Record { id, before, after });
    Ok(())
}

async fn put_rule(
    connection: &mut SqliteConnection,
    id: Id,
    after: Option<domain::spend::Rule>,
    deltas: &mut Vec<Delta>,
) -> Result<()> {
    let before = rule::get(connection, id).await?;
    if before.is_none() && after.is_none() {
        return Err(Error::not_found("The rule"));
    }
    if before == after {
        return Ok(());
    }
    rule::set(connection, id, after.as_ref()).await?;
    Delta::add(deltas, Delta::Rule { id, before, after });
    Ok(())
}

/// A shape has one mapping: one that can't be read gives way to what is learned anew.
async fn make_room(
    connection: &mut SqliteConnection,
    new: &Mapping,
    deltas: &mut Vec<Delta>,
) -> Result<()> {
    match mapping::of_shape(connection, &new.latest.shape).await? {
        Some((id, KeptMapping::Read(other))) if id != new.id => Err(Error::refused(format!(
            "“{}” is already kept for files of this shape.",
            other.name
        ))),
        Some((id, _)) if id != new.id => put_mapping(connection, id, None, deltas).await,
        _ => Ok(()),
    }
}

async fn put_mapping(
    connection: &mut SqliteConnection,
    id: Id,
    after: Option<KeptMapping>,
    deltas: &mut Vec<Delta>,
) -> Result<()> {
    let before = mapping::get(connection, id).await?;
    if before.is_none() && after.is_none() {
        return Err(Error::not_found("The mapping"));
    }
    if before == after {
        return Ok(());
    }
    mapping::set(connection, id, after.as_ref()).await?;
    Delta::add(deltas, Delta::Mapping { id, before, after });
    Ok(())
}

async fn set_live(
    connection: &mut SqliteConnection,
    id: Id,
    live: bool,
    deltas: &mut Vec<Delta>,
) -> Result<()> {
    if import::is_live(connection, id).await? == live {
        return Ok(());
    }
    import::set_live(connection, id, live).await?;
    Delta::add(deltas, Delta::Live { import: id, live });
    Ok(())
}
