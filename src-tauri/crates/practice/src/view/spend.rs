//! Spend by category and month, last year's and the plan's.

use domain::spend::{Allocation, Category, Destination, LineOrder, Resource};
use domain::value::{Choice, Id, Month, Period, Side};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SourceRow;

#[derive(Clone, Debug, Serialize, TS)]
pub struct SpendView {
    pub tabs: Vec<YearTab>,
    /// The tab that is shown.
    pub tab: SpendTab,
    pub by: SpendBy,
    /// `For every $1.00 on sales, $0.54 goes to marketing. Last year it was $0.21.`
    pub sentence: String,
    pub pair: Option<(f64, f64)>,
    /// `11.2% of goal`, `6.1% of goal · 7.6% of 2025 revenue`; empty while unknown.
    pub sales_share: String,
    pub marketing_share: String,
    /// What the figures can include.
    pub includes: Vec<Include>,
    /// `Without people: 486,000.00 of 650,000.00 is left out.`; empty where everything is included.
    pub left_out: String,
    /// `None` while there is nothing to show: the empty state then says what to do.
    pub grid: Option<SpendGrid>,
    /// `Figures are provisional: 32,000.00 of 261,412.80 is not decided.`
    pub provisional: String,
    /// Imports that count, newest first: id, sentence.
    pub imports: Vec<(Id, String)>,
}

/// What a grid shows: what was spent in a fiscal year, what is planned, or all years beside each
/// other.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum SpendTab {
    /// The fiscal year, by the calendar year it ends in.
    Actual {
        year: i32,
    },
    Plan,
    Years,
}

/// What the columns of a grid are.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SpendBy {
    #[default]
    Months,
    Quarters,
    Year,
}

/// A kind of resource that the figures include or leave out.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Include {
    pub resource: Resource,
    /// `People`
    pub label: String,
    pub on: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct YearTab {
    pub tab: SpendTab,
    /// `2025 actual`, `2026 plan`, `Years`.
    pub label: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SpendGrid {
    /// `USD`, in the corner.
    pub currency: String,
    pub columns: Vec<String>,
    /// The months of each column; none for a column that has no lines. The total's stand last.
    pub periods: Vec<Option<Period>>,
    pub blocks: Vec<SpendBlock>,
    /// Both sides: one cell a column, then the total.
    pub total: SpendRow,
    /// True where cells can be typed into: the plan by months.
    pub editable: bool,
    /// Said below the grid: where cells are rounded, so that nobody adds them up in vain; what keeps
    /// years from being compared.
    pub notes: Vec<String>,
}

/// One side, or what is neither or undecided.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SpendBlock {
    pub side: Destination,
    pub head: SpendRow,
    pub rows: Vec<SpendRow>,
    /// Categories without a row that can be given one, with their titles. Only where cells are typed.
    pub spare: Vec<(Category, String)>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SpendRow {
    pub category: Option<Category>,
    pub title: String,
    /// One text a column; an en dash for zero.
    pub cells: Vec<String>,
    pub total: String,
    /// The record behind a row of the plan, where there is one yet.
    pub record: Option<Id>,
}

/// Which lines are meant, and in which order; an empty text, or nothing, doesn't narrow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LineFilter {
    /// Part of the vendor, and part of the account.
    pub vendor: String,
    pub account: String,
    /// Sales and marketing with what is shared.
    pub side: Option<Destination>,
    pub category: Option<Category>,
    /// Only lines without a category.
    pub no_category: bool,
    /// A channel's name.
    pub channel: String,
    /// Only lines without a channel.
    pub no_channel: bool,
    pub import: Option<Id>,
    /// Both months included.
    pub from: Option<Month>,
    pub to: Option<Month>,
    /// Part of the vendor, account, channel, memo or reference.
    pub text: String,
    pub order: LineOrder,
}

/// What a filter finds. Its lines are asked for page by page.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LineList {
    /// What the client's file stood at; a selection holds for it.
    pub revision: String,
    pub total: u32,
    /// `1,204 lines, $261,412.80`.
    pub title: String,
    pub currency: String,
    /// The four sides in order.
    pub sides: Vec<SideSum>,
    /// Whether the filter leaves anything out.
    pub narrowed: bool,
    pub choices: LineChoices,
}

