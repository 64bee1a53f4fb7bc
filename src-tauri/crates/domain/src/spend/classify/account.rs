//! Decides by the words of the account's path.

use std::sync::LazyLock;

use super::table::{Entry, Place, Say, Table};
use super::{Subject, Verdict, key};
use crate::spend::{Allocation, Category, Confidence, Reason};
use crate::value::Side;

/// The shipped map of account names.
pub(super) static MAP: LazyLock<Table> =
    LazyLock::new(|| Table::read(include_str!("accounts.txt"), Place::Anywhere));

/// Where the account's name is sure.
pub(super) fn sure(subject: &Subject<'_>) -> Option<Verdict> {
    verdict(subject, Confidence::High)
}

/// Where the account's name usually means a side.
pub(super) fn usual(subject: &Subject<'_>) -> Option<Verdict> {
    verdict(subject, Confidence::Medium)
}

/// The leaf of the path speaks first; where it depends or says nothing, its parents may decide,
/// but not that it is nobody’s: the software of an office may well be for sales. What is only usually neither side's gives way to a parent that names one: postage under direct
/// mail is direct mail. The category is the leaf's where it has one that fits.
fn verdict(subject: &Subject<'_>, wanted: Confidence) -> Option<Verdict> {
    let entries = entries(subject);
    let mut deciding = entries.iter().filter_map(|entry| match entry.say {
        Say::Is(allocation, confidence) => Some((*entry, allocation, confidence)),
        Say::Ask(_) | Say::Depends => None,
    });
    let mut found = deciding.next()?;
    if found.1 == Allocation::Neither && found.2 == Confidence::Medium {
        let parent = deciding.find(|(_, allocation, _)| *allocation != Allocation::Neither);
        found = parent.unwrap_or(found);
    }
    let (entry, allocation, confidence) = found;
    let doubted = if allocation == Allocation::Neither {
        let leaf = entries.first().map(|leaf| leaf.say);
        matches!(leaf, Some(Say::Ask(_) | Say::Depends))
    } else {
        // Hosting among the cost of what is sold is no website.
        let nobodys = Say::Is(Allocation::Neither, Confidence::High);
        confidence == Confidence::Medium && entries.iter().any(|one| one.say == nobodys)
    };
    if confidence != wanted || doubted {
        return None;
    }
    let category = entries
        .first()
        .map(|leaf| leaf.category)
        .filter(|&category| fits(category, allocation))
        .unwrap_or(entry.category);
    Some(make(entry, allocation, confidence, category))
}

pub(super) fn suggestion(subject: &Subject<'_>) -> Option<Verdict> {
    let entries = entries(subject);
    let depends = entries.first().is_some_and(|leaf| leaf.say == Say::Depends);
    let (entry, allocation) = entries.into_iter().find_map(|entry| match entry.say {
        Say::Is(allocation, _) | Say::Ask(allocation) => Some((entry, allocation)),
        Say::Depends => None,
    })?;
    let nobody = depends && allocation == Allocation::Neither;
    (!nobody).then(|| make(entry, allocation, Confidence::Low, entry.category))
}

/// The account's category, where it belongs to `side` or to both.
pub(super) fn category(subject: &Subject<'_>, side: Side) -> Option<Category> {
    entries(subject)
        .first()
        .map(|entry| entry.category)
        .filter(|category| category.usual_side().is_none_or(|usual| usual == side))
}

/// The category that the leaf of the path names.
pub(super) fn named(subject: &Subject<'_>) -> Option<Category> {
    entries(subject)
        .first()
        .map(|entry| entry.category)
        .filter(|&category| category != Category::Uncategorised)
}

/// The category, where the account holds pay, its taxes or benefits and names no side.
pub(super) fn pay(subject: &Subject<'_>) -> Option<Category> {
    named(subject).filter(|&category| category == Category::Pay)
}

/// The channel that the path names, and what in it does; the leaf speaks first.
pub(super) fn channel(subject: &Subject<'_>) -> Option<(&'static str, Reason)> {
    entries(subject)
        .into_iter()
        .find_map(|entry| Some((entry.channel?, by(entry, Confidence::High))))
}

/// What the components of the path mean, leaf first.
fn entries(subject: &Subject<'_>) -> Vec<&'static Entry> {
    subject
        .account
        .rsplit(':')
        .filter_map(|part| {
            let name = key::plain(part);
            MAP.find(&name).or_else(|| numbered(&name, subject.recipe))
        })
        .collect()
}

/// By the number of an account in Xero's own charts, where its name says nothing.
fn numbered(name: &str, recipe: &str) -> Option<&'static Entry> {
    if !recipe.starts_with("xero") {
        return None;
    }
    let number: u16 = name.split(' ').next()?.parse().ok()?;
    MAP.numbered(number)
}

pub(super) fn fits(category: Category, allocation: Allocation) -> bool {
    match (category.usual_side(), allocation) {
        (None, _) if category == Category::Overhead => allocation == Allocation::Neither,
        (None, _) => category != Category::Uncategorised,
        (Some(Side::Sales), Allocation::Sales) | (Some(Side::Marketing), Allocation::Marketing) => {
            true
        }
        _ => false,
    }
}

fn make(
    entry: &Entry,
    allocation: Allocation,
    confidence: Confidence,
    category: Category,
) -> Verdict {
    Verdict::new(allocation, Some(category), by(entry, confidence))
}

fn by(entry: &Entry, confidence: Confidence) -> Reason {
    Reason::Account {
        name: entry.name.to_owned(),
        confidence,
    }
}
