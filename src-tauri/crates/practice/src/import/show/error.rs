//! Rows that could not be read, those of one kind after each other.

use std::collections::HashMap;

use domain::value::words;
use intake::Head;

use crate::view::RowError;

/// Errors beyond this many are counted, not listed.
const SHOWN: usize = 200;

/// What the button says that leads to them.
pub fn title(errors: &[RowError]) -> String {
    if errors.is_empty() {
        return String::new();
    }
    let rows = words::plural(errors.len() as u64, "row", "rows");
    format!("Look at {rows}")
}

pub fn list(head: &Head) -> Vec<RowError> {
    let mut counts: HashMap<(u32, &str), (u64, usize)> = HashMap::new();
    for (index, error) in head.errors.iter().enumerate() {
        let kind = (error.column, error.expected.as_str());
        counts.entry(kind).or_insert((0, index)).0 += 1;
    }
    let mut errors: Vec<(usize, RowError)> = head
        .errors
        .iter()
        .map(|error| {
            let (rows, first) = counts[&(error.column, error.expected.as_str())];
            let shown = RowError {
                row: error.row,
                column: format!("{} “{}”", error.letter, error.header),
                cell: error.cell.clone(),
                at: error.column,
                like: format!(
                    "{}, column {} “{}”: expected {}",
                    words::plural(rows, "row", "rows"),
                    error.letter,
                    error.header,
                    error.expected
                ),
                text: error.sentence(),
                suggestion: error.suggestion.clone().unwrap_or_default(),
            };
            (first, shown)
        })
        .collect();
    errors.sort_by_key(|(first, _)| *first);
    errors.truncate(SHOWN);
    errors.into_iter().map(|(_, error)| error).collect()
}
