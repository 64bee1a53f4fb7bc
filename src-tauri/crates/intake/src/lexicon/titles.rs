//! What the titles of reports and the names of sheets say.

use super::spelling::plain;

/// What a sheet has in its name whose amounts are none that were spent, or not again.
pub(crate) const ASIDE: &[&str] = &[
    "budget", "forecast", "plan", "copy", "backup", "old", "draft", "template", "archive",
];

/// `accrual` or `cash`, where a line says on which basis a report was made.
pub(crate) fn basis(line: &str) -> Option<&'static str> {
    let plain = plain(line);
    if plain.contains("accrual") {
        Some("accrual")
    } else if ["cash basis", "basis cash", "type cash"]
        .iter()
        .any(|words| plain.contains(words))
    {
        Some("cash")
    } else {
        None
    }
}
