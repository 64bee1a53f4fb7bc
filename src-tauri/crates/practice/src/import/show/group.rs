//! A group of lines as it is decided.

use domain::spend::Allocation;
use domain::value::words::{self, Words};

use super::reason::why;
use crate::import::reading::OpenGroup;
use crate::view::ImportGroup;

pub fn show(group: &OpenGroup, words: Words) -> ImportGroup {
    ImportGroup {
        id: u32::try_from(group.id).unwrap_or(u32::MAX),
        vendor: group.vendor.clone(),
        account: group.account.clone(),
        lines: words::plural(u64::from(group.lines), "line", "lines"),
        sum: words.amount_exact(group.sum),
        reason: group
            .suggestion
            .as_ref()
            .map_or_else(String::new, |hint| why(&hint.reason)),
        suggestion: group
            .suggestion
            .as_ref()
            .map_or_else(String::new, |hint| hint.allocation.word().to_owned()),
        side: group.allocation.word().to_owned(),
        parts: parts(group),
        often_shared: group.often_shared,
    }
}

/// As decided, else as proposed, else half and half.
fn parts(group: &OpenGroup) -> [u8; 3] {
    let hint = group.suggestion.as_ref().map(|hint| hint.allocation);
    let shared = [Some(group.allocation), hint, Some(Allocation::HALVES)]
        .into_iter()
        .flatten()
        .find(|allocation| matches!(allocation, Allocation::Shared { .. }));
    let (sales, marketing, neither) = shared.and_then(Allocation::percents).unwrap_or((50, 50, 0));
    [sales, marketing, neither]
}
