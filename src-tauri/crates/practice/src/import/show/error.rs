//! Rows that could not be read.

use intake::Head;

use crate::view::RowError;

/// Errors beyond this many are counted, not listed.
const SHOWN: usize = 200;

pub fn list(head: &Head) -> Vec<RowError> {
    head.errors
        .iter()
        .take(SHOWN)
        .map(|error| RowError {
            row: error.row,
            column: format!("{} “{}”", error.letter, error.header),
            cell: error.cell.clone(),
            text: format!(
                "Row {}, column {} “{}”: {}.{}",
                error.row,
                error.letter,
                error.header,
                error.expected,
                error
                    .suggestion
                    .as_ref()
                    .map_or_else(String::new, |hint| format!(" {hint}"))
            ),
        })
        .collect()
}
