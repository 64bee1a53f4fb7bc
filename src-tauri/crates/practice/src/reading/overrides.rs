//! What the consultant corrected about how a file is read: the words of the window and of kept
//! mappings, and what they mean to the reader of files.

use std::collections::BTreeMap;

use domain::spend::Corrections;
use serde::de::DeserializeOwned;

use super::doubt::is_of_lines;
use super::rate;
use crate::view::{CellFix, ImportOverrides};
use crate::{Failure, FailureKind, Result};

/// `column.Net` says what the column “Net” means.
pub const COLUMN: &str = "column.";
/// `include.payment` says whether payments are taken as spend.
pub const INCLUDE: &str = "include.";
/// `none` reads the file without what is remembered.
pub const MAPPING: &str = "mapping";

/// The question of rows that could not be read.
pub const ERRORS: &str = "error_rows";

/// How the letters of a text file are written.
pub const ENCODING: &str = "encoding";

/// The sheet of a workbook.
pub const PART: &str = "part";

/// What was chosen of the options that the window shows.
///
/// # Errors
/// When an option is unknown, or can't be what it is said to be.
pub fn read_overrides(options: &BTreeMap<String, String>) -> Result<intake::Overrides> {
    let mut overrides = intake::Overrides::default();
    for (option, value) in options {
        let unknown = || {
            Failure::new(
                FailureKind::Other,
                format!(
                    "“{value}” is no choice for {}. Nothing was changed.",
                    option.replace(['_', '.'], " ")
                ),
            )
        };
        if let Some(key) = option.strip_prefix(COLUMN) {
            let role = from_word(value).ok_or_else(unknown)?;
            overrides.roles.insert(key.to_owned(), role);
        } else if let Some(tag) = option.strip_prefix(INCLUDE) {
            let tag = from_word(tag).ok_or_else(unknown)?;
            if yes_or_no(value).ok_or_else(unknown)? {
                overrides.include.insert(tag);
            }
        } else if let Some(currency) = rate::of_option(option) {
            if let Some(exchange) = rate::parse(currency, value)? {
                overrides.rates.insert(currency, exchange);
            }
        } else {
            match option.as_str() {
                "delimiter" => {
                    overrides.delimiter = Some(value.chars().next().ok_or_else(unknown)?);
                }
                ENCODING => {
                    let known = intake::KnownEncoding::named(value).ok_or_else(unknown)?;
                    overrides.encoding = Some(known.name.to_owned());
                }
                PART => overrides.part = Some(value.clone()),
                "header_row" => overrides.header_row = Some(value.parse().map_err(|_| unknown())?),
                "date_order" => {
                    overrides.date_order = Some(from_word(value).ok_or_else(unknown)?);
                }
                "decimals" => overrides.decimals = Some(from_word(value).ok_or_else(unknown)?),
                "money_out" => {
                    overrides.out_is_negative = Some(match value.as_str() {
                        "negative" => true,
                        "positive" => false,
                        _ => return Err(unknown()),
                    });
                }
                MAPPING => {}
                _ => return Err(unknown()),
            }
        }
    }
    Ok(overrides)
}

/// A fix as it is written on a command line: the row as Excel counts, the column as a letter or a
/// number.
pub fn cell_fix(row: &str, column: &str, text: &str) -> Option<CellFix> {
    let column = match column.parse() {
        Ok(number) => number,
        Err(_) => column.bytes().try_fold(0_u32, |number, letter| {
            let digit = letter.to_ascii_uppercase().checked_sub(b'A')?;
            let digit = (digit < 26).then_some(u32::from(digit) + 1)?;
            number.checked_mul(26)?.checked_add(digit)
        })?,
    };
    Some(CellFix {
        row: row.parse().ok().filter(|&row| row > 0)?,
        column: Some(column).filter(|&column| column > 0)?,
        text: text.to_owned(),
    })
}

/// True for what gives way to the rows of a file when it is remembered: a role that the cells don't
/// fit, an order of dates that the dates disprove.
pub fn gives_way(option: &str) -> bool {
    option.starts_with(COLUMN) || matches!(option, "date_order" | "decimals")
}

/// Of what was given, that which says how the file is read. What was said of lines that may be
/// here already holds for this file alone.
pub fn corrections(given: &ImportOverrides) -> Corrections {
    let mut answers = given.answers.clone();
    answers.retain(|id, _| !is_of_lines(id) && id != ERRORS);
    Corrections {
        answers,
        options: given.options.clone(),
    }
}

/// What holds where `above` was said after `below`.
pub fn overlay(below: &Corrections, above: &Corrections) -> Corrections {
    let mut whole = below.clone();
    whole.answers.extend(above.answers.clone());
    whole.options.extend(above.options.clone());
    whole
}

/// A choice from its word on the wire.
pub fn from_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(word.into()).ok()
}

/// The word of a choice as it is written on the wire.
pub fn word_of(choice: &impl serde::Serialize) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// What programs call an encoding.
pub fn encoding(name: &str) -> String {
    intake::KnownEncoding::named(name)
        .map_or(name, |known| known.short)
        .to_owned()
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}
