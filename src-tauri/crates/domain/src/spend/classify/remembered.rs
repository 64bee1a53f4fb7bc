//! What the consultant decided by hand before, as it speaks about the next file.
//!
//! Nothing of it is stored for itself: it is read out of the groups of the live imports. So taking
//! an import back forgets what was decided in it, and what is remembered can be seen and changed
//! where the lines are.

use std::collections::HashMap;

use super::{Subject, key, vendor_key};
use crate::spend::{Allocation, Channel, Reason, Verdict};

/// A group of stored lines: one vendor and account of one import, decided alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Counts up with the imports.
    pub import: i64,
    pub file: String,
    pub vendor: String,
    pub account: String,
    pub verdict: Verdict,
    pub lines: u64,
}

impl Decided {
    /// The channel, where a person named it.
    pub fn channel(&self) -> Option<&str> {
        Some(self.verdict.channel_by_hand()?.name.as_str())
    }
}

/// Vendor and account as they are compared.
type Name = (String, String);

#[derive(Clone, Debug, Default)]
pub(super) struct Memory(HashMap<Name, Verdict>);

impl Memory {
    pub fn of(decided: &[Decided]) -> Self {
        let remembered = remembered(decided);
        Self(
            remembered
                .into_iter()
                .map(|group| {
                    let by = || Reason::Remembered {
                        file: group.file.clone(),
                    };
                    let said = &group.verdict;
                    let verdict = Verdict {
                        channel: group.channel().and_then(|name| Channel::new(name, by())),
                        ..Verdict::new(said.allocation, said.category, by())
                    };
                    (name(&group.vendor, &group.account), verdict)
                })
                .collect(),
        )
    }

    pub fn verdict(&self, subject: &Subject<'_>) -> Option<Verdict> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&name(subject.vendor, subject.account)).cloned()
    }
}

/// The decisions by hand that speak for the next file, one for each vendor and account.
///
/// The last import in which a vendor and account was decided by hand counts. It says nothing where
/// its lines were decided by hand in two ways, or where some were left as the machine had them:
/// then they were exceptions.
pub fn remembered(decided: &[Decided]) -> Vec<&Decided> {
    let mut names: HashMap<Name, Vec<&Decided>> = HashMap::new();
    for group in decided {
        let groups = names
            .entry(name(&group.vendor, &group.account))
            .or_default();
        groups.push(group);
    }
    let mut found: Vec<&Decided> = names
        .into_values()
        .filter_map(|groups| agreed(&groups))
        .collect();
    found.sort_by(|a, b| (&a.vendor, &a.account, a.import).cmp(&(&b.vendor, &b.account, b.import)));
    found
}

fn agreed<'a>(groups: &[&'a Decided]) -> Option<&'a Decided> {
    let by_hand = |group: &&&Decided| {
        group.verdict.reason == Reason::Manual && group.verdict.allocation != Allocation::Undecided
    };
    let last = groups
        .iter()
        .filter(by_hand)
        .map(|group| group.import)
        .max()?;
    // Lines that a rule or a class told apart, or that a person meant alone, say nothing about the
    // others.
    let apart = |group: &&&Decided| {
        matches!(
            group.verdict.reason,
            Reason::Rule { .. } | Reason::Class { .. } | Reason::OnlyHere
        )
    };
    let mut groups = groups
        .iter()
        .filter(|group| group.import == last)
        .filter(|group| !apart(group));
    let first = groups.next()?;
    let alike = by_hand(&first)
        && groups.all(|group| {
            by_hand(&group)
                && (
                    group.verdict.allocation,
                    group.verdict.category,
                    group.channel(),
                ) == (
                    first.verdict.allocation,
                    first.verdict.category,
                    first.channel(),
                )
        });
    alike.then_some(*first)
}

fn name(vendor: &str, account: &str) -> Name {
    (vendor_key(vendor), key::plain(account))
}
