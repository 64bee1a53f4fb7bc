//! What a column of a file means, and which rows count.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::Choice;

/// What a column means.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ColumnRole")]
pub enum Role {
    Ignore,
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
    Campaign,
    /// Where customers are met: `Google Ads`, `Trade shows`.
    Channel,
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
    /// One month of a matrix.
    Month,
    /// A total over other columns: never spend, but it proves them.
    Total,
    Budget,
}

/// Rows that hold money and are no spend by themselves, and can be counted as spend all the same.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Countable {
    Payment,
    Transfer,
    BalanceSheet,
    Income,
    NotSettled,
}

impl Role {
    /// Without its cells a line has no amount or no time.
    pub const fn is_needed(self) -> bool {
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

impl Choice for Role {
    fn title(self) -> &'static str {
        match self {
            Self::Ignore => "Not used",
            Self::Date => "Date",
            Self::PeriodStart => "First day",
            Self::PeriodEnd => "Last day",
            Self::Vendor => "Vendor",
            Self::Account => "Account",
            Self::Memo => "Memo",
            Self::Amount => "Amount",
            Self::Debit => "Money out",
            Self::Credit => "Money in",
            Self::Direction => "In or out, as a word",
            Self::Currency => "Currency",
            Self::Class => "Class or department",
            Self::Campaign => "Campaign",
            Self::Channel => "Channel",
            Self::Reference => "Reference",
            Self::Transaction => "Number of the transaction",
            Self::Kind => "Kind of transaction",
            Self::AccountGroup => "Kind of account",
            Self::Status => "Status",
            Self::Balance => "Running balance",
            Self::Month => "A month",
            Self::Total => "Total of other columns",
            Self::Budget => "Budget, not spent",
        }
    }
}

impl Choice for Countable {
    fn title(self) -> &'static str {
        match self {
            Self::Payment => "Payments of bills and cards",
            Self::Transfer => "Transfers",
            Self::BalanceSheet => "Bank, card and balance-sheet accounts",
            Self::Income => "Income",
            Self::NotSettled => "Pending, declined or void",
        }
    }
}
