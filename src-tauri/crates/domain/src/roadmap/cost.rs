//! What the roadmap costs in each quarter, beside the plan and the ramp.

use serde::Serialize;

use crate::analysis::Analysis;
use crate::assessment::Assessment;
use crate::record::{Initiative, Timing};
use crate::value::{FiscalYear, Money, Period, Quarter, Side, split};

/// One quarter of the roadmap in money. All of it is marketing's; sales' own cards stand apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuarterLoad {
    pub quarter: Quarter,
    /// What marketing spent last year and runs on with, a quarter of it; `None` while unknown.
    pub running: Option<Money>,
    /// Marketing's initiatives.
    pub cards: Money,
    /// Sales' initiatives: not in `total`.
    pub sales_cards: Money,
    /// Running + cards.
    pub total: Money,
    /// The budget plan of marketing, or the ramp where there is no plan.
    pub plan: Option<Money>,
    /// Plan − total; below zero where the quarter costs more.
    pub left: Option<Money>,
    /// Leads that the quarter is to bring: the year's, in proportion to the plan's money.
    pub leads: Option<u64>,
}

impl QuarterLoad {
    pub fn is_over(&self) -> bool {
        self.left.is_some_and(Money::is_negative)
    }
}

pub fn quarters(assessment: &Assessment, analysis: &Analysis) -> Vec<QuarterLoad> {
    let year = analysis.plan_year;
    let running = analysis
        .shares
        .marketing
        .last_year
        .amount
        .map(|amount| split(amount, &[1; 4]));
    let plans: Vec<Option<Money>> = (0..4).map(|index| plan(analysis, index)).collect();
    let leads = leads(analysis, &plans);
    year.quarters()
        .into_iter()
        .enumerate()
        .map(|(index, quarter)| {
            let cards = |side: Side| {
                assessment
                    .initiatives()
                    .filter(|(_, initiative)| initiative.side == side)
                    .map(|(_, initiative)| by_quarter(initiative, year)[index])
                    .sum::<Money>()
            };
            let running = running.as_ref().map(|parts| parts[index]);
            let marketing = cards(Side::Marketing);
            let total = running.unwrap_or_default() + marketing;
            QuarterLoad {
                quarter,
                running,
                cards: marketing,
                sales_cards: cards(Side::Sales),
                total,
                plan: plans[index],
                left: plans[index].map(|plan| plan - total),
                leads: leads.as_ref().map(|leads| leads[index]),
            }
        })
        .collect()
}

/// Marketing's money for a quarter: the budget plan, or the ramp where nothing is planned.
fn plan(analysis: &Analysis, index: usize) -> Option<Money> {
    analysis.quarters[index].load.marketing.or_else(|| {
        let ramp = analysis.ramp.as_ref()?;
        Some(ramp.steps[index].amount)
    })
}

/// The year's leads over the quarters in proportion to the money; whole, and adding up.
fn leads(analysis: &Analysis, plans: &[Option<Money>]) -> Option<Vec<u64>> {
    let all = analysis.funnel.as_ref()?.backward?.leads?;
    let weights: Option<Vec<u64>> = plans
        .iter()
        .map(|plan| plan.map(|plan| u64::try_from(plan.minor()).unwrap_or(0)))
        .collect();
    let whole = Money::from_minor(i64::try_from(all).ok()?);
    split(whole, &weights?)
        .into_iter()
        .map(|part| u64::try_from(part.minor()).ok())
        .collect()
}

/// The months of work, `None` without a start.
pub fn period(initiative: &Initiative) -> Option<Period> {
    let from = initiative.start?;
    let more = i32::try_from(initiative.months.max(1) - 1).unwrap_or(0);
    Some(Period {
        from,
        to: from.plus(more),
    })
}

/// One-off + monthly × months, whatever the year; `None` while neither is known.
pub fn whole_cost(initiative: &Initiative) -> Option<Money> {
    let minor = initiative.whole_cost()?;
    Some(Money::from_minor(minor.clamp(-Money::LIMIT, Money::LIMIT)))
}

/// What falls into each quarter of a year: the one-off cost in the month of the start, the monthly
/// cost in every month of work. Parked work costs nothing.
pub fn by_quarter(initiative: &Initiative, year: FiscalYear) -> [Money; 4] {
    let mut quarters = [Money::ZERO; 4];
    let Some(period) = period(initiative) else {
        return quarters;
    };
    if matches!(initiative.timing, Timing::Parked) {
        return quarters;
    }
    let mut add = |month, amount: Option<Money>| {
        if let (Some(amount), Some(quarter)) = (amount, year.quarter_of(month)) {
            quarters[usize::from(quarter.number) - 1] += amount;
        }
    };
    add(period.from, initiative.one_off);
    for month in period.iter() {
        add(month, initiative.monthly);
    }
    quarters
}
