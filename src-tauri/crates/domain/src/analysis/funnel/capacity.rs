//! Whether sales can work the leads and service can take on the customers.
//!
//! Source: shared vision and roadmap, “De-siloing teams is important … but it's not everything”:
//! “ramping up marketing efforts when service bandwidth … can't handle the load is wasteful”.

use serde::Serialize;

use crate::record::Funnel;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Capacity {
    /// Leads that the goal needs in a year.
    pub leads_needed: Option<u64>,
    /// Leads that sales can work in a year.
    pub leads_possible: Option<u64>,
    /// The same a month, rounded up and down.
    pub leads_needed_a_month: Option<u64>,
    pub leads_possible_a_month: Option<u64>,
    /// Customers a quarter, rounded up, and what service can take on.
    pub customers_needed_a_quarter: Option<u64>,
    pub customers_possible_a_quarter: Option<u64>,
    /// True or false only where both figures are known.
    pub leads_exceed_sales: Option<bool>,
    pub customers_exceed_service: Option<bool>,
}

pub fn measure(funnel: &Funnel, needed: &[Option<u64>], leads_stage: usize) -> Capacity {
    let leads_needed = needed.get(leads_stage).copied().flatten();
    let customers_needed = needed.last().copied().flatten();
    let customers_needed_a_quarter = customers_needed.map(|count| count.div_ceil(4));
    let exceeds = |needed: Option<u64>, possible: Option<u64>| {
        needed.zip(possible).map(|(needed, can)| needed > can)
    };
    Capacity {
        leads_needed,
        leads_possible: funnel.sales_capacity,
        leads_needed_a_month: leads_needed.map(|count| count.div_ceil(12)),
        leads_possible_a_month: funnel.sales_capacity.map(|count| count / 12),
        customers_needed_a_quarter,
        customers_possible_a_quarter: funnel.service_capacity,
        leads_exceed_sales: exceeds(leads_needed, funnel.sales_capacity),
        customers_exceed_service: exceeds(customers_needed_a_quarter, funnel.service_capacity),
    }
}
