//! The funnel: edited as a sentence, in either direction.

use domain::analysis::funnel::{DriverKind, FunnelEdit, FunnelMeasure, StageMeasure, solve};
use domain::analysis::{Analysis, Missing};
use domain::assessment::Assessment;
use domain::change::{Change, Edit, Place};
use domain::record::{Entry, Funnel, Held, Problem, Record, SolveFor, field};
use domain::report::section;
use domain::value::words::{self, Words};
use domain::value::{Currency, Id};

use crate::practice::new_id;
use crate::record::{self, editable};
use crate::view::{Driver, Editable, Edited, FunnelFact, FunnelRow, FunnelView, Part};
use crate::{Failure, Now, Practice, Result};

/// What stands below the sentence, to be typed: field and label.
const ASSUMPTIONS: [(&str, &str); 8] = [
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

pub async fn view(practice: &Practice, client: Id, now: Now) -> Result<FunnelView> {
    let assessment = practice.assessment(client, now).await?;
    let analysis = Analysis::of(&assessment);
    Ok(show(&assessment, &analysis))
}

/// Changes a number of the sentence; the others answer.
pub async fn edit(
    practice: &Practice,
    client: Id,
    name: String,
    text: String,
    now: Now,
) -> Result<Edited> {
    if is_plain(&name) {
        return set(practice, client, &name, &text, now).await;
    }
    let assessment = practice.assessment(client, now).await?;
    let edit = match FunnelEdit::read(
        &funnel_of(&assessment).1,
        &name,
        &text,
        assessment.client().currency,
    ) {
        Ok(edit) => edit,
        Err(problem) => {
            return Ok(Edited::Refused {
                problems: vec![problem],
            });
        }
    };
    let label = format!("Edit funnel: {}", name.replace(['_', '.'], " "));
    change(practice, client, &edit, label, &name, now).await
}

/// Fields that nothing is solved from: names, what was counted, margin and capacities.
fn is_plain(name: &str) -> bool {
    matches!(name.rsplit('.').next(), Some("name" | "last_year"))
        || (name != "revenue_existing" && ASSUMPTIONS.iter().any(|&(field, _)| field == name))
}

/// Sets such a field, also in a funnel that is not kept yet.
async fn set(practice: &Practice, client: Id, name: &str, text: &str, now: Now) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let (id, funnel) = funnel_of(&assessment);
    let entry = Entry {
        id,
        record: Record::Funnel(funnel),
    };
    let changed = match field::set(&entry, name, text, assessment.client().currency) {
        Ok(changed) => changed,
        Err(problem) => {
            return Ok(Edited::Refused {
                problems: vec![problem],
            });
        }
    };
    if changed == entry {
        return record::unchanged(&file).await;
    }
    let change = Change {
        label: entry.record.edit_label(name),
        place: Place::at("funnel", name),
        edits: vec![Edit::Put {
            entry: changed.clone(),
        }],
        coalesce: Some(format!("funnel.{name}")),
    };
    record::put_checked(&file, &assessment, &[changed], change, None, now).await
}

/// Says which number answers from now on: `goal`, `leads`, `budget` or `win_rate`.
pub async fn solve_for(practice: &Practice, client: Id, what: String, now: Now) -> Result<Edited> {
    let what = word::<SolveFor>(&what)?;
    change(
        practice,
        client,
        &FunnelEdit::SolveFor(what),
        "Solve the funnel for another number".to_owned(),
        "solve_for",
        now,
    )
    .await
}

/// Pins a number, or lets it go: `goal`, `average_sale`, `leads`, `budget` or `win_rate`.
pub async fn hold(
    practice: &Practice,
    client: Id,
    what: String,
    held: bool,
    now: Now,
) -> Result<Edited> {
    let what = word::<Held>(&what)?;
    let label = if held {
        "Hold a number of the funnel"
    } else {
        "Let a number of the funnel go"
    };
    change(
        practice,
        client,
        &FunnelEdit::Hold(what, held),
        label.to_owned(),
        "held",
        now,
    )
    .await
}

fn word<T: serde::de::DeserializeOwned>(word: &str) -> Result<T> {
    serde_json::from_value(word.into())
        .map_err(|_| Failure::not_found(format!("“{word}” is not a number of the funnel.")))
}

async fn change(
    practice: &Practice,
    client: Id,
    edit: &FunnelEdit,
    label: String,
    focus: &str,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let (id, funnel) = funnel_of(&assessment);
    let goal = assessment.client().revenue_goal;
    let solved = match solve(&funnel, goal, edit) {
        Ok(solved) => solved,
        Err(problem) => {
            return Ok(Edited::Refused {
                problems: vec![problem],
            });
        }
    };
    let mut entries = Vec::new();
    if solved.funnel != funnel {
        entries.push(Entry {
            id,
            record: Record::Funnel(solved.funnel),
        });
    }
    if solved.revenue_goal != goal
        && let Some((id, profile)) = assessment.client_entry()
    {
        let profile = domain::record::Client {
            revenue_goal: solved.revenue_goal,
            ..profile.clone()
        };
        entries.push(Entry {
            id,
            record: Record::Client(profile),
        });
    }
    if entries.is_empty() {
        return record::unchanged(&file).await;
    }
    let change = Change {
        label,
        place: Place::at("funnel", focus),
        edits: entries
            .iter()
            .map(|entry| Edit::Put {
                entry: entry.clone(),
            })
            .collect(),
        coalesce: Some(format!("funnel.{focus}")),
    };
    record::put_checked(&file, &assessment, &entries, change, None, now).await
}

/// Adds a stage after another one, or removes it; at least two stay.
pub async fn stages(
    practice: &Practice,
    client: Id,
    names: Vec<String>,
    now: Now,
) -> Result<Edited> {
    let file = practice.file(client).await?;
    let assessment = file.assessment(now.today).await?;
    let (id, funnel) = funnel_of(&assessment);
    if names.len() < 2 || names.iter().any(|name| name.trim().is_empty()) {
        return Ok(Edited::Refused {
            problems: vec![Problem::new(
                "stages",
                "A funnel needs at least two stages, each with a name.",
            )],
        });
    }
    let stages = names
        .iter()
        .map(|name| {
            let kept = funnel.stages.iter().find(|stage| stage.name == name.trim());
            kept.cloned().unwrap_or_else(|| {
                domain::record::Stage::new(name.trim(), domain::value::Side::Marketing)
            })
        })
        .collect();
    let entry = Entry {
        id,
        record: Record::Funnel(Funnel { stages, ..funnel }),
    };
    let change = Change {
        label: "Change the stages of the funnel".to_owned(),
        place: Place::at("funnel", "stages"),
        edits: vec![Edit::Put {
            entry: entry.clone(),
        }],
        coalesce: None,
    };
    record::put_checked(&file, &assessment, &[entry], change, None, now).await
}

/// The client's funnel, or the one it would start with.
fn funnel_of(assessment: &Assessment) -> (Id, Funnel) {
    assessment.funnel().map_or_else(
        || (new_id(), Funnel::default()),
        |(id, funnel)| (id, funnel.clone()),
    )
}

fn show(assessment: &Assessment, analysis: &Analysis) -> FunnelView {
    let (id, funnel) = funnel_of(assessment);
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
            name: match driver.kind {
                DriverKind::ExistingCustomers => "Existing customers",
                DriverKind::AverageSale => "Average first sale",
                DriverKind::WinRate => "Win rate",
                DriverKind::Leads => "Leads",
            }
            .to_owned(),
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
