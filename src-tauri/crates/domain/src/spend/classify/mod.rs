//! Says which side a line of spend belongs to, and why.
//!
//! The first that speaks decides: what the consultant decided for this vendor and account, the
//! client's rules, the file's class or department, the advertising platform that the file comes
//! from, the shipped list of vendors, the shipped map of account names. Where nothing speaks, or
//! what speaks is marked "ask", the line stays undecided; [`Classifier::suggest`] may still have a
//! proposal for a person to confirm.

mod account;
mod account_map;
mod class;
mod key;
mod rules;
mod vendor;
mod vendor_list;

use std::collections::HashMap;

use super::{Allocation, Category, Reason, Rule};
use crate::value::Money;

pub use key::vendor_key;
pub use vendor::vendor_name;

/// What is known of a line when it is classified.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Subject<'a> {
    pub vendor: &'a str,
    pub account: &'a str,
    pub memo: &'a str,
    pub class: &'a str,
    pub amount: Money,
    /// The category of the advertising platform that the file comes from.
    pub platform: Option<Category>,
}

/// An allocation with its category and the reason for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Verdict {
    pub allocation: Allocation,
    pub category: Option<Category>,
    pub reason: Reason,
}

/// A decision that the consultant made for every line of a vendor in an account of this client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    pub vendor: String,
    pub account: String,
    pub allocation: Allocation,
    pub category: Option<Category>,
}

/// The rules of one client, made ready once. Ask it once for each group of equal vendor, account
/// and class; only where [`Classifier::reads_memo`] is true can lines of a group differ.
#[derive(Clone, Debug, Default)]
pub struct Classifier {
    rules: rules::Rules,
    remembered: HashMap<(String, String), (Allocation, Option<Category>)>,
}

impl Classifier {
    pub fn new(rules: &[Rule], remembered: &[Remembered]) -> Self {
        let remembered = remembered
            .iter()
            .map(|decision| {
                let key = (vendor_key(&decision.vendor), key::plain(&decision.account));
                (key, (decision.allocation, decision.category))
            })
            .collect();
        Self {
            rules: rules::Rules::new(rules),
            remembered,
        }
    }

    /// True when a rule looks at memos, so that the lines of a group must be asked one by one.
    pub fn reads_memo(&self) -> bool {
        self.rules.reads_memo()
    }

    /// What the line is; undecided with [`Reason::Nothing`] where nothing says so.
    pub fn classify(&self, subject: &Subject<'_>) -> Verdict {
        self.remembered(subject)
            .or_else(|| self.rules.verdict(subject))
            .or_else(|| class::verdict(subject))
            .or_else(|| platform(subject))
            .or_else(|| vendor::verdict(subject))
            .or_else(|| account::verdict(subject))
            .unwrap_or_default()
    }

    /// A proposal for a line that stays undecided; never applied without a person.
    pub fn suggest(&self, subject: &Subject<'_>) -> Option<Verdict> {
        vendor::suggestion(subject).or_else(|| account::suggestion(subject))
    }

    /// What the account's name says the money was spent on, whichever side it turns out to be for.
    pub fn named_category(&self, subject: &Subject<'_>) -> Option<Category> {
        account::named(subject)
    }

    fn remembered(&self, subject: &Subject<'_>) -> Option<Verdict> {
        if self.remembered.is_empty() {
            return None;
        }
        let key = (vendor_key(subject.vendor), key::plain(subject.account));
        self.remembered
            .get(&key)
            .map(|&(allocation, category)| Verdict {
                allocation,
                category,
                reason: Reason::Manual,
            })
    }
}

/// What an advertising platform charges is marketing by construction.
fn platform(subject: &Subject<'_>) -> Option<Verdict> {
    subject.platform.map(|category| Verdict {
        allocation: Allocation::Marketing,
        category: Some(category),
        reason: Reason::Platform,
    })
}

#[cfg(test)]
mod tests;
