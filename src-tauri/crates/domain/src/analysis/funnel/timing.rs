//! When people must enter so that the goal is met in time.
//!
//! Source: guidance for executives of B2B companies, “Marketing takes time”; start by = the month
//! in which the goal must be met − the lags between the stages. The sales cycle runs from a lead to
//! a customer and is split evenly over the steps between them. With a cycle of nine months,
//! fourth-quarter deals need first-quarter leads (Kellblog, December 2019).

use chrono::NaiveDate;
use serde::Serialize;

use super::walk;
use crate::record::{Client, Funnel};
use crate::value::{Money, Month};

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FunnelTiming {
    pub sales_cycle_months: Option<u32>,
    /// Leads that come later no longer count toward the goal's year.
    pub last_leads_by: Option<Month>,
    /// One month a stage from leads on: the last in which somebody there can still become a
    /// customer within the year.
    pub last_by_stage: Vec<Option<Month>>,
    /// Months of the year, from now on, in which leads still count.
    pub months_left: Option<u32>,
    /// True when the last month for leads has passed.
    pub has_passed: bool,
    /// Revenue from new customers that leads at the planned pace can still bring, and `None` where
    /// the whole year is still ahead.
    pub still_reachable: Option<Money>,
}

pub fn measure(
    funnel: &Funnel,
    client: &Client,
    today: NaiveDate,
    leads_stage: usize,
) -> FunnelTiming {
    let Some(cycle) = funnel.sales_cycle_months else {
        return FunnelTiming::default();
    };
    let period = client.plan().period();
    let back =
        |months: u32| i32::try_from(months).map_or(period.to, |months| period.to.plus(-months));
    let last_leads_by = back(cycle);
    let steps = u32::try_from(funnel.stages.len().saturating_sub(1 + leads_stage)).unwrap_or(0);
    let last_by_stage = (0..funnel.stages.len())
        .map(|index| {
            let done = u32::try_from(index.checked_sub(leads_stage)?).ok()?;
            let lag = (cycle * (steps - done)).checked_div(steps).unwrap_or(0);
            Some(back(lag))
        })
        .collect();
    let now = Month::of(today).max(period.from);
    let months_left = u32::try_from(last_leads_by.since(now) + 1).unwrap_or(0);
    let in_all = u32::try_from(last_leads_by.since(period.from) + 1).unwrap_or(0);
    FunnelTiming {
        sales_cycle_months: Some(cycle),
        last_leads_by: Some(last_leads_by),
        last_by_stage,
        months_left: Some(months_left),
        has_passed: months_left == 0,
        still_reachable: (months_left < in_all)
            .then(|| reachable(funnel, client, months_left, in_all))
            .flatten(),
    }
}

/// The part of the new revenue needed whose leads can still come in time, at an even pace.
fn reachable(funnel: &Funnel, client: &Client, left: u32, of: u32) -> Option<Money> {
    let needed = walk::new_revenue_needed(client.revenue_goal, funnel)?;
    let part = rust_decimal::Decimal::from(left) / rust_decimal::Decimal::from(of);
    Some(needed.times(crate::value::Rate::new(part)))
}
