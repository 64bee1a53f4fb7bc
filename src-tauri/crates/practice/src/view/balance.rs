//! The two robots, the mirrored questions and the ladder.

use domain::record::Question;
use domain::report::Figure;
use domain::value::Id;
use serde::Serialize;
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, TS)]
pub struct BalanceView {
    /// `Marketing lifts a third, up from a sixth`.
    pub headline: String,
    /// `For every $1.00 on sales, $0.54 goes to marketing.`
    pub sentence: String,
    pub robots: Figure,
    pub slider: Slider,
    /// The same for the sales side, typed only.
    pub planned_sales: super::Editable,
    pub questions: Vec<MirroredRow>,
    /// `32 of 44`, `10 of 44`, `−22`.
    pub sum_sales: String,
    pub sum_marketing: String,
    pub sum_gap: String,
    pub ladder: Vec<LadderRow>,
    /// The guidance band on the ladder's axis, 0 to 1.
    pub band: (f64, f64),
    /// Heads of the ladder's columns: `of the goal`, `of 2025 revenue`, `USD`.
    pub ladder_heads: Vec<String>,
    pub missing: Vec<String>,
}

/// Planned marketing: typed or dragged; the window sends a step, never an amount.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Slider {
    pub value: super::Editable,
    pub label: String,
    /// Where it stands, in steps of `steps`; `None` while there is no goal to measure against.
    pub position: Option<u32>,
    pub steps: u32,
    /// Last year's mark, and the band's two ends, in steps.
    pub last_year: Option<u32>,
    pub band: Option<(u32, u32)>,
    pub last_year_label: String,
    pub band_label: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MirroredRow {
    pub question: Question,
    pub title: String,
    /// 0 to 4, or `None` with the name of who is to be asked.
    pub sales: Option<u8>,
    pub marketing: Option<u8>,
    /// `3 of 4`, or who is to be asked.
    pub sales_said: String,
    pub marketing_said: String,
    pub sales_ask: String,
    pub marketing_ask: String,
    /// `−3`, `even`, or empty.
    pub gap: String,
    /// True from three points on.
    pub strong: bool,
    pub sales_record: Option<Id>,
    pub marketing_record: Option<Id>,
}

/// How a rung is drawn.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LadderLook {
    /// The client's own.
    Bar,
    /// Guidance.
    Band,
    /// A benchmark.
    Mark,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct LadderRow {
    pub label: String,
    pub remark: String,
    pub look: LadderLook,
    /// 0 to 1 on the axis; a band has two ends.
    pub from: f64,
    pub to: f64,
    pub cells: Vec<String>,
    pub strong: bool,
}
