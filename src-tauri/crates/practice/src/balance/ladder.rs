//! Marketing as a share: last year, the plan, the guidance and a few benchmarks.

use domain::analysis::{Analysis, Rung, RungKind, Share};
use domain::record::Client;
use domain::value::words::Words;
use domain::value::{Money, Rate};

use crate::view::{LadderLook, LadderRow};

/// The right end of the ladder, in percent of the goal, unless something is larger.
pub const LADDER_END: i64 = 12;

pub fn ladder(
    analysis: &Analysis,
    tried: Option<Money>,
    client: &Client,
    words: Words,
) -> Vec<LadderRow> {
    analysis
        .ladder
        .iter()
        .map(|rung| match (rung.kind, tried) {
            (RungKind::Plan, Some(tried)) => Rung {
                low: Share::of(Some(tried), client.revenue_goal, client.revenue_last_year),
                ..rung.clone()
            },
            _ => rung.clone(),
        })
        .map(|rung| {
            let high = rung.high.unwrap_or(rung.low);
            let place = |share: &Share| {
                share
                    .of_goal
                    .map_or(0.0, |rate| ladder_place(analysis, rate))
            };
            LadderRow {
                look: match rung.kind {
                    RungKind::LastYear | RungKind::Plan => LadderLook::Bar,
                    RungKind::Guidance => LadderLook::Band,
                    RungKind::Benchmark => LadderLook::Mark,
                },
                from: if rung.kind == RungKind::Guidance {
                    place(&rung.low)
                } else {
                    0.0
                },
                to: place(&high),
                cells: vec![
                    range(rung.low.of_goal, high.of_goal, words),
                    range(rung.low.of_last_revenue, high.of_last_revenue, words),
                    money_range(rung.low.amount, high.amount, words),
                ],
                strong: !matches!(rung.kind, RungKind::Benchmark),
                label: rung.label,
                remark: rung.note,
            }
        })
        .collect()
}

fn range(low: Option<Rate>, high: Option<Rate>, words: Words) -> String {
    match low.zip(high) {
        None => "–".to_owned(),
        Some((low, high)) if low == high => words.percent(low),
        Some((low, high)) => words.percent_range(low, high),
    }
}

fn money_range(low: Option<Money>, high: Option<Money>, words: Words) -> String {
    match low.zip(high) {
        None => "–".to_owned(),
        Some((low, high)) if low == high => words.amount(low),
        Some((low, high)) => words.amount_range(low, high),
    }
}

/// A share of the goal as a place on the ladder's axis, 0 to 1.
pub fn ladder_place(analysis: &Analysis, rate: Rate) -> f64 {
    use rust_decimal::prelude::ToPrimitive as _;
    let end = analysis
        .ladder
        .iter()
        .filter_map(|rung| rung.high.unwrap_or(rung.low).of_goal)
        .chain([Rate::percent(LADDER_END)])
        .max()
        .unwrap_or(Rate::ONE);
    (rate.decimal() / end.decimal())
        .to_f64()
        .unwrap_or_default()
        .clamp(0.0, 1.0)
}
