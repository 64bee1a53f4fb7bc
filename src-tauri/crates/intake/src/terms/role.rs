//! What a column means.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column means.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Date,
    PeriodStart,
    PeriodEnd,
    Vendor,
    Account,
    Memo,
    /// A signed or unsigned amount.
    Amount,
    Debit,
    Credit,
    /// A word that says whether an amount goes out or comes in.
    Direction,
    Currency,
    /// Class, department or tag.
    Class,
    Reference,
    /// The number that the lines of one transaction share.
    Transaction,
    /// The kind of transaction: Bill, Payment, Transfer …
    Kind,
    /// The kind of account: Expense, Asset, Income …
    AccountGroup,
    /// Cleared, declined, pending …
    Status,
    /// The running balance: never spend, but it proves the sign.
    Balance,
    Campaign,
    /// Where customers are met: `Google Ads`, `Trade shows`.
    Channel,
    /// One month of a matrix.
    Month,
    /// A total over other columns: never spend, but it proves them.
    Total,
    Budget,
    Ignore,
}

impl Role {
    /// Roles of which a table has one column.
    pub(crate) const SINGLE: &[Self] = &[
        Self::Date,
        Self::PeriodStart,
        Self::PeriodEnd,
        Self::Vendor,
        Self::Account,
        Self::Amount,
        Self::Debit,
        Self::Credit,
        Self::Direction,
        Self::Currency,
        Self::Class,
        Self::Reference,
        Self::Transaction,
        Self::Kind,
        Self::AccountGroup,
        Self::Status,
        Self::Balance,
        Self::Campaign,
        Self::Channel,
    ];

    /// Without its cells a line has no amount or no time.
    pub(crate) fn is_needed(self) -> bool {
        matches!(
            self,
            Self::Amount
                | Self::Debit
                | Self::Credit
                | Self::Month
                | Self::Date
                | Self::PeriodStart
                | Self::PeriodEnd
        )
    }
}
