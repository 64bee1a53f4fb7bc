//! In plain words, what the funnel assumes, and what it brings when read forwards.

use super::leads_stage;
use crate::analysis::FunnelMeasure;
use crate::record::Funnel;
use crate::report::block::{Block, Text, TextRole};
use crate::report::section::Context;
use crate::report::section::build::{column, heading, text};
use crate::report::section::context::{add, asked, lower_first};
use crate::value::words;

/// What those who enter bring, and what it costs: `1,000 prospects → 70 leads (7 %) → …`
fn forward(context: &Context, measure: &FunnelMeasure, record: &Funnel) -> Option<Block> {
    let forward = measure.forward?;
    let entering = record.entering?;
    let mut chain = vec![format!(
        "{} {}",
        words::count(entering),
        measure.stages[0].name.to_lowercase()
    )];
    for (above, stage) in measure.stages.iter().zip(measure.stages.iter().skip(1)) {
        let (Some(rate), Some(expected)) = (above.rate, stage.expected) else {
            break;
        };
        chain.push(format!(
            "{} {} ({})",
            words::people(expected),
            stage.name.to_lowercase(),
            context.say.percent_short(rate)
        ));
    }
    let mut said = chain.join(" → ");
    if let (Some(sale), Some(revenue)) = (record.average_first_sale, forward.revenue) {
        add(
            &mut said,
            &format!(
                " at {} = {} of new revenue",
                context.say.money(sale),
                context.say.money(revenue)
            ),
        );
    }
    said.push('.');
    if let Some(budget) = measure.budget {
        let leads = measure.stages[leads_stage(measure)].name.to_lowercase();
        let one = leads.strip_suffix('s').unwrap_or(&leads);
        let costs = [
            forward
                .cost_per_lead
                .map(|amount| format!("{} per {one}", context.say.money(amount))),
            forward
                .cost_per_customer
                .map(|amount| format!("{} per customer", context.say.money(amount))),
            forward
                .budget_of_revenue
                .map(|share| format!("{} of that revenue", context.say.percent_to(share, 2))),
        ];
        let costs: Vec<String> = costs.into_iter().flatten().collect();
        if !costs.is_empty() {
            add(
                &mut said,
                &format!(
                    " For {} that is {}.",
                    context.say.money(budget),
                    costs.join(", ")
                ),
            );
        }
    }
    Some(Block::Text(
        Text::new(TextRole::Detail, said).led_by("Forwards:"),
    ))
}

pub(super) fn assumptions(context: &Context, measure: &FunnelMeasure, record: &Funnel) -> Block {
    let mut left = vec![
        "Each stage is rounded up to whole people, since nobody wins a part of a customer."
            .to_owned(),
    ];
    if let Some(sale) = record.average_first_sale {
        left.push(format!(
            "The average first sale is {}.",
            context.say.money(sale)
        ));
    }
    let known = measure
        .stages
        .iter()
        .filter(|stage| stage.rate_last_year.is_some())
        .count();
    if known > 0 {
        left.push(format!(
            "The rates are those planned for {}; last year’s counts are beside them in the table.",
            context.plan_year()
        ));
    }
    let mut right = Vec::new();
    if let Some(existing) = record
        .revenue_existing
        .filter(|existing| !existing.is_zero())
    {
        right.push(format!(
            "{} from existing customers is an estimate, said and not measured.",
            context.say.money(existing)
        ));
    }
    let costs = &context.analysis.costs;
    match (costs.last_year.cac, costs.plan.cac) {
        (Some(last), Some(plan)) => right.push(format!(
            "Cost per new customer, both sides, goes from {} to {}.",
            context.say.money(last),
            context.say.money(plan)
        )),
        (Some(last), None) => right.push(format!(
            "A new customer cost {} in {}, both sides.",
            context.say.money(last),
            context.last_year()
        )),
        _ => {}
    }
    if let Some(ltv) = costs.ltv {
        right.push(format!(
            "Over its lifetime a customer brings {} of gross profit.",
            context.say.money(ltv)
        ));
    }
    for missing in &measure.missing {
        right.push(format!(
            "{}: {}.",
            words::capital(&asked(&missing.ask)),
            lower_first(&missing.what)
        ));
    }
    let mut columns = vec![column(
        6,
        false,
        vec![text(TextRole::Detail, left.join(" "))],
    )];
    if !right.is_empty() {
        columns.push(column(
            6,
            false,
            vec![text(TextRole::Detail, right.join(" "))],
        ));
    }
    let mut blocks = vec![
        Block::Divider,
        heading("In plain words, what this assumes", ""),
    ];
    blocks.extend(forward(context, measure, record));
    blocks.push(Block::Columns(columns));
    Block::Together(blocks)
}
