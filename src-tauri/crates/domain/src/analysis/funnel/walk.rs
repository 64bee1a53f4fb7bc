//! The steps through the funnel, in exact decimals.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::StageMeasure;
use crate::record::Funnel;
use crate::value::{Money, Rate};

/// Revenue goal − revenue expected from existing customers, never below zero. Unknown existing
/// revenue stays unknown: a company without existing customers says zero.
pub fn new_revenue_needed(goal: Option<Money>, funnel: &Funnel) -> Option<Money> {
    goal.zip(funnel.revenue_existing)
        .map(|(goal, existing)| (goal - existing).max(Money::ZERO))
}

/// Whole people needed at each stage: customers = new revenue ÷ average first sale, rounded up;
/// each stage above = the stage below ÷ its rate, rounded up. `ceil(21 / 0.35)` is 60.
pub fn backward(funnel: &Funnel, new_revenue: Option<Money>) -> Vec<Option<u64>> {
    let mut needed = vec![None; funnel.stages.len()];
    let customers = new_revenue
        .zip(funnel.average_first_sale)
        .and_then(|(revenue, sale)| customers(revenue, sale));
    let Some(last) = needed.last_mut() else {
        return needed;
    };
    *last = customers;
    climb(funnel, &mut needed);
    needed
}

/// Fills the stages above the lowest known one.
pub fn climb(funnel: &Funnel, needed: &mut [Option<u64>]) {
    for index in (0..funnel.stages.len().saturating_sub(1)).rev() {
        if needed[index].is_none() {
            needed[index] = needed[index + 1]
                .zip(funnel.stages[index].rate)
                .and_then(|(below, rate)| above(below, rate));
        }
    }
}

/// Customers that bring `revenue` at `sale` each, rounded up.
pub fn customers(revenue: Money, sale: Money) -> Option<u64> {
    if sale <= Money::ZERO {
        return None;
    }
    Decimal::from(revenue.minor())
        .checked_div(Decimal::from(sale.minor()))?
        .ceil()
        .to_u64()
}

/// People needed above, for `below` of them to pass at `rate`.
pub fn above(below: u64, rate: Rate) -> Option<u64> {
    if !rate.is_positive() {
        return None;
    }
    Decimal::from(below)
        .checked_div(rate.decimal())?
        .ceil()
        .to_u64()
}

/// People expected at each stage from those who enter, unrounded.
pub fn forward(funnel: &Funnel) -> Vec<Option<Decimal>> {
    let mut expected = Vec::with_capacity(funnel.stages.len());
    let mut count = funnel.entering.map(Decimal::from);
    for stage in &funnel.stages {
        expected.push(count);
        count = count
            .zip(stage.rate)
            .and_then(|(count, rate)| count.checked_mul(rate.decimal()));
    }
    expected
}

/// People × amount each, rounded to the minor unit; `None` beyond [`Money::LIMIT`].
pub fn revenue(people: Decimal, each: Money) -> Option<Money> {
    let exact = people.checked_mul(Decimal::from(each.minor()))?;
    (exact.abs() <= Decimal::from(Money::LIMIT)).then(|| Money::from_exact(exact))
}

/// An amount ÷ people, rounded to the minor unit; `None` for nobody.
pub fn per_person(amount: Money, people: Decimal) -> Option<Money> {
    if people <= Decimal::ZERO {
        return None;
    }
    let exact = Decimal::from(amount.minor()).checked_div(people)?;
    (exact.abs() <= Decimal::from(Money::LIMIT)).then(|| Money::from_exact(exact))
}

/// `part` ÷ `whole`, `None` for an empty whole.
pub fn ratio(part: u64, whole: u64) -> Option<Rate> {
    Decimal::from(part)
        .checked_div(Decimal::from(whole))
        .map(Rate::new)
}

/// The stage that people mean by “leads”: the one called so, else the first whose name holds the
/// word, else the second of three or more, else the first.
pub fn leads_stage(funnel: &Funnel) -> usize {
    let named = |test: fn(&str) -> bool| {
        funnel
            .stages
            .iter()
            .position(|stage| test(&stage.name.trim().to_lowercase()))
    };
    named(|name| name == "leads")
        .or_else(|| named(|name| name.contains("lead")))
        .unwrap_or(usize::from(funnel.stages.len() > 2))
}

/// The stage whose rate of last year is the smallest part of the planned one, where any is below.
pub fn weakest(stages: &[StageMeasure]) -> Option<usize> {
    stages
        .iter()
        .enumerate()
        .filter_map(|(index, stage)| {
            let (last, planned) = (stage.rate_last_year?, stage.rate?);
            let part = last.decimal().checked_div(planned.decimal())?;
            (part < Decimal::ONE).then_some((index, part))
        })
        .min_by(|a, b| a.1.cmp(&b.1))
        .map(|(index, _)| index)
}
