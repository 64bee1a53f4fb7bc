//! The roadmap by quarters.

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::change::{Change, Place, Screen};
use domain::record::{Entry, Initiative, Lane, Record, Timing};
use domain::roadmap::{self, CheckKind, QuarterLoad, Roadmap};
use domain::value::words::{self, Words};
use domain::value::{Choice, Id, Month, Rate};
use rust_decimal::prelude::ToPrimitive as _;

use crate::editing;
use crate::view::{Card, Edited, QuarterHead, RoadmapLane, RoadmapView};
use crate::{Failure, Now, Practice, Result};

pub async fn view(practice: &Practice, client: Id, now: Now) -> Result<RoadmapView> {
    let assessment = practice.assessment(client, now).await?;
    let analysis = Analysis::of(&assessment);
    Ok(show(&assessment, &Roadmap::of(&assessment, &analysis)))
}

/// Moves an initiative to a lane and a month; an empty month parks it.
pub async fn move_initiative(
    practice: &Practice,
    client: Id,
    initiative: Id,
    lane: Lane,
    month: Option<Month>,
    position: u32,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let Record::Initiative(current) = editing::entry(&assessment, initiative)?.record else {
        return Err(Failure::not_found(
            "Only initiatives can be moved. Nothing was changed.",
        ));
    };
    let quarter = month.and_then(|month| assessment.client().plan().quarter_of(month));
    let board = Roadmap::of(&assessment, &Analysis::of(&assessment));
    let goes = quarter.map(|quarter| usize::from(quarter.number) - 1);
    // A quarter is named by its first month: within its own quarter an initiative keeps its start.
    let stays = quarter.is_some_and(|quarter| {
        month == Some(quarter.period().from) && goes == stands_in(&board, initiative)
    });
    let moved = Initiative {
        lane,
        start: if stays { current.start } else { month },
        timing: match (month, current.timing) {
            (None, _) => Timing::Parked,
            (Some(_), Timing::Parked) => Timing::Next,
            (Some(_), timing) => timing,
        },
        parked_until: current.parked_until.filter(|_| month.is_none()),
        ..current.clone()
    };
    let entries = placed(&assessment, &board, (initiative, moved), goes, position);
    if entries.is_empty() {
        return editing::unchanged(&file).await;
    }
    let label = quarter.map_or_else(
        || format!("Park “{}”", current.title),
        |quarter| format!("Move “{}” to Q{}", current.title, quarter.number),
    );
    let place = Place::at(Screen::Roadmap, initiative.to_string());
    let change = Change::put(label, place, entries);
    editing::put_checked(&file, &assessment, change, None, now).await
}

/// The quarter, from 0, whose column an initiative stands in now.
fn stands_in(board: &Roadmap, initiative: Id) -> Option<usize> {
    board.lanes.iter().find_map(|lane| {
        lane.cells
            .iter()
            .position(|cards| cards.iter().any(|card| card.id == initiative))
    })
}

/// The moved initiative and its new neighbours, numbered in their new order; only what changed.
fn placed(
    assessment: &Assessment,
    board: &Roadmap,
    (moved, initiative): (Id, Initiative),
    quarter: Option<usize>,
    position: u32,
) -> Vec<Entry> {
    let lane = board.lanes.iter().find(|view| view.lane == initiative.lane);
    let mut order: Vec<Id> = lane
        .zip(quarter)
        .map(|(view, quarter)| view.cells[quarter].iter().map(|card| card.id))
        .into_iter()
        .flatten()
        .filter(|&id| id != moved)
        .collect();
    order.insert(order.len().min(position as usize), moved);
    (0..)
        .zip(order)
        .filter_map(|(position, id)| {
            let current = assessment.records.get(&id)?;
            let placed = match current {
                _ if id == moved => initiative.clone(),
                Record::Initiative(neighbour) => neighbour.clone(),
                _ => return None,
            };
            let record = Record::Initiative(Initiative { position, ..placed });
            (record != *current).then(|| assessment.with(id, record))
        })
        .collect()
}

