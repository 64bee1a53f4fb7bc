//! Decides by the shipped list of vendors.

use super::vendor_list::LIST;
use super::{Subject, Verdict, vendor_key};
use crate::spend::{Allocation, Category, Confidence, Reason};
use crate::value::Side;

/// What an entry of a shipped table says.
#[derive(Copy, Clone, Debug)]
pub(super) enum Say {
    /// Decides, surely or usually.
    Is(Allocation, Confidence),
    /// Only proposes; a person decides.
    Ask(Allocation),
    /// Depends so much that there is no proposal.
    Depends,
}

/// One vendor with the starts of its keys.
#[derive(Debug)]
pub(super) struct Entry {
    pub name: &'static str,
    pub keys: &'static [&'static str],
    pub say: Say,
    pub category: Category,
}

pub(super) fn verdict(subject: &Subject<'_>) -> Option<Verdict> {
    let entry = find(subject.vendor)?;
    let Say::Is(allocation, confidence) = entry.say else {
        return None;
    };
    Some(entry.verdict(allocation, confidence))
}

pub(super) fn suggestion(subject: &Subject<'_>) -> Option<Verdict> {
    let entry = find(subject.vendor)?;
    match entry.say {
        Say::Is(allocation, _) | Say::Ask(allocation) => {
            Some(entry.verdict(allocation, Confidence::Low))
        }
        Say::Depends => None,
    }
}

/// The vendor's category, where it belongs to `side` or to both.
pub(super) fn category(subject: &Subject<'_>, side: Side) -> Option<Category> {
    find(subject.vendor)
        .map(|entry| entry.category)
        .filter(|category| category.usual_side().is_none_or(|usual| usual == side))
}

/// The one name that all spellings of a vendor share: that of the shipped list, or the key of the
/// name itself. Empty where there is no name.
pub fn vendor_name(vendor: &str) -> String {
    find(vendor).map_or_else(|| vendor_key(vendor), |entry| entry.name.to_owned())
}

fn find(vendor: &str) -> Option<&'static Entry> {
    if vendor.is_empty() {
        return None;
    }
    let key = vendor_key(vendor);
    LIST.iter()
        .find(|entry| entry.keys.iter().any(|start| holds(&key, start)))
}

/// True where `key` begins with the words of `start`, or has them anywhere after a `…`.
fn holds(key: &str, start: &str) -> bool {
    let begins = |key: &str, start: &str| {
        key.strip_prefix(start)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    match start.strip_prefix('…') {
        None => begins(key, start),
        Some(words) => key.match_indices(words).any(|(at, _)| {
            (at == 0 || key.as_bytes()[at - 1] == b' ') && begins(&key[at..], words)
        }),
    }
}

impl Entry {
    fn verdict(&self, allocation: Allocation, confidence: Confidence) -> Verdict {
        Verdict {
            allocation,
            category: Some(self.category),
            called: None,
            reason: Reason::Vendor {
                name: self.name.to_owned(),
                confidence,
            },
        }
    }
}
