//! The way from prospect to customer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{Money, Rate, Side};

/// Stages with a rate between each two, and the money at the end. One per client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Funnel {
    /// From the widest to customers; at least two.
    pub stages: Vec<Stage>,
    /// How many enter the first stage in the plan's year.
    pub entering: Option<u64>,
    pub average_first_sale: Option<Money>,
    /// What marketing spends to fill this funnel in the plan's year.
    pub budget: Option<Money>,
    /// Revenue expected from existing customers in the plan's year.
    pub revenue_existing: Option<Money>,
    pub gross_margin: Option<Rate>,
    pub yearly_revenue_per_customer: Option<Money>,
    pub yearly_churn: Option<Rate>,
    /// Used where churn is not given.
    pub lifetime_years: Option<Rate>,
    pub sales_cycle_months: Option<u32>,
    /// Leads that sales can work in a year.
    pub sales_capacity: Option<u64>,
    /// New customers that service can take on per quarter.
    pub service_capacity: Option<u64>,
    /// What answers when another number of the sentence is changed.
    pub solve_for: SolveFor,
    /// What never changes by itself.
    pub held: Vec<Held>,
    /// Who knows a figure that is not known here: field name to person.
    pub ask: BTreeMap<String, String>,
}

/// The number of the sentence that answers the others.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SolveFor {
    /// The revenue goal follows from what enters the funnel.
    Goal,
    /// What must enter, and with it every stage, follows from the goal.
    #[default]
    Leads,
    /// The budget follows from the leads, at today's cost of a lead.
    Budget,
    /// The last rate follows from the goal and from what enters.
    WinRate,
}

/// A number that is pinned.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    Goal,
    AverageSale,
    Leads,
    Budget,
    WinRate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Stage {
    /// In the plural, as it stands in a sentence: `leads`.
    pub name: String,
    /// Whose stage it is.
    pub side: Side,
    /// The share that goes on to the next stage; the last stage has none.
    #[serde(default)]
    pub rate: Option<Rate>,
    /// How many there were in the fiscal year before the plan's.
    #[serde(default)]
    pub last_year: Option<u64>,
}

impl Stage {
    pub fn new(name: &str, side: Side) -> Self {
        Self {
            name: name.to_owned(),
            side,
            rate: None,
            last_year: None,
        }
    }
}

impl Default for Funnel {
    fn default() -> Self {
        Self {
            stages: vec![
                Stage::new("prospects", Side::Marketing),
                Stage::new("leads", Side::Marketing),
                Stage::new("customers", Side::Sales),
            ],
            entering: None,
            average_first_sale: None,
            budget: None,
            revenue_existing: None,
            gross_margin: None,
            yearly_revenue_per_customer: None,
            yearly_churn: None,
            lifetime_years: None,
            sales_cycle_months: None,
            sales_capacity: None,
            service_capacity: None,
            solve_for: SolveFor::Leads,
            held: Vec::new(),
            ask: BTreeMap::new(),
        }
    }
}