/// What a list of lines can be narrowed to: values of a filter, each with its words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LineChoices {
    /// Every category there is.
    pub categories: Vec<(Category, String)>,
    /// The channels of lines and activities.
    pub channels: Vec<String>,
    /// Imports that count.
    pub imports: Vec<(Id, String)>,
    pub periods: Vec<(Period, String)>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SideSum {
    pub side: Destination,
    pub label: String,
    /// An en dash for zero.
    pub amount: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct LineRow {
    /// A whole number too large for the window's numbers.
    pub id: String,
    pub date: String,
    pub vendor: String,
    pub account: String,
    pub memo: String,
    pub amount: String,
    pub allocation: Allocation,
    /// `40% marketing`; empty where nothing is shared.
    pub share: String,
    pub category: String,
    pub channel: String,
    /// Decided by hand.
    pub manual: bool,
    pub why: String,
    /// `halden-2025.csv, row 68`.
    pub source: String,
}

/// Where a line comes from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LineSource {
    pub line: LineRow,
    pub import: Id,
    pub file: String,
    /// The day of the import, `Jan 12, 2026`.
    pub imported: String,
    /// The sheet of a workbook with several, or empty.
    pub sheet: String,
    /// As a spreadsheet counts, from 1; 0 for no column.
    pub row: u32,
    pub column: u32,
    /// As a spreadsheet names the column, `F`.
    pub letter: String,
    pub header: String,
    /// `Row 68, column F “Amount”`
    pub place: String,
    /// What the file says in the cell.
    pub cell: String,
    /// What the cell was set right to; empty where the file stands as it came.
    pub fixed: String,
    /// Which part of a spread amount it is, or empty.
    pub part: String,
    /// Why the line is on its side.
    pub why: String,
    /// What names its channel; empty where none is known.
    pub why_channel: String,
    pub columns: Vec<SourceColumn>,
    /// The row of the line with those around it.
    pub rows: Vec<SourceRow>,
    /// Why the rows can't be shown; empty where they are.
    pub problem: String,
}

/// A column of a file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceColumn {
    pub letter: String,
    /// Its header, or empty.
    pub name: String,
}

/// Lines of a list, by their places in it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LineSelection {
    pub filter: LineFilter,
    /// Of the list that was seen.
    pub revision: String,
    /// First and last place, from 0, both included; no place twice.
    pub ranges: Vec<(u32, u32)>,
}

/// What lines are to become; what is left out stays as each line has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct LineChoice {
    /// [`Allocation::Undecided`] opens the lines again.
    pub allocation: Option<Allocation>,
    pub category: Option<Category>,
    /// The name of a channel; an empty one takes it away.
    pub channel: Option<String>,
}

/// A choice for the selected lines, before it is made.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Weighed {
    /// `12 lines, $4,200.00`.
    pub title: String,
    /// `Sales 1,200.00, to decide 3,000.00`.
    pub before: String,
    /// The same as it would be; empty where no sum changes.
    pub after: String,
}

/// A text typed into a cell of the plan.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlanCell {
    pub side: Side,
    pub category: Option<Category>,
    /// The month, counted from 0.
    pub column: u32,
    pub text: String,
}

/// A year's total that was typed for a line of the plan.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct YearTotal {
    pub side: Side,
    pub category: Option<Category>,
    pub text: String,
    pub shape: Shape,
}

/// What the months weigh that a year's total is spread over.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "SpreadShape")]
pub enum Shape {
    Even,
    /// As last year's months of this side and category did; a month with a refund weighs nothing.
    LastYear,
    /// As the plan's months do now.
    Planned,
}

/// What a year's total would make of the months.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct SpreadEcho {
    /// `= $50,000`; empty while nothing is typed.
    pub text: String,
    /// Each month with its amount.
    pub months: Vec<(String, String)>,
    /// Why it can't be spread so, or empty.
    pub problem: String,
}

/// What lines are written out as.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ExportFormat")]
pub enum Format {
    Xlsx,
    Csv,
}

impl Choice for Format {
    fn title(self) -> &'static str {
        match self {
            Self::Xlsx => "As a workbook (XLSX)",
            Self::Csv => "As text (CSV)",
        }
    }
}
