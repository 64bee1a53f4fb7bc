//! The ladder: the client's own shares, the guidance and a few published figures under each other.
//!
//! Never one percentage: each rung is given as a share of the goal and of last year's revenue, and
//! in money. A published share of revenue is read as a share of the goal, and restated.

use serde::Serialize;

use super::benchmark::{self, Benchmark};
use super::{Guidance, Share, Shares};
use crate::record::Client;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rung {
    pub kind: RungKind,
    /// `Last year`, `Plan 2026`, `CMO Survey, B2B product`.
    pub label: String,
    /// Year, sample, and who says so, short: `2025, n 281`.
    pub note: String,
    /// The share, or the lower end of a range.
    pub low: Share,
    /// The upper end of a range.
    pub high: Option<Share>,
    /// Source in full with what the figure includes; empty for the client's own.
    pub source: String,
    /// True for a published figure past its years.
    pub old: bool,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RungKind {
    LastYear,
    Plan,
    Guidance,
    Benchmark,
}

pub fn measure(client: &Client, shares: &Shares, guidance: &Guidance) -> Vec<Rung> {
    let own = |kind, label: String, low| Rung {
        kind,
        label,
        note: String::new(),
        low,
        high: None,
        source: String::new(),
        old: false,
    };
    let mut rungs = vec![
        own(
            RungKind::LastYear,
            "Last year".to_owned(),
            shares.marketing.last_year,
        ),
        own(
            RungKind::Plan,
            format!("Plan {}", client.plan()),
            shares.marketing.plan,
        ),
        Rung {
            kind: RungKind::Guidance,
            label: "Guidance".to_owned(),
            note: "House guidance for B2B".to_owned(),
            low: guidance.low_share,
            high: Some(guidance.high_share),
            source: guidance.source.to_owned(),
            old: false,
        },
    ];
    rungs.extend(benchmark::for_model(client.business_model).map(|mark| published(client, mark)));
    rungs
}

fn published(client: &Client, mark: &Benchmark) -> Rung {
    let share = |rate| {
        let amount = client.revenue_goal.map(|goal| goal.times(rate));
        Share {
            of_goal: Some(rate),
            ..Share::of(amount, client.revenue_goal, client.revenue_last_year)
        }
    };
    Rung {
        kind: RungKind::Benchmark,
        label: mark.name.to_owned(),
        note: format!("{}, {}", mark.year, mark.sample),
        low: share(mark.low_rate()),
        high: mark.high_rate().map(share),
        source: format!(
            "{}; {}; includes: {}.",
            mark.source, mark.sample, mark.includes
        ),
        old: client.plan_year >= mark.old_from,
    }
}
