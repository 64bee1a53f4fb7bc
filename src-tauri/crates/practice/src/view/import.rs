//! The spend import: source beside result, and what is still to decide.

use std::collections::BTreeMap;

use domain::value::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ImportColumn, ImportMapping, ImportTable, KnownFile, NotSpendKind, PrintedTotal};

/// A file that was read, before it is imported. `token` names it in the commands that follow.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportView {
    pub token: String,
    pub file: String,
    /// `QuickBooks Online, Transaction Detail by Account, January–December 2025, accrual, USD.`
    pub banner: String,
    /// `37 of 37 printed totals agree`; empty where the file prints none.
    pub ties: String,
    /// `good`, `warn` or empty.
    pub ties_state: String,
    /// Delimiter, encoding, date order, header row: each a chip with choices.
    pub options: Vec<ImportOption>,
    pub mapping: Option<ImportMapping>,
    /// What the last change of an option did: `412 → 418 lines, 261,412.80 → 263,254.80`.
    pub difference: String,
    pub columns: Vec<ImportColumn>,
    /// The tables below the first that have other columns.
    pub below: Vec<ImportTable>,
    /// Everything that a column can mean.
    pub roles: Vec<ImportAnswer>,
    /// What no column gives, a sentence each.
    pub missing: Vec<String>,
    /// Cells with letters beyond ASCII, by which the encoding is judged.
    pub foreign: Vec<String>,
    pub not_spend: Vec<NotSpendKind>,
    /// The totals that the file prints; those that don't agree stand first.
    pub printed: Vec<PrintedTotal>,
    pub questions: Vec<ImportQuestion>,
    /// Amounts in other currencies than the client's.
    pub currencies: Vec<ImportCurrency>,
    /// The six fates in order, each a filter.
    pub fates: Vec<FateTile>,
    /// `6 lines are here already, 1 of them is imported again`; empty where none are.
    pub here: String,
    /// True where all of them are imported again.
    pub here_all: bool,
    /// `530 rows, file total`, the total, `to the cent`.
    pub file_rows: String,
    pub file_total: String,
    pub file_state: String,
    pub source_rows: u32,
    pub lines: u32,
    pub currency: String,
    /// Groups that nothing decides, biggest first.
    pub groups: Vec<ImportGroup>,
    /// The channels that are offered where one is named.
    pub channels: Vec<String>,
    /// `Three groups to decide · 30 lines, 32,000.00`.
    pub groups_title: String,
    pub totals: ImportTotals,
    pub errors: Vec<RowError>,
    /// Said above the preview: already imported, another currency, a mapping remembered.
    pub notices: Vec<String>,
    /// What may be here already, both sides beside each other, and how many wait for an answer.
    pub doubts: Vec<ImportDoubt>,
    pub doubts_title: String,
    /// What holds now of what can be answered, chosen, fixed and switched.
    pub given: ImportOverrides,
    /// True where pressing it leaves rows behind for later, as it then says.
    pub holds: bool,
    /// `Import 412 lines, $261,412.80`, and why it can't be pressed, or empty.
    pub action: String,
    pub blocked: String,
}

/// A reading that can be changed; the file is then read again.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportOption {
    /// `delimiter`, `encoding`, `header_row`, `date_order`, `sign`.
    pub id: String,
    pub label: String,
    /// The choice that holds.
    pub value: String,
    pub choices: Vec<ImportAnswer>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportAnswer {
    pub id: String,
    pub label: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportQuestion {
    pub id: String,
    pub text: String,
    pub choices: Vec<ImportAnswer>,
    /// The id of the choice that holds; the first is proposed until one is taken.
    pub chosen: String,
    pub answered: bool,
}

/// The lines of one currency that is not the client's.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportCurrency {
    pub code: String,
    /// The id of the option that takes `RATE@DATE:SOURCE`, `leave_out`, or nothing.
    pub option: String,
    /// `12 lines in EUR, €1,234.56`.
    pub title: String,
    /// `waits`, `converted` or `left_out`.
    pub state: String,
    pub text: String,
    /// The rate that holds, or the one that was used last.
    pub rate: String,
    pub on: String,
    pub source: String,
}

/// What the consultant changed about how the file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportOverrides {
    /// Question id to choice id.
    pub answers: BTreeMap<String, String>,
    /// Option id to value.
    pub options: BTreeMap<String, String>,
    /// Cells with the text that they should hold.
    #[serde(default)]
    pub fixes: Vec<CellFix>,
    /// Lines that a person switched on or off.
    #[serde(default)]
    pub switched: Vec<LineSwitch>,
}

/// The right text of a cell; the file keeps its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CellFix {
    /// As Excel counts.
    pub row: u32,
    /// From 1.
    pub column: u32,
    pub text: String,
}

/// The lines of one cell, or one of them where its amount is spread, and whether they are imported.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LineSwitch {
    pub row: u32,
    pub column: u32,
    /// From 0; all of the cell's lines where none is named.
    #[serde(default)]
    pub part: Option<u8>,
    pub on: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct FateTile {
    /// `imported`, `duplicate`, `not_spend`, `structure`, `held`, `error`.
    pub id: String,
    /// `Imported`, `Already here`, `Not spend`, `Structure`, `Held`, `Error`.
    pub label: String,
    pub count: String,
    pub sum: String,
}

