//! Says which side a line of spend belongs to, and why.
//!
//! The first that speaks decides: the client's rules; what the consultant decided by hand for this
//! vendor and account in another file; the file's class or department; the advertising platform
//! that the file comes from; the shipped map of account names; the shipped list of vendors. What
//! was decided by hand for the very line stands above all of these and is never asked here.
//!
//! Between the map and the list confidence decides: what is sure speaks before what only usually
//! is so, and of two the account. `Website` may well hold a sales tool, `Advertising` does not hold
//! rent.
//!
//! The channel is asked for beside the side, in the same order, with the file's own column for it
//! after what was decided by hand: see [`channel`].
//!
//! Where nothing speaks, or what speaks is marked “ask”, the line stays undecided;
//! [`Classifier::suggest`] may still have a proposal for a person to confirm: the tables’, the
//! people’s weeks for pay, what was decided at other clients, and what decisions about similar
//! names were.

mod account;
mod alike;
mod channel;
mod class;
mod elsewhere;
mod key;
mod pay;
mod remembered;
mod rules;
mod table;
mod vendor;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Allocation, Category, Reason, Rule, Verdict};
use crate::value::Money;

pub(super) use channel::shipped as shipped_channel;
pub use elsewhere::Elsewhere;
pub use key::vendor_key;
pub use pay::PayShare;
pub use remembered::{Decided, remembered};
pub use rules::{RuleProblem, check_rule};
pub use vendor::vendor_name;

/// What is known of a line when it is classified.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Subject<'a> {
    pub vendor: &'a str,
    pub account: &'a str,
    pub memo: &'a str,
    pub class: &'a str,
    /// The channel as the file names it.
    pub channel: &'a str,
    pub amount: Money,
    /// The first and the last day that the line may be of.
    pub days: Option<(NaiveDate, NaiveDate)>,
    pub platform: Option<&'a Platform>,
    /// The recipe that read the file: some programs number their accounts all alike.
    pub recipe: &'a str,
}

/// The advertising platform that a file comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Platform {
    /// The vendor and the channel of every line.
    pub name: String,
    pub category: Category,
}

/// What is said of the lines of one vendor, account, class and channel of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// Rules that may speak, in their order.
    rules: Vec<usize>,
    /// What is said where none of them does.
    rest: Verdict,
    /// Said of every line; `None` where a rule tells them apart.
    whole: Option<Verdict>,
}

impl Judged {
    /// Said of every line by the file itself.
    pub fn sure(verdict: Verdict) -> Self {
        Self {
            whole: Some(verdict),
            ..Self::default()
        }
    }

    /// The verdict of every line of the group; `None` where a rule tells lines apart by their memo,
    /// amount or day, so that [`Classifier::of_line`] has to be asked for each.
    pub const fn whole(&self) -> Option<&Verdict> {
        self.whole.as_ref()
    }
}

/// What is known of one client, made ready once: its rules and what was decided by hand before.
#[derive(Clone, Debug, Default)]
pub struct Classifier {
    rules: rules::Rules,
    remembered: remembered::Memory,
    alike: alike::Alike,
    elsewhere: elsewhere::Others,
    pay: Option<PayShare>,
}

impl Classifier {
    /// `decided` is what the client's imports hold: see [`Decided`].
    pub fn new(rules: &[Rule], decided: &[Decided]) -> Self {
        Self {
            rules: rules::Rules::new(rules),
            remembered: remembered::Memory::of(decided),
            alike: alike::Alike::of(decided),
            ..Self::default()
        }
    }

    /// The same with other rules.
    #[must_use]
    pub fn with_rules(self, rules: &[Rule]) -> Self {
        Self {
            rules: rules::Rules::new(rules),
            ..self
        }
    }

    /// Proposes pay by how the people share their weeks or their pay.
    #[must_use]
    pub fn with_pay(self, pay: Option<PayShare>) -> Self {
        Self { pay, ..self }
    }

    /// Proposes what was decided by hand for a vendor at other clients.
    #[must_use]
    pub fn with_elsewhere(self, decided: &[Elsewhere]) -> Self {
        Self {
            elsewhere: elsewhere::Others::of(decided),
            ..self
        }
    }

    /// What is said of all lines that share the subject's vendor, account, class and channel.
    pub fn judge(&self, subject: &Subject<'_>) -> Judged {
        let rules = self.rules.of_group(subject);
        let called = self.rules.name(&rules);
        let named = Subject {
            vendor: called.as_deref().unwrap_or(subject.vendor),
            ..*subject
        };
        let refined = |verdict| vendor::refined(&named, verdict);
        let mut rest = self
            .remembered
            .verdict(subject)
            .or_else(|| class::verdict(&named).map(refined))
            .or_else(|| platform(&named))
            .or_else(|| account::sure(&named).map(refined))
            .or_else(|| vendor::sure(&named))
            .or_else(|| account::usual(&named).map(refined))
            .or_else(|| vendor::usual(&named))
            .unwrap_or_default();
        rest.channel = rest
            .channel
            .or_else(|| channel::of(&named, rest.allocation));
        let mut judged = Judged {
            rest,
            rules,
            whole: None,
        };
        let apart = judged
            .rules
            .iter()
            .any(|&rule| self.rules.reads_lines(rule));
        judged.whole = (!apart).then(|| self.rules.of_line(&judged, subject));
        judged
    }

    /// What one line of a judged group is.
    pub fn of_line(&self, judged: &Judged, subject: &Subject<'_>) -> Verdict {
        match judged.whole() {
            Some(whole) => whole.clone(),
            None => self.rules.of_line(judged, subject),
        }
    }

    /// What the line is; undecided with [`Reason::Nothing`] where nothing says so.
    pub fn classify(&self, subject: &Subject<'_>) -> Verdict {
        self.of_line(&self.judge(subject), subject)
    }

    /// A proposal for a line that stays undecided; never applied without a person.
    pub fn suggest(&self, subject: &Subject<'_>) -> Option<Verdict> {
        self.pay
            .and_then(|pay| account::pay(subject).map(|category| pay.verdict(category)))
            .or_else(|| vendor::suggestion(subject))
            .or_else(|| account::suggestion(subject))
            .or_else(|| self.elsewhere.suggestion(subject))
            .or_else(|| self.alike.suggestion(subject))
    }

    /// True for pay, travel, meals, agencies and the like, which often serve both sides: a split is
    /// worth offering.
    pub fn is_often_shared(&self, subject: &Subject<'_>) -> bool {
        let often = [
            Category::Pay,
            Category::Travel,
            Category::Meals,
            Category::Agency,
            Category::ProfessionalFees,
            Category::TradeShows,
            Category::Sponsorship,
            Category::Software,
        ];
        let named = account::named(subject).or_else(|| vendor::named(subject));
        named.is_some_and(|category| often.contains(&category))
    }

    /// What the account's name says the money was spent on, whichever side it turns out to be for.
    pub fn named_category(&self, subject: &Subject<'_>) -> Option<Category> {
        account::named(subject)
    }
}

/// What an advertising platform charges is marketing by construction.
fn platform(subject: &Subject<'_>) -> Option<Verdict> {
    subject.platform.map(|platform| {
        Verdict::new(
            Allocation::Marketing,
            Some(platform.category),
            Reason::Platform,
        )
    })
}

#[cfg(test)]
mod tests;
