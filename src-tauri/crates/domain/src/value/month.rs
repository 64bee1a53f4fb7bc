//! Calendar months, and periods of whole months.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A calendar month. Written `2025-03` on the wire and in the database.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Month {
    year: i32,
    month: u8,
}

impl Month {
    /// `None` unless `month` is 1 to 12 and `year` is 1 to 9999.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        ((1..=12).contains(&month) && (1..=9999).contains(&year)).then(|| Self {
            year,
            month: u8::try_from(month).expect("BUG: checked above"),
        })
    }

    pub fn of(date: NaiveDate) -> Self {
        Self::new(date.year(), date.month()).expect("BUG: dates here lie in years 1 to 9999")
    }

    pub const fn year(self) -> i32 {
        self.year
    }

    /// 1 for January.
    pub fn number(self) -> u32 {
        u32::from(self.month)
    }

    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.number(), 1)
            .expect("BUG: every month has a first day")
    }

    pub fn last_day(self) -> NaiveDate {
        self.plus(1)
            .first_day()
            .pred_opt()
            .expect("BUG: no month ends before the calendar")
    }

    /// Months since January of year 0; differences count months.
    pub fn ordinal(self) -> i32 {
        self.year * 12 + i32::from(self.month) - 1
    }

    pub fn from_ordinal(ordinal: i32) -> Option<Self> {
        Self::new(
            ordinal.div_euclid(12),
            u32::try_from(ordinal.rem_euclid(12) + 1).expect("BUG: a remainder is not negative"),
        )
    }

    /// This month moved by `months`, which may be negative.
    ///
    /// # Panics
    /// Outside the years 1 to 9999.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self::from_ordinal(self.ordinal() + months).expect("BUG: a month outside the calendar")
    }

    /// Months from `earlier` to `self`; negative when `self` comes first.
    pub fn since(self, earlier: Self) -> i32 {
        self.ordinal() - earlier.ordinal()
    }

    /// `Jan`, `Feb` …
    pub fn short_name(self) -> &'static str {
        const NAMES: [&str; 12] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ];
        NAMES[usize::from(self.month) - 1]
    }

    pub fn name(self) -> &'static str {
        const NAMES: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        NAMES[usize::from(self.month) - 1]
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.split_once('-')
            .filter(|(year, month)| year.len() == 4 && month.len() == 2)
            .and_then(|(year, month)| Self::new(year.parse().ok()?, month.parse().ok()?))
            .ok_or_else(|| format!("“{text}” is not a month. Write it like 2025-03."))
    }
}

impl TryFrom<String> for Month {
    type Error = String;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

/// Whole months, both ends included.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Period {
    pub from: Month,
    pub to: Month,
}

impl Period {
    pub const fn month(month: Month) -> Self {
        Self {
            from: month,
            to: month,
        }
    }

    /// How many months; at least one where `from` does not come after `to`.
    pub fn months(self) -> i32 {
        self.to.since(self.from) + 1
    }

    pub fn contains(self, month: Month) -> bool {
        self.from <= month && month <= self.to
    }

    /// True when all of `other` lies inside this period.
    pub fn covers(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// The smallest period that holds both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            from: self.from.min(other.from),
            to: self.to.max(other.to),
        }
    }

    pub fn iter(self) -> impl Iterator<Item = Month> {
        (0..self.months()).map(move |n| self.from.plus(n))
    }
}
