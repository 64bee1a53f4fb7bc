//! Lines while they are found: texts interned, keys not yet made.

mod exchange;
mod line_key;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use domain::spend::sheet::Said;
use domain::value::{Currency, Money, Month, Period, split};
use xxhash_rust::xxh3::xxh3_128;

pub(crate) use exchange::Given;

use crate::preview::{EPOCH, Group, Lines, Packed, Span};
use crate::table::Table;
use crate::terms::Watch;
use line_key::number;

/// Separates the parts of an account's path, parents first.
pub(crate) const JOINT: &str = " : ";

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
    pub column: usize,
    pub when: When,
    pub vendor: &'a str,
    pub account: &'a str,
    pub class: &'a str,
    pub channel: &'a str,
    pub memo: &'a str,
    pub reference: &'a str,
    pub minor: i64,
    pub excess: i128,
    pub currency: Option<Currency>,
    /// The section that it stands in; what is decided about the section holds for it.
    pub section: u32,
}

/// A line that was taken out again.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Gone {
    pub record: usize,
    pub section: u32,
    pub minor: i64,
}

/// The lines found so far.
#[derive(Debug)]
pub(crate) struct Draft {
    lines: Lines,
    known: HashMap<u128, u32>,
    /// Beside each line: its section and its currency.
    sections: Vec<u32>,
    currencies: Vec<u8>,
    currency_table: Vec<Option<Currency>>,
    /// Exact amounts less rounded ones, in 10^-12 of a major unit, by line.
    excess: Vec<(u32, i128)>,
    /// What the file says was decided of the line that is pushed.
    said: Option<Said>,
    /// Which line of its cell the one that is pushed is, from 0.
    part: u8,
}

impl Draft {
    /// No lines yet, with room for one a record where there are many.
    pub fn new(table: &Arc<Table>, room: usize) -> Self {
        Self {
            lines: Lines {
                packed: Vec::with_capacity(room),
                groups: Vec::new(),
                table: Arc::clone(table),
                text: String::new(),
                twins: Vec::new(),
            },
            known: HashMap::new(),
            said: None,
            part: 0,
            sections: Vec::with_capacity(room),
            currencies: Vec::with_capacity(room),
            currency_table: Vec::new(),
            excess: Vec::new(),
        }
    }

    pub fn push(&mut self, line: &NewLine<'_>) {
        let (day, period) = match line.when {
            When::Day(day) => (
                day.num_days_from_ce() - EPOCH,
                Period::month(Month::of(day)),
            ),
            When::Months(period) => (i32::MIN, period),
        };
        let group = self.group(line);
        let memo = self.text(line.memo);
        let reference = self.text(line.reference);
        if line.excess != 0 {
            self.excess
                .push((number(self.lines.packed.len()), line.excess));
        }
        let currency = self.currency(line.currency);
        self.sections.push(line.section);
        self.currencies.push(currency);
        self.lines.packed.push(Packed {
            record: number(line.record),
            column: u16::try_from(line.column + 1).unwrap_or(u16::MAX),
            duplicate: false,
            part: self.part,
            group,
            day,
            from: period.from.ordinal(),
            to: period.to.ordinal(),
            amount: line.minor,
            memo,
            reference,
            key: line_key::amount_first(line.minor),
        });
    }

    /// Adds a line of which the file says what was decided: lines of a group are decided alike.
    pub fn push_said(&mut self, line: &NewLine<'_>, said: Option<Said>) {
        self.said = said;
        self.push(line);
        self.said = None;
    }

    /// Adds a line, or one for each of its months where it is to be spread.
    pub fn push_when(&mut self, line: &NewLine<'_>, spread: bool) {
        if spread {
            self.push_spread(line);
        } else {
            self.push(line);
        }
    }

    fn push_spread(&mut self, line: &NewLine<'_>) {
        let When::Months(period) = line.when else {
            return self.push(line);
        };
        let weights = vec![1; usize::try_from(period.months()).unwrap_or(1)];
        for (place, (month, part)) in period
            .iter()
            .zip(split(Money::from_minor(line.minor), &weights))
            .enumerate()
        {
            self.part = u8::try_from(place).unwrap_or(u8::MAX);
            self.push(&NewLine {
                when: When::Months(Period::month(month)),
                minor: part.minor(),
                ..*line
            });
        }
        self.part = 0;
    }

