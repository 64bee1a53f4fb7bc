//! The ladder: marketing's share of the goal between guidance and benchmarks.

use rust_decimal::prelude::ToPrimitive;

use super::Context;
use super::build::{heading, text};
use super::context::add;
use super::money::ask;
use crate::analysis::{Rung, RungKind, Share};
use crate::report::block::{Block, TextRole};
use crate::report::figure::{LadderMark, LadderRow, ladder};
use crate::value::words;
use crate::value::{Money, Rate, Side};

pub(super) fn ladder_block(context: &Context) -> Block {
    let mut notes = Vec::new();
    let mut rows: Vec<LadderRow> = Vec::new();
    for rung in &context.analysis.ladder {
        rows.push(ladder_row(context, rung, &mut notes));
        if rung.kind == RungKind::Plan
            && let Some(row) = fourth_quarter(context)
        {
            rows.push(row);
        }
    }
    let year = context.last_year();
    let heads = [
        words::capital(context.unit()),
        "% of goal".to_owned(),
        format!("% of {year}"),
    ];
    let said: Vec<String> = rows
        .iter()
        .map(|row| format!("{}: {} % of the goal", row.label, row.columns[1]))
        .collect();
    let figure = ladder(&rows, &heads, format!("{}.", said.join("; ")));
    let mut blocks = vec![
        heading("The ladder: marketing as a share of the revenue goal", ""),
        figure.into(),
    ];
    let mut notes: Vec<String> = (1..)
        .zip(notes)
        .map(|(number, source): (u32, String)| format!("{number} {source}"))
        .collect();
    notes.push(classified(context));
    notes.retain(|note| !note.is_empty());
    blocks.push(text(TextRole::Note, words::printed(&notes.join(" "))));
    Block::Together(blocks)
}

fn ladder_row(context: &Context, rung: &Rung, notes: &mut Vec<String>) -> LadderRow {
    let label = match rung.kind {
        RungKind::LastYear => format!("{} actual", context.last_year()),
        RungKind::Plan => format!("{} plan", context.plan_year()),
        RungKind::Guidance => {
            let range = context.say.percent_range(
                context.analysis.guidance.low,
                context.analysis.guidance.high,
            );
            format!("Guidance, {range}")
        }
        RungKind::Benchmark => {
            // Figures of one source share its note.
            let known = notes.iter().position(|note| *note == rung.source);
            let number = known.unwrap_or(notes.len()) + 1;
            if known.is_none() {
                notes.push(rung.source.clone());
            }
            let old = if rung.old { ", old" } else { "" };
            let year = rung.note.split(',').next().unwrap_or_default();
            format!("{} {year}{old}\u{a0}{}", rung.label, superscript(number))
        }
    };
    let high = rung.high.unwrap_or(rung.low);
    let mark = match (rung.kind, rung.low.of_goal) {
        (_, None) => LadderMark::Unknown,
        (RungKind::LastYear, Some(share)) => LadderMark::Own {
            share: percent(share),
            open: open(context),
        },
        (RungKind::Plan, Some(share)) => LadderMark::Own {
            share: percent(share),
            open: None,
        },
        (RungKind::Guidance, Some(low)) => LadderMark::Guidance {
            low: percent(low),
            high: high.of_goal.map_or(percent(low), percent),
        },
        (RungKind::Benchmark, Some(low)) => match rung.high.and_then(|high| high.of_goal) {
            None => LadderMark::Benchmark {
                share: percent(low),
            },
            Some(high) => LadderMark::Range {
                low: percent(low),
                high: percent(high),
            },
        },
    };
    LadderRow {
        columns: columns(context, rung.low, rung.high, rung.kind == RungKind::Plan),
        label,
        mark,
    }
}