fn show(assessment: &Assessment, roadmap: &Roadmap) -> RoadmapView {
    let words = Words::window(assessment.client().currency);
    let many = assessment.initiatives().count() as u64;
    RoadmapView {
        summary: match (many, roadmap.plan) {
            (0, _) => String::new(),
            (_, Some(plan)) => format!(
                "{}, {} of {} planned, {}.",
                words::plural(many, "initiative", "initiatives"),
                words.amount(roadmap.total),
                words.amount(plan),
                words.currency
            ),
            (_, None) => format!(
                "{}, {}, {}.",
                words::plural(many, "initiative", "initiatives"),
                words.amount(roadmap.total),
                words.currency
            ),
        },
        quarters: roadmap
            .quarters
            .iter()
            .map(|quarter| head(quarter, roadmap, words))
            .collect(),
        lanes: lanes(assessment, roadmap, words),
        // Work outside the plan's year has no quarter here; it must not vanish.
        parked: roadmap
            .parked
            .iter()
            .chain(&roadmap.outside)
            .map(|card| shown(assessment, roadmap, card, words))
            .collect(),
        parked_count: words::count((roadmap.parked.len() + roadmap.outside.len()) as u64),
        warnings_title: match roadmap.checks.len() as u64 {
            1 => "One thing to look at".to_owned(),
            many => words::plural(many, "thing to look at", "things to look at"),
        },
        warnings: roadmap
            .checks
            .iter()
            .map(|check| (check.message.clone(), check.initiative))
            .collect(),
    }
}

fn head(quarter: &QuarterLoad, roadmap: &Roadmap, words: Words) -> QuarterHead {
    // One scale for the four bars, so that their lengths can be compared.
    let longest = roadmap
        .quarters
        .iter()
        .flat_map(|quarter| [Some(quarter.total), quarter.plan])
        .flatten()
        .max()
        .unwrap_or_default();
    let part = |amount: domain::value::Money| {
        amount
            .share_of(longest)
            .map(Rate::decimal)
            .and_then(|part| part.to_f64())
            .map(|part| part.clamp(0.0, 1.0))
    };
    let over = quarter.left.is_some_and(domain::value::Money::is_negative);
    QuarterHead {
        label: quarter.quarter.to_string(),
        month: quarter.quarter.period().from,
        cost: words.amount(quarter.total),
        of: quarter
            .plan
            .map(|plan| format!("of {}", words.amount(plan)))
            .unwrap_or_default(),
        left: quarter
            .left
            .map(|left| {
                format!(
                    "{} {}",
                    words.amount(left.abs()),
                    if over { "over" } else { "left" }
                )
            })
            .unwrap_or_default(),
        over,
        part: part(quarter.total),
        tick: quarter.plan.and_then(part),
        leads: quarter
            .leads
            .map(|leads| words::plural(leads, "lead", "leads"))
            .unwrap_or_default(),
    }
}

fn lanes(assessment: &Assessment, roadmap: &Roadmap, words: Words) -> Vec<RoadmapLane> {
    let filled: Vec<RoadmapLane> = roadmap
        .lanes
        .iter()
        .map(|lane| RoadmapLane {
            lane: lane.lane,
            title: lane.title.to_owned(),
            cells: lane
                .cells
                .iter()
                .map(|cards| {
                    cards
                        .iter()
                        .map(|card| shown(assessment, roadmap, card, words))
                        .collect()
                })
                .collect(),
        })
        .collect();
    if filled.is_empty() {
        // Somewhere to put the first card, and to move parked work to.
        return vec![RoadmapLane {
            lane: Lane::Demand,
            title: Lane::Demand.title().to_owned(),
            cells: vec![Vec::new(); roadmap.quarters.len()],
        }];
    }
    filled
}

fn shown(assessment: &Assessment, roadmap: &Roadmap, card: &roadmap::Card, words: Words) -> Card {
    let decision = roadmap
        .checks
        .iter()
        .any(|check| check.initiative == Some(card.id) && check.kind == CheckKind::NoOwner);
    let (chip, chip_warn) = if decision || card.owner.is_empty() {
        ("no owner".to_owned(), true)
    } else if card.receiver.is_empty() {
        (String::new(), false)
    } else {
        (format!("→ {}", card.receiver), false)
    };
    Card {
        id: card.id,
        title: card.title.clone(),
        why: card.why.clone(),
        lane: card.lane,
        owner: card.owner.clone(),
        chip,
        chip_warn,
        cost: match (card.cost, card.receiver.is_empty()) {
            (Some(cost), _) if !cost.is_zero() => words.amount(cost),
            (Some(_), true) => "no cost".to_owned(),
            (None, true) => "no cost yet".to_owned(),
            // A receiver's name needs the room.
            (_, false) => String::new(),
        },
        side: card.side,
        when: card.period.map_or_else(
            || "no start yet".to_owned(),
            |period| {
                format!(
                    "{}, {}",
                    words::period(period),
                    words::plural(u64::from(card.months), "month", "months")
                )
            },
        ),
        batons: assessment
            .batons()
            .filter(|(_, baton)| baton.initiative == Some(card.id))
            .map(|(id, baton)| {
                let to = if baton.to.is_empty() {
                    "nobody yet"
                } else {
                    &baton.to
                };
                let due = baton
                    .due
                    .map(|due| format!(", by {}", words::date_short(due)))
                    .unwrap_or_default();
                (id, format!("{} → {to}: {}{due}", baton.from, baton.what))
            })
            .collect(),
    }
}
