//! The funnel as the window shows it.

use domain::analysis::funnel::{FunnelMeasure, StageMeasure};
use domain::analysis::{Analysis, Missing};
use domain::assessment::Assessment;
use domain::record::{Entry, field};
use domain::report::section;
use domain::value::Choice;
use domain::value::words::{self, Words};

use super::entry::{entry_of, funnel_of};
use crate::Practice;
use crate::editing::Known;
use crate::view::{Driver, Editable, FunnelFact, FunnelRow, FunnelView, Part};

/// What stands below the sentence, to be typed.
pub const ASSUMPTIONS: [&str; 8] = [
    "revenue_existing",
    "gross_margin",
    "yearly_revenue_per_customer",
    "yearly_churn",
    "lifetime_years",
    "sales_cycle_months",
    "sales_capacity",
    "service_capacity",
];

pub fn show(practice: &Practice, assessment: &Assessment, analysis: &Analysis) -> FunnelView {
    let entry = entry_of(practice, assessment);
    let known = Known {
        assessment,
        analysis,
    };
    let words = Words::window(known.currency());
    let measure = analysis.funnel.as_ref();
    FunnelView {
        record: entry.id,
        sentence: measure
            .map(|measure| sentence(measure, &entry, assessment))
            .unwrap_or_default(),
        solve_for: funnel_of(practice, assessment).1.solve_for,
        rows: measure
            .map(|measure| rows(measure, &entry, known, words))
            .unwrap_or_default(),
        figure: section::funnel::window_figure(assessment, analysis),
        drivers: measure
            .map(|measure| drivers(measure, words))
            .unwrap_or_default(),
        facts: measure.map(facts).unwrap_or_default(),
        costs: costs(analysis, words),
        assumptions: ASSUMPTIONS
            .iter()
            .filter_map(|path| {
                let label = entry.record.about(path)?.label;
                Some((label.to_owned(), known.editable(&entry, path)))
            })
            .collect(),
        missing: measure.map_or_else(Vec::new, |measure| {
            measure.missing.iter().map(Missing::sentence).collect()
        }),
    }
}

fn sentence(measure: &FunnelMeasure, entry: &Entry, assessment: &Assessment) -> Vec<Part> {
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
            let text = field::get(entry, path, currency).unwrap_or_else(|| span.text.clone());
            Part::Number {
                name: span.field.clone(),
                value: Editable {
                    record: Some(entry.id),
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

fn rows(measure: &FunnelMeasure, entry: &Entry, known: Known<'_>, words: Words) -> Vec<FunnelRow> {
    let last = measure.stages.len().saturating_sub(1);
    measure
        .stages
        .iter()
        .enumerate()
        .map(|(index, stage)| {
            let field = |name: &str, shown: Option<String>| {
                let path = format!("stages.{index}.{name}");
                let text = field::get(entry, &path, known.currency()).unwrap_or_default();
                known.shown_as(entry, &path, text, shown)
            };
            FunnelRow {
                name: field("name", Some(stage.name.clone())),
                side: stage.side,
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
