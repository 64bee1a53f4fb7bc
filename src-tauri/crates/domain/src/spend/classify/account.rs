//! Decides by the words of the account's path.

use super::account_map::{Entry, MAP};
use super::vendor::Say;
use super::{Subject, Verdict, key};
use crate::spend::{Allocation, Category, Reason};
use crate::value::Side;

/// The leaf of the path speaks first; where it depends or says nothing, its parents may decide.
/// The category is the leaf's where it has one that fits.
pub(super) fn verdict(subject: &Subject<'_>) -> Option<Verdict> {
    let entries = entries(subject.account);
    let (deciding, allocation) = entries.iter().find_map(|entry| match entry.say {
        Say::Is(allocation) => Some((*entry, allocation)),
        Say::Ask(_) | Say::Depends => None,
    })?;
    let category = entries
        .first()
        .map(|leaf| leaf.category)
        .filter(|&category| fits(category, allocation))
        .unwrap_or(deciding.category);
    Some(make(deciding, allocation, category))
}

pub(super) fn suggestion(subject: &Subject<'_>) -> Option<Verdict> {
    entries(subject.account)
        .into_iter()
        .find_map(|entry| match entry.say {
            Say::Is(allocation) | Say::Ask(allocation) => {
                Some(make(entry, allocation, entry.category))
            }
            Say::Depends => None,
        })
}

/// The account's category, where it belongs to `side` or to both.
pub(super) fn category(subject: &Subject<'_>, side: Side) -> Option<Category> {
    entries(subject.account)
        .first()
        .map(|entry| entry.category)
        .filter(|category| category.usual_side().is_none_or(|usual| usual == side))
}

/// The category that the leaf of the path names.
pub(super) fn named(subject: &Subject<'_>) -> Option<Category> {
    entries(subject.account)
        .first()
        .map(|entry| entry.category)
        .filter(|&category| category != Category::Uncategorised)
}

/// What the components of the path mean, leaf first.
fn entries(account: &str) -> Vec<&'static Entry> {
    account
        .rsplit(':')
        .filter_map(|part| find(&key::plain(part)))
        .collect()
}

fn find(name: &str) -> Option<&'static Entry> {
    if name.is_empty() {
        return None;
    }
    MAP.iter()
        .find(|entry| entry.words.split(" | ").any(|words| holds(name, words)))
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
        (None, _) => category != Category::Uncategorised,
        (Some(Side::Sales), Allocation::Sales) | (Some(Side::Marketing), Allocation::Marketing) => {
            true
        }
        _ => false,
    }
}

fn make(entry: &Entry, allocation: Allocation, category: Category) -> Verdict {
    Verdict {
        allocation,
        category: Some(category),
        reason: Reason::Account {
            name: entry.name.to_owned(),
        },
    }
}
