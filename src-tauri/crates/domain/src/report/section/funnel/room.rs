//! Can the company take it, and when must the leads exist?

use super::leads_stage;
use crate::analysis::FunnelMeasure;
use crate::report::block::{Block, TextRole};
use crate::report::figure::{CapacityRow, LeadTime, capacity, lead_time};
use crate::report::section::Context;
use crate::report::section::build::{heading, text};
use crate::report::section::context::add;
use crate::value::Side;
use crate::value::words;

pub(super) fn capacities(context: &Context, measure: &FunnelMeasure) -> Option<Vec<Block>> {
    let known = &measure.capacity;
    let leads = &measure.stages[leads_stage(measure)].name;
    let mut rows = Vec::new();
    let mut add = |title: String,
                   needed: Option<u64>,
                   possible: Option<u64>,
                   side: Option<Side>,
                   per: &str| {
        let (Some(needed), Some(possible)) = (needed, possible) else {
            return;
        };
        let used = words_used(context, needed, possible);
        rows.push(CapacityRow {
            title,
            words: format!("{} of {}", words::count(needed), words::count(possible)),
            needed,
            possible,
            side,
            note: format!("{used}{per}"),
        });
    };
    add(
        format!("{} that sales can work in a year", words::capital(leads)),
        known.leads_needed,
        known.leads_possible,
        Some(Side::Sales),
        "",
    );
    add(
        "New customers that service can take on in a quarter".to_owned(),
        known.customers_needed_a_quarter,
        known.customers_possible_a_quarter,
        None,
        "",
    );
    if rows.is_empty() {
        return None;
    }
    let alt: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {}", row.title, row.words))
        .collect();
    Some(vec![
        heading("Can the company take it?", ""),
        capacity(&rows, format!("{}.", alt.join("; "))).into(),
    ])
}

fn words_used(context: &Context, needed: u64, possible: u64) -> String {
    let share = crate::analysis::funnel::walk::ratio(needed, possible);
    match (share, needed.checked_sub(possible)) {
        (Some(_), Some(over)) if over > 0 => {
            format!("{} more than there is room for.", words::count(over))
        }
        (Some(share), _) => format!("{} used.", context.part(share)),
        (None, _) => "There is no room at all.".to_owned(),
    }
}

pub(super) fn timing(context: &Context, measure: &FunnelMeasure) -> Option<Vec<Block>> {
    let timing = &measure.timing;
    let (cycle, last) = timing.sales_cycle_months.zip(timing.last_leads_by)?;
    let period = context.plan_year().period();
    let leads = measure.stages[leads_stage(measure)].name.to_lowercase();
    let months = u32::try_from(last.since(period.from) + 1)
        .unwrap_or(0)
        .min(12);
    let inside = months > 0;
    let first = last.plus(-11);
    let mut said = format!(
        "The sales cycle is {}, so a customer won in {} was among the {leads} of {}. {} from {} to {} \
         count for this goal.",
        words::plural(u64::from(cycle), "month", "months"),
        words::month_long(period.to),
        words::month_long(last),
        words::capital(&leads),
        words::month_long(first),
        words::month_long(last)
    );
    if timing.has_passed {
        said.push_str(" That month has passed.");
    }
    if let Some(reachable) = timing.still_reachable {
        add(
            &mut said,
            &format!(
                " At an even pace, {} of new revenue can still be reached.",
                context.say.money_whole(reachable)
            ),
        );
    }
    let mut blocks = vec![heading(format!("When must the {leads} exist?"), "")];
    if inside {
        blocks.push(
            lead_time(&LeadTime {
            letters: period
                .iter()
                .map(|month| month.name().chars().take(1).collect())
                .collect(),
            months,
            before: format!("{leads} made by {}", last.name()),
            after: if months < 12 {
                "can still become customers".to_owned()
            } else {
                String::new()
            },
            alt: format!(
                "The twelve months of the goal. {} up to {} can still become customers in time.",
                words::capital(&leads),
                words::month_long(last)
            ),
        }).into());
    }
    blocks.push(text(TextRole::Detail, said));
    Some(blocks)
}
