//! The funnel as the window shows it.

use domain::analysis::funnel::{FunnelMeasure, StageMeasure};
use domain::analysis::{Analysis, Missing};
use domain::assessment::Assessment;
use domain::record::{Record, field};
use domain::report::section;
use domain::value::words::{self, Words};
use domain::value::{Choice as _, Currency, Id};

use super::funnel_of;
use crate::Practice;
use crate::record::{self, editable};
use crate::view::{Driver, Editable, FunnelFact, FunnelRow, FunnelView, Part};

/// What stands below the sentence, to be typed: field and label.
pub const ASSUMPTIONS: [(&str, &str); 8] = [
    ("revenue_existing", "Revenue from existing customers"),
    ("gross_margin", "Gross margin"),
    ("yearly_revenue_per_customer", "Yearly revenue per customer"),
    ("yearly_churn", "Yearly churn"),
    ("lifetime_years", "Lifetime in years"),
    ("sales_cycle_months", "Sales cycle in months"),
    ("sales_capacity", "Leads sales can work a year"),
    (
        "service_capacity",
        "New customers service can take a quarter",
    ),
];

pub fn show(practice: &Practice, assessment: &Assessment, analysis: &Analysis) -> FunnelView {
    let (id, funnel) = funnel_of(practice, assessment);
    let currency = assessment.client().currency;
    let words = Words::window(currency);
    let record = Record::Funnel(funnel.clone());
    let measure = analysis.funnel.as_ref();
    FunnelView {
        sentence: measure
            .map(|measure| sentence(measure, id, &record, assessment))
            .unwrap_or_default(),
        solve_for: record::word_of(&funnel.solve_for),
        rows: measure
            .map(|measure| rows(measure, id, &record, currency, words))
            .unwrap_or_default(),
        figure: section::funnel::window_figure(assessment, analysis),
        drivers: measure
            .map(|measure| drivers(measure, words))
            .unwrap_or_default(),
        facts: measure.map(facts).unwrap_or_default(),
        costs: costs(analysis, words),
        assumptions: ASSUMPTIONS
            .iter()
            .map(|&(path, label)| {
                let text = field::get(&record, path, currency).unwrap_or_default();
                let shown = (!text.is_empty()).then_some(text);
                (
                    label.to_owned(),
                    editable(id, &record, path, currency, shown, funnel.ask.get(path)),
                )
            })
            .collect(),
        missing: measure.map_or_else(Vec::new, |measure| {
            measure.missing.iter().map(Missing::sentence).collect()
        }),
    }
}

fn sentence(
    measure: &FunnelMeasure,
    id: Id,
    record: &Record,
    assessment: &Assessment,
) -> Vec<Part> {
    let currency = assessment.client().currency;
    measure
        .sentence
        .iter()
        .map(|span| {
            if !span.is_number || span.field.is_empty() {
                return Part::Text {
                    text: span.text.clone(),
                };
            }
            let path = if span.field == "average_sale" {
                "average_first_sale"
            } else {
                &span.field
            };
            let text = field::get(record, path, currency).unwrap_or_else(|| span.text.clone());
            Part::Number {
                name: span.field.clone(),
                value: Editable {
                    record: Some(id),
                    field: span.field.clone(),
                    text,
                    shown: span.text.clone(),
                    missing: None,
                },
                solved: span.is_solved,
                held: span.is_held,
            }
        })
        .collect()
}

fn rows(
    measure: &FunnelMeasure,
    id: Id,
    record: &Record,
    currency: Currency,
    words: Words,
) -> Vec<FunnelRow> {
    let last = measure.stages.len().saturating_sub(1);
    measure
        .stages
        .iter()
        .enumerate()
        .map(|(index, stage)| {
            let field = |name: &str, shown: Option<String>| {
                editable(
                    id,
                    record,
                    &format!("stages.{index}.{name}"),
                    currency,
                    shown,
                    None,
                )
            };
            FunnelRow {
                name: field("name", Some(stage.name.clone())),
                side: stage.side.word().to_owned(),
                last_year: field("last_year", stage.last_year.map(words::count)),
                needed: measure
                    .shown(index)
                    .map_or_else(|| "–".to_owned(), words::people),
                rate: (index < last)
                    .then(|| field("rate", stage.rate.map(|rate| words.percent(rate)))),
                rate_last_year: stage
                    .rate_last_year
                    .map(|rate| format!("{} last year", words.percent(rate)))
                    .unwrap_or_default(),
                part: part(stage),
                weak: is_weak(stage),
            }
        })
        .collect()
}

