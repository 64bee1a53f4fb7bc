//! As a workbook: amounts are numbers, every text is a text and never a formula.

use domain::spend::sheet;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::row::Cell;
use crate::{Failure, FailureKind, Result};

/// What a cell of a workbook holds at most, in UTF-16 units.
const LONGEST: usize = 32_767;
/// Rows of a sheet, with the head.
const ROWS: usize = 1_048_576;

/// The bytes, and a sentence where a text was too long to be kept whole.
pub(super) fn write<'a>(
    rows: impl ExactSizeIterator<Item = [Cell<'a>; sheet::COLUMNS.len()]>,
) -> Result<(Vec<u8>, String)> {
    if rows.len() >= ROWS {
        return Err(Failure::new(
            FailureKind::Other,
            "A sheet holds 1,048,575 lines, and these are more. No file was written.",
        )
        .hint("Export them as CSV, or fewer of them."));
    }
    sheet_of(rows).map_err(|error| {
        Failure::new(
            FailureKind::Other,
            format!("The workbook could not be made: {error}. No file was written."),
        )
        .hint("Export the lines as CSV.")
    })
}

fn sheet_of<'a>(
    rows: impl Iterator<Item = [Cell<'a>; sheet::COLUMNS.len()]>,
) -> std::result::Result<(Vec<u8>, String), XlsxError> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name("Spend")?;
    page.set_freeze_panes(1, 0)?;
    let head = Format::new().set_bold();
    for (title, column) in sheet::COLUMNS.into_iter().zip(0..) {
        page.write_string_with_format(0, column, title, &head)?;
    }
    let mut shortened = 0_u64;
    for (cells, row) in rows.zip(1..) {
        for (cell, column) in cells.into_iter().zip(0..) {
            match cell {
                Cell::Number(text) if text.is_empty() => {}
                Cell::Own(text) if text.is_empty() => {}
                Cell::Text(text) if text.is_empty() => {}
                Cell::Number(text) => {
                    // A workbook knows no other numbers; amounts have at most sixteen digits.
                    let number: f64 = text.parse().unwrap_or_default();
                    page.write_number(row, column, number)?;
                }
                Cell::Own(text) => {
                    page.write_string(row, column, text)?;
                }
                Cell::Text(text) => {
                    let typed = sheet::typed(&text);
                    let (short, cut) = kept(&typed);
                    shortened += u64::from(cut);
                    page.write_string(row, column, short)?;
                }
            }
        }
    }
    let notice = match shortened {
        0 => String::new(),
        _ => format!(
            "{} than the 32,767 letters that a cell of a workbook holds, and cut there. CSV keeps them whole.",
            domain::value::words::plural(shortened, "text is longer", "texts are longer")
        ),
    };
    Ok((workbook.save_to_buffer()?, notice))
}

/// As much of a text as a cell holds, and whether that is less than all.
fn kept(text: &str) -> (&str, bool) {
    let mut units = 0;
    for (at, sign) in text.char_indices() {
        units += sign.len_utf16();
        if units > LONGEST {
            return (&text[..at], true);
        }
    }
    (text, false)
}
