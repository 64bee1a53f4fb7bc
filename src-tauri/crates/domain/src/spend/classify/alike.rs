//! Learns from the client's own decisions which words go with which side: naive Bayes over the
//! words of vendors and accounts, with add-one smoothing (Manning, Raghavan, Schütze, Introduction
//! to Information Retrieval, 2008, chapter 13).
//!
//! Its numbers are chances, not money, so they may be floats. It only ever proposes, and says by
//! which words.

use std::collections::{BTreeMap, BTreeSet};

use super::{Decided, Subject, Verdict, key};
use crate::spend::{Allocation, Category, Reason};

/// With fewer decisions by hand it says nothing.
const LEAST_DECISIONS: u32 = 5;
/// How likely a side has to be to be proposed.
const LIKELY: f64 = 0.75;
/// Words shown as the reason.
const WORDS_SHOWN: usize = 3;

#[derive(Clone, Debug, Default)]
pub(super) struct Alike {
    sides: BTreeMap<Allocation, Side>,
    decisions: u32,
    vocabulary: BTreeSet<String>,
}

#[derive(Clone, Debug, Default)]
struct Side {
    decisions: u32,
    words: BTreeMap<String, u32>,
    total: u32,
    categories: BTreeMap<Category, u32>,
}

impl Alike {
    pub fn of(decided: &[Decided]) -> Self {
        let mut alike = Self::default();
        let by_hand = decided
            .iter()
            .map(|group| (group, &group.verdict))
            .filter(|(_, said)| {
                said.reason.is_manual() && said.allocation != Allocation::Undecided
            });
        // A vendor that comes back every year is one decision, not many.
        let distinct: BTreeSet<_> = by_hand
            .map(|(group, said)| {
                (
                    words(&group.vendor, &group.account),
                    said.allocation,
                    said.category,
                )
            })
            .collect();
        for (words, allocation, category) in distinct {
            let side = alike.sides.entry(allocation).or_default();
            side.decisions += 1;
            alike.decisions += 1;
            if let Some(category) = category {
                *side.categories.entry(category).or_default() += 1;
            }
            for word in words {
                *side.words.entry(word.clone()).or_default() += 1;
                side.total += 1;
                alike.vocabulary.insert(word);
            }
        }
        alike
    }

    pub fn suggestion(&self, subject: &Subject<'_>) -> Option<Verdict> {
        if self.decisions < LEAST_DECISIONS || self.sides.len() < 2 {
            return None;
        }
        let known: Vec<String> = words(subject.vendor, subject.account)
            .into_iter()
            .filter(|word| self.vocabulary.contains(word))
            .collect();
        if known.is_empty() {
            return None;
        }
        let scores: Vec<(Allocation, &Side, f64)> = self
            .sides
            .iter()
            .map(|(&allocation, side)| (allocation, side, self.score(side, &known)))
            .collect();
        let &(allocation, side, best) = scores.iter().max_by(|a, b| a.2.total_cmp(&b.2))?;
        let all: f64 = scores
            .iter()
            .map(|(_, _, score)| (score - best).exp())
            .sum();
        if 1.0 / all < LIKELY {
            return None;
        }
        let words = self.telling(allocation, side, known);
        if words.is_empty() {
            return None;
        }
        let category = side.categories.iter().max_by_key(|&(_, count)| *count);
        Some(Verdict::new(
            allocation,
            category.map(|(&category, _)| category),
            Reason::Alike { words },
        ))
    }

    /// The logarithm of how likely a side is, up to a constant.
    fn score(&self, side: &Side, known: &[String]) -> f64 {
        let prior = (f64::from(side.decisions) / f64::from(self.decisions)).ln();
        known
            .iter()
            .map(|word| self.chance(side, word))
            .sum::<f64>()
            + prior
    }

    /// The logarithm of how likely a word is on a side.
    fn chance(&self, side: &Side, word: &str) -> f64 {
        let seen = side.words.get(word).copied().unwrap_or(0);
        let vocabulary = u32::try_from(self.vocabulary.len()).unwrap_or(u32::MAX);
        (f64::from(seen + 1) / f64::from(side.total.saturating_add(vocabulary))).ln()
    }

    /// The words that speak for a side most, compared with the best of the others.
    fn telling(&self, allocation: Allocation, side: &Side, known: Vec<String>) -> Vec<String> {
        let mut telling: Vec<(f64, String)> = known
            .into_iter()
            .filter_map(|word| {
                let others = self
                    .sides
                    .iter()
                    .filter(|&(&other, _)| other != allocation)
                    .map(|(_, other)| self.chance(other, &word))
                    .fold(f64::NEG_INFINITY, f64::max);
                let lead = self.chance(side, &word) - others;
                (lead > 0.0 && side.words.contains_key(&word)).then_some((lead, word))
            })
            .collect();
        telling.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        telling
            .into_iter()
            .take(WORDS_SHOWN)
            .map(|(_, word)| word)
            .collect()
    }
}

/// The words that carry meaning, each once.
fn words(vendor: &str, account: &str) -> BTreeSet<String> {
    let vendor = super::vendor_key(vendor);
    let account = key::plain(account);
    vendor
        .split(' ')
        .chain(account.split(' '))
        .filter(|word| word.chars().count() > 2 && !word.chars().any(|sign| sign.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}
