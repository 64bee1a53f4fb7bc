//! What a lead and a customer cost, and what a customer is worth.
//!
//! Cost per lead = marketing ÷ leads. CAC = (marketing + sales) ÷ new customers, fully loaded: with
//! everything that was allocated to the two sides. LTV = yearly revenue per customer × gross margin
//! × lifetime; lifetime = 1 ÷ yearly churn where churn is given. Payback in months = CAC ÷ (yearly
//! revenue per customer × gross margin ÷ 12). LTV : CAC of 3 and a payback of 12 months are
//! conventions of software subscriptions (David Skok, “SaaS Metrics 2.0”, forEntrepreneurs) and are
//! to be labelled so. Source: guidance for executives of B2B companies, “Marketing has to connect
//! to sales”: “how much is it costing from a marketing perspective to capture a lead?”

use rust_decimal::Decimal;
use serde::Serialize;

use super::funnel::walk;
use super::{FunnelMeasure, Missing, Shares};
use crate::assessment::Assessment;
use crate::change::{Place, Screen};
use crate::record::Funnel;
use crate::value::{Money, Rate};

/// How the ratio and the payback are to be labelled.
pub const CONVENTION: &str =
    "A ratio of 3 and a payback of 12 months are conventions of software subscription companies.";

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Costs {
    /// Last year's spend over last year's counts.
    pub last_year: YearCosts,
    /// The plan over what the goal needs.
    pub plan: YearCosts,
    pub lifetime_years: Option<Rate>,
    /// Gross profit of a customer over its lifetime.
    pub ltv: Option<Money>,
    pub missing: Vec<Missing>,
}

#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct YearCosts {
    pub cost_per_lead: Option<Money>,
    pub cac: Option<Money>,
    /// LTV ÷ CAC.
    pub ltv_to_cac: Option<Rate>,
    pub payback_months: Option<Rate>,
}

pub fn measure(assessment: &Assessment, shares: &Shares, measure: Option<&FunnelMeasure>) -> Costs {
    let Some((record, funnel)) = assessment.funnel() else {
        return Costs::default();
    };
    let lifetime_years = lifetime(funnel);
    let yearly_profit = funnel
        .yearly_revenue_per_customer
        .zip(funnel.gross_margin)
        .map(|(revenue, margin)| revenue.times(margin));
    let ltv = ltv(funnel, lifetime_years);
    let leads_stage = walk::leads_stage(funnel);
    let year = |marketing: Option<Money>, sales: Option<Money>, leads, customers: Option<u64>| {
        let cac = marketing
            .zip(sales)
            .zip(customers)
            .and_then(|((marketing, sales), customers)| (marketing + sales).per(customers));
        YearCosts {
            cost_per_lead: marketing
                .zip(leads)
                .and_then(|(marketing, leads)| marketing.per(leads)),
            cac,
            ltv_to_cac: ltv.zip(cac).and_then(|(ltv, cac)| ltv.share_of(cac)),
            payback_months: cac.zip(yearly_profit).and_then(|(cac, profit)| {
                let months = cac.share_of(profit)?.decimal() * Decimal::from(12);
                (profit > Money::ZERO).then(|| Rate::new(months))
            }),
        }
    };
    let backward = measure.and_then(|measure| measure.backward);
    Costs {
        last_year: year(
            shares.marketing.last_year.amount,
            shares.sales.last_year.amount,
            funnel
                .stages
                .get(leads_stage)
                .and_then(|stage| stage.last_year),
            funnel.stages.last().and_then(|stage| stage.last_year),
        ),
        plan: year(
            measure.and_then(|measure| measure.budget),
            shares.sales.plan.amount,
            backward.and_then(|backward| backward.leads),
            backward.map(|backward| backward.customers),
        ),
        lifetime_years,
        ltv,
        missing: missing(assessment, record, funnel, lifetime_years),
    }
}

/// 1 ÷ yearly churn, or the years that were given.
fn lifetime(funnel: &Funnel) -> Option<Rate> {
    match funnel.yearly_churn {
        Some(churn) => Decimal::ONE.checked_div(churn.decimal()).map(Rate::new),
        None => funnel.lifetime_years,
    }
}

fn ltv(funnel: &Funnel, lifetime_years: Option<Rate>) -> Option<Money> {
    let exact = Decimal::from(funnel.yearly_revenue_per_customer?.minor())
        .checked_mul(funnel.gross_margin?.decimal())?
        .checked_mul(lifetime_years?.decimal())?;
    (exact.abs() <= Decimal::from(Money::LIMIT)).then(|| Money::from_exact(exact))
}

fn missing(
    assessment: &Assessment,
    record: crate::value::Id,
    funnel: &Funnel,
    lifetime: Option<Rate>,
) -> Vec<Missing> {
    let known = [
        (
            funnel.yearly_revenue_per_customer.is_some(),
            "What a customer brings in a year",
            "yearly_revenue_per_customer",
        ),
        (
            funnel.gross_margin.is_some(),
            "The gross margin",
            "gross_margin",
        ),
        (
            lifetime.is_some(),
            "How many customers leave in a year",
            "yearly_churn",
        ),
    ];
    known
        .into_iter()
        .filter(|(known, ..)| !known)
        .map(|(_, what, field)| {
            Missing::new(what, Place::at(Screen::Funnel, format!("{record}.{field}")))
                .known_by(assessment.ask(record, field))
        })
        .collect()
}
