//! Published figures beside the client's own. Single figures with their source, never tables.
//!
//! Each is shipped with its source, year, sample and what it includes, and the year from which it
//! is shown as old. All are a share of company revenue of the running or last year.

use crate::record::BusinessModel;
use crate::value::Rate;

/// A published share of revenue that goes to marketing.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Benchmark {
    /// `CMO Survey, B2B product`.
    pub name: &'static str,
    pub year: i32,
    /// Tenths of a percent of revenue; both ends for a range.
    pub low: i64,
    pub high: Option<i64>,
    pub sample: &'static str,
    /// What the figure includes, as far as its source says.
    pub includes: &'static str,
    /// Where the figure was published, and the second source where it was read.
    pub source: &'static str,
    /// From this year on the figure is shown as old.
    pub old_from: i32,
    /// The business that it speaks of; `None` for every one.
    pub model: Option<BusinessModel>,
}

impl Benchmark {
    /// The lower end as a share of revenue.
    pub fn low_rate(&self) -> Rate {
        Rate::new(rust_decimal::Decimal::new(self.low, 3))
    }

    pub fn high_rate(&self) -> Option<Rate> {
        self.high
            .map(|tenths| Rate::new(rust_decimal::Decimal::new(tenths, 3)))
    }
}

const CMO_SURVEY: &str = "The CMO Survey, 34th edition, spring 2025 (Duke, Deloitte, AMA); figure as quoted by salesfuel.com";

/// In the order they stand on the ladder.
pub const ALL: &[Benchmark] = &[
    Benchmark {
        name: "CMO Survey, B2B product",
        year: 2025,
        low: 64,
        high: None,
        sample: "n 281, United States",
        includes: "sources differ on whether pay is included",
        source: CMO_SURVEY,
        old_from: 2028,
        model: Some(BusinessModel::B2b),
    },
    Benchmark {
        name: "CMO Survey, B2B services",
        year: 2025,
        low: 90,
        high: None,
        sample: "n 281, United States",
        includes: "sources differ on whether pay is included",
        source: CMO_SURVEY,
        old_from: 2028,
        model: Some(BusinessModel::B2b),
    },
    Benchmark {
        name: "CMO Survey, B2C product",
        year: 2025,
        low: 155,
        high: None,
        sample: "n 281, United States",
        includes: "sources differ on whether pay is included",
        source: CMO_SURVEY,
        old_from: 2028,
        model: Some(BusinessModel::B2c),
    },
    Benchmark {
        name: "CMO Survey, B2C services",
        year: 2025,
        low: 60,
        high: None,
        sample: "n 281, United States",
        includes: "sources differ on whether pay is included",
        source: CMO_SURVEY,
        old_from: 2028,
        model: Some(BusinessModel::B2c),
    },
    Benchmark {
        name: "Gartner CMO Spend",
        year: 2025,
        low: 77,
        high: None,
        sample: "n 402, mostly over $1B",
        includes: "media, technology, pay and agencies",
        source: "Gartner CMO Spend Survey, May 2025",
        old_from: 2028,
        model: None,
    },
];

/// Those that speak of a business, at most four, as many as a ladder holds.
pub fn for_model(model: BusinessModel) -> impl Iterator<Item = &'static Benchmark> {
    ALL.iter()
        .filter(move |benchmark| match (benchmark.model, model) {
            (None, _) => true,
            (Some(of), BusinessModel::Both) => of == BusinessModel::B2b,
            (Some(of), model) => of == model,
        })
        .take(4)
}
