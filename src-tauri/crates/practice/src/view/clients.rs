//! The start screen and the sheet for a new client.

use domain::record::Problem;
use domain::report::Figure;
use domain::value::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ClientsView {
    /// `Six clients on this computer. Nothing leaves it.`
    pub summary: String,
    /// The one opened last, first; the others by when they were opened.
    pub rows: Vec<ClientRow>,
    /// True while no sample client exists, so that the button offers to make it.
    pub offer_sample: bool,
    /// Both sides lifting evenly: the picture of the first start, where there is no client to draw.
    pub robots: Option<Figure>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ClientRow {
    pub id: Id,
    pub name: String,
    pub monogram: String,
    /// `Precision measuring instruments · B2B · USD`.
    pub line: String,
    pub sample: bool,
    /// `Yesterday`, `Jan 9`.
    pub opened: String,
    /// The robots of the client opened last; the others have the small pair only.
    pub robots: Option<Figure>,
    /// Sides of the sales square and the marketing circle as fractions of the larger, by the root
    /// of the money; `None` while unknown.
    pub pair: Option<(f64, f64)>,
    /// Set where the file can't be opened: a sentence.
    pub problem: Option<String>,
}

/// The six fields of the sheet, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct NewClient {
    pub name: String,
    pub website: String,
    /// 1 to 12.
    pub fiscal_year_start: u32,
    /// Three letters.
    pub currency: String,
    pub revenue_last_year: String,
    pub revenue_goal: String,
}

/// What the sheet shows while it is being filled in.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct NewClientEcho {
    /// The calendar years beside the two labels.
    pub last_year: String,
    pub goal_year: String,
    /// `= $4,000,000`, or empty.
    pub revenue_last_year: String,
    /// `= $5,000,000, 25% more than last year`.
    pub revenue_goal: String,
    /// What stands beside the amounts: `$`, or `SEK`.
    pub unit: String,
    /// What can be chosen: `USD, US dollar`, and the months that a year may start in.
    pub currencies: Vec<Offered>,
    pub months: Vec<Offered>,
    pub problems: Vec<Problem>,
    /// Set when a pasted line such as `Acme; EUR; 4.0m -> 5.0m` was read into the fields.
    pub filled: Option<NewClient>,
}

/// A choice of a list, as it is sent and as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Offered {
    pub value: String,
    pub label: String,
}
