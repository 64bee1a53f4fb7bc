//! What the caller knows about a file, and what the user has said about it.

use chrono::NaiveDate;
use domain::spend::Corrections;
use domain::value::Currency;

use super::Watch;

/// Everything beside the bytes that a reading depends on. The same bytes and options always give
/// the same preview.
#[derive(Clone, Debug)]
pub struct Options {
    /// Only a hint for words in the banner; the content decides what a file is.
    pub file_name: String,
    /// The currency of the client's books: how many decimals an amount has.
    pub currency: Currency,
    pub today: NaiveDate,
    /// The first month of the client's fiscal year, 1 for January.
    pub fiscal_year_start: u32,
    /// What was answered and corrected.
    pub corrections: Corrections,
    /// What is remembered for files of this shape: roles, date order and decimals. It stands above
    /// every guess, and gives way to what the rows prove and to the corrections.
    pub remembered: Corrections,
    /// Where the reading tells how far it is, and is told to stop.
    pub watch: Watch,
}

impl Options {
    /// Options for a first reading, before anything was answered or corrected.
    pub fn new(file_name: &str, currency: Currency, today: NaiveDate) -> Self {
        Self {
            file_name: file_name.to_owned(),
            currency,
            today,
            fiscal_year_start: 1,
            corrections: Corrections::default(),
            remembered: Corrections::default(),
            watch: Watch::default(),
        }
    }
}
