//! The client's own rules, by which spend is allocated.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Allocation, Category};
use crate::value::{Choice, Id, Money};

/// A rule of the client. Rules are tried in order of `position`; the first whose conditions all
/// hold and that names a side decides. A decision made by hand stands above every rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rule {
    pub id: Id,
    pub position: u32,
    pub conditions: Vec<Condition>,
    #[serde(default)]
    pub amount: Option<Amounts>,
    #[serde(default)]
    pub dates: Option<Dates>,
    /// [`Allocation::Undecided`] names no side: the rule only gives the lines their channel or the
    /// vendor its name, and the next one is asked.
    pub allocation: Allocation,
    pub category: Option<Category>,
    /// The channel that the lines belong to, where it names one.
    #[serde(default)]
    pub channel: Option<String>,
    /// The name that the vendor is shown by.
    #[serde(default)]
    pub called: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Condition {
    pub field: Field,
    pub test: Match,
    /// Compared without regard to letter case.
    pub text: String,
}

#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RuleField")]
pub enum Field {
    #[default]
    Vendor,
    Account,
    Memo,
    Class,
}

#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RuleMatch")]
pub enum Match {
    /// The same text; two spellings of one vendor are the same.
    Is,
    #[default]
    Contains,
    Starts,
    /// A regular expression, found anywhere in the text.
    Regex,
}

/// Amounts from one to another, both included, by their size: a refund of 50 is as large as 50.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Amounts {
    pub from: Option<Money>,
    pub to: Option<Money>,
}

/// Days from one to another, both included. A line that knows only its months is among them when
/// all of its days are.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Dates {
    #[ts(type = "string | null")]
    pub from: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub to: Option<NaiveDate>,
}

impl Choice for Field {
    fn title(self) -> &'static str {
        match self {
            Self::Vendor => "Vendor",
            Self::Account => "Account",
            Self::Memo => "Memo",
            Self::Class => "Class",
        }
    }
}

impl Choice for Match {
    /// As it stands in a sentence.
    fn title(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::Contains => "contains",
            Self::Starts => "starts with",
            Self::Regex => "matches",
        }
    }
}

impl Amounts {
    pub fn hold(self, amount: Money) -> bool {
        let size = amount.abs();
        self.from.is_none_or(|from| from <= size) && self.to.is_none_or(|to| size <= to)
    }
}

impl Dates {
    /// `first` and `last` are the first and the last day that the line may be of.
    pub fn hold(self, first: NaiveDate, last: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= first) && self.to.is_none_or(|to| last <= to)
    }
}

impl Rule {
    /// A rule for any amount and day, that leaves the lines their channel and the vendor its name.
    pub const fn new(
        id: Id,
        position: u32,
        conditions: Vec<Condition>,
        allocation: Allocation,
        category: Option<Category>,
    ) -> Self {
        Self {
            id,
            position,
            conditions,
            amount: None,
            dates: None,
            allocation,
            category,
            channel: None,
            called: None,
        }
    }

    /// What it looks for in the vendor, the account, the memo and the class: `vendor contains
    /// “hubspot”, account is “Software”`. Amounts and days are not in it.
    pub fn looks_for(&self) -> String {
        let conditions: Vec<String> = self
            .conditions
            .iter()
            .map(|condition| {
                format!(
                    "{} {} “{}”",
                    condition.field.word(),
                    condition.test.title(),
                    condition.text.trim()
                )
            })
            .collect();
        conditions.join(", ")
    }

    /// True where lines of one vendor, account and class can differ by it.
    pub fn reads_lines(&self) -> bool {
        self.amount.is_some()
            || self.dates.is_some()
            || self
                .conditions
                .iter()
                .any(|condition| condition.field == Field::Memo)
    }
}
