//! What ten percent more of one thing brings in revenue, ranked.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::walk;
use crate::record::{Client, Funnel};
use crate::value::{Choice, Money, Rate};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Driver {
    pub kind: DriverKind,
    /// More revenue, from existing or new customers. Unrounded people: 10 % more of 40 is 44.
    pub gain: Money,
    /// The driver after the change, where it is money.
    pub amount: Option<Money>,
    /// The driver after the change, where it is a rate; never above 100 %.
    pub rate: Option<Rate>,
    /// The driver after the change, where it is people.
    pub people: Option<Decimal>,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DriverKind {
    ExistingCustomers,
    AverageSale,
    WinRate,
    Leads,
}

impl Choice for DriverKind {
    fn title(self) -> &'static str {
        match self {
            Self::ExistingCustomers => "Existing customers",
            Self::AverageSale => "Average first sale",
            Self::WinRate => "Win rate",
            Self::Leads => "Leads",
        }
    }
}

/// Empty while the funnel has no result to change.
pub fn measure(funnel: &Funnel, client: &Client) -> Vec<Driver> {
    let tenth = Rate::percent(10);
    let more = |amount: Money| amount + amount.times(tenth);
    let base = base(funnel, client);
    let mut drivers = Vec::new();
    if let Some(existing) = funnel.revenue_existing.filter(|amount| !amount.is_zero()) {
        drivers.push(Driver {
            kind: DriverKind::ExistingCustomers,
            gain: existing.times(tenth),
            amount: Some(more(existing)),
            rate: None,
            people: None,
        });
    }
    if let Some(base) = base {
        let gain = base.revenue.times(tenth);
        drivers.push(Driver {
            kind: DriverKind::AverageSale,
            gain,
            amount: Some(more(base.sale)),
            rate: None,
            people: None,
        });
        if let Some(win) = base.win_rate {
            let raised = (win.decimal() * Decimal::new(11, 1)).min(Decimal::ONE);
            // A rate of 95 % has only 5 % to gain.
            let part = Rate::new(raised / win.decimal() - Decimal::ONE);
            drivers.push(Driver {
                kind: DriverKind::WinRate,
                gain: base.revenue.times(part),
                amount: None,
                rate: Some(Rate::new(raised)),
                people: None,
            });
        }
        drivers.push(Driver {
            kind: DriverKind::Leads,
            gain,
            amount: None,
            rate: None,
            people: base
                .leads
                .and_then(|leads| leads.checked_mul(Decimal::new(11, 1))),
        });
    }
    drivers.sort_by_key(|driver| std::cmp::Reverse(driver.gain));
    drivers
}

struct Base {
    revenue: Money,
    sale: Money,
    win_rate: Option<Rate>,
    leads: Option<Decimal>,
}

/// The plan's own result: whole customers that the goal asks for, or those expected where nothing
/// is asked for yet.
fn base(funnel: &Funnel, client: &Client) -> Option<Base> {
    let sale = funnel.average_first_sale?;
    let needed = walk::backward(
        funnel,
        walk::new_revenue_needed(client.revenue_goal, funnel),
    );
    let expected = walk::forward(funnel);
    let stage = walk::leads_stage(funnel);
    let people = |index: usize| {
        needed[index]
            .map(Decimal::from)
            .or(expected[index])
            .filter(|count| *count > Decimal::ZERO)
    };
    let last = funnel.stages.len().checked_sub(1)?;
    Some(Base {
        revenue: walk::revenue(people(last)?, sale)?,
        sale,
        win_rate: last
            .checked_sub(1)
            .and_then(|index| funnel.stages[index].rate)
            .filter(|rate| rate.is_positive()),
        leads: people(stage),
    })
}
