//! The roadmap as a chart.

use super::at_a_glance::PHASES;
use super::batons::batons;
use super::context::{in_words, sentence};
use super::{Context, Written};
use crate::record::{Initiative, Lane, Record, Timing};
use crate::report::block::{Block, Text, TextRole};
use crate::report::figure::{
    Chart, ChartLane, ChartQuarter, ChartRow, ChartWords, Figure, MOST_ROWS, Parked, roadmap,
};
use crate::roadmap::{QuarterLoad, period, whole_cost};
use crate::value::words;
use crate::value::{Choice, Id, Money};

pub(super) fn write(context: &Context) -> Option<Written> {
    let placed = placed(context);
    if placed.is_empty() {
        return None;
    }
    let charts = charts(context, &placed);
    let mut blocks: Vec<Block> = charts.into_iter().map(Block::from).collect();
    if let Some(rest) = rest(context) {
        blocks.push(rest);
    }
    Some(Written {
        headline: headline(context, placed.len()),
        blocks,
    })
}

/// An initiative with a place in the plan's year: from and to in months from its first day.
pub(super) struct Placed<'a> {
    pub number: u32,
    pub initiative: &'a Initiative,
    pub from: f64,
    pub to: f64,
}

fn placed<'a>(context: &Context<'a>) -> Vec<Placed<'a>> {
    let first = context.plan_year().first_month();
    context
        .initiatives()
        .into_iter()
        .filter(|(.., initiative)| !matches!(initiative.timing, Timing::Parked))
        .filter_map(|(number, _, initiative)| {
            let period = period(initiative)?;
            let (start, end) = (period.from.since(first), period.to.since(first) + 1);
            (start < 12 && end > 0).then(|| Placed {
                number,
                initiative,
                from: f64::from(start.max(0)),
                to: f64::from(end.min(12)),
            })
        })
        .collect()
}

/// `Twelve initiatives, $500 under the plan of $302,000.` It has one line.
fn headline(context: &Context, count: usize) -> String {
    let number = words::capital(&in_words(count));
    let noun = if count == 1 {
        "initiative"
    } else {
        "initiatives"
    };
    let roadmap = &context.roadmap;
    let Some(plan) = roadmap.plan else {
        return format!("{number} {noun}, and no budget plan yet to hold them against.");
    };
    let left = plan - roadmap.total;
    let name = yardstick(context);
    let plan = context.say.money_whole(plan);
    if left.is_zero() {
        format!("{number} {noun}, just as the {name} of {plan} has it.")
    } else if left.is_negative() {
        format!(
            "{number} {noun}, {} over the {name} of {plan}.",
            context.say.money_whole(left.abs())
        )
    } else {
        format!(
            "{number} {noun}, {} under the {name} of {plan}.",
            context.say.money_whole(left)
        )
    }
}

/// What the quarters' cost is held against: the budget plan, or the ramp where there is none.
fn yardstick(context: &Context) -> &'static str {
    if context.analysis.shares.marketing.plan.amount.is_some() {
        "plan"
    } else {
        "ramp"
    }
}

/// As many charts as the rows need; lanes go on from one to the next, head and cost band repeat.
fn charts(context: &Context, placed: &[Placed]) -> Vec<Figure> {
    let charts = placed.len().div_ceil(MOST_ROWS).max(1);
    let each = placed.len().div_ceil(charts);
    placed
        .chunks(each.max(1))
        .enumerate()
        .map(|(part, rows)| {
            let mut chart = Chart {
                quarters: quarters(context),
                lanes: lanes(context, rows),
                batons: batons(context, rows),
                beyond: context.plan_year().next().to_string(),
                parked: if part == 0 {
                    parked(context)
                } else {
                    Vec::new()
                },
                limit: limit(context),
                words: words_of(context),
            };
            chart.words.alt = alt(context, rows);
            let mut figure = roadmap(&chart);
            if part > 0 {
                figure.id = format!("{}-{}", figure.id, part + 1);
            }
            figure
        })
        .collect()
}

fn lanes(context: &Context, rows: &[Placed]) -> Vec<ChartLane> {
    Lane::all()
        .into_iter()
        .map(|lane| ChartLane {
            name: lane.title().to_owned(),
            rows: rows
                .iter()
                .filter(|row| row.initiative.lane == lane)
                .map(|row| ChartRow {
                    number: row.number,
                    title: row.initiative.title.trim().to_owned(),
                    note: note(context, row.initiative),
                    side: row.initiative.side,
                    from: row.from,
                    to: row.to,
                })
                .collect(),
        })
        .filter(|lane| !lane.rows.is_empty())
        .collect()
}

/// `Claire Aubert, $48,000`.
fn note(context: &Context, initiative: &Initiative) -> String {
    let owner = initiative.owner.trim();
    let owner = if owner.is_empty() {
        "no owner yet"
    } else {
        owner
    };
    match whole_cost(initiative) {
        None => owner.to_owned(),
        Some(cost) => format!("{owner}, {}", context.say.money_whole(cost)),
    }
}

