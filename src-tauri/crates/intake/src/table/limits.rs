//! How much one table may hold, and the refusals for what holds more.

use crate::terms::{Refusal, RefusalKind};

/// The longest record in bytes.
pub(crate) const RECORD_LIMIT: usize = 1 << 20;
/// The most columns that a record may have.
pub(crate) const COLUMN_LIMIT: usize = 4096;

/// The refusal for a row that is longer than any row of a table.
pub(crate) fn too_long(row: u32) -> Refusal {
    let mut refusal = Refusal::new(
        RefusalKind::TooLarge,
        format!(
            "Row {row} is longer than 1 MB or has more than 4,096 columns, so this is not a table of spend. Nothing was changed. Export the file again as CSV."
        ),
    );
    refusal.row = row;
    refusal
}

/// The refusal for a sheet beyond every limit.
pub(crate) fn too_large() -> Refusal {
    Refusal::new(
        RefusalKind::TooLarge,
        "This workbook holds more than the program is willing to unpack. Nothing was changed. Save the sheet that you need as CSV and choose that.",
    )
}
