//! What a person says of lines that are, or may be, here already.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::LineRef;
use crate::value::{Choice, Id};

/// Which side counts.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// What is here already; this file's lines are off.
    Skip,
    /// Both: they are different amounts.
    Keep,
    /// This file's; the lines that are here already are taken out.
    Replace,
}

impl Choice for Counts {
    fn title(self) -> &'static str {
        match self {
            Self::Skip => "What is here counts",
            Self::Keep => "Both count",
            Self::Replace => "This file counts",
        }
    }
}

/// Which lines are meant; one by one stands over all of a kind.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(into = "String", try_from = "String")]
#[ts(type = "string")]
pub enum Doubted {
    /// Every line that is probably one of another import: `same`.
    Lines,
    /// One of them, by its cell: `same.12.3`.
    Line { row: u32, column: u32 },
    /// Everything that another import has too, from another source: `overlap`.
    Imports,
    /// What one import has too: `overlap.` and its id.
    Import(Id),
}

impl Doubted {
    /// The line of a cell.
    pub const fn line(cell: LineRef) -> Self {
        Self::Line {
            row: cell.row,
            column: cell.column,
        }
    }

    /// All of its kind.
    #[must_use]
    pub const fn all(self) -> Self {
        match self {
            Self::Lines | Self::Line { .. } => Self::Lines,
            Self::Imports | Self::Import(_) => Self::Imports,
        }
    }
}

impl fmt::Display for Doubted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lines => f.write_str("same"),
            Self::Line { row, column } => write!(f, "same.{row}.{column}"),
            Self::Imports => f.write_str("overlap"),
            Self::Import(id) => write!(f, "overlap.{id}"),
        }
    }
}

impl FromStr for Doubted {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let unknown = || format!("“{text}” names no lines that may be here already.");
        match text.split_once('.') {
            None if text == "same" => Ok(Self::Lines),
            None if text == "overlap" => Ok(Self::Imports),
            Some(("same", cell)) => {
                let (row, column) = cell.split_once('.').ok_or_else(unknown)?;
                Ok(Self::Line {
                    row: row.parse().map_err(|_| unknown())?,
                    column: column.parse().map_err(|_| unknown())?,
                })
            }
            Some(("overlap", id)) => id.parse().map(Self::Import).map_err(|_| unknown()),
            _ => Err(unknown()),
        }
    }
}

impl From<Doubted> for String {
    fn from(doubted: Doubted) -> Self {
        doubted.to_string()
    }
}

impl TryFrom<String> for Doubted {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_doubted_is_named_by_the_same_word_in_every_place() {
        let id = Id::new(uuid::Uuid::from_u128(7));
        let line = Doubted::Line { row: 12, column: 3 };
        for doubted in [Doubted::Lines, line, Doubted::Imports, Doubted::Import(id)] {
            assert_eq!(doubted.to_string().parse(), Ok(doubted));
        }
        for word in ["", "known", "same.x.1", "same.1", "overlap.here"] {
            assert!(word.parse::<Doubted>().is_err(), "{word}");
        }
    }
}