    /// Adds text to the memo of the last line.
    pub fn continue_memo(&mut self, text: &str) {
        let Some(last) = self.lines.packed.last().copied() else {
            return;
        };
        let joined = format!("{} {text}", self.lines.slice(last.memo));
        let span = self.text(joined.trim());
        self.lines
            .packed
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

    /// Keeps the lines for which `keep` is true, by their section and currency, and answers with
    /// those that are gone.
    pub fn retain(&mut self, keep: impl Fn(u32, Option<Currency>) -> bool) -> Vec<Gone> {
        let kept: Vec<bool> = self
            .sections
            .iter()
            .zip(&self.currencies)
            .map(|(&section, &currency)| keep(section, self.currency_table[usize::from(currency)]))
            .collect();
        let mut gone = Vec::new();
        for (index, line) in self
            .lines
            .packed
            .iter()
            .enumerate()
            .filter(|&(index, _)| !kept[index])
        {
            gone.push(Gone {
                record: line.record as usize,
                section: self.sections[index],
                minor: line.amount,
            });
        }
        if gone.is_empty() {
            return gone;
        }
        self.excess.retain(|&(index, _)| kept[index as usize]);
        for (index, _) in &mut self.excess {
            *index = number(kept[..*index as usize].iter().filter(|&&kept| kept).count());
        }
        sift(&mut self.lines.packed, &kept);
        sift(&mut self.sections, &kept);
        sift(&mut self.currencies, &kept);
        gone
    }

    /// Turns every amount around.
    pub fn flip(&mut self) {
        for line in &mut self.lines.packed {
            line.amount = -line.amount;
            line.key = line_key::amount_first(line.amount);
        }
        for (_, excess) in &mut self.excess {
            *excess = -*excess;
        }
    }

    pub fn excess(&self) -> i128 {
        self.excess.iter().map(|&(_, excess)| excess).sum()
    }

    /// The lines in the order of the file, with their keys.
    pub fn finish(mut self, watch: &Watch) -> Lines {
        if !self.lines.packed.is_sorted_by_key(|line| line.record) {
            self.lines.packed.sort_by_key(|line| line.record);
        }
        line_key::make(&mut self.lines, watch);
        self.lines.packed.shrink_to_fit();
        self.lines.text.shrink_to_fit();
        self.lines
    }

    fn group(&mut self, line: &NewLine<'_>) -> u32 {
        let mut buffer = [0_u8; 512];
        let (vendor, account, class) = (line.vendor, line.account, line.class);
        let hash = match self.said {
            None => hash_parts(&mut buffer, &[vendor, account, class, line.channel]),
            Some(said) => {
                let said = format!("{said:?}");
                hash_parts(&mut buffer, &[vendor, account, class, line.channel, &said])
            }
        };
        if let Some(&group) = self.known.get(&hash) {
            return group;
        }
        let group = number(self.lines.groups.len());
        self.lines.groups.push(Group {
            vendor: vendor.into(),
            account: account.into(),
            class: class.into(),
            channel: line.channel.into(),
            said: self.said,
        });
        self.known.insert(hash, group);
        group
    }

    /// Where a text stands in the file, or a copy of it.
    fn text(&mut self, text: &str) -> Span {
        if text.is_empty() {
            return Span::default();
        }
        let file = self.lines.table.text().bytes();
        let at = (text.as_ptr() as usize).wrapping_sub(file.as_ptr() as usize);
        if at
            .checked_add(text.len())
            .is_some_and(|end| end <= file.len())
        {
            return Span {
                start: number(at),
                len: number(text.len()),
            };
        }
        let start = number(self.lines.text.len());
        self.lines.text.push_str(text);
        Span {
            start,
            len: number(text.len()) | Span::OWN,
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

fn sift<T>(items: &mut Vec<T>, kept: &[bool]) {
    let mut index = 0;
    items.retain(|_| {
        index += 1;
        kept[index - 1]
    });
}
