//! The funnel, backwards from the goal.

mod assumed;
mod drawing;
mod room;

use rust_decimal::prelude::ToPrimitive;

use super::build::{cell, column, quiet, table};
use super::context::lower_first;
use super::{Context, Written};
use crate::analysis::funnel::StageMeasure;
use crate::analysis::{Analysis, FunnelMeasure};
use crate::assessment::Assessment;
use crate::report::ReportOptions;
use crate::report::block::{Block, Cell};
use crate::report::figure::Figure;
use crate::value::words;
use crate::value::{Choice, Side};
use assumed::assumptions;
use drawing::{drawing, stage_question};
use room::{capacities, timing};

pub(in crate::report) fn write(context: &Context) -> Option<Written> {
    let measure = context.analysis.funnel.as_ref()?;
    let (_, record) = context.assessment.funnel()?;
    if !says_anything(measure) {
        return None;
    }
    let mut blocks = vec![
        drawing(context, measure, record).into(),
        stages(context, measure),
    ];
    let columns: Vec<_> = [capacities(context, measure), timing(context, measure)]
        .into_iter()
        .flatten()
        .map(|blocks| column(6, false, blocks))
        .collect();
    let mut rest = Vec::new();
    if !columns.is_empty() {
        rest.push(Block::Columns(columns));
    }
    rest.push(assumptions(context, measure, record));
    blocks.push(Block::Together(rest));
    Some(Written {
        headline: headline(context, measure),
        blocks,
    })
}

/// The drawing alone, for the window; `None` while it would be empty.
pub fn window_figure(assessment: &Assessment, analysis: &Analysis) -> Option<Figure> {
    let options = ReportOptions {
        off: Vec::new(),
        consultant: String::new(),
        firm: String::new(),
        date: assessment.as_of,
        version: String::new(),
    };
    let context = Context::new(assessment, analysis, &options);
    let measure = analysis.funnel.as_ref()?;
    let (_, record) = assessment.funnel()?;
    says_anything(measure).then(|| drawing(&context, measure, record))
}

fn says_anything(measure: &FunnelMeasure) -> bool {
    measure.stages.iter().any(|stage| {
        stage.needed.is_some() || stage.expected.is_some() || stage.last_year.is_some()
    })
}

/// What the drawing and the table call needed: people asked for by the goal, else those expected
/// from who enters, rounded up to whole people.
fn wanted(stage: &StageMeasure) -> Option<u64> {
    stage
        .needed
        .or_else(|| stage.expected.and_then(|count| count.ceil().to_u64()))
}

/// `The goal asks for 861 leads by July, 358 more than all of last year brought.`
fn headline(context: &Context, measure: &FunnelMeasure) -> String {
    let stage = &measure.stages[leads_stage(measure)];
    let name = stage.name.to_lowercase();
    if let Some(needed) = stage.needed {
        let by = measure
            .timing
            .last_leads_by
            .filter(|month| context.plan_year().period().contains(*month))
            .map_or_else(String::new, |month| format!(" by {}", month.name()));
        let asks = format!("The goal asks for {} {name}{by}", words::count(needed));
        return match stage.last_year {
            None => format!("{asks}; how many came last year is still to ask."),
            Some(had) if had >= needed => {
                format!("{asks}; last year brought {}.", words::count(had))
            }
            Some(had) => format!(
                "{asks}, {} more than all of last year brought.",
                words::count(needed - had)
            ),
        };
    }
    if let Some(forward) = measure.forward {
        let entering = measure.stages[0]
            .expected
            .map(words::people)
            .unwrap_or_default();
        let customers = words::people(forward.customers);
        let revenue = forward.revenue.map_or_else(String::new, |revenue| {
            format!(" and {}", context.say.money_whole(revenue))
        });
        return format!(
            "{entering} {} bring {customers} customers{revenue}.",
            measure.stages[0].name.to_lowercase()
        );
    }
    match measure.missing.first() {
        Some(missing) => format!(
            "What the goal asks for is open until we know {}.",
            lower_first(&missing.what)
        ),
        None => "What the goal asks of the funnel is open until the goal is set.".to_owned(),
    }
}

fn stages(context: &Context, measure: &FunnelMeasure) -> Block {
    let (had, needed) = (
        format!("Had {}", context.last_year()),
        if measure.backward.is_some() {
            format!("Needed {}", context.plan_year())
        } else {
            format!("Expected {}", context.plan_year())
        },
    );
    let heads = [
        ("Stage", 34, false),
        ("Rate to the next", 28, true),
        (needed.as_str(), 23, true),
        (had.as_str(), 19, true),
        ("Missing", 17, true),
        ("Who answers for it", 48, false),
    ];
    let mut rows = table("The stages, from the widest to customers", &heads);
    let last = measure.stages.len() - 1;
    let unknown =
        |index: usize, field: &str| quiet(context.ask_funnel(&format!("stages.{index}.{field}")));
    for (index, stage) in measure.stages.iter().enumerate() {
        let rate = match stage.rate {
            _ if index == last => cell("–"),
            Some(rate) => cell(context.say.percent_short(rate)),
            None => unknown(index, "rate"),
        };
        let wanted = wanted(stage);
        let missing = match wanted.zip(stage.last_year) {
            None => cell("–"),
            Some((wanted, had)) if had >= wanted => cell("0"),
            Some((wanted, had)) => cell(words::count(wanted - had)),
        };
        let accepted = measure
            .stages
            .get(index + 1)
            .is_some_and(|next| next.side == Side::Sales && stage.side == Side::Marketing);
        let answers = if accepted {
            "Marketing, accepted by sales"
        } else {
            stage.side.title()
        };
        rows.row(vec![
            cell(words::capital(&stage.name)),
            rate,
            wanted.map_or_else(
                || quiet(stage_question(context, index)),
                |count| cell(words::count(count)),
            ),
            stage.last_year.map_or_else(
                || unknown(index, "last_year"),
                |count| cell(words::count(count)),
            ),
            missing,
            Cell {
                side: Some(stage.side),
                ..cell(answers)
            },
        ]);
    }
    rows.done()
}

/// The stage that is meant by leads.
fn leads_stage(measure: &FunnelMeasure) -> usize {
    measure.leads_stage.min(measure.stages.len() - 1)
}
