//! What you spent, what you plan.

use super::build::column;
use super::context::lower_first;
use super::ladder::ladder_block;
use super::money::ask;
use super::spend_tables;
use super::{Context, Written};
use crate::analysis::{QuarterPlan, Standing};
use crate::report::block::Block;
use crate::report::figure::{Figure, MonthsWords, Panel, Remark, months};
use crate::spend::SpendSum;
use crate::value::words;
use crate::value::{FiscalYear, Money, Rate, Side};

pub(super) fn write(context: &Context) -> Option<Written> {
    let shares = &context.analysis.shares;
    let any = |side: Side| {
        let side = shares.side(side);
        side.last_year.amount.is_some() || side.plan.amount.is_some()
    };
    if !Side::BOTH.into_iter().any(any) {
        return None;
    }
    let mut blocks = vec![panels(context).into()];
    let tables: Vec<_> = Side::BOTH
        .into_iter()
        .filter_map(|side| spend_tables::categories(context, side))
        .map(|table| column(6, false, vec![table]))
        .collect();
    if !tables.is_empty() {
        blocks.push(Block::Columns(tables));
    }
    // Vendors alone say nothing: they are read beside the ladder.
    let mut last = vec![ladder_block(context)];
    last.extend(spend_tables::vendors(context));
    blocks.push(Block::Together(last));
    Some(Written {
        headline: headline(context),
        blocks,
    })
}

/// `Marketing grows to $302,000 and meets the guidance in the fourth quarter.`
fn headline(context: &Context) -> String {
    let marketing = &context.analysis.shares.marketing;
    let year = context.last_year();
    let say = |amount| context.say.money_whole(amount);
    let said = match (marketing.last_year.amount, marketing.plan.amount) {
        (Some(last), Some(plan)) => {
            let verb = match plan.cmp(&last) {
                std::cmp::Ordering::Greater => "grows to",
                std::cmp::Ordering::Less => "falls to",
                std::cmp::Ordering::Equal => "stays at",
            };
            format!(
                "Marketing {verb} {}{}",
                say(plan),
                against_guidance(context)
            )
        }
        (None, Some(plan)) => format!(
            "Marketing is planned at {}; what it cost in {year} is still to ask",
            say(plan)
        ),
        (Some(last), None) => {
            let share = marketing
                .last_year
                .of_goal
                .map_or_else(String::new, |share| {
                    format!(", {} of the goal", context.say.percent(share))
                });
            format!(
                "Marketing cost {}{share} in {year}; {} is not planned yet",
                say(last),
                context.plan_year()
            )
        }
        (None, None) => format!(
            "Sales is known, marketing is not: {}",
            ask(context, Side::Marketing, true)
        ),
    };
    if context.analysis.provisional.is_provisional {
        format!("Provisional: {}.", lower_first(&said))
    } else {
        format!("{said}.")
    }
}

/// Where the plan stands against the guidance, as the end of a sentence.
fn against_guidance(context: &Context) -> String {
    let reaches = |plan: &QuarterPlan| {
        let share = plan
            .load
            .marketing
            .zip(plan.goal)
            .and_then(|(part, goal)| part.share_of(goal));
        share.is_some_and(|share| share >= context.analysis.guidance.low)
    };
    match context.analysis.guidance.plan {
        None => String::new(),
        Some(Standing::Within) => " and meets the guidance".to_owned(),
        Some(Standing::Above) => " and passes the guidance".to_owned(),
        Some(Standing::Below) => context
            .analysis
            .quarters
            .iter()
            .find(|plan| reaches(plan))
            .map_or_else(
                || " and stays below the guidance".to_owned(),
                |plan| {
                    format!(
                        " and meets the guidance in the {} quarter",
                        super::context::ordinal(plan.quarter.number)
                    )
                },
            ),
    }
}

