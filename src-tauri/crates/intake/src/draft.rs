//! Lines while they are found: texts interned, keys not yet made.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::value::{Currency, Money, Month, Period, split};
use xxhash_rust::xxh3::xxh3_128;

use crate::cell::words::plain;
use crate::preview::{Group, LineKey, Lines, Packed, Span};

/// When an amount was spent.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Day(NaiveDate),
    Months(Period),
}

/// One line as a walker hands it over.
#[derive(Copy, Clone, Debug)]
pub(crate) struct NewLine<'a> {
    pub record: usize,
    pub row: u32,
    pub column: usize,
    pub when: When,
    pub vendor: &'a str,
    pub account: &'a str,
    pub class: &'a str,
    pub memo: &'a str,
    pub reference: &'a str,
    pub minor: i64,
    pub excess: i128,
    pub currency: Option<Currency>,
    /// The section that it stands in; what is decided about the section holds for it.
    pub section: u32,
}

/// The lines found so far.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    lines: Lines,
    known: HashMap<u128, u32>,
    /// Beside each line: its section and its currency.
    sections: Vec<u32>,
    currencies: Vec<u8>,
    currency_table: Vec<Option<Currency>>,
    /// Exact amounts less rounded ones, in 10^-12 of a major unit, by line.
    excess: Vec<(u32, i128)>,
}

impl Draft {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn push(&mut self, line: &NewLine<'_>) {
        let (day, period) = match line.when {
            When::Day(day) => (
                day.num_days_from_ce() - 719_163,
                Period::month(Month::of(day)),
            ),
            When::Months(period) => (i32::MIN, period),
        };
        let group = self.group(line.vendor, line.account, line.class);
        let memo = self.text(line.memo);
        let reference = self.text(line.reference);
        if line.excess != 0 {
            self.excess
                .push((number(self.lines.lines.len()), line.excess));
        }
        let currency = self.currency(line.currency);
        self.sections.push(line.section);
        self.currencies.push(currency);
        self.lines.lines.push(Packed {
            record: number(line.record),
            row: line.row,
            column: u16::try_from(line.column + 1).unwrap_or(u16::MAX),
            duplicate: false,
            group,
            day,
            from: period.from.ordinal(),
            to: period.to.ordinal(),
            amount: line.minor,
            memo,
            reference,
            key: [0; 16],
        });
    }

    /// Adds a line, or one for each of its months where it is to be spread.
    pub fn push_when(&mut self, line: &NewLine<'_>, spread: bool) {
        if spread {
            self.push_spread(line)
        } else {
            self.push(line)
        }
    }

    fn push_spread(&mut self, line: &NewLine<'_>) {
        let When::Months(period) = line.when else {
            return self.push(line);
        };
        let weights = vec![1; usize::try_from(period.months()).unwrap_or(1)];
        for (month, part) in period
            .iter()
            .zip(split(Money::from_minor(line.minor), &weights))
        {
            self.push(&NewLine {
                when: When::Months(Period::month(month)),
                minor: part.minor(),
                ..*line
            });
        }
    }

    /// Adds text to the memo of the last line.
    pub fn continue_memo(&mut self, text: &str) {
        let Some(last) = self.lines.lines.last().copied() else {
            return;
        };
        let memo =
            &self.lines.text[last.memo.start as usize..(last.memo.start + last.memo.len) as usize];
        let joined = format!("{memo} {text}");
        let span = self.text(joined.trim());
        self.lines
            .lines
            .last_mut()
            .expect("BUG: there is a last line")
            .memo = span;
    }

    /// The currencies of the lines, with their number of lines.
    pub fn currencies(&self) -> Vec<(Option<Currency>, u32)> {
        let mut counts = vec![0; self.currency_table.len()];
        for &index in &self.currencies {
            counts[usize::from(index)] += 1;
        }
        self.currency_table
            .iter()
            .copied()
            .zip(counts)
            .filter(|&(_, count)| count > 0)
            .collect()
    }

    /// Keeps the lines for which `keep` is true, by their section, currency and record; the rest
    /// are handed to `drop` with their amount.
    pub fn retain(
        &mut self,
        keep: impl Fn(u32, Option<Currency>) -> bool,
        mut dropped: impl FnMut(usize, u32, i64),
    ) {
        let kept: Vec<bool> = self
            .sections
            .iter()
            .zip(&self.currencies)
            .map(|(&section, &currency)| keep(section, self.currency_table[usize::from(currency)]))
            .collect();
        if kept.iter().all(|&kept| kept) {
            return;
        }
        for (index, line) in self.lines.lines.iter().enumerate() {
            if !kept[index] {
                dropped(line.record as usize, self.sections[index], line.amount);
            }
        }
        self.excess.retain(|&(index, _)| kept[index as usize]);
        sift(&mut self.lines.lines, &kept);
        sift(&mut self.sections, &kept);
        sift(&mut self.currencies, &kept);
    }

