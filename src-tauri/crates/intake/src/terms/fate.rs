//! What became of each row.

use domain::spend::{Countable, Fate, RowCounts};
use domain::value::Choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

impl Tag {
    /// What rows of this kind are, where a person may count them as spend.
    pub const fn countable(self) -> Option<Countable> {
        match self {
            Self::Payment => Some(Countable::Payment),
            Self::Transfer => Some(Countable::Transfer),
            Self::BalanceSheet => Some(Countable::BalanceSheet),
            Self::Income => Some(Countable::Income),
            Self::NotSettled => Some(Countable::NotSettled),
            _ => None,
        }
    }
}

impl Choice for Tag {
    /// As it stands beside the row.
    fn title(self) -> &'static str {
        match self {
            Self::BalanceSheet => "balance sheet",
            Self::NotSettled => "not settled",
            Self::NoAmount => "no amount",
            Self::BadDate => "bad date",
            Self::BadAmount => "bad amount",
            Self::BadQuote => "bad quote",
            other => other.word(),
        }
    }
}

/// The counter of a fate.
pub(crate) fn counter(fate: Fate, rows: &mut RowCounts) -> &mut u32 {
    match fate {
        Fate::Imported => &mut rows.imported,
        Fate::Duplicate => &mut rows.duplicate,
        Fate::NotSpend => &mut rows.not_spend,
        Fate::Structure => &mut rows.structure,
        Fate::Error => &mut rows.error,
        Fate::Held => &mut rows.held,
    }
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
