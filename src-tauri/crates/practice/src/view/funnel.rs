//! The funnel as a sentence, with the stages below it.

use domain::record::SolveFor;
use domain::report::Figure;
use domain::value::{Id, Side};
use serde::Serialize;
use ts_rs::TS;

use super::Editable;

#[derive(Clone, Debug, Serialize, TS)]
pub struct FunnelView {
    /// Where its remarks are kept.
    pub record: Id,
    /// The sentence, part by part.
    pub sentence: Vec<Part>,
    /// What answers when something else is changed.
    pub solve_for: SolveFor,
    pub rows: Vec<FunnelRow>,
    /// The drawing that is printed, too; `None` while a rate is missing.
    pub figure: Option<Figure>,
    /// What ten percent more of one thing brings, ranked.
    pub drivers: Vec<Driver>,
    /// Sales cycle, last leads by, leads a month …
    pub facts: Vec<FunnelFact>,
    /// Cost per lead, cost per customer, share of the revenue.
    pub costs: Vec<FunnelFact>,
    /// Money and margin fields below the sentence, labelled.
    pub assumptions: Vec<(String, Editable)>,
    /// What is missing, in sentences.
    pub missing: Vec<String>,
}

/// Running text, or a number in it that can be edited.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Part {
    Text {
        text: String,
    },
    /// `solved` marks the one that answers, `held` the one that is pinned.
    Number {
        name: String,
        value: Editable,
        solved: bool,
        held: bool,
    },
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FunnelRow {
    pub name: Editable,
    pub side: Side,
    pub last_year: Editable,
    pub needed: String,
    pub rate: Option<Editable>,
    pub rate_last_year: String,
    /// Last year as part of what is needed, 0 to 1, for the bar; `None` while unknown.
    pub part: Option<f64>,
    /// True where the rate of last year is below the one that is planned.
    pub weak: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Driver {
    pub name: String,
    pub remark: String,
    /// `+144,000`.
    pub gain: String,
    /// 0 to 1 of the largest.
    pub part: f64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FunnelFact {
    pub name: String,
    pub value: String,
    /// True where it needs a look.
    pub warn: bool,
}
