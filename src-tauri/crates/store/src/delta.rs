//! What a step changed, with what was before and what came after: redo reads it one way, undo
//! the other.

use domain::record::Kind;
use domain::spend::{LineRef, Rule, Verdict};
use domain::value::Id;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use crate::error::Result;
use crate::record::{self, Kept};
use crate::spend::{Cells, KeptMapping, decide, import, mapping, rule};

/// One difference. Undo is strictly last in, first out, so at the time it is undone the file is
/// exactly as this left it, and numbers of groups may be trusted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "delta", rename_all = "snake_case")]
pub(crate) enum Delta {
    Record {
        id: Id,
        before: Option<Box<Kept>>,
        after: Option<Box<Kept>>,
    },
    Rule {
        id: Id,
        before: Option<Rule>,
        after: Option<Rule>,
    },
    Mapping {
        id: Id,
        before: Option<KeptMapping>,
        after: Option<KeptMapping>,
    },
    /// An import counts, or no longer does.
    Live { import: Id, live: bool },
    /// A whole group was decided.
    Decided {
        import: Id,
        group: i64,
        before: Verdict,
        after: Verdict,
    },
    /// Some lines left their group for a new one, which is decided.
    Parted {
        import: Id,
        group: i64,
        part: i64,
        cells: Cells,
        after: Verdict,
    },
}

impl Delta {
    /// Does the steps of a list again, in their order.
    pub(crate) async fn redo(deltas: &[Self], connection: &mut SqliteConnection) -> Result<()> {
        for run in deltas.chunk_by(Self::goes_with) {
            let Some(first) = run.first() else { continue };
            match first {
                Self::Record { id, after, .. } => {
                    record::set(connection, *id, after.as_deref()).await?;
                }
                Self::Rule { id, after, .. } => rule::set(connection, *id, after.as_ref()).await?,
                Self::Mapping { id, after, .. } => {
                    mapping::set(connection, *id, after.as_ref()).await?;
                }
                Self::Live { import: id, live } => import::set_live(connection, *id, *live).await?,
                Self::Decided { group, after, .. } => {
                    decide::set(connection, &[*group], after).await?;
                }
                Self::Parted { import, after, .. } => {
                    decide::pick(connection, *import, run.iter().flat_map(Self::cells)).await?;
                    decide::part(connection, &partings(run), after).await?;
                }
            }
        }
        decide::share(connection).await
    }

    /// Takes the steps of a list back, the last one first.
    pub(crate) async fn undo(deltas: &[Self], connection: &mut SqliteConnection) -> Result<()> {
        for run in deltas.chunk_by(Self::goes_with).rev() {
            let Some(first) = run.first() else { continue };
            match first {
                Self::Record { id, before, .. } => {
                    record::set(connection, *id, before.as_deref()).await?;
                }
                Self::Rule { id, before, .. } => {
                    rule::set(connection, *id, before.as_ref()).await?;
                }
                Self::Mapping { id, before, .. } => {
                    mapping::set(connection, *id, before.as_ref()).await?;
                }
                Self::Live { import: id, live } => {
                    import::set_live(connection, *id, !*live).await?;
                }
                Self::Decided { group, before, .. } => {
                    decide::set(connection, &[*group], before).await?;
                }
                Self::Parted { import, .. } => {
                    decide::pick(connection, *import, run.iter().flat_map(Self::cells)).await?;
                    decide::join(connection, &partings(run)).await?;
                }
            }
        }
        decide::share(connection).await
    }

    /// True of two groups that one decision parted, one after the other: they are done together.
    fn goes_with(&self, next: &Self) -> bool {
        match (self, next) {
            (
                Self::Parted {
                    import: this_import,
                    group: this_group,
                    part: this_part,
                    after: this_after,
                    ..
                },
                Self::Parted {
                    import,
                    group,
                    part,
                    after,
                    ..
                },
            ) => {
                import == this_import
                    && after == this_after
                    && group > this_group
                    && *part == this_part + 1
            }
            _ => false,
        }
    }

    fn cells(&self) -> impl Iterator<Item = LineRef> {
        let cells = match self {
            Self::Parted { cells, .. } => Some(cells),
            _ => None,
        };
        cells.into_iter().flat_map(Cells::iter)
    }

    /// The group of an import that this decided by hand.
    pub(crate) fn by_hand(&self, of: Id) -> Option<i64> {
        match self {
            Self::Decided {
                import,
                group,
                after,
                ..
            } if *import == of && after.reason.is_manual() => Some(*group),
            Self::Parted {
                import,
                part,
                after,
                ..
            } if *import == of && after.reason.is_manual() => Some(*part),
            _ => None,
        }
    }

    /// The record, rule, mapping or import that it is about.
    pub(crate) const fn subject(&self) -> Id {
        match self {
            Self::Record { id, .. } | Self::Rule { id, .. } | Self::Mapping { id, .. } => *id,
            Self::Live { import, .. }
            | Self::Decided { import, .. }
            | Self::Parted { import, .. } => *import,
        }
    }

    pub(crate) const fn is_of_records(&self) -> bool {
        matches!(self, Self::Record { .. })
    }

    /// The client's profile says when a fiscal year starts, by which vendors are summed.
    pub(crate) fn is_of_spend(&self) -> bool {
        match self {
            Self::Record { after, .. } => after
                .as_ref()
                .is_some_and(|kept| kept.record.kind() == Kind::Client),
            _ => true,
        }
    }

    /// Adds `later` to what a step already changed. A record, rule or mapping that changes twice keeps what
    /// was before the first time; one that is back where it was falls out.
    pub(crate) fn add(deltas: &mut Vec<Self>, later: Self) {
        let earlier = deltas.iter().position(|delta| match (delta, &later) {
            (Self::Record { id: a, .. }, Self::Record { id: b, .. })
            | (Self::Rule { id: a, .. }, Self::Rule { id: b, .. })
            | (Self::Mapping { id: a, .. }, Self::Mapping { id: b, .. }) => a == b,
            _ => false,
        });
        let Some(at) = earlier else {
            deltas.push(later);
            return;
        };
        match (&mut deltas[at], later) {
            (Self::Record { after, .. }, Self::Record { after: latest, .. }) => *after = latest,
            (Self::Rule { after, .. }, Self::Rule { after: latest, .. }) => *after = latest,
            (Self::Mapping { after, .. }, Self::Mapping { after: latest, .. }) => *after = latest,
            _ => unreachable!("BUG: both were just seen to be of one kind"),
        }
        if deltas[at].is_nothing() {
            deltas.remove(at);
        }
    }

    fn is_nothing(&self) -> bool {
        match self {
            Self::Record { before, after, .. } => before == after,
            Self::Rule { before, after, .. } => before == after,
            Self::Mapping { before, after, .. } => before == after,
            Self::Live { .. } | Self::Parted { .. } => false,
            Self::Decided { before, after, .. } => before == after,
        }
    }
}

/// The groups that a run of steps parted, each with the new one.
fn partings(run: &[Delta]) -> Vec<(i64, i64)> {
    let partings = run.iter().filter_map(|delta| match delta {
        Delta::Parted { group, part, .. } => Some((*group, *part)),
        _ => None,
    });
    partings.collect()
}
