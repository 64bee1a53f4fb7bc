//! The four figures at a glance, each with its scale and what it means.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Context;
use super::build::{column, text};
use super::context::{capital, lower_first};
use super::money::{ask, percents, ratio};
use crate::analysis::balance::together;
use crate::report::block::{Block, Column, Text, Tone};
use crate::report::figure::{Band, Limit, Scale, bars, scale};
use crate::value::words;
use crate::value::{Money, Rate, Side};

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

fn figure(title: &str, number: String, drawing: Option<Block>, meaning: String) -> Vec<Block> {
    let mut blocks = vec![text(Tone::SmallStrong, title), text(Tone::Display, number)];
    blocks.extend(drawing);
    blocks.push(Block::Text(Text {
        lines: 5,
        ..Text::new(Tone::Small, meaning)
    }));
    blocks
}

/// What is missing and who knows it, in the place of the figure.
fn missing(title: &str, who: &str, what: &str) -> Vec<Block> {
    vec![
        text(Tone::SmallStrong, title),
        text(Tone::Title, capital(who)),
        text(Tone::Small, what),
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
            meaning.push_str(&format!(" The plan is {}", context.say.percent(plan)));
            match fourth_quarter(context) {
                Some(fourth) => meaning.push_str(&format!(
                    "; in the fourth quarter {}.",
                    context.say.percent(fourth)
                )),
                None => meaning.push('.'),
            }
        } else {
            meaning.push_str(&format!(" {} is not planned yet.", context.plan_year()));
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
        Some(Block::Figure(drawing)),
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
        meaning.push_str(&format!(" The plan is {number}, or {part}."));
    } else {
        meaning.push_str(&format!(" {} is not planned yet.", context.plan_year()));
    }
    figure(TITLE, number, Some(Block::Figure(drawing)), meaning)
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
    let title = format!("{} needed for the goal", capital(&stage.name));
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
    let mut meaning = "at the rates of the funnel.".to_owned();
    if let Some(had) = stage.last_year {
        meaning.push_str(&format!(
            " In {} there were {}",
            context.last_year(),
            words::count(had)
        ));
        match needed.checked_sub(had) {
            Some(0) | None => meaning.push_str(", which is enough."),
            Some(missing) => {
                meaning.push_str(&format!(", so {} are missing.", words::count(missing)))
            }
        }
    }
    figure(
        &title,
        words::count(needed),
        Some(Block::Figure(drawing)),
        meaning,
    )
}

fn plan_adds(context: &Context) -> Vec<Block> {
    const TITLE: &str = "What the plan adds";
    let shares = &context.analysis.shares;
    let both = |sales: Option<Money>, marketing: Option<Money>| Some(sales? + marketing?);
    let last = both(
        shares.sales.last_year.amount,
        shares.marketing.last_year.amount,
    );
    let plan = both(shares.sales.plan.amount, shares.marketing.plan.amount);
    let Some((last, plan)) = last.zip(plan) else {
        let (who, what) = if last.is_none() {
            (
                ask(context, Side::Sales, false),
                format!("the spend of {}", context.last_year()),
            )
        } else {
            let side = match shares.marketing.plan.amount {
                None => Side::Marketing,
                Some(_) => Side::Sales,
            };
            (
                ask(context, side, true),
                format!("what {} is to cost in {}", side.word(), context.plan_year()),
            )
        };
        return missing(TITLE, &who, &format!("Missing: {what}."));
    };
    let adds = plan - last;
    let title = if adds.is_negative() {
        "What the plan saves"
    } else {
        TITLE
    };
    let revenue = context
        .analysis
        .revenue
        .last_year
        .zip(context.client.revenue_goal);
    let more = revenue
        .map(|(last, goal)| goal - last)
        .filter(|more| *more > Money::ZERO);
    let drawing = more
        .filter(|_| !adds.is_negative())
        .map(|more| bars_of(context, adds, more));
    let verb = if adds.is_negative() {
        "less than"
    } else {
        "over"
    };
    let mut meaning = format!(
        "{} {verb} {}, both sides",
        context.say.money_whole(adds.abs()),
        context.last_year()
    );
    if let Some(more) = more {
        meaning.push_str(&format!(
            ", to bring {} more revenue",
            context.say.money_whole(more)
        ));
        let margin = context
            .assessment
            .funnel()
            .and_then(|(_, funnel)| funnel.gross_margin);
        if let Some(margin) = margin {
            meaning.push_str(&format!(
                " and {} more margin",
                context.say.money_whole(more.times(margin))
            ));
        }
    }
    meaning.push('.');
    figure(
        title,
        context.say.money_short(adds.abs()),
        drawing.map(Block::Figure),
        meaning,
    )
}

fn bars_of(context: &Context, adds: Money, more: Money) -> crate::report::Figure {
    let value = |amount: Money| {
        amount
            .to_major(context.client.currency)
            .to_f64()
            .unwrap_or_default()
    };
    let (end, step) = axis(value(adds.max(more)));
    let money = |value: f64| {
        Decimal::from_f64_retain(value)
            .and_then(|major| Money::from_major(major.round(), context.client.currency))
            .map_or_else(String::new, |amount| context.say.money_short(amount))
    };
    let ticks: Vec<(f64, String)> = ticks(end, step, "")
        .into_iter()
        .map(|(at, _)| (at, if at > 0.0 { money(at) } else { "0".to_owned() }))
        .collect();
    bars(
        "scale-plan",
        end,
        [
            (value(adds), "spend"),
            (value(more), "revenue it is to bring"),
        ],
        &ticks,
        format!(
            "Two bars. Spend: {}. Revenue it is to bring: {}.",
            context.say.money_whole(adds),
            context.say.money_whole(more)
        ),
    )
}

/// Where an axis ends and how far its ticks are apart: the tightest that holds `largest` in two or
/// three steps of 1, 2, 2.5, 4 or 5.
fn axis(largest: f64) -> (f64, f64) {
    let mut best: Option<(f64, f64)> = None;
    let mut power = 1.0;
    while best.is_none_or(|(end, _)| power * 2.0 <= end) {
        for step in [1.0, 2.0, 2.5, 4.0, 5.0] {
            let step: f64 = step * power;
            for steps in [2.0, 3.0] {
                let end = step * steps;
                let fits = end >= largest && (step.fract() == 0.0 || power > 1.0);
                if fits && best.is_none_or(|(tightest, _)| end < tightest) {
                    best = Some((end, step));
                }
            }
        }
        power *= 10.0;
    }
    best.unwrap_or((2.0, 1.0))
}

/// Ticks from zero to the end; the last carries the unit.
fn ticks(end: f64, step: f64, unit: &str) -> Vec<(f64, String)> {
    let mut ticks = Vec::new();
    let mut at = 0.0;
    while at <= end + step / 1000.0 {
        let is_last = at + step > end + step / 1000.0;
        let number = Decimal::from_f64_retain(at).unwrap_or_default();
        let places = u32::from(at.fract() != 0.0);
        let mut text = words::decimal(number, places);
        if is_last {
            text.push_str(unit);
        }
        ticks.push((at, text));
        at += step;
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_holds_its_largest_value_in_two_or_three_even_steps() {
        for largest in [
            0.0, 1.0, 7.0, 11.0, 12.0, 99.0, 861.0, 1_000.0, 14_350.0, 2.5e9,
        ] {
            let (end, step) = axis(largest);
            let steps = end / step;
            assert!(end >= largest, "{largest}: {end}");
            assert!((1.9..=3.1).contains(&steps), "{largest}: {end} by {step}");
        }
        assert_eq!(axis(11.0), (12.0, 4.0));
    }
}
