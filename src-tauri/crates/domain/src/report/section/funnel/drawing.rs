//! The drawing of the funnel, and the sum of money that leads to it.

use rust_decimal::Decimal;

use super::wanted;
use crate::analysis::FunnelMeasure;
use crate::record::Funnel;
use crate::report::figure::{Figure, FunnelStage, FunnelSum, FunnelWords, funnel};
use crate::report::section::Context;
use crate::value::Money;
use crate::value::words;

pub(super) fn drawing(context: &Context, measure: &FunnelMeasure, record: &Funnel) -> Figure {
    let year = context.last_year();
    let is_asked = measure.backward.is_some();
    let stages: Vec<FunnelStage> = measure
        .stages
        .iter()
        .enumerate()
        .rev()
        .map(|(index, stage)| FunnelStage {
            name: words::capital(&stage.name),
            side: stage.side,
            needed: wanted(stage),
            had: stage.last_year,
            needed_words: wanted(stage)
                .map_or_else(|| stage_question(context, index), words::count),
            had_words: stage.last_year.map_or_else(String::new, |had| {
                format!("{} in {year}", words::count(had))
            }),
            rate: match index.checked_sub(1).map(|above| measure.stages[above].rate) {
                None => String::new(),
                Some(Some(rate)) => format!("÷ {}", context.say.percent_short(rate)),
                Some(None) => context.ask_funnel(&format!("stages.{}.rate", index - 1)),
            },
        })
        .collect();
    let said: Vec<String> = stages
        .iter()
        .map(|stage| {
            let had = if stage.had_words.is_empty() {
                String::new()
            } else {
                format!(" ({})", stage.had_words)
            };
            format!("{} {}{had}", stage.name, stage.needed_words)
        })
        .collect();
    let dashed = if is_asked { "needed" } else { "expected" };
    let has_last = stages.iter().any(|stage| stage.had.is_some());
    let filled = if has_last {
        format!(" Filled: {year}.")
    } else {
        String::new()
    };
    let words = FunnelWords {
        note: format!("The squares are to scale by area. Dashed: {dashed}.{filled}"),
        hand_over: "hand-over".to_owned(),
        not_to_scale: "not to scale".to_owned(),
        alt: format!(
            "From customers to {}: {}.",
            measure.stages[0].name,
            said.join(", ")
        ),
    };
    funnel(&stages, &sum(context, measure, record), &words)
}

/// What is asked where a stage can't be counted: the rate to the next, or the sum that leads there.
pub(super) fn stage_question(context: &Context, index: usize) -> String {
    let (_, funnel) = context.assessment.funnel().unzip();
    let rate = funnel
        .and_then(|funnel| funnel.stages.get(index))
        .and_then(|stage| stage.rate);
    if rate.is_none() && funnel.is_some_and(|funnel| index + 1 < funnel.stages.len()) {
        return context.ask_funnel(&format!("stages.{index}.rate"));
    }
    match funnel {
        Some(funnel) if funnel.average_first_sale.is_none() => {
            context.ask_funnel("average_first_sale")
        }
        Some(funnel) if funnel.revenue_existing.is_none() => context.ask_funnel("revenue_existing"),
        _ => context.ask("revenue_goal"),
    }
}

/// Goal − existing = new revenue; ÷ average first sale = customers. Or forwards, where nothing is
/// asked for: customers × average first sale = revenue.
fn sum(context: &Context, measure: &FunnelMeasure, record: &Funnel) -> FunnelSum {
    let say = |amount: Option<Money>, ask: String| {
        amount.map_or(ask, |amount| context.say.amount(amount))
    };
    let row = |amount: String, words: String, result: bool| (amount, words, result);
    let sale = say(
        record.average_first_sale,
        context.ask_funnel("average_first_sale"),
    );
    if measure.backward.is_none()
        && let Some(forward) = measure.forward
    {
        return FunnelSum {
            rows: vec![
                row(
                    words::people(forward.customers),
                    "customers from those who enter".to_owned(),
                    false,
                ),
                row(format!("× {sale}"), "average first sale".to_owned(), false),
                row(
                    say(forward.revenue, "still to ask".to_owned()),
                    "new revenue".to_owned(),
                    true,
                ),
            ],
        };
    }
    let mut rows = vec![
        row(
            say(context.client.revenue_goal, context.ask("revenue_goal")),
            format!("Revenue goal {}", context.plan_year()),
            true,
        ),
        row(
            record.revenue_existing.map_or_else(
                || context.ask_funnel("revenue_existing"),
                |amount| format!("− {}", context.say.amount(amount)),
            ),
            "expected from existing customers".to_owned(),
            false,
        ),
    ];
    if let Some(new) = measure.new_revenue_needed {
        rows.push(row(
            context.say.amount(new),
            "new revenue needed".to_owned(),
            true,
        ));
        rows.push(row(
            format!("÷ {sale}"),
            "average first sale".to_owned(),
            false,
        ));
        if let Some(backward) = measure.backward {
            rows.push(row(
                words::count(backward.customers),
                format!("new customers{}", rounded_from(new, record)),
                true,
            ));
        }
    }
    FunnelSum { rows }
}

/// `, rounded up from 40.26`, where the division leaves a rest.
fn rounded_from(new: Money, record: &Funnel) -> String {
    let exact = record
        .average_first_sale
        .and_then(|sale| Decimal::from(new.minor()).checked_div(Decimal::from(sale.minor())));
    match exact {
        Some(exact) if !exact.fract().is_zero() => {
            format!(", rounded up from {}", words::decimal(exact, 2))
        }
        _ => String::new(),
    }
}
