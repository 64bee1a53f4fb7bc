//! What stands in a cell where there is no value.

/// Words for nothing: the value is missing, which is not zero.
pub(crate) fn is_dashes(cell: &str) -> bool {
    matches!(cell.trim(), "--" | "---" | "—" | "–" | "- -")
}

/// A cell that is blank, or a dash where no amount stands.
pub(crate) fn is_nothing(cell: &str) -> bool {
    matches!(cell, "" | "-") || is_dashes(cell)
}

/// A word for a missing value where a number was expected.
pub(crate) fn is_missing_word(cell: &str) -> bool {
    [
        "n/a", "na", "nil", "none", "null", "nan", "tbd", "unknown", "n.a.", "#n/a",
    ]
    .contains(&cell.trim().to_lowercase().as_str())
}