/// The plan's last quarter times four, where it differs from the year.
fn fourth_quarter(context: &Context) -> Option<LadderRow> {
    let last = context.analysis.quarters.last()?;
    let year = Money::from_minor(last.load.marketing?.minor().checked_mul(4)?);
    if Some(year) == context.analysis.shares.marketing.plan.amount {
        return None;
    }
    let revenue = &context.analysis.revenue;
    let share = Share::of(Some(year), revenue.goal, revenue.last_year);
    Some(LadderRow {
        label: "Fourth quarter, as a full year".to_owned(),
        mark: LadderMark::Own {
            share: percent(share.of_goal?),
            open: None,
        },
        columns: columns(context, share, None, true),
    })
}

/// What last year's share would be if all that is undecided were marketing's.
fn open(context: &Context) -> Option<f64> {
    if !context.analysis.provisional.is_provisional {
        return None;
    }
    let amount = context.analysis.shares.marketing.last_year.amount?;
    let whole =
        (amount + context.analysis.provisional.undecided).share_of(context.client.revenue_goal?)?;
    Some(percent(whole))
}

fn columns(context: &Context, low: Share, high: Option<Share>, is_plan: bool) -> [String; 3] {
    let unknown = |known: bool| {
        if known {
            "–".to_owned()
        } else {
            ask(context, Side::Marketing, is_plan)
        }
    };
    let money = match (low.amount, high.and_then(|high| high.amount)) {
        (Some(low), Some(high)) => short_range(context, low, high),
        (Some(low), None) => context.say.amount_whole(low),
        (None, _) => unknown(low.of_goal.is_some()),
    };
    let share = |low: Option<Rate>, high: Option<Rate>| match (low, high) {
        (Some(low), Some(high)) => context.say.percent_range(low, high),
        (Some(low), None) => context.say.percent(low),
        (None, _) => "–".to_owned(),
    };
    let bare = |text: String| text.replace(['%', '\u{202f}'], "");
    [
        money,
        bare(share(low.of_goal, high.and_then(|high| high.of_goal))),
        bare(share(
            low.of_last_revenue,
            high.and_then(|high| high.of_last_revenue),
        )),
    ]
}

/// `400–500k` where both ends are whole thousands, else in full.
fn short_range(context: &Context, low: Money, high: Money) -> String {
    let thousand = 1_000 * 10_i64.pow(context.client.currency.digits());
    let whole = |amount: Money| amount.minor() % thousand == 0 && amount.minor() < thousand * 1_000;
    if whole(low) && whole(high) {
        let in_thousands = |amount: Money| amount.minor() / thousand;
        return format!("{}–{}k", in_thousands(low), in_thousands(high));
    }
    let full = context.say.amount_range(low, high);
    if full.chars().count() <= 14 {
        return full;
    }
    let prefix = context.client.currency.prefix();
    let short = |amount: Money| context.say.money_short(amount).replacen(&prefix, "", 1);
    words::range(&short(low), &short(high))
}

fn percent(rate: Rate) -> f64 {
    rate.in_percent().to_f64().unwrap_or_default()
}

fn superscript(number: usize) -> char {
    ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][number.min(9)]
}

/// What is provisional because it is not classified, or that nothing is.
fn classified(context: &Context) -> String {
    let provisional = &context.analysis.provisional;
    let year = context.last_year();
    if provisional.total.is_none() {
        return String::new();
    }
    let lines: u64 = context
        .assessment
        .spend
        .in_year(year)
        .map(|sum| u64::from(sum.lines))
        .sum();
    let mut said = match provisional.share {
        Some(share) if provisional.is_provisional => format!(
            "Provisional: {} of {year}, {}, is not classified yet; the dashed part would be \
             marketing’s if all of it were.",
            context.say.money(provisional.undecided),
            context.say.percent(share)
        ),
        Some(share) if share.is_positive() => format!(
            "{} of {year}, {}, is not classified yet and counts on neither side.",
            context.say.money(provisional.undecided),
            context.say.percent_to(share, 2)
        ),
        _ => format!(
            "Nothing is provisional: all {} of {year} are classified.",
            words::plural(lines, "line", "lines")
        ),
    };
    if !provisional.astride.is_zero() {
        add(
            &mut said,
            &format!(
                " {} lies in months of two fiscal years and is counted in neither.",
                context.say.money(provisional.astride)
            ),
        );
    }
    said
}