fn quarters(context: &Context) -> Vec<ChartQuarter> {
    context
        .roadmap
        .quarters
        .iter()
        .zip(PHASES)
        .map(|(load, phase)| {
            let period = load.quarter.period();
            let month = |index: i32| period.from.plus(index).short_name().to_owned();
            let name = yardstick(context);
            ChartQuarter {
                name: format!("Q{}", load.quarter.number),
                phase: phase.to_owned(),
                months: [month(0), month(1), month(2)],
                cost: load.total,
                ramp: load.plan,
                cost_words: context.say.amount_whole(load.total),
                ramp_words: load.plan.map_or_else(String::new, |plan| {
                    format!("{name} {}", context.say.amount_whole(plan))
                }),
                difference: load
                    .left
                    .map_or_else(String::new, |left| difference(context, -left)),
                share: share(context, load),
            }
        })
        .collect()
}

fn difference(context: &Context, over: Money) -> String {
    let text = context.say.amount_whole(over);
    if over > Money::ZERO && text != "0" {
        format!("+{text}")
    } else {
        text
    }
}

fn share(context: &Context, load: &QuarterLoad) -> String {
    let goal = context
        .analysis
        .quarters
        .iter()
        .find(|plan| plan.quarter == load.quarter)
        .and_then(|plan| plan.goal);
    goal.and_then(|goal| load.total.share_of(goal))
        .map_or_else(String::new, |share| {
            format!("{} of the quarter’s goal", context.say.percent(share))
        })
}

fn words_of(context: &Context) -> ChartWords {
    let roadmap = &context.roadmap;
    let running = roadmap.quarters.iter().any(|load| load.running.is_some());
    let name = yardstick(context);
    ChartWords {
        cost: "Marketing cost".to_owned(),
        against: if running {
            "running and new work".to_owned()
        } else {
            format!("against the {name}")
        },
        year: format!("Year, {}", context.unit()),
        year_cost: context.say.amount_whole(roadmap.total),
        year_ramp: roadmap.plan.map_or_else(String::new, |plan| {
            format!("{name} {}", context.say.amount_whole(plan))
        }),
        ramp: name.to_owned(),
        baton: "baton pass".to_owned(),
        alt: String::new(),
    }
}

/// Where leads still count, as long as that month lies in the year.
fn limit(context: &Context) -> Option<(f64, String)> {
    let last = context.analysis.funnel.as_ref()?.timing.last_leads_by?;
    let months = last.since(context.plan_year().first_month()) + 1;
    (1..12).contains(&months).then(|| {
        (
            f64::from(months),
            format!(
                "leads made up to here can still become customers in {}",
                context.plan_year()
            ),
        )
    })
}

/// What has no place in the year: parked, without a start, or later.
fn parked(context: &Context) -> Vec<Parked> {
    let year = context.plan_year().period();
    let mut parked = Vec::new();
    for (_, _, initiative) in context.initiatives() {
        let why = first_sentence(&initiative.why);
        let said = |title: String| Parked {
            title,
            words: if why.is_empty() {
                sentence(&initiative.title)
            } else {
                format!("{}: {why}", initiative.title.trim())
            },
        };
        match (initiative.timing, initiative.parked_until, initiative.start) {
            (Timing::Parked, Some(until), _) => {
                parked.push(said(format!("Parked until {}", words::month_long(until))));
            }
            (Timing::Parked, None, _) => parked.push(said("Not now".to_owned())),
            (_, _, None) => parked.push(said("Without a start".to_owned())),
            (_, _, Some(start)) if start > year.to => {
                parked.push(said(format!("From {}", words::month_long(start))));
            }
            _ => {}
        }
    }
    parked
}

/// The first sentence of a reason, as much as a narrow column takes.
fn first_sentence(why: &str) -> String {
    let why = why.trim();
    let end = why.find(". ").map_or(why.len(), |end| end + 1);
    let first = &why[..end];
    if first.chars().count() > 70 {
        String::new()
    } else {
        first.to_owned()
    }
}

fn alt(context: &Context, rows: &[Placed]) -> String {
    let first = context.plan_year().first_month();
    let said: Vec<String> = rows
        .iter()
        .map(|row| {
            let start = row.initiative.start.unwrap_or(first);
            format!(
                "{} {}, {} from {}, {}",
                row.number,
                row.initiative.title.trim(),
                words::plural(u64::from(row.initiative.months.max(1)), "month", "months"),
                words::month_long(start),
                note(context, row.initiative)
            )
        })
        .collect();
    format!("The year by lanes: {}.", said.join("; "))
}

/// What earlier years still run with, where something was clipped: none of it is left unsaid.
fn rest(context: &Context) -> Option<Block> {
    let first = context.plan_year().first_month();
    let ended = context
        .assessment
        .initiatives()
        .filter_map(|(_, initiative)| period(initiative))
        .filter(|period| period.to < first)
        .count();
    (ended > 0).then(|| {
        Block::Text(Text::new(
            TextRole::Note,
            format!(
                "{} ended before {}.",
                words::plural(
                    u64::try_from(ended).unwrap_or(u64::MAX),
                    "initiative",
                    "initiatives"
                ),
                words::month_long(first)
            ),
        ))
    })
}

/// The title of a record that an initiative points to.
pub fn title_of(context: &Context, id: Id) -> Option<String> {
    match context.assessment.records.get(&id)? {
        Record::Objective(objective) => Some(objective.title.clone()),
        Record::Metric(metric) => Some(metric.name.clone()),
        Record::Initiative(initiative) => Some(initiative.title.clone()),
        _ => None,
    }
}
