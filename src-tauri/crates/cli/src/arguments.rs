//! What can be said on the command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::spend::LineOrder;
use domain::value::Choice;

use practice::view::Paper;

use crate::export::Export;
use crate::rule::RuleCommand;

use crate::spend::Spend;

/// Strategy roadmaps for fractional CMOs, from a terminal.
#[derive(Debug, Parser)]
#[command(
    name = "evenlift-cli",
    version,
    arg_required_else_help = true,
    after_help = "Exit status: 0 done, 1 it could not be carried out, 2 a file or an edit was refused, \
                  3 a question has to be answered first, 64 the command line is wrong."
)]
pub struct Arguments {
    /// Folder that holds the clients; the desktop program's own where it is not given.
    #[arg(long, env = "EVENLIFT_WORKSPACE", global = true)]
    pub workspace: Option<PathBuf>,
    /// Day that counts as today, YYYY-MM-DD.
    #[arg(long, env = "EVENLIFT_TODAY", global = true, hide = true)]
    pub today: Option<NaiveDate>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes and lists clients.
    #[command(subcommand)]
    Client(ClientCommand),
    /// Makes the sample client.
    Sample,
    /// Imports spend from a file, and looks after what was imported.
    Import(Import),
    /// Rules that decide which side spend belongs to.
    #[command(subcommand)]
    Rule(RuleCommand),
    /// What is remembered of how files are read.
    #[command(subcommand)]
    Mapping(MappingCommand),
    /// Sums of spend per year, side, category and month; its lines; its years beside each other.
    Spend(Spend),
    /// Writes spend into a file that spreadsheets open and that imports again as it was.
    Export(Export),
    /// Records of the inventory and the plan.
    #[command(subcommand)]
    Record(RecordCommand),
    /// Takes the last change back.
    Undo(Of),
    /// Brings back what was undone last.
    Redo(Of),
    /// The last changes, newest first.
    History(Of),
    /// What the figures say.
    Analysis(Of),
    /// Prints the roadmap as PDF.
    Roadmap(Roadmap),
    /// Opens and verifies every file of the workspace.
    Check,
}

