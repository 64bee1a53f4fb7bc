//! Spend by category and month, last year's and the plan's.

use domain::value::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, TS)]
pub struct SpendView {
    pub tabs: Vec<YearTab>,
    /// The tab that is shown.
    pub tab: String,
    /// `months`, `quarters` or `year`.
    pub by: String,
    /// `For every $1.00 on sales, $0.54 goes to marketing. Last year it was $0.21.`
    pub sentence: String,
    pub pair: Option<(f64, f64)>,
    /// `11.2% of goal`, `6.1% of goal · 7.6% of 2025 revenue`; empty while unknown.
    pub sales_share: String,
    pub marketing_share: String,
    /// `None` while there is nothing to show: the empty state then says what to do.
    pub grid: Option<SpendGrid>,
    /// `Figures are provisional: 32,000.00 of 261,412.80 is not decided.`
    pub provisional: String,
    /// Imports that count, newest first: id, sentence.
    pub imports: Vec<(Id, String)>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct YearTab {
    /// `2025-actual`, `2026-plan`.
    pub id: String,
    pub label: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SpendGrid {
    /// `USD`, in the corner.
    pub currency: String,
    pub columns: Vec<String>,
    pub blocks: Vec<SpendBlock>,
    /// Both sides: one cell a column, then the total.
    pub total: SpendRow,
    /// True where cells can be typed into: the plan by months.
    pub editable: bool,
    /// Said below the grid where cells are rounded, so that nobody adds them up in vain.
    pub rounded: String,
}

/// One side, or what is neither or undecided.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpendBlock {
    /// `sales`, `marketing`, `neither`, `undecided`.
    pub side: String,
    pub head: SpendRow,
    pub rows: Vec<SpendRow>,
    /// Categories without a row that can be given one: slug and title. Only where cells are typed.
    pub spare: Vec<(String, String)>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SpendRow {
    /// A category's slug, or empty.
    pub id: String,
    pub title: String,
    /// One text a column; an en dash for zero.
    pub cells: Vec<String>,
    pub total: String,
    /// The record behind a row of the plan, where there is one yet.
    pub record: Option<Id>,
}

/// The lines behind a cell.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LinesView {
    pub title: String,
    pub total: u32,
    pub rows: Vec<LineRow>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct LineRow {
    pub date: String,
    pub vendor: String,
    pub account: String,
    pub memo: String,
    pub amount: String,
    pub side: String,
    pub why: String,
    /// `halden-2025.csv, row 68`.
    pub source: String,
}

/// A text typed into a cell of the plan.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlanCell {
    /// `sales` or `marketing`.
    pub side: String,
    /// A category's slug, or empty.
    pub category: String,
    /// The month, counted from 0.
    pub column: u32,
    pub text: String,
}
