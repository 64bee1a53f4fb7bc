//! Decides by the shipped list of vendors.

use super::vendor_list::LIST;
use super::{Subject, Verdict, vendor_key};
use crate::spend::{Allocation, Category, Reason};
use crate::value::Side;

/// What an entry of a shipped table says.
#[derive(Copy, Clone, Debug)]
pub(super) enum Say {
    /// Decides.
    Is(Allocation),
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
    let Say::Is(allocation) = entry.say else {
        return None;
    };
    Some(entry.verdict(allocation))
}

pub(super) fn suggestion(subject: &Subject<'_>) -> Option<Verdict> {
    let entry = find(subject.vendor)?;
    match entry.say {
        Say::Is(allocation) | Say::Ask(allocation) => Some(entry.verdict(allocation)),
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
    LIST.iter().find(|entry| {
        entry.keys.iter().any(|start| {
            key.strip_prefix(start)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    })
}

impl Entry {
    fn verdict(&self, allocation: Allocation) -> Verdict {
        Verdict {
            allocation,
            category: Some(self.category),
            reason: Reason::Vendor {
                name: self.name.to_owned(),
            },
        }
    }
}
