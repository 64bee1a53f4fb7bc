//! The list of lines: found and sorted once, then read page by page.

use std::ops::RangeInclusive;
use std::sync::Arc;

use domain::assessment::Assessment;
use domain::spend::{Allocation, Destination, Parts};
use domain::value::words::{self, Words};
use domain::value::{Choice, Id, Money};
use store::{ClientFile, StoredLine};

use super::choices::choices;
use super::decide::decide_lines;
use super::filter;
use crate::channels::{self, channels};
use crate::failure::checked;
use crate::practice::Listed;
use crate::view::{
    Edited, LineChoice, LineFilter, LineList, LineRow, LineSelection, SideSum, Weighed,
};
use crate::{Failure, FailureKind, Now, Practice, Result};

/// Lines of one answer at most.
const PAGE: u32 = 500;

/// What a filter finds: how many lines, and what they add up to.
pub async fn list(
    practice: &Practice,
    client: Id,
    filter: LineFilter,
    now: Now,
) -> Result<LineList> {
    let file = practice.file(client).await?;
    let Listed {
        revision,
        found,
        assessment,
        channels,
        ..
    } = found(practice, &file, &filter, now).await?;
    let words = Words::window(assessment.client().currency);
    let total = found.ids.len();
    Ok(LineList {
        revision: revision.to_string(),
        total: u32::try_from(total).unwrap_or(u32::MAX),
        title: titled(total, found.parts, words),
        currency: words.currency.code().to_owned(),
        sides: sides(found.parts, words),
        choices: choices(&assessment, &channels),
        narrowed: filter
            != LineFilter {
                order: filter.order,
                ..LineFilter::default()
            },
    })
}

/// A page of the list, by its place in it.
pub async fn page(
    practice: &Practice,
    client: Id,
    filter: LineFilter,
    offset: u32,
    limit: u32,
    now: Now,
) -> Result<Vec<LineRow>> {
    let file = practice.file(client).await?;
    let Listed {
        found, assessment, ..
    } = found(practice, &file, &filter, now).await?;
    let from = (offset as usize).min(found.ids.len());
    let to = (from + limit.min(PAGE) as usize).min(found.ids.len());
    let lines = file.lines_by_id(&found.ids[from..to]).await?;
    Ok(lines
        .iter()
        .map(|stored| row(stored, &assessment))
        .collect())
}

/// What a choice would make of the selected lines: counts and sums before and after.
pub async fn weigh(
    practice: &Practice,
    client: Id,
    selection: LineSelection,
    allocation: Option<Allocation>,
    now: Now,
) -> Result<Weighed> {
    let file = practice.file(client).await?;
    let (ids, assessment) = selected(practice, &file, &selection, now).await?;
    let words = Words::window(assessment.client().currency);
    let allocation = allocation.map(checked).transpose()?;
    let marketing = match allocation {
        Some(Allocation::Shared { marketing, .. }) => marketing,
        _ => 50,
    };
    let (lines, before, shared) = file.weigh_lines(&ids, marketing).await?;
    let after = allocation.map_or(before, |one| after(one, before.total(), shared));
    Ok(Weighed {
        title: titled(usize::try_from(lines).unwrap_or(usize::MAX), before, words),
        before: said(before, words),
        after: if after == before {
            String::new()
        } else {
            said(after, words)
        },
    })
}

/// Decides the selected lines, as one step.
pub async fn decide_selected(
    practice: &Practice,
    client: Id,
    selection: LineSelection,
    choice: LineChoice,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let (ids, _) = selected(practice, &file, &selection, now).await?;
    let choice = LineChoice {
        allocation: choice.allocation.map(checked).transpose()?,
        channel: match choice.channel {
            Some(name) => Some(channels::read(&name)?.unwrap_or_default()),
            None => None,
        },
        ..choice
    };
    decide_lines(practice, client, &ids, choice, now).await
}

/// The list of a filter, found anew only where something changed.
async fn found(
    practice: &Practice,
    file: &ClientFile,
    filter: &LineFilter,
    now: Now,
) -> Result<Listed> {
    let query = filter::query(filter)?;
    let revision = file.state().await?.revision;
    let mut listed = practice.listed.lock().await;
    let known = listed
        .take()
        .filter(|known| (known.client, known.revision) == (file.id(), revision))
        .filter(|known| known.assessment.as_of == now.today);
    let fresh = match known {
        Some(known) if known.query == query => known,
        known => {
            let found = Arc::new(file.find_lines(&query).await?);
            let (assessment, channels) = if let Some(known) = known {
                (known.assessment, known.channels)
            } else {
                let assessment = file.assessment(now.today).await?;
                let channels = channels(file, &assessment).await?;
                (Arc::new(assessment), channels.into())
            };
            Listed {
                client: file.id(),
                query,
                revision,
                found,
                assessment,
                channels,
            }
        }
    };
    *listed = Some(fresh.clone());
    Ok(fresh)
}