    /// Turns every amount around.
    pub fn flip(&mut self) {
        for line in &mut self.lines.lines {
            line.amount = -line.amount;
        }
        for (_, excess) in &mut self.excess {
            *excess = -*excess;
        }
    }

    pub fn excess(&self) -> i128 {
        self.excess.iter().map(|&(_, excess)| excess).sum()
    }

    /// The lines in the order of the file, with their keys.
    pub fn finish(mut self) -> Lines {
        if !self.lines.lines.is_sorted_by_key(|line| line.record) {
            self.lines.lines.sort_by_key(|line| line.record);
        }
        keys(&mut self.lines);
        self.lines.lines.shrink_to_fit();
        self.lines.text.shrink_to_fit();
        self.lines
    }

    fn group(&mut self, vendor: &str, account: &str, class: &str) -> u32 {
        let mut buffer = [0_u8; 512];
        let hash = hash_parts(&mut buffer, &[vendor, account, class]);
        if let Some(&group) = self.known.get(&hash) {
            return group;
        }
        let group = number(self.lines.groups.len());
        self.lines.groups.push(Group {
            vendor: vendor.into(),
            account: account.into(),
            class: class.into(),
        });
        self.known.insert(hash, group);
        group
    }

    fn text(&mut self, text: &str) -> Span {
        if text.is_empty() {
            return Span::default();
        }
        let start = number(self.lines.text.len());
        self.lines.text.push_str(text);
        Span {
            start,
            len: number(text.len()),
        }
    }

    fn currency(&mut self, currency: Option<Currency>) -> u8 {
        let index = self
            .currency_table
            .iter()
            .position(|&known| known == currency)
            .unwrap_or_else(|| {
                self.currency_table.push(currency);
                self.currency_table.len() - 1
            });
        u8::try_from(index).unwrap_or(u8::MAX)
    }
}

/// Hashes texts with a zero byte behind each, in a buffer where they fit.
fn hash_parts(buffer: &mut [u8; 512], parts: &[&str]) -> u128 {
    let length: usize = parts.iter().map(|part| part.len() + 1).sum();
    if length > buffer.len() {
        let mut whole = Vec::with_capacity(length);
        for part in parts {
            whole.extend_from_slice(part.as_bytes());
            whole.push(0);
        }
        return xxh3_128(&whole);
    }
    let mut at = 0;
    for part in parts {
        buffer[at..at + part.len()].copy_from_slice(part.as_bytes());
        buffer[at + part.len()] = 0;
        at += part.len() + 1;
    }
    xxh3_128(&buffer[..at])
}

/// Makes the key of every line; equal lines of a file get different keys by their number.
fn keys(lines: &mut Lines) {
    let groups: Vec<u128> = lines
        .groups
        .iter()
        .map(|group| {
            xxh3_128(
                format!(
                    "{}\0{}\0",
                    plain(&group.account),
                    domain::spend::vendor_key(&group.vendor)
                )
                .as_bytes(),
            )
        })
        .collect();
    let mut seen: HashMap<u128, u32> = HashMap::with_capacity(lines.lines.len());
    let mut buffer = Vec::with_capacity(64);
    for line in &mut lines.lines {
        buffer.clear();
        buffer.extend_from_slice(&groups[line.group as usize].to_le_bytes());
        buffer.extend_from_slice(&line.day.to_le_bytes());
        buffer.extend_from_slice(&line.from.to_le_bytes());
        buffer.extend_from_slice(&line.to.to_le_bytes());
        buffer.extend_from_slice(&line.amount.to_le_bytes());
        let reference =
            line.reference.start as usize..(line.reference.start + line.reference.len) as usize;
        buffer.extend_from_slice(lines.text[reference].trim().as_bytes());
        let hash = xxh3_128(&buffer);
        let occurrence = seen.entry(hash).or_insert(0);
        line.key = key(hash, *occurrence);
        *occurrence += 1;
    }
}

/// The first line of its kind keeps the hash; each later one hashes its number in.
fn key(hash: u128, occurrence: u32) -> LineKey {
    if occurrence == 0 {
        return hash.to_le_bytes();
    }
    let mut buffer = [0; 20];
    buffer[..16].copy_from_slice(&hash.to_le_bytes());
    buffer[16..].copy_from_slice(&occurrence.to_le_bytes());
    xxh3_128(&buffer).to_le_bytes()
}

fn sift<T>(items: &mut Vec<T>, kept: &[bool]) {
    let mut index = 0;
    items.retain(|_| {
        index += 1;
        kept[index - 1]
    });
}

/// Counts of a file fit in 32 bits: it has at most a gigabyte.
fn number(count: usize) -> u32 {
    u32::try_from(count).expect("BUG: files have at most a gigabyte")
}
