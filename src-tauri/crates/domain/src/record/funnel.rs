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
    /// Who knows a figure that is not known here: field name to person.
    pub ask: BTreeMap<String, String>,
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
            ask: BTreeMap::new(),
        }
    }
}