fn part(stage: &StageMeasure) -> Option<f64> {
    use rust_decimal::prelude::ToPrimitive as _;
    stage
        .part_of_needed
        .and_then(|part| part.decimal().to_f64())
        .map(|part| part.clamp(0.0, 1.0))
}

fn is_weak(stage: &StageMeasure) -> bool {
    stage
        .rate_last_year
        .zip(stage.rate)
        .is_some_and(|(last, planned)| last < planned)
}

fn drivers(measure: &FunnelMeasure, words: Words) -> Vec<Driver> {
    use rust_decimal::prelude::ToPrimitive as _;
    let most = measure
        .drivers
        .iter()
        .map(|driver| driver.gain)
        .max()
        .unwrap_or_default();
    measure
        .drivers
        .iter()
        .map(|driver| Driver {
            name: driver.kind.title().to_owned(),
            remark: driver
                .amount
                .map(|amount| words.money(amount))
                .or_else(|| driver.rate.map(|rate| words.percent(rate)))
                .or_else(|| driver.people.map(words::people))
                .unwrap_or_default(),
            gain: words.amount_change(driver.gain),
            part: driver
                .gain
                .share_of(most)
                .and_then(|part| part.decimal().to_f64())
                .unwrap_or_default(),
        })
        .collect()
}

fn facts(measure: &FunnelMeasure) -> Vec<FunnelFact> {
    let timing = &measure.timing;
    let capacity = &measure.capacity;
    let fact = |name: &str, value: String, warn: bool| FunnelFact {
        name: name.to_owned(),
        value,
        warn,
    };
    let unknown = || "still to ask".to_owned();
    let pair = |needed: Option<u64>, possible: Option<u64>, verb: &str| match (needed, possible) {
        (Some(needed), Some(possible)) => format!(
            "{} needed, {verb} {}",
            words::count(needed),
            words::count(possible)
        ),
        (Some(needed), None) => format!("{} needed", words::count(needed)),
        _ => unknown(),
    };
    vec![
        fact(
            "Sales cycle",
            timing.sales_cycle_months.map_or_else(unknown, |months| {
                words::plural(u64::from(months), "month", "months")
            }),
            false,
        ),
        fact(
            "Last leads by",
            timing.last_leads_by.map_or_else(unknown, words::month_long),
            timing.has_passed,
        ),
        fact(
            "Leads a month",
            pair(
                capacity.leads_needed_a_month,
                capacity.leads_possible_a_month,
                "sales can work",
            ),
            capacity.leads_exceed_sales == Some(true),
        ),
        fact(
            "Customers a quarter",
            pair(
                capacity.customers_needed_a_quarter,
                capacity.customers_possible_a_quarter,
                "service can take",
            ),
            capacity.customers_exceed_service == Some(true),
        ),
    ]
}

fn costs(analysis: &Analysis, words: Words) -> Vec<FunnelFact> {
    let costs = &analysis.costs;
    let fact = |name: &str, value: Option<String>| {
        value.map(|value| FunnelFact {
            name: name.to_owned(),
            value,
            warn: false,
        })
    };
    let backward = analysis
        .funnel
        .as_ref()
        .and_then(|funnel| funnel.backward.as_ref());
    [
        fact(
            "Cost per lead",
            backward
                .and_then(|backward| backward.cost_per_lead)
                .map(|cost| words.money_exact(cost)),
        ),
        fact(
            "Cost per customer",
            backward
                .and_then(|backward| backward.cost_per_customer)
                .map(|cost| words.money_exact(cost)),
        ),
        fact(
            "Marketing, share of the revenue",
            backward
                .and_then(|backward| backward.budget_of_goal)
                .map(|rate| words.percent_to(rate, 2)),
        ),
        fact(
            "CAC, both sides",
            costs.plan.cac.map(|cac| words.money(cac)),
        ),
        fact("LTV", costs.ltv.map(|ltv| words.money(ltv))),
        fact("LTV : CAC", costs.plan.ltv_to_cac.map(words::ratio)),
        fact(
            "Payback",
            costs
                .plan
                .payback_months
                .map(|months| format!("{} months", words::decimal(months.decimal(), 1))),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}