#[derive(Debug, Subcommand)]
pub enum ClientCommand {
    /// Makes a client. Only the name is needed.
    New(NewClient),
    /// Lists the clients.
    List {
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub struct NewClient {
    pub name: String,
    #[arg(long, default_value = "")]
    pub website: String,
    /// Three letters, such as USD.
    #[arg(long, default_value = "USD")]
    pub currency: String,
    /// First month of the fiscal year, 1 for January.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=12))]
    pub fiscal_year_start: u32,
    /// Net sales revenue last year, such as 4000000 or 4.0m.
    #[arg(long, default_value = "")]
    pub revenue_last_year: String,
    /// Net sales revenue goal of the plan's year.
    #[arg(long, default_value = "")]
    pub revenue_goal: String,
    #[arg(long)]
    pub json: bool,
}

/// One client, by its name or id.
#[derive(Debug, Args)]
pub struct Of {
    #[arg(long)]
    pub client: String,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Import {
    #[command(subcommand)]
    pub command: Option<ImportCommand>,
    /// One file or several; an archive counts as the files in it. With several, `--json` prints an
    /// array with one object each, and the exit status is the highest of theirs.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub how: Option<ImportHow>,
}

#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Lists the imports, newest first, with what counts and what is held.
    List(Of),
    /// Opens an import again, to mend rows or to answer otherwise; takes its place.
    Reopen {
        id: String,
        #[command(flatten)]
        how: ImportHow,
    },
    /// Takes an import back with the rules that it made.
    Undo {
        id: String,
        #[arg(long)]
        client: String,
        /// Keeps the lines that were decided by hand since.
        #[arg(long)]
        keep_edited: bool,
        /// Keeps the rules that other imports were decided by since.
        #[arg(long)]
        keep_rules: bool,
        #[arg(long)]
        json: bool,
    },
}

/// How a file is imported.
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
pub struct ImportHow {
    #[arg(long)]
    pub client: String,
    /// Reads and says what would happen; changes nothing.
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long)]
    pub json: bool,
    /// Reads the file without what is remembered of files of its shape.
    #[arg(long)]
    pub no_mapping: bool,
    /// Answers a question: ID=CHOICE.
    #[arg(long = "answer", value_name = "ID=CHOICE")]
    pub answers: Vec<String>,
    /// How the letters of a text file are written, such as cp1250 or utf-16-le; as they look where nothing is said.
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// The sheet of a workbook to read; the one that looks most like spend where none is named.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Converts a currency, or leaves it out: EUR=1.0825@2025-12-31:ECB, EUR=leave_out.
    #[arg(long = "rate", value_name = "CODE=RATE@DATE:SOURCE")]
    pub rates: Vec<String>,
    /// Reads a cell as this text: ROW:COLUMN=TEXT, such as 68:C=2019-01-08.
    #[arg(long = "fix", value_name = "ROW:COLUMN=TEXT")]
    pub fixes: Vec<String>,
    /// Imports the line of this cell, ROW:COLUMN, though it is here already.
    #[arg(long = "on", value_name = "ROW:COLUMN")]
    pub on: Vec<String>,
    /// Leaves the line of this cell out.
    #[arg(long = "off", value_name = "ROW:COLUMN")]
    pub off: Vec<String>,
    /// Imports the good lines and keeps the rows that could not be read for later.
    #[arg(long)]
    pub hold: bool,
    /// Writes the rows that could not be read to this file, which imports again. Those of the second
    /// of several files go to a file with a 2 behind its name, and so on.
    #[arg(long, value_name = "FILE")]
    pub failing: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum MappingCommand {
    /// Lists the mappings, the one used last first.
    List(Of),
    /// Prints one mapping with all its versions.
    Show {
        id: String,
        #[command(flatten)]
        of: Of,
    },
    Rename {
        id: String,
        name: String,
        #[command(flatten)]
        of: Of,
    },
    /// Writes a mapping out as JSON, to stdout or a file.
    Export {
        id: String,
        #[arg(long)]
        out: Option<PathBuf>,
        #[command(flatten)]
        of: Of,
    },
    /// Takes in a mapping that was written out; from stdin where no file is given.
    Import {
        file: Option<PathBuf>,
        #[command(flatten)]
        of: Of,
    },
    /// Forgets a mapping; undo brings it back.
    Remove {
        id: String,
        #[command(flatten)]
        of: Of,
    },
}

/// Stands for lines without a category, or without a channel.
pub const NONE: &str = "none";

/// A closed choice, or [`NONE`] of them.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct OrNone<T>(pub Option<T>);

/// One of a closed choice, by its word.
pub fn word<T: Choice>(text: &str) -> Result<T, String> {
    T::from_word(text).ok_or_else(|| {
        let all: Vec<&str> = T::all().into_iter().map(T::word).collect();
        format!("there are: {}", all.join(", "))
    })
}

/// The same, or none.
pub fn or_none<T: Choice>(text: &str) -> Result<OrNone<T>, String> {
    if text == NONE {
        return Ok(OrNone(None));
    }
    word(text).map(|one| OrNone(Some(one)))
}

/// What lines are sorted by; a hyphen in front turns it around.
pub fn order(text: &str) -> Result<LineOrder, String> {
    let (text, descending) = text
        .strip_prefix('-')
        .map_or((text, false), |text| (text, true));
    let by = word(text)?;
    Ok(LineOrder { by, descending })
}

#[derive(Debug, Subcommand)]
pub enum RecordCommand {
    /// Adds or replaces a record, given as JSON on stdin or with --data. Without an id it is new.
    Put {
        #[arg(long)]
        client: String,
        /// The record; read from stdin where it is not given.
        #[arg(long)]
        data: Option<String>,
        #[arg(long)]
        json: bool,
    },
    /// Lists records.
    List {
        #[arg(long)]
        client: String,
        /// Only records of this kind.
        #[arg(long)]
        kind: Option<String>,
        #[arg(long)]
        json: bool,
    },
    /// Removes a record; undo brings it back.
    Remove {
        id: String,
        #[arg(long)]
        client: String,
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
pub struct Roadmap {
    #[arg(long)]
    pub client: String,
    #[arg(long)]
    pub out: PathBuf,
    #[arg(long, value_enum, default_value_t = PaperWord::A4)]
    pub paper: PaperWord,
    /// Day of printing; today where it is not given.
    #[arg(long)]
    pub date: Option<NaiveDate>,
}

#[derive(Copy, Clone, Debug, ValueEnum)]
pub enum PaperWord {
    A4,
    Letter,
}

impl From<PaperWord> for Paper {
    fn from(word: PaperWord) -> Self {
        match word {
            PaperWord::A4 => Self::A4,
            PaperWord::Letter => Self::Letter,
        }
    }
}
