//! Fiscal years and their quarters.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Month, Period};

/// Twelve months that start with the client's first month, named by the calendar year they end in.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct FiscalYear {
    /// The calendar year in which the fiscal year ends.
    pub year: i32,
    /// The first month, 1 for January.
    pub start: u32,
}

impl FiscalYear {
    pub const fn new(year: i32, start: u32) -> Self {
        Self { year, start }
    }

    /// The fiscal year that holds `date` for a company whose year starts in month `start`.
    pub fn of(date: NaiveDate, start: u32) -> Self {
        let month = Month::of(date);
        let year = if start > 1 && month.number() >= start {
            month.year() + 1
        } else {
            month.year()
        };
        Self { year, start }
    }

    pub fn first_month(self) -> Month {
        let calendar = if self.start > 1 {
            self.year - 1
        } else {
            self.year
        };
        Month::new(calendar, self.start).expect("BUG: a fiscal year starts in month 1 to 12")
    }

    pub fn period(self) -> Period {
        let from = self.first_month();
        Period {
            from,
            to: from.plus(11),
        }
    }

    #[must_use]
    pub const fn previous(self) -> Self {
        Self {
            year: self.year - 1,
            start: self.start,
        }
    }

    #[must_use]
    pub const fn next(self) -> Self {
        Self {
            year: self.year + 1,
            start: self.start,
        }
    }

    pub fn quarters(self) -> [Quarter; 4] {
        [1, 2, 3, 4].map(|number| Quarter { year: self, number })
    }

    /// The quarter that holds `month`, `None` outside the year.
    pub fn quarter_of(self, month: Month) -> Option<Quarter> {
        let offset = month.since(self.first_month());
        (0..12).contains(&offset).then(|| Quarter {
            year: self,
            number: u8::try_from(offset / 3 + 1).expect("BUG: 1 to 4"),
        })
    }
}

impl fmt::Display for FiscalYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year)
    }
}

/// A quarter of a fiscal year.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct Quarter {
    pub year: FiscalYear,
    /// 1 to 4.
    pub number: u8,
}

impl Quarter {
    pub fn period(self) -> Period {
        let from = self.year.first_month().plus(i32::from(self.number - 1) * 3);
        Period {
            from,
            to: from.plus(2),
        }
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Q{} {}", self.number, self.year)
    }
}
