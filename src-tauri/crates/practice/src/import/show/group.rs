//! A group of lines as it is decided, and its lines.

use domain::spend::Allocation;
use domain::value::words::{self, Words};
use intake::Line;

use crate::reading::{OpenGroup, Reading};
use crate::rule::shares;
use crate::view::{GroupLine, GroupLines, ImportGroup};

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
            .map_or_else(String::new, |hint| hint.reason.in_words()),
        suggestion: group
            .suggestion
            .as_ref()
            .map_or_else(String::new, |hint| hint.allocation.word().to_owned()),
        side: if group.apart {
            "apart"
        } else {
            group.allocation.word()
        }
        .to_owned(),
        parts: parts(group),
        channel: group.channel.clone().unwrap_or_default(),
        often_shared: group.often_shared,
    }
}

/// Some of the lines of a group, each with why it is on its side.
pub fn lines(reading: &Reading, group: usize, offset: usize, limit: usize) -> GroupLines {
    let words = Words::window(reading.currency);
    let places = reading.lines_of(group);
    let shown = places.iter().skip(offset).take(limit);
    GroupLines {
        total: u32::try_from(places.len()).unwrap_or(u32::MAX),
        lines: shown
            .filter_map(|&index| Some((index, reading.preview.lines().get(index)?)))
            .map(|(index, line)| shown_line(reading, index, &line, words))
            .collect(),
    }
}

fn shown_line(reading: &Reading, index: usize, line: &Line<'_>, words: Words) -> GroupLine {
    let verdict = reading.verdict(index, line);
    let shared = matches!(verdict.allocation, Allocation::Shared { .. });
    let reason = match reading.suggestion(line.group) {
        Some(hint) if verdict.allocation == Allocation::Undecided => hint.reason.in_words(),
        _ => verdict.reason.in_words(),
    };
    GroupLine {
        row: line.source.row,
        column: line.source.column,
        part: line.source.part,
        date: line
            .date
            .map_or_else(|| words::period(line.period), words::date),
        memo: line.memo.to_owned(),
        amount: words.amount_exact(line.amount),
        side: verdict.allocation.word().to_owned(),
        share: if shared {
            shares(verdict.allocation)
        } else {
            String::new()
        },
        why: reason,
        alone: reading.is_alone(index),
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
