//! What became of each row.

use domain::spend::RowCounts;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Every row of a file is in exactly one of these six.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Imported,
    /// Already imported before: off.
    Duplicate,
    /// Money, but not spend: income, a payment, the bank's side of a booking.
    NotSpend,
    /// Titles, headers, totals, blank rows.
    Structure,
    Error,
    /// Waits for an answer.
    Held,
}

impl Fate {
    /// Its counter.
    pub(crate) fn counter(self, rows: &mut RowCounts) -> &mut u32 {
        match self {
            Self::Imported => &mut rows.imported,
            Self::Duplicate => &mut rows.duplicate,
            Self::NotSpend => &mut rows.not_spend,
            Self::Structure => &mut rows.structure,
            Self::Error => &mut rows.error,
            Self::Held => &mut rows.held,
        }
    }
}

/// The word that stands beside a row in the preview and says why it has its fate.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    /// Nothing to say: an ordinary line.
    Plain,
    /// A date or an account was taken from the row above.
    Filled,
    /// A refund or credit: negative spend.
    Refund,

    Blank,
    Separator,
    Title,
    Period,
    Header,
    /// The heading of a section.
    Account,
    /// A printed total that was not checked.
    Subtotal,
    /// A printed total that agrees with the lines.
    Ties,
    /// A printed total that does not.
    Differs,
    /// Gross profit, net income: made of other rows.
    Computed,
    /// An opening or closing balance.
    Balance,
    /// Text that belongs to the row above.
    Continuation,
    Footer,

    Income,
    /// A bank, card, asset, liability or equity account.
    BalanceSheet,
    Payment,
    Transfer,
    /// Declined, void or still pending.
    NotSettled,
    NoAmount,
    Budget,
    /// In another currency than the client's: waits for a rate, or was left out.
    Currency,

    BadDate,
    BadAmount,
    BadQuote,
    Missing,
}

/// A row's fate and tag, in two bytes.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub fate: Fate,
    pub tag: Tag,
}

impl Mark {
    pub const fn structure(tag: Tag) -> Self {
        Self {
            fate: Fate::Structure,
            tag,
        }
    }

    pub const fn not_spend(tag: Tag) -> Self {
        Self {
            fate: Fate::NotSpend,
            tag,
        }
    }

    pub const fn held(tag: Tag) -> Self {
        Self {
            fate: Fate::Held,
            tag,
        }
    }

    pub const fn imported(tag: Tag) -> Self {
        Self {
            fate: Fate::Imported,
            tag,
        }
    }
}
