//! The sample client: an invented company with a year of spend and a plan.
//!
//! It is made the way a consultant makes one: its records are put, and its two ledgers, as two
//! bookkeeping programs export them, go through the import.

use std::sync::Arc;

use domain::change::{Change, Edit, Place, Screen};
use domain::record::Entry;
use domain::spend::{Allocation, Category, Condition, Field, Match, Rule};
use domain::value::{FiscalYear, Id};

use crate::import::begin;
use crate::{Failure, FailureKind, Now, Practice, Result};

const RECORDS: &str = include_str!("../sample/records.json");

/// The books moved from one program to the other in the middle of the year.
const LEDGERS: [(&str, &str); 2] = [
    (
        "Halden detail, January to June.csv",
        include_str!("../sample/quickbooks-2025-h1.csv"),
    ),
    (
        "Halden detail, July to December.csv",
        include_str!("../sample/xero-2025-h2.csv"),
    ),
];

/// The years that stand in the sample's files; they are moved so that the sample is never old.
const LAST: i32 = 2025;

/// What the consultant decided about accounts that no list decides.
const DECIDED: [(&str, Allocation, Category); 6] = [
    ("Trade shows", Allocation::HALVES, Category::TradeShows),
    ("Client entertainment", Allocation::Sales, Category::Meals),
    ("Sales travel", Allocation::Sales, Category::Travel),
    ("Sales training", Allocation::Sales, Category::OtherSales),
    (
        "Printing and collateral",
        Allocation::Marketing,
        Category::Print,
    ),
    ("Office supplies", Allocation::Neither, Category::Overhead),
];

/// The sample's id; it is made when it isn't there yet.
pub async fn open(practice: &Practice, now: Now) -> Result<Id> {
    let cards = practice.workspace.clients().await?;
    if let Some(card) = cards.iter().find(|card| card.sample && !card.archived) {
        return Ok(card.id);
    }
    let shift = FiscalYear::of(now.today, 1).year - (LAST + 1);
    let entries: Vec<Entry> = serde_json::from_str(&moved(RECORDS, shift)).map_err(|error| {
        Failure::new(
            FailureKind::Other,
            format!("The sample can’t be read: {error}"),
        )
    })?;
    let id = practice.new_id();
    let file = practice
        .workspace
        .create(id, &entries, true, now.utc)
        .await?;
    practice.keep(file.clone()).await;
    let edits = DECIDED
        .iter()
        .zip(0..)
        .map(
            |(&(account, allocation, category), position)| Edit::PutRule {
                rule: Rule::new(
                    practice.new_id(),
                    position,
                    vec![Condition {
                        field: Field::Account,
                        test: Match::Is,
                        text: account.to_owned(),
                    }],
                    allocation,
                    Some(category),
                ),
            },
        )
        .collect();
    let change = Change {
        label: "Decide six accounts".to_owned(),
        place: Place::screen(Screen::Spend),
        edits,
        coalesce: None,
    };
    file.apply(change, now.utc).await?;
    for (name, ledger) in LEDGERS {
        let bytes: Arc<[u8]> = moved(ledger, shift).into_bytes().into();
        let reading = begin(practice, id, name.to_owned(), bytes, now)
            .await?
            .map_err(|(_, refusal)| Failure::new(FailureKind::Other, refusal.reason))?;
        reading
            .commit(practice, false, Arc::default(), drop, now)
            .await?;
    }
    Ok(id)
}

/// The text with its three years moved.
fn moved(text: &str, shift: i32) -> String {
    if shift == 0 {
        return text.to_owned();
    }
    // From the far end, so that a moved year isn't moved again.
    let mut years = [LAST, LAST + 1, LAST + 2];
    if shift > 0 {
        years.reverse();
    }
    years.into_iter().fold(text.to_owned(), |text, year| {
        text.replace(&year.to_string(), &(year + shift).to_string())
    })
}
