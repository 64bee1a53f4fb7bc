//! What the plan adds, beside the revenue that it is to bring.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Context;
use super::axis::{axis, ticks};
use super::context::add;
use super::key_figures::{figure, missing};
use super::money::ask;
use crate::report::Figure;
use crate::report::block::Block;
use crate::report::figure::bars;
use crate::value::{Choice, Money, Side};

pub fn plan_adds(context: &Context) -> Vec<Block> {
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
        add(
            &mut meaning,
            &format!(", to bring {} more revenue", context.say.money_whole(more)),
        );
        let margin = context
            .assessment
            .funnel()
            .and_then(|(_, funnel)| funnel.gross_margin);
        if let Some(margin) = margin {
            add(
                &mut meaning,
                &format!(
                    " and {} more margin",
                    context.say.money_whole(more.times(margin))
                ),
            );
        }
    }
    meaning.push('.');
    figure(
        title,
        context.say.money_short(adds.abs()),
        drawing.map(Block::from),
        meaning,
    )
}

fn bars_of(context: &Context, adds: Money, more: Money) -> Figure {
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
