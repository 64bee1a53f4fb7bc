//! A group of lines as it is decided, and its lines.

use domain::spend::{Allocation, Destination};
use domain::value::words::{self, Words};
use intake::Line;

use crate::reading::{OpenGroup, Reading};
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
        suggestion: group.suggestion.as_ref().map(|hint| hint.allocation),
        allocation: group.allocation,
        apart: group.apart,
        shared: shared(group),
        channel: group.channel.clone().unwrap_or_default(),
        often_shared: group.often_shared,
    }
}

/// Some of the lines of a group, each with why it is on its side.
pub fn lines(reading: &Reading, group: usize, offset: usize, limit: usize) -> GroupLines {
    let words = Words::window(reading.source.currency);
    let places = reading.lines_of(group);
    let shown = places.iter().skip(offset).take(limit);
    GroupLines {
        total: u32::try_from(places.len()).unwrap_or(u32::MAX),
        lines: shown
            .filter_map(|&index| Some((index, reading.read.preview.lines().get(index)?)))
            .map(|(index, line)| shown_line(reading, index, &line, words))
            .collect(),
    }
}

fn shown_line(reading: &Reading, index: usize, line: &Line<'_>, words: Words) -> GroupLine {
    let verdict = reading.verdict(index, line);
    let shared = verdict.allocation.destination() == Destination::Shared;
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
        allocation: verdict.allocation,
        share: if shared {
            verdict.allocation.in_words()
        } else {
            String::new()
        },
        why: reason,
        alone: reading.is_alone(index),
    }
}

/// As decided, else as proposed, else half and half.
fn shared(group: &OpenGroup) -> Allocation {
    let hint = group.suggestion.as_ref().map(|hint| hint.allocation);
    let said = [Some(group.allocation), hint].into_iter().flatten();
    said.into_iter()
        .find(|allocation| allocation.destination() == Destination::Shared)
        .unwrap_or(Allocation::HALVES)
}