/// The ids of a selection, which names places of the list that was seen.
async fn selected(
    practice: &Practice,
    file: &ClientFile,
    selection: &LineSelection,
    now: Now,
) -> Result<(Vec<i64>, Arc<Assessment>)> {
    let Listed {
        revision,
        found,
        assessment,
        ..
    } = found(practice, file, &selection.filter, now).await?;
    if revision.to_string() != selection.revision {
        return Err(Failure::new(
            FailureKind::Other,
            "The lines changed since they were selected. Nothing was changed.",
        )
        .hint("Select them again."));
    }
    let mut ids = Vec::new();
    for &(from, to) in &selection.ranges {
        let range: RangeInclusive<usize> = from as usize..=to as usize;
        let part = found.ids.get(range).ok_or_else(|| {
            Failure::not_found("One of the lines is not in the list any more. Nothing was changed.")
        })?;
        ids.extend_from_slice(part);
    }
    Ok((ids, assessment))
}

/// The parts of a total that is allocated anew; marketing's part of a shared one is `shared`.
fn after(allocation: Allocation, total: Money, shared: Money) -> Parts {
    match allocation {
        Allocation::Shared { .. } => Parts {
            marketing: shared,
            sales: total - shared,
            ..Parts::default()
        },
        whole => whole.parts(total),
    }
}

/// `1,204 lines, $261,412.80`.
fn titled(lines: usize, parts: Parts, words: Words) -> String {
    format!(
        "{}, {}",
        words::plural(lines as u64, "line", "lines"),
        words.money_exact(parts.total())
    )
}

/// Where amounts go once shared ones are parted.
const PARTED: [Destination; 4] = [
    Destination::Sales,
    Destination::Marketing,
    Destination::Neither,
    Destination::Undecided,
];

fn sides(parts: Parts, words: Words) -> Vec<SideSum> {
    let sums = PARTED.map(|side| (side, parts.at(side)));
    sums.into_iter()
        .map(|(side, amount)| SideSum {
            side,
            label: side.title().to_owned(),
            amount: if amount.is_zero() {
                "–".to_owned()
            } else {
                words.amount_exact(amount)
            },
        })
        .collect()
}

/// `Sales 1,200.00, To decide 340.00`.
fn said(parts: Parts, words: Words) -> String {
    let sums = PARTED.map(|side| (side, parts.at(side)));
    let parts: Vec<String> = sums
        .into_iter()
        .filter(|(_, amount)| !amount.is_zero())
        .map(|(side, amount)| format!("{} {}", side.title(), words.amount_exact(amount)))
        .collect();
    if parts.is_empty() {
        "nothing".to_owned()
    } else {
        parts.join(", ")
    }
}

pub(super) fn row(stored: &StoredLine, assessment: &Assessment) -> LineRow {
    let line = &stored.line;
    let words = Words::window(assessment.client().currency);
    let file = assessment
        .spend
        .imports
        .iter()
        .find(|summary| summary.id == stored.import)
        .map_or("typed in", |summary| summary.file.as_str());
    LineRow {
        id: stored.id.to_string(),
        date: line
            .date
            .map_or_else(|| words::period(line.period), words::date),
        source: format!("{file}, row {}", line.source.row),
        amount: words.amount_exact(line.amount),
        allocation: line.allocation,
        share: match line.allocation {
            Allocation::Shared { marketing, neither } => {
                let neither = (neither > 0).then(|| format!(", {neither}% neither"));
                format!("{marketing}% marketing{}", neither.unwrap_or_default())
            }
            _ => String::new(),
        },
        category: line
            .category
            .map_or_else(String::new, |category| category.title().to_owned()),
        channel: line
            .channel
            .as_ref()
            .map_or_else(String::new, |channel| channel.name.clone()),
        manual: line.reason.is_manual(),
        why: line.reason.in_words(),
        vendor: line.name().to_owned(),
        account: line.account.clone(),
        memo: line.memo.clone(),
    }
}
