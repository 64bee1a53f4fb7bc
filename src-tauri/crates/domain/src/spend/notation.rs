//! How a file writes what it says: its letters, its cells, its dates and its amounts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::Choice;

/// What stands between two cells of a text file.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    Comma,
    Semicolon,
    Tab,
    Bar,
}

/// Which part of a date written in numbers comes first.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
    YearFirst,
}

/// Which sign stands before the decimals.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Decimals {
    Point,
    Comma,
}

/// With which sign money that goes out is written.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MoneyOut {
    Positive,
    Negative,
}

/// The encodings that exports are really written in, the likely ones first. Their words are
/// Python's; those of web pages are read too.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Encoding {
    #[serde(rename = "utf-8", alias = "utf8")]
    Utf8,
    #[serde(
        rename = "cp1252",
        alias = "windows-1252",
        alias = "iso-8859-1",
        alias = "latin1",
        alias = "ascii"
    )]
    Windows1252,
    #[serde(rename = "utf-16-le", alias = "utf-16le", alias = "utf-16")]
    Utf16,
    #[serde(rename = "utf-16-be", alias = "utf-16be")]
    Utf16Be,
    #[serde(rename = "cp1250", alias = "windows-1250")]
    Windows1250,
    #[serde(rename = "cp1251", alias = "windows-1251")]
    Windows1251,
    #[serde(rename = "iso8859-15", alias = "iso-8859-15")]
    Iso15,
    #[serde(rename = "mac-roman", alias = "macintosh")]
    MacRoman,
    #[serde(rename = "iso8859-2", alias = "iso-8859-2")]
    Iso2,
    #[serde(rename = "cp1257", alias = "windows-1257")]
    Windows1257,
    #[serde(rename = "cp1253", alias = "windows-1253")]
    Windows1253,
    #[serde(rename = "cp1254", alias = "windows-1254")]
    Windows1254,
    #[serde(rename = "shift_jis", alias = "shift-jis")]
    ShiftJis,
    #[serde(rename = "gbk")]
    Gbk,
    #[serde(rename = "big5")]
    Big5,
    #[serde(rename = "euc-kr")]
    EucKr,
}

impl Delimiter {
    /// The sign itself.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Comma => ",",
            Self::Semicolon => ";",
            Self::Tab => "\t",
            Self::Bar => "|",
        }
    }

    /// The one that a sign is; `None` for every other sign.
    pub fn of_sign(sign: &str) -> Option<Self> {
        Self::all().into_iter().find(|one| one.sign() == sign)
    }
}

impl Encoding {
    /// By one of its words, in any letter case.
    pub fn named(word: &str) -> Option<Self> {
        Self::from_word(&word.trim().to_lowercase())
    }

    /// Whose letters it writes.
    pub const fn letters(self) -> &'static str {
        match self {
            Self::Utf8 | Self::Utf16 | Self::Utf16Be => "Unicode",
            Self::Windows1252 | Self::Iso15 | Self::MacRoman => "Western European",
            Self::Windows1250 | Self::Iso2 => "Central European",
            Self::Windows1251 => "Cyrillic",
            Self::Windows1257 => "Baltic",
            Self::Windows1253 => "Greek",
            Self::Windows1254 => "Turkish",
            Self::ShiftJis => "Japanese",
            Self::Gbk => "Simplified Chinese",
            Self::Big5 => "Traditional Chinese",
            Self::EucKr => "Korean",
        }
    }

    /// True for those that write every letter there is.
    pub const fn is_unicode(self) -> bool {
        matches!(self, Self::Utf8 | Self::Utf16 | Self::Utf16Be)
    }
}

impl Choice for Delimiter {
    fn title(self) -> &'static str {
        match self {
            Self::Comma => "Comma",
            Self::Semicolon => "Semicolon",
            Self::Tab => "Tab",
            Self::Bar => "Bar",
        }
    }
}

impl Choice for DateOrder {
    fn title(self) -> &'static str {
        match self {
            Self::DayFirst => "Day first, 31/01",
            Self::MonthFirst => "Month first, 01/31",
            Self::YearFirst => "Year first, 2025-01-31",
        }
    }
}

impl Choice for Decimals {
    fn title(self) -> &'static str {
        match self {
            Self::Point => "1,234.56",
            Self::Comma => "1.234,56",
        }
    }
}

impl Choice for MoneyOut {
    fn title(self) -> &'static str {
        match self {
            Self::Positive => "Money out is positive",
            Self::Negative => "Money out is negative",
        }
    }
}

impl Choice for Encoding {
    /// As programs show it that save such files.
    fn title(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Windows1252 => "Windows-1252",
            Self::Utf16 => "UTF-16",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1250 => "Windows-1250",
            Self::Windows1251 => "Windows-1251",
            Self::Iso15 => "ISO-8859-15",
            Self::MacRoman => "Mac Roman",
            Self::Iso2 => "ISO-8859-2",
            Self::Windows1257 => "Windows-1257",
            Self::Windows1253 => "Windows-1253",
            Self::Windows1254 => "Windows-1254",
            Self::ShiftJis => "Shift JIS",
            Self::Gbk => "GBK",
            Self::Big5 => "Big5",
            Self::EucKr => "EUC-KR",
        }
    }
}
