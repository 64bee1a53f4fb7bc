//! Texts that exports write as formulas, so that a spreadsheet leaves them as they are.

/// What stands in `="0234"`, as exports write what Excel must not turn into a number.
pub(crate) fn inside(cell: &str) -> Option<&str> {
    let inner = cell.strip_prefix("=\"")?.strip_suffix('"')?;
    (!inner.contains('"')).then(|| inner.trim())
}
