//! What the caller knows about a file, and what the user has said about it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::value::Currency;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DateOrder, Decimals, Role, Tag, Watch};

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
    /// The choice made for each question that was asked, by its id.
    pub answers: BTreeMap<String, String>,
    pub overrides: Overrides,
    /// What is remembered for files of this shape: roles, date order and decimals. It stands above
    /// every guess, and gives way to what the rows prove and to the overrides.
    pub remembered: Overrides,
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
            answers: BTreeMap::new(),
            overrides: Overrides::default(),
            remembered: Overrides::default(),
            watch: Watch::default(),
        }
    }
}

/// What the user corrected, or what is remembered for files of the same shape.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Overrides {
    /// `,`, `;`, a tab or `|`.
    pub delimiter: Option<char>,
    /// A WHATWG or Python-style name, such as `utf-8` or `cp1252`.
    pub encoding: Option<String>,
    /// The sheet of a workbook, by its name.
    pub part: Option<String>,
    /// Physical row, from 1; 0 says that there is none.
    pub header_row: Option<u32>,
    pub date_order: Option<DateOrder>,
    pub decimals: Option<Decimals>,
    /// Whether money out is written negative.
    pub out_is_negative: Option<bool>,
    /// What a column means, by [`crate::Column::key`]. Columns that are not named keep the proposal.
    pub roles: BTreeMap<String, Role>,
    /// Rows that are not spend by their kind, and are taken as spend all the same.
    pub include: BTreeSet<Tag>,
    /// What a cell should say, by its physical row and its column, both from 1. The file keeps
    /// what it says; everything is read as if the cell held this text.
    pub fixes: BTreeMap<u32, BTreeMap<u32, String>>,
    /// What becomes of amounts in other currencies than the client's. What is not named waits.
    pub rates: BTreeMap<Currency, Exchange>,
}

/// What becomes of amounts in a currency that is not the client's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Exchange {
    Rate {
        /// Units of the client's currency for one of the other; above zero.
        #[ts(type = "string")]
        rate: Decimal,
        /// The day that the rate is of.
        #[ts(type = "string")]
        on: NaiveDate,
        /// Who says so: a bank, a card's statement, the books.
        source: String,
    },
    LeaveOut,
}

impl Overrides {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
