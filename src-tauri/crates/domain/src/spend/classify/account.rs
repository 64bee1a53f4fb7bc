//! Decides by the words of the account's path.

use super::account_map::{Entry, MAP};
use super::vendor::Say;
use super::{Subject, Verdict, key};
use crate::spend::{Allocation, Category, Confidence, Reason};
use crate::value::Side;

/// Where the account's name is sure.
pub(super) fn sure(subject: &Subject<'_>) -> Option<Verdict> {
    verdict(subject, Confidence::High)
}

/// Where the account's name usually means a side.
pub(super) fn usual(subject: &Subject<'_>) -> Option<Verdict> {
    verdict(subject, Confidence::Medium)
}

/// The leaf of the path speaks first; where it depends or says nothing, its parents may decide.
/// What is only usually neither side's gives way to a parent that names one: postage under direct
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
    if confidence != wanted {
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
    entries(subject)
        .into_iter()
        .find_map(|entry| match entry.say {
            Say::Is(allocation, _) | Say::Ask(allocation) => {
                Some(make(entry, allocation, Confidence::Low, entry.category))
            }
            Say::Depends => None,
        })
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

pub(super) fn is_often_shared(subject: &Subject<'_>) -> bool {
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
    named(subject).is_some_and(|category| often.contains(&category))
}

/// What the components of the path mean, leaf first.
fn entries(subject: &Subject<'_>) -> Vec<&'static Entry> {
    subject
        .account
        .rsplit(':')
        .filter_map(|part| {
            let name = key::plain(part);
            find(&name).or_else(|| numbered(&name, subject.recipe))
        })
        .collect()
}

fn find(name: &str) -> Option<&'static Entry> {
    if name.is_empty() {
        return None;
    }
    MAP.iter()
        .find(|entry| entry.words.split(" | ").any(|words| holds(name, words)))
}

/// By the number of an account in Xero's own charts, where its name says nothing.
fn numbered(name: &str, recipe: &str) -> Option<&'static Entry> {
    if !recipe.starts_with("xero") {
        return None;
    }
    let number: u16 = name.split(' ').next()?.parse().ok()?;
    MAP.iter().find(|entry| entry.xero.contains(&number))
}

/// True where `words` stand in `name` as whole words.
fn holds(name: &str, words: &str) -> bool {
    let mut rest = Some(name);
    while let Some(text) = rest {
        let after = text.strip_prefix(words);
        if after.is_some_and(|after| after.is_empty() || after.starts_with(' ')) {
            return true;
        }
        rest = text.split_once(' ').map(|(_, next)| next);
    }
    false
}

fn fits(category: Category, allocation: Allocation) -> bool {
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
    Verdict {
        allocation,
        category: Some(category),
        called: None,
        reason: Reason::Account {
            name: entry.name.to_owned(),
            confidence,
        },
    }
}
