//! Decides by the shipped list of vendors.

use std::sync::LazyLock;

use super::account::fits;
use super::table::{Entry, Place, Say, Table};
use super::{Subject, Verdict, vendor_key};
use crate::spend::{Allocation, Category, Confidence, Reason};
use crate::value::Side;

/// The shipped list of vendors.
pub(super) static LIST: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("vendors.txt"), Place::Start));

/// Where the vendor sells to one side only.
pub(super) fn sure(subject: &Subject<'_>) -> Option<Verdict> {
    verdict(subject, Confidence::High)
}

/// Where the vendor usually sells to one side.
pub(super) fn usual(subject: &Subject<'_>) -> Option<Verdict> {
    verdict(subject, Confidence::Medium)
}

fn verdict(subject: &Subject<'_>, wanted: Confidence) -> Option<Verdict> {
    let entry = find(subject.vendor)?;
    match entry.say {
        Say::Is(allocation, confidence) if confidence == wanted => {
            Some(make(entry, allocation, confidence))
        }
        _ => None,
    }
}

pub(super) fn suggestion(subject: &Subject<'_>) -> Option<Verdict> {
    let entry = find(subject.vendor)?;
    match entry.say {
        Say::Is(allocation, _) | Say::Ask(allocation) => {
            Some(make(entry, allocation, Confidence::Low))
        }
        Say::Depends => None,
    }
}

/// The verdict of an account with the vendor's category, where the account only says “advertising”
/// or “software” and the vendor says which.
pub(super) fn refined(subject: &Subject<'_>, verdict: Verdict) -> Verdict {
    let category = verdict
        .category
        .filter(|category| GENERAL.contains(category))
        .and_then(|_| named(subject))
        .filter(|&category| fits(category, verdict.allocation))
        .or(verdict.category);
    Verdict {
        category,
        ..verdict
    }
}

/// Categories that say no more than the side.
const GENERAL: &[Category] = &[
    Category::Advertising,
    Category::OtherMarketing,
    Category::OtherSales,
    Category::Software,
    Category::ProfessionalFees,
];

/// The category that the vendor is known by.
pub(super) fn named(subject: &Subject<'_>) -> Option<Category> {
    find(subject.vendor).map(|entry| entry.category)
}

/// The vendor's category, where it belongs to `side` or to both.
pub(super) fn category(subject: &Subject<'_>, side: Side) -> Option<Category> {
    find(subject.vendor)
        .map(|entry| entry.category)
        .filter(|category| category.usual_side().is_none_or(|usual| usual == side))
}

/// The channel that the vendor is known for.
pub(super) fn channel(subject: &Subject<'_>) -> Option<(&'static str, Reason)> {
    let entry = find(subject.vendor)?;
    Some((entry.channel?, by(entry, Confidence::High)))
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
    LIST.find(&vendor_key(vendor))
}

fn make(entry: &Entry, allocation: Allocation, confidence: Confidence) -> Verdict {
    Verdict::new(allocation, Some(entry.category), by(entry, confidence))
}

fn by(entry: &Entry, confidence: Confidence) -> Reason {
    Reason::Vendor {
        name: entry.name.to_owned(),
        confidence,
    }
}
