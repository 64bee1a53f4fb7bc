//! Why a line is on its side, with the evidence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::{Id, words};

/// Why a line has its allocation, or why one is proposed. Ordered from the strongest to the
/// weakest.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Reason {
    /// Decided by the consultant for this line or its group. What is decided so for all lines of a
    /// vendor and account is remembered for the next file.
    Manual,
    /// Decided by the consultant for these lines, and not to be remembered for others.
    OnlyHere,
    /// By a rule of the client, and what it looked for when it decided.
    Rule {
        rule: Id,
        #[serde(default)]
        says: String,
    },
    /// As the consultant decided this vendor and account by hand in another file.
    Remembered { file: String },
    /// The file is an export of this program, and says so.
    Export,
    /// The file has a column for it.
    Column,
    /// By the file's class or department.
    Class {
        #[serde(default)]
        name: String,
    },
    /// The file comes from an advertising platform.
    Platform,
    /// By the words of the account: the entry of the shipped map that matched.
    Account {
        name: String,
        #[serde(default)]
        confidence: Confidence,
    },
    /// By the vendor: the name in the shipped list that matched.
    Vendor {
        name: String,
        #[serde(default)]
        confidence: Confidence,
    },
    /// Proposed only: how the people's weeks, or their pay, are shared between the sides.
    People { count: u32, pay: bool },
    /// Proposed only: so decided by hand for this vendor at other clients.
    Elsewhere { clients: u32 },
    /// Proposed only: words that decisions by hand have in common with this line.
    Alike { words: Vec<String> },
    /// Nothing said what it is.
    #[default]
    Nothing,
}

/// How sure an entry of a shipped table is.
#[derive(
    Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    #[default]
    High,
    /// Decides, but is worth a look.
    Medium,
    /// Only proposes.
    Low,
}

impl Reason {
    /// True for what a person decided; no rule changes it.
    pub const fn is_manual(&self) -> bool {
        matches!(self, Self::Manual | Self::OnlyHere)
    }

    /// The rule that decided.
    pub const fn rule(&self) -> Option<Id> {
        match self {
            Self::Rule { rule, .. } => Some(*rule),
            _ => None,
        }
    }

    /// As the window and the terminal say it; empty where nothing decided.
    pub fn in_words(&self) -> String {
        match self {
            Self::Manual => "Decided here".to_owned(),
            Self::OnlyHere => "Decided here, for these lines only".to_owned(),
            Self::Rule { says, .. } if says.is_empty() => "Your rule".to_owned(),
            Self::Rule { says, .. } => format!("Your rule: {says}"),
            Self::Remembered { file } => format!("As you decided in {file}"),
            Self::Class { name } if name.is_empty() => "Class or department".to_owned(),
            Self::Class { name } => format!("Class: {name}"),
            Self::Export => "As it was exported".to_owned(),
            Self::Column => "As the file says".to_owned(),
            Self::Platform => "Advertising platform".to_owned(),
            Self::Account { name, confidence } => format!("Account: {name}{}", confidence.aside()),
            Self::Vendor { name, confidence } => format!("Vendor: {name}{}", confidence.aside()),
            Self::People { count, pay } => format!(
                "From the {} of {}",
                if *pay { "pay" } else { "weeks" },
                words::plural(u64::from(*count), "person", "people")
            ),
            Self::Elsewhere { clients } => format!(
                "So at {}",
                words::plural(u64::from(*clients), "other client", "other clients")
            ),
            Self::Alike { words } => format!("Like “{}” before", words.join("”, “")),
            Self::Nothing => String::new(),
        }
    }
}

impl Confidence {
    const fn aside(self) -> &'static str {
        match self {
            Self::High => "",
            Self::Medium => ", usually",
            Self::Low => ", perhaps",
        }
    }
}
