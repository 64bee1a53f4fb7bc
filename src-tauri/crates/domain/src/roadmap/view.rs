//! The roadmap as it is shown and printed.

use serde::Serialize;

use super::{Check, QuarterLoad, check, cost};
use crate::analysis::Analysis;
use crate::assessment::Assessment;
use crate::record::{Initiative, Lane, Status, Timing};
use crate::value::{Choice, FiscalYear, Id, Money, Month, Period, Side};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Roadmap {
    /// Lanes that hold something, in their fixed order.
    pub lanes: Vec<LaneView>,
    /// Work that starts outside the plan's year.
    pub outside: Vec<Card>,
    pub quarters: Vec<QuarterLoad>,
    /// What waits: parked, or without a start.
    pub parked: Vec<Card>,
    pub checks: Vec<Check>,
    /// The quarters' totals added up.
    pub total: Money,
    /// The quarters' plans added up; `None` where a quarter has none.
    pub plan: Option<Money>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LaneView {
    pub lane: Lane,
    pub title: &'static str,
    /// One list a quarter, by where the work starts.
    pub cells: Vec<Vec<Card>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    pub id: Id,
    pub title: String,
    pub why: String,
    pub lane: Lane,
    pub side: Side,
    pub owner: String,
    pub start: Option<Month>,
    /// From the first to the last month of work; `None` without a start.
    pub period: Option<Period>,
    pub months: u32,
    /// One-off + monthly × months, whatever the year; `None` while neither is known.
    pub cost: Option<Money>,
    /// What falls into each quarter of the plan's year.
    pub by_quarter: [Money; 4],
    pub status: Status,
    pub timing: Timing,
    /// Small first.
    pub position: u32,
    pub batons: Vec<Id>,
    /// The receiver of the first baton pass that isn't accepted yet; empty for none.
    pub receiver: String,
}

impl Roadmap {
    pub fn of(assessment: &Assessment, analysis: &Analysis) -> Self {
        let year = analysis.plan_year;
        let mut cards: Vec<Card> = assessment
            .initiatives()
            .map(|(id, initiative)| card(assessment, year, id, initiative))
            .collect();
        cards.sort_by_key(|card| (card.start, card.position, card.id));
        let (waiting, placed): (Vec<Card>, Vec<Card>) = cards
            .into_iter()
            .partition(|card| matches!(card.timing, Timing::Parked) || card.start.is_none());
        let (inside, outside): (Vec<Card>, Vec<Card>) = placed
            .into_iter()
            .partition(|card| quarter_of(card, year).is_some());
        let quarters = cost::quarters(assessment, analysis);
        Self {
            lanes: lanes(inside, year),
            outside,
            parked: waiting,
            checks: check::all(assessment, analysis, &quarters),
            total: quarters.iter().map(|quarter| quarter.total).sum(),
            plan: quarters.iter().map(|quarter| quarter.plan).sum(),
            quarters,
        }
    }

    /// Every card that starts within the plan's year, in the order of lanes and quarters.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.lanes
            .iter()
            .flat_map(|lane| lane.cells.iter().flatten())
    }
}

fn lanes(mut cards: Vec<Card>, year: FiscalYear) -> Vec<LaneView> {
    cards.sort_by_key(|card| (card.position, card.start, card.id));
    Lane::all()
        .into_iter()
        .filter_map(|lane| {
            let mut cells = vec![Vec::new(); 4];
            for card in cards.iter().filter(|card| card.lane == lane) {
                let quarter = quarter_of(card, year)?;
                cells[quarter].push(card.clone());
            }
            cells.iter().any(|cell| !cell.is_empty()).then(|| LaneView {
                lane,
                title: lane.title(),
                cells,
            })
        })
        .collect()
}

/// The quarter in which a card stands, from 0: where it starts, or the first one for work that
/// started before the year and still runs in it.
fn quarter_of(card: &Card, year: FiscalYear) -> Option<usize> {
    let period = card.period?;
    let first = year.first_month();
    if period.from < first && period.to >= first {
        return Some(0);
    }
    year.quarter_of(period.from)
        .map(|quarter| usize::from(quarter.number) - 1)
}

fn card(assessment: &Assessment, year: FiscalYear, id: Id, initiative: &Initiative) -> Card {
    let batons: Vec<_> = assessment
        .batons()
        .filter(|(_, baton)| baton.initiative == Some(id))
        .collect();
    Card {
        id,
        title: initiative.title.clone(),
        why: initiative.why.clone(),
        lane: initiative.lane,
        side: initiative.side,
        owner: initiative.owner.clone(),
        start: initiative.start,
        period: cost::period(initiative),
        months: initiative.months,
        cost: cost::whole_cost(initiative),
        by_quarter: cost::by_quarter(initiative, year),
        status: initiative.status,
        timing: initiative.timing,
        position: initiative.position,
        receiver: batons
            .iter()
            .find(|(_, baton)| !baton.accepted && !baton.to.is_empty())
            .map(|(_, baton)| baton.to.clone())
            .unwrap_or_default(),
        batons: batons.into_iter().map(|(id, _)| id).collect(),
    }
}
