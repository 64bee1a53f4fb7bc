//! What reports print under their last row.

use super::spelling::plain;

/// The time stamp, the basis, the copyright that reports print under their last row.
pub(crate) fn is_footer(label: &str) -> bool {
    let plain = plain(label);
    let stamp = [
        "accrual basis",
        "cash basis",
        "all rights reserved",
        "generated on",
        "exported on",
        "end of report",
        "report generated",
        "created on",
    ];
    stamp.iter().any(|words| plain.contains(words))
        || (plain.contains(" gmt") && plain.contains(" 20"))
        || label.trim_start().starts_with(['©', '*'])
}
