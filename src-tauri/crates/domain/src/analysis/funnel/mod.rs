//! The funnel, read both ways: backwards from the goal, forwards from what enters.
//!
//! People are whole where they are asked for: backwards each stage is rounded up. Forwards nothing
//! is rounded until it is shown. Sources: three things that every successful marketing leader does
//! (Fannit), “Leaders make sure the team is all working toward the same goal(s)”: “to obtain 1,000
//! new prospects in order to get 70 new leads … we can close 10% (7) … worth $36,000 … $25,000 to
//! get $252,000”; guidance for executives of B2B companies, “Marketing has to connect to sales”:
//! “reverse engineered to support your sales teams and goals”; Kellblog, 3 December 2019.

pub mod capacity;
pub mod sensitivity;
pub mod sentence;
pub mod solve;
pub mod timing;
pub mod walk;

pub use capacity::Capacity;
pub use sensitivity::{Driver, DriverKind};
pub use sentence::Span;
pub use solve::{FunnelEdit, Solved, solve};
pub use timing::FunnelTiming;

use rust_decimal::Decimal;
use serde::Serialize;

use super::Missing;
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
use crate::record::{Client, Funnel, Held, SolveFor};
use crate::value::{Id, Money, Rate, Side};

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FunnelMeasure {
    pub record: Id,
    pub solve_for: SolveFor,
    pub held: Vec<Held>,
    /// From the widest to customers.
    pub stages: Vec<StageMeasure>,
    /// Which stage is meant by “leads”.
    pub leads_stage: usize,
    /// Goal − revenue from existing customers, never below zero.
    pub new_revenue_needed: Option<Money>,
    /// What the goal asks for, each stage rounded up.
    pub backward: Option<Backward>,
    /// What the people who enter bring, unrounded.
    pub forward: Option<Forward>,
    /// What is spent to fill it: the funnel's own budget, or planned marketing.
    pub budget: Option<Money>,
    /// Forward revenue − new revenue needed: below zero where the goal is out of reach.
    pub surplus: Option<Money>,
    pub timing: FunnelTiming,
    pub capacity: Capacity,
    /// What ten percent more of one thing brings, the most first.
    pub drivers: Vec<Driver>,
    /// The stage whose rate of last year lags furthest behind the planned one.
    pub weakest: Option<usize>,
    pub sentence: Vec<Span>,
    pub missing: Vec<Missing>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StageMeasure {
    pub name: String,
    pub side: Side,
    /// The planned rate to the next stage; the last stage has none.
    pub rate: Option<Rate>,
    /// Whole people that the goal asks for.
    pub needed: Option<u64>,
    /// People that arrive here from those who enter, unrounded.
    pub expected: Option<Decimal>,
    pub last_year: Option<u64>,
    /// Next stage ÷ this stage, last year.
    pub rate_last_year: Option<Rate>,
    /// Last year ÷ needed.
    pub part_of_needed: Option<Rate>,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Backward {
    /// New revenue needed ÷ average first sale, rounded up.
    pub customers: u64,
    pub leads: Option<u64>,
    pub entering: Option<u64>,
    /// Budget ÷ leads.
    pub cost_per_lead: Option<Money>,
    /// Budget ÷ customers.
    pub cost_per_customer: Option<Money>,
    /// Budget ÷ revenue goal.
    pub budget_of_goal: Option<Rate>,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Forward {
    pub leads: Decimal,
    pub customers: Decimal,
    /// Customers × average first sale.
    pub revenue: Option<Money>,
    /// Budget ÷ leads.
    pub cost_per_lead: Option<Money>,
    /// Budget ÷ customers.
    pub cost_per_customer: Option<Money>,
    /// Budget ÷ that revenue.
    pub budget_of_revenue: Option<Rate>,
}

impl FunnelMeasure {
    /// What is shown for a stage: whole people needed, or those expected where the goal is what
    /// the funnel solves for.
    pub fn shown(&self, stage: usize) -> Option<Decimal> {
        let stage = self.stages.get(stage)?;
        match self.solve_for {
            SolveFor::Goal => stage.expected,
            _ => stage.needed.map(Decimal::from).or(stage.expected),
        }
    }
}

/// `None` while the client has no funnel.
pub fn measure(assessment: &Assessment) -> Option<FunnelMeasure> {
    let (record, funnel) = assessment.funnel()?;
    let client = assessment.client();
    let budget = funnel
        .budget
        .or_else(|| assessment.planned(Side::Marketing));
    let new_revenue_needed = walk::new_revenue_needed(client.revenue_goal, funnel);
    let needed = walk::backward(funnel, new_revenue_needed);
    let expected = walk::forward(funnel);
    let leads_stage = walk::leads_stage(funnel);
    let stages = stages(funnel, &needed, &expected);
    let backward = backward(funnel, client, &needed, leads_stage, budget);
    let forward = forward(funnel, &expected, leads_stage, budget);
    let surplus = forward
        .and_then(|forward| forward.revenue)
        .zip(new_revenue_needed)
        .map(|(reached, needed)| reached - needed);
    let mut measure = FunnelMeasure {
        record,
        solve_for: funnel.solve_for,
        held: funnel.held.clone(),
        leads_stage,
        new_revenue_needed,
        backward,
        forward,
        budget,
        surplus,
        timing: timing::measure(funnel, client, assessment.as_of, leads_stage),
        capacity: capacity::measure(funnel, &needed, leads_stage),
        drivers: sensitivity::measure(funnel, client),
        weakest: walk::weakest(&stages),
        stages,
        sentence: Vec::new(),
        missing: missing(assessment, record, funnel),
    };
    measure.sentence = sentence::of(&measure, funnel, assessment);
    Some(measure)
}

fn stages(
    funnel: &Funnel,
    needed: &[Option<u64>],
    expected: &[Option<Decimal>],
) -> Vec<StageMeasure> {
    funnel
        .stages
        .iter()
        .enumerate()
        .map(|(index, stage)| {
            let next = funnel.stages.get(index + 1);
            let rate_last_year = next
                .and_then(|next| next.last_year)
                .zip(stage.last_year)
                .and_then(|(next, own)| walk::ratio(next, own));
            StageMeasure {
                name: stage.name.clone(),
                side: stage.side,
                rate: next.and(stage.rate),
                needed: needed[index],
                expected: expected[index],
                last_year: stage.last_year,
                rate_last_year,
                part_of_needed: stage
                    .last_year
                    .zip(needed[index])
                    .and_then(|(own, needed)| walk::ratio(own, needed)),
            }
        })
        .collect()
}

fn backward(
    funnel: &Funnel,
    client: &Client,
    needed: &[Option<u64>],
    leads_stage: usize,
    budget: Option<Money>,
) -> Option<Backward> {
    let customers = *needed.last()?;
    let customers = customers?;
    let leads = needed[leads_stage];
    Some(Backward {
        customers,
        leads,
        entering: *needed.first()?,
        cost_per_lead: budget.zip(leads).and_then(|(cost, leads)| cost.per(leads)),
        cost_per_customer: budget.and_then(|cost| cost.per(customers)),
        budget_of_goal: budget
            .zip(client.revenue_goal)
            .and_then(|(cost, goal)| cost.share_of(goal)),
    })
    .filter(|_| funnel.average_first_sale.is_some())
}

fn forward(
    funnel: &Funnel,
    expected: &[Option<Decimal>],
    leads_stage: usize,
    budget: Option<Money>,
) -> Option<Forward> {
    let customers = (*expected.last()?)?;
    let leads = expected[leads_stage]?;
    let revenue = funnel
        .average_first_sale
        .and_then(|sale| walk::revenue(customers, sale));
    Some(Forward {
        leads,
        customers,
        revenue,
        cost_per_lead: budget.and_then(|cost| walk::per_person(cost, leads)),
        cost_per_customer: budget.and_then(|cost| walk::per_person(cost, customers)),
        budget_of_revenue: budget
            .zip(revenue)
            .and_then(|(cost, revenue)| cost.share_of(revenue)),
    })
}

fn missing(assessment: &Assessment, record: Id, funnel: &Funnel) -> Vec<Missing> {
    let mut missing = Vec::new();
    let mut need = |known: bool, what: String, field: String| {
        if !known {
            missing.push(
                Missing::new(what, Place::at(Screen::Funnel, format!("{record}.{field}")))
                    .known_by(assessment.ask(record, &field)),
            );
        }
    };
    need(
        funnel.average_first_sale.is_some(),
        "The average first sale".to_owned(),
        "average_first_sale".to_owned(),
    );
    need(
        funnel.revenue_existing.is_some(),
        "Revenue expected from existing customers".to_owned(),
        "revenue_existing".to_owned(),
    );
    for (index, pair) in funnel.stages.windows(2).enumerate() {
        need(
            pair[0].rate.is_some(),
            format!("What part of the {} become {}", pair[0].name, pair[1].name),
            format!("stages.{index}.rate"),
        );
    }
    need(
        funnel.sales_cycle_months.is_some(),
        "How many months a sale takes".to_owned(),
        "sales_cycle_months".to_owned(),
    );
    missing
}
