//! What keeps an initiative from being handed over, or from working.
//!
//! Sources: three things that every successful marketing leader does (Fannit), “Managers make sure
//! execution on tasks get finished, leaders guide the priority”; “Trust, transactions and
//! relationships”: “The three baton passes are each critical moments”; guidance for executives of
//! B2B companies, “Marketing takes time”.

use serde::Serialize;

use super::{QuarterLoad, cost};
use crate::analysis::Analysis;
use crate::assessment::Assessment;
use crate::record::{Initiative, Record, Status, Timing};
use crate::value::words::{self, Words};
use crate::value::{Id, Month};

/// A sentence about an initiative, a baton pass or a quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    pub kind: CheckKind,
    pub initiative: Option<Id>,
    /// The baton or the initiative that the sentence also speaks of.
    pub other: Option<Id>,
    pub message: String,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    NoOwner,
    NoStart,
    NoMetric,
    DependencyAfter,
    OutcomeTooSoon,
    BatonWithoutReceiver,
    BatonOverdue,
    QuarterOver,
}

/// Every check that failed: work by work in the order of their start, then batons, then quarters.
pub fn all(assessment: &Assessment, analysis: &Analysis, quarters: &[QuarterLoad]) -> Vec<Check> {
    let mut work: Vec<(Id, &Initiative)> = assessment
        .initiatives()
        .filter(|(_, initiative)| {
            !matches!(initiative.timing, Timing::Parked) && initiative.status != Status::Done
        })
        .collect();
    work.sort_by_key(|(id, initiative)| (initiative.start, initiative.position, *id));
    let mut checks = Vec::new();
    for (id, initiative) in work {
        ready(id, initiative, &mut checks);
        order(assessment, id, initiative, &mut checks);
        too_soon(assessment, analysis, id, initiative, &mut checks);
    }
    batons(assessment, &mut checks);
    over(analysis, quarters, &mut checks);
    checks
}

/// Owner, start and metric: without them it can't be handed over.
fn ready(id: Id, initiative: &Initiative, checks: &mut Vec<Check>) {
    let title = &initiative.title;
    let mut say = |kind, message| {
        checks.push(Check {
            kind,
            initiative: Some(id),
            other: None,
            message,
        });
    };
    if initiative.owner.trim().is_empty() {
        say(CheckKind::NoOwner, format!("“{title}” has no owner."));
    }
    if initiative.start.is_none() {
        say(
            CheckKind::NoStart,
            format!("“{title}” has no month in which it starts."),
        );
    }
    if initiative.outcome.is_none() && initiative.early_signal.is_none() {
        say(
            CheckKind::NoMetric,
            format!("Nothing says whether “{title}” works: it has no metric."),
        );
    }
}

/// What it depends on must end before it starts.
fn order(assessment: &Assessment, id: Id, initiative: &Initiative, checks: &mut Vec<Check>) {
    let Some(start) = initiative.start else {
        return;
    };
    for other in &initiative.depends_on {
        let Some(Record::Initiative(before)) = assessment.records.get(other) else {
            continue;
        };
        let Some(period) = cost::period(before).filter(|_| before.status != Status::Done) else {
            continue;
        };
        if period.to >= start {
            checks.push(Check {
                kind: CheckKind::DependencyAfter,
                initiative: Some(id),
                other: Some(*other),
                message: format!(
                    "“{}” starts in {}, but needs “{}”, which ends in {}.",
                    initiative.title,
                    words::month(start),
                    before.title,
                    words::month(period.to)
                ),
            });
        }
    }
}

/// Marketing takes time: no outcome before the sales cycle has passed since the start.
fn too_soon(
    assessment: &Assessment,
    analysis: &Analysis,
    id: Id,
    initiative: &Initiative,
    checks: &mut Vec<Check>,
) {
    let cycle = analysis
        .funnel
        .as_ref()
        .and_then(|funnel| funnel.timing.sales_cycle_months);
    let (Some(cycle), Some(start), Some(outcome)) = (cycle, initiative.start, initiative.outcome)
    else {
        return;
    };
    let Some(Record::Metric(metric)) = assessment.records.get(&outcome) else {
        return;
    };
    let earliest = earliest_outcome(start, cycle);
    if let Some(due) = metric.due.filter(|due| *due < earliest) {
        checks.push(Check {
            kind: CheckKind::OutcomeTooSoon,
            initiative: Some(id),
            other: Some(outcome),
            message: format!(
                "“{}” is to show “{}” by {}; with a sales cycle of {} it can't before {}.",
                initiative.title,
                metric.name,
                words::month(due),
                words::plural(u64::from(cycle), "month", "months"),
                words::month(earliest)
            ),
        });
    }
}

fn batons(assessment: &Assessment, checks: &mut Vec<Check>) {
    for (id, baton) in assessment.batons().filter(|(_, baton)| !baton.accepted) {
        let mut say = |kind, message| {
            checks.push(Check {
                kind,
                initiative: baton.initiative,
                other: Some(id),
                message,
            });
        };
        if baton.to.trim().is_empty() {
            say(
                CheckKind::BatonWithoutReceiver,
                format!("Nobody takes “{}” yet.", baton.what),
            );
        }
        if let Some(due) = baton.due.filter(|due| *due < assessment.as_of) {
            say(
                CheckKind::BatonOverdue,
                format!(
                    "“{}” was to be handed over by {} and isn't accepted.",
                    baton.what,
                    words::date(due)
                ),
            );
        }
    }
}

fn over(analysis: &Analysis, quarters: &[QuarterLoad], checks: &mut Vec<Check>) {
    let words = Words::window(analysis.currency);
    for load in quarters.iter().filter(|load| load.is_over()) {
        let (Some(plan), Some(left)) = (load.plan, load.left) else {
            continue;
        };
        checks.push(Check {
            kind: CheckKind::QuarterOver,
            initiative: None,
            other: None,
            message: format!(
                "{} costs {} of {} planned: {} over.",
                load.quarter,
                words.money(load.total),
                words.money(plan),
                words.money(left.abs())
            ),
        });
    }
}

/// The first month in which work that starts in `start` can show an outcome.
pub fn earliest_outcome(start: Month, sales_cycle_months: u32) -> Month {
    start.plus(i32::try_from(sales_cycle_months).unwrap_or(0))
}
