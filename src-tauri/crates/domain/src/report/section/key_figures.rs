//! The four figures at a glance, each with its scale and what it means.

use rust_decimal::prelude::ToPrimitive;

use super::Context;
use super::axis::{axis, ticks};
use super::build::{column, text};
use super::context::{add, lower_first};
use super::key_plan::plan_adds;
use super::money::{ask, percents, ratio};
use crate::analysis::balance::together;
use crate::report::block::{Block, Column, TextRole};
use crate::report::figure::{Band, Limit, Scale, scale};
use crate::value::words;
use crate::value::{Rate, Side};

pub fn columns(context: &Context) -> Vec<Column> {
    [
        share_of_goal(context),
        sales_to_marketing(context),
        leads(context),
        plan_adds(context),
    ]
    .into_iter()
    .map(|blocks| column(3, true, blocks))
    .collect()
}

pub(super) fn figure(
    title: &str,
    number: String,
    drawing: Option<Block>,
    meaning: String,
) -> Vec<Block> {
    let mut blocks = vec![
        text(TextRole::Name, title),
        text(TextRole::KeyFigure, number),
    ];
    blocks.extend(drawing);
    blocks.push(text(TextRole::Meaning, meaning));
    blocks
}

/// What is missing and who knows it, in the place of the figure.
pub(super) fn missing(title: &str, who: &str, what: &str) -> Vec<Block> {
    vec![
        text(TextRole::Name, title),
        text(TextRole::Title, words::capital(who)),
        text(TextRole::Detail, what),
    ]
}

fn percent(rate: Rate) -> f64 {
    rate.in_percent().to_f64().unwrap_or_default()
}

fn share_of_goal(context: &Context) -> Vec<Block> {
    const TITLE: &str = "Marketing, share of the goal";
    let marketing = context.analysis.shares.marketing;
    let Some(goal) = context.client.revenue_goal else {
        return missing(
            TITLE,
            &context.ask("revenue_goal"),
            &format!("Missing: the revenue goal of {}.", context.plan_year()),
        );
    };
    let (last, plan) = (marketing.last_year.of_goal, marketing.plan.of_goal);
    let Some(shown) = last.or(plan) else {
        return missing(
            TITLE,
            &ask(context, Side::Marketing, false),
            &format!(
                "Missing: what marketing cost in {}, and what is planned.",
                context.last_year()
            ),
        );
    };
    let guidance = &context.analysis.guidance;
    let values = [Some(guidance.high), last, plan];
    let most = values
        .into_iter()
        .flatten()
        .map(percent)
        .fold(0.0, f64::max);
    let (end, step) = axis(most.max(11.0));
    let drawing = scale(
        "scale-share",
        &Scale {
            end,
            ticks: ticks(end, step, "\u{202f}%"),
            now: last.map(percent),
            plan: plan.map(percent),
            band: Some(Band {
                low: percent(guidance.low),
                high: percent(guidance.high),
                words: "guidance".to_owned(),
            }),
            limit: None,
            alt: format!(
                "A scale in percent of the goal. {}: {}. {}: {}. Guidance: {}.",
                context.last_year(),
                said(context, last),
                context.plan_year(),
                said(context, plan),
                context.say.percent_range(guidance.low, guidance.high)
            ),
        },
    );
    let goal = context.say.money_short(goal);
    let meaning = if last.is_some() {
        let mut meaning = format!("of the {goal} goal in {}.", context.last_year());
        if let Some(plan) = plan {
            add(
                &mut meaning,
                &format!(" The plan is {}", context.say.percent(plan)),
            );
            match fourth_quarter(context) {
                Some(fourth) => add(
                    &mut meaning,
                    &format!("; in the fourth quarter {}.", context.say.percent(fourth)),
                ),
                None => meaning.push('.'),
            }
        } else {
            add(
                &mut meaning,
                &format!(" {} is not planned yet.", context.plan_year()),
            );
        }
        meaning
    } else {
        format!(
            "of the {goal} goal by plan. {} is not known yet ({}).",
            context.last_year(),
            ask(context, Side::Marketing, false)
        )
    };
    figure(
        TITLE,
        context.say.percent(shown),
        Some(drawing.into()),
        meaning,
    )
}

/// Marketing's share of the goal in the plan's last quarter, where it differs from the year's.
fn fourth_quarter(context: &Context) -> Option<Rate> {
    let last = context.analysis.quarters.last()?;
    let share = last.load.marketing?.share_of(last.goal?)?;
    let year = context.analysis.shares.marketing.plan.of_goal?;
    let say = |rate| context.say.percent(rate);
    (say(share) != say(year)).then_some(share)
}

fn said(context: &Context, rate: Option<Rate>) -> String {
    rate.map_or_else(|| "not known".to_owned(), |rate| context.say.percent(rate))
}

