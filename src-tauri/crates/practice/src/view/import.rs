//! The spend import: source beside result, and what is still to decide.

use domain::spend::{Allocation, Correction, Fate, Question, Role};
use domain::value::{Choice, Currency, Id, words};
use intake::Tag;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    FateTile, ImportColumn, ImportDoubt, ImportMapping, ImportTable, KnownFile, NotSpendKind,
    PrintedTotal,
};

/// A file that was read, before it is imported. `token` names it in the commands that follow.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportView {
    pub token: String,
    pub file: String,
    /// `QuickBooks Online, Transaction Detail by Account, January–December 2025, accrual, USD.`
    pub banner: String,
    /// `37 of 37 printed totals agree`; empty where the file prints none.
    pub ties: String,
    /// Whether all of them do; nothing where there are none.
    pub ties_agree: Option<bool>,
    /// Delimiter, encoding, date order, header row: each a chip with choices.
    pub options: Vec<ImportOption>,
    pub mapping: Option<ImportMapping>,
    /// What the last change of an option did: `412 → 418 lines, 261,412.80 → 263,254.80`.
    pub difference: String,
    pub columns: Vec<ImportColumn>,
    /// The tables below the first that have other columns.
    pub below: Vec<ImportTable>,
    /// Everything that a column can mean.
    pub roles: Vec<RoleChoice>,
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
    /// `530 rows`.
    pub rows_title: String,
    pub lines: u32,
    /// `412 lines, USD`.
    pub lines_title: String,
    pub currency: String,
    /// Groups that nothing decides, biggest first.
    pub groups: Vec<ImportGroup>,
    /// The channels that are offered where one is named.
    pub channels: Vec<String>,
    /// `Three groups to decide · 30 lines, 32,000.00`.
    pub groups_title: String,
    pub totals: ImportTotals,
    pub errors: Vec<RowError>,
    /// `Look at 3 rows`; empty where none has an error.
    pub errors_title: String,
    /// Said above the preview: already imported, another currency, a mapping remembered.
    pub notices: Vec<String>,
    /// What may be here already, both sides beside each other, and how many wait for an answer.
    pub doubts: Vec<ImportDoubt>,
    pub doubts_title: String,
    /// True where pressing it leaves rows behind for later, as it then says.
    pub holds: bool,
    /// `Import 412 lines, $261,412.80`, and why it can't be pressed, or empty.
    pub action: String,
    pub blocked: String,
}

/// A reading that can be changed; the file is then read again.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportOption {
    /// As it is read now: `Header in row 3`.
    pub label: String,
    pub choices: Vec<ImportChoice>,
}

/// What can be chosen, and the correction that choosing it is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportChoice {
    pub label: String,
    /// True for the one that holds.
    pub current: bool,
    pub makes: Correction,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportQuestion {
    pub id: Question,
    pub text: String,
    pub choices: Vec<ImportChoice>,
    pub answered: bool,
}

/// What a column can mean.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RoleChoice {
    pub role: Role,
    pub label: String,
}

/// What becomes of amounts in another currency.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CurrencyState {
    /// Until there is a rate.
    Waits,
    Converted,
    LeftOut,
}

/// A rate of exchange as it is typed.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct TypedRate {
    pub rate: String,
    pub on: String,
    pub source: String,
}

/// The lines of one currency that is not the client's.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportCurrency {
    pub code: Currency,
    /// `12 lines in EUR, €1,234.56`.
    pub title: String,
    pub state: CurrencyState,
    pub text: String,
    /// The rate that holds, or the one that was used last.
    pub rate: String,
    pub on: String,
    pub source: String,
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
    pub fate: Fate,
    pub tag: Tag,
    /// The word at the right edge: `header`, `ties`, `fixed`; empty for an ordinary line.
    pub remark: String,
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
    pub allocation: Allocation,
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
    pub suggestion: Option<Allocation>,
    /// As it was decided here.
    pub allocation: Allocation,
    /// Nothing of it is open, because every line was decided alone.
    pub apart: bool,
    /// What sharing it means: as decided, else as proposed, else half and half.
    pub shared: Allocation,
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
    /// `Saving lines, 1,200 of 50,000`.
    pub text: String,
    /// From 0 to 1; nothing while nobody knows.
    pub part: Option<f64>,
}

impl Progress {
    /// So many of so many; `of` is 0 while nobody knows.
    pub(crate) fn new(phase: &str, done: u32, of: u32) -> Self {
        let count = |number: u32| words::count(u64::from(number));
        Self {
            text: match of {
                0 => phase.to_owned(),
                of => format!("{phase}, {} of {}", count(done), count(of)),
            },
            part: (of > 0).then(|| f64::from(done) / f64::from(of)),
        }
    }
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

/// Whether an import counts.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    Live,
    TakenBack,
    /// By a later reading of the same file.
    Replaced,
}

impl Choice for ImportState {
    fn title(self) -> &'static str {
        match self {
            Self::Live => "Counts",
            Self::TakenBack => "Taken back",
            Self::Replaced => "Replaced",
        }
    }
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
    pub state: ImportState,
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