/// Rows of the source around an offset, for a windowed list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceRows {
    pub offset: u32,
    pub total: u32,
    pub rows: Vec<SourceRow>,
    /// All lines, or with the fate `duplicate` those that are here already, in the same window.
    pub lines: Vec<ImportLine>,
    pub lines_total: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceRow {
    /// As Excel counts.
    pub row: u32,
    pub cells: Vec<String>,
    pub fate: String,
    /// `title`, `header`, `account`, `ties`; a word at the right edge.
    pub tag: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportLine {
    /// The row of the source it comes from.
    pub row: u32,
    /// The column that its amount stands in, from 1.
    pub column: u32,
    /// From 0, where the amount of one cell is spread over several lines.
    pub part: u8,
    pub month: String,
    pub vendor: String,
    pub category: String,
    pub channel: String,
    pub amount: String,
    /// `sales`, `marketing`, `shared`, `neither`, `undecided`.
    pub side: String,
    pub why: String,
    /// Whether it is imported; a line that is here already is not, unless a person says so.
    pub on: bool,
    /// `2 of 3` where the file has equal rows, else empty.
    pub twin: String,
}

/// Lines of one vendor and account that are decided together.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportGroup {
    pub id: u32,
    pub vendor: String,
    pub account: String,
    pub lines: String,
    pub sum: String,
    /// The reason for the suggestion: `Account name`.
    pub reason: String,
    /// The suggested side, or empty.
    pub suggestion: String,
    /// The side decided here, or `undecided`.
    pub side: String,
    /// Sales', marketing's and neither's percent where it is shared, or would be.
    pub parts: [u8; 3],
    /// The name of the channel, or empty.
    pub channel: String,
    /// Pay, travel and the like: a split is worth offering.
    pub often_shared: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportTotals {
    pub sales: String,
    pub marketing: String,
    pub undecided: String,
    pub neither: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RowError {
    pub row: u32,
    /// `C "Date"`.
    pub column: String,
    pub cell: String,
    /// The number of the column from 1, as a fix names it.
    pub at: u32,
    /// The text that is proposed for the cell, or empty.
    pub suggestion: String,
    /// Equal for errors of one kind in one column.
    pub like: String,
    /// The whole sentence, with the suggestion.
    pub text: String,
}

/// A file that was refused; nothing was changed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportRefusal {
    pub file: String,
    pub title: String,
    pub text: String,
    /// What helps, one sentence each.
    pub help: Vec<String>,
}

/// How far an import has come.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Progress {
    pub phase: String,
    pub done: u32,
    pub of: u32,
}

/// The answer to reading a file.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum ImportRead {
    Read {
        view: Box<ImportView>,
    },
    Refused {
        refusal: ImportRefusal,
    },
    /// It is imported already, and was not read.
    Known {
        known: KnownFile,
    },
}

/// An import as the history lists it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportRow {
    pub id: Id,
    pub file: String,
    /// The recipe that read it, or `generic`.
    pub kind: String,
    /// `12 Jan 2026 · 412 lines · $261,412.80 · 37 of 37 totals agree`
    pub facts: String,
    pub lines: u32,
    /// In major units, for scripts.
    pub sum: String,
    /// `live`, `taken_back`, or `replaced` by a later reading of the same file.
    pub state: String,
    /// `3 rows held`, or empty.
    pub held: String,
}

/// What hangs on an import that is to be taken back; empty texts where there is nothing to ask.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TakingBack {
    pub file: String,
    /// `3 lines were decided by hand since`
    pub edited: String,
    /// The first of them.
    pub lines: Vec<EditedLine>,
    /// `2 rules it made decide other imports`
    pub rules: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct EditedLine {
    pub row: u32,
    pub vendor: String,
    pub amount: String,
    pub side: String,
}

/// A line, or the months of some accounts, that may be here already.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportDoubt {
    /// The id of its answer, and of the answer for all of its kind.
    pub id: String,
    pub all: String,
    pub text: String,
    pub here: DoubtLine,
    pub there: DoubtLine,
    pub choices: Vec<ImportAnswer>,
    /// The choice that was made, or empty.
    pub chosen: String,
}

/// One side of a doubt.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct DoubtLine {
    /// `halden-2025.csv, row 68`
    pub source: String,
    pub date: String,
    pub what: String,
    pub amount: String,
}

/// What names a file to be read, and is sent back when its turn comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum SpendFile {
    Path {
        path: String,
    },
    /// A file of an archive.
    Member {
        path: String,
        member: String,
    },
    /// A table from the clipboard, as the program it came from wrote it.
    Pasted {
        text: String,
    },
}

impl From<String> for SpendFile {
    fn from(path: String) -> Self {
        Self::Path { path }
    }
}

/// A file that waits to be read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WaitingFile {
    pub name: String,
    pub file: SpendFile,
}