fn sales_to_marketing(context: &Context) -> Vec<Block> {
    const TITLE: &str = "Sales to marketing, in money";
    let balance = &context.analysis.balance;
    let (load, is_plan) = if balance.last_year.marketing_part.is_some() {
        (balance.last_year, false)
    } else {
        (balance.plan, true)
    };
    let (Some(number), Some((_, part))) = (ratio(load), percents(context, load)) else {
        return missing(
            TITLE,
            &ask(context, Side::Sales, false),
            &format!("Missing: what both sides cost in {}.", context.last_year()),
        );
    };
    let (low, high) = together();
    let plan = balance.plan.marketing_part;
    let drawing = scale(
        "scale-balance",
        &Scale {
            end: 100.0,
            ticks: vec![
                (0.0, "0".to_owned()),
                (50.0, "50".to_owned()),
                (100.0, "100\u{202f}%".to_owned()),
            ],
            now: balance.last_year.marketing_part.map(percent),
            plan: plan.map(percent),
            band: Some(Band {
                low: percent(low),
                high: percent(high),
                words: "lifting together".to_owned(),
            }),
            limit: None,
            alt: format!(
                "A scale of marketing’s part of the two, in percent. {}: {}. {}: {}. Lifting together: {}.",
                context.last_year(),
                said(context, balance.last_year.marketing_part),
                context.plan_year(),
                said(context, plan),
                context.say.percent_range(low, high)
            ),
        },
    );
    let when = if is_plan {
        "by plan".to_owned()
    } else {
        format!("in {}", context.last_year())
    };
    let mut meaning = format!("{when}: marketing was {part} of the two.");
    if is_plan {
        meaning = format!("{when}: marketing is {part} of the two.");
    } else if let (Some(number), Some((_, part))) =
        (ratio(balance.plan), percents(context, balance.plan))
    {
        add(&mut meaning, &format!(" The plan is {number}, or {part}."));
    } else {
        add(
            &mut meaning,
            &format!(" {} is not planned yet.", context.plan_year()),
        );
    }
    figure(TITLE, number, Some(drawing.into()), meaning)
}

/// `173M`, `240k`.
fn short(count: u64) -> String {
    match count {
        0..1_000_000 => format!("{}k", words::count((count + 500) / 1_000)),
        _ => format!("{}M", words::count((count + 500_000) / 1_000_000)),
    }
}

fn leads(context: &Context) -> Vec<Block> {
    let Some(funnel) = &context.analysis.funnel else {
        return missing(
            "Leads needed for the goal",
            "still to ask",
            "Missing: the funnel, from prospects to customers.",
        );
    };
    let stage = &funnel.stages[funnel.leads_stage.min(funnel.stages.len() - 1)];
    let title = format!("{} needed for the goal", words::capital(&stage.name));
    let Some(needed) = stage.needed else {
        let (who, what) = funnel.missing.first().map_or_else(
            || (context.ask("revenue_goal"), "the revenue goal".to_owned()),
            |missing| {
                (
                    super::context::asked(&missing.ask),
                    lower_first(&missing.what),
                )
            },
        );
        return missing(&title, &who, &format!("Missing: {what}."));
    };
    let value = |count: u64| count.to_f64().unwrap_or_default();
    let possible = funnel.capacity.leads_possible;
    let most = [Some(needed), stage.last_year, possible]
        .into_iter()
        .flatten()
        .map(value)
        .fold(0.0, f64::max);
    let (end, step) = axis(most);
    let drawing = scale(
        "scale-leads",
        &Scale {
            end,
            ticks: ticks(end, step, ""),
            now: stage.last_year.map(value),
            plan: Some(value(needed)),
            band: None,
            limit: possible.map(|possible| Limit {
                at: value(possible),
                words: format!("sales can work {}", words::count(possible)),
            }),
            alt: format!(
                "A scale of {}. {}: {}. Needed in {}: {}.",
                stage.name,
                context.last_year(),
                stage
                    .last_year
                    .map_or_else(|| "not known".to_owned(), words::count),
                context.plan_year(),
                words::count(needed)
            ),
        },
    );
    // The large type holds five figures; more are said in short above and in full below.
    let (number, mut meaning) = if needed < 100_000 {
        (
            words::count(needed),
            "at the rates of the funnel.".to_owned(),
        )
    } else {
        let whole = format!("{} at the rates of the funnel.", words::count(needed));
        (short(needed), whole)
    };
    if let Some(had) = stage.last_year {
        add(
            &mut meaning,
            &format!(
                " In {} there were {}",
                context.last_year(),
                words::count(had)
            ),
        );
        match needed.checked_sub(had) {
            Some(0) | None => meaning.push_str(", which is enough."),
            Some(missing) => add(
                &mut meaning,
                &format!(", so {} are missing.", words::count(missing)),
            ),
        }
    }
    figure(&title, number, Some(drawing.into()), meaning)
}
