//! What the consultant corrected about how a file is read, from the texts that the window sends.

use std::collections::BTreeMap;

use crate::view::CellFix;
use crate::{Failure, FailureKind, Result};

/// What was chosen of the options that the window shows.
pub fn read_overrides(options: &BTreeMap<String, String>) -> Result<intake::Overrides> {
    let mut overrides = intake::Overrides::default();
    for (option, value) in options {
        let unknown = || {
            Failure::new(
                FailureKind::Other,
                format!(
                    "“{value}” is no choice for {}. Nothing was changed.",
                    option.replace('_', " ")
                ),
            )
        };
        match option.as_str() {
            "delimiter" => overrides.delimiter = Some(value.chars().next().ok_or_else(unknown)?),
            "encoding" => overrides.encoding = Some(value.clone()),
            "header_row" => overrides.header_row = Some(value.parse().map_err(|_| unknown())?),
            "date_order" => {
                overrides.date_order =
                    Some(serde_json::from_value(value.as_str().into()).map_err(|_| unknown())?);
            }
            "flip_sign" => overrides.flip_sign = value == "true",
            _ => return Err(unknown()),
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
