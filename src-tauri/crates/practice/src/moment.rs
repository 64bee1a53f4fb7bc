//! Moments: the present one, which is handed in, and the past ones, as they are kept and said.

use chrono::{DateTime, Datelike as _, NaiveDate, SecondsFormat, Utc};
use domain::value::words;

/// The present moment, handed in by the window or the terminal: no verb reads a clock.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Now {
    pub utc: DateTime<Utc>,
    /// The day on the wall where the consultant is.
    pub today: NaiveDate,
}

impl Now {
    /// As it is kept: UTC, RFC 3339, to the second.
    pub(crate) fn kept(self) -> String {
        self.utc.to_rfc3339_opts(SecondsFormat::Secs, true)
    }
}

/// The day of a moment as it is kept, in UTC.
pub(crate) fn day_of(at: &str) -> Option<NaiveDate> {
    DateTime::parse_from_rfc3339(at)
        .map(|at| at.date_naive())
        .ok()
}

/// `Jan 12`, or `Jan 12, 2025` from another year than today.
pub(crate) fn near(at: &str, today: NaiveDate) -> Option<String> {
    day_of(at).map(|day| {
        if day.year() == today.year() {
            words::date_short(day)
        } else {
            words::date(day)
        }
    })
}