fn panels(context: &Context) -> Figure {
    let (sales, marketing) = (panel(context, Side::Sales), panel(context, Side::Marketing));
    let year = context.last_year();
    let has = |of: fn(&Panel) -> bool| of(&sales) || of(&marketing);
    let unit = words::capital(context.unit());
    let mut words = MonthsWords {
        letters: context
            .plan_year()
            .period()
            .iter()
            .map(|month| month.name().chars().take(1).collect())
            .collect(),
        last_year: String::new(),
        plan: String::new(),
        scale: format!("{unit} a month, one scale for both"),
        alt: format!(
            "{unit} a month. Sales: {}. Marketing: {}.",
            sales.words, marketing.words
        ),
    };
    if has(|panel| !panel.last_year.is_empty()) {
        words.last_year = format!("{year} actual, per month");
    }
    if has(|panel| !panel.plan.is_empty()) {
        words.plan = format!("{} plan, per month", context.plan_year());
    }
    let prefix = context.client.currency.prefix();
    months(&sales, &marketing, &words, &|amount| {
        if amount.is_zero() {
            return "0".to_owned();
        }
        let short = context.say.money_short(amount);
        short.replacen(&prefix, "", 1)
    })
}

fn panel(context: &Context, side: Side) -> Panel {
    let shares = context.analysis.shares.side(side);
    let last_year = match shares.last_year.amount {
        None => Vec::new(),
        Some(_) => actual(context, context.last_year(), side),
    };
    let plan = match shares.plan.amount {
        None => Vec::new(),
        Some(_) => planned(context, side),
    };
    let say = |amount: Option<Money>| amount.map(|amount| context.say.money_whole(amount));
    let words = match (say(shares.last_year.amount), say(shares.plan.amount)) {
        (Some(last), Some(plan)) => format!("{last} to {plan}"),
        (Some(last), None) => format!("{last}, plan {}", ask(context, side, true)),
        (None, Some(plan)) => format!("{}, then {plan}", ask(context, side, false)),
        (None, None) => ask(context, side, false),
    };
    Panel {
        remark: remark(context, &last_year),
        last_year,
        plan,
        words,
    }
}

/// Twelve months of spend. What is known only for a longer range has no month and is not drawn.
fn actual(context: &Context, year: FiscalYear, side: Side) -> Vec<Option<Money>> {
    let mut months = vec![None; 12];
    for sum in context.assessment.spend.in_year(year) {
        let SpendSum { period, parts, .. } = sum;
        if period.months() != 1 {
            continue;
        }
        let index = usize::try_from(period.from.since(year.first_month())).unwrap_or(usize::MAX);
        if let Some(month) = months.get_mut(index) {
            *month = Some(month.unwrap_or(Money::ZERO) + parts.side(side));
        }
    }
    months
}

fn planned(context: &Context, side: Side) -> Vec<Option<Money>> {
    let mut months = vec![Money::ZERO; 12];
    for (_, line) in context.assessment.budgets() {
        if line.side == side && line.year == context.client.plan_year {
            for (sum, amount) in months.iter_mut().zip(&line.months) {
                *sum += *amount;
            }
        }
    }
    months.into_iter().map(Some).collect()
}

/// Two months that took more than two fifths of a year, where twelve months are known.
fn remark(context: &Context, months: &[Option<Money>]) -> Option<Remark> {
    let amounts: Vec<Money> = months.iter().copied().collect::<Option<_>>()?;
    let total: Money = amounts.iter().copied().sum();
    let mut order: Vec<usize> = (0..amounts.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(amounts[*index]));
    let (first, second) = (*order.first()?, *order.get(1)?);
    let share = (amounts[first] + amounts[second]).share_of(total)?;
    if share < Rate::percent(40) || total <= Money::ZERO {
        return None;
    }
    let year = context.last_year();
    let name = |index: usize| {
        let index = i32::try_from(index).unwrap_or_default();
        year.first_month().plus(index).name()
    };
    let (from, to) = (first.min(second), first.max(second));
    Some(Remark {
        words: format!(
            "{} and {} took {} of {year}",
            name(from),
            name(to),
            context.part(share)
        ),
        from: u32::try_from(from).ok()?,
        to: u32::try_from(to).ok()?,
    })
}
