//! The lines that a file offers, a million of them in little memory.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::spend::LineRef;
use domain::spend::sheet::Said;
use domain::value::{Money, Month, Period};

use crate::table::Table;

/// Names a line across files, imports and versions of the program: XXH3-128, little endian, over
/// XXH3-128 of the plain account and the vendor key (each with a zero byte behind it), then the day
/// since 1970, the first and the last month since year 0 (32 bits each), the minor units (64 bits),
/// all little endian, and the reference. Where a file has equal lines, the second and later ones
/// are hashed once more with the number of equal lines before them.
pub type LineKey = [u8; 16];

/// The lines in the order of the file. Lines with the same vendor, account, class and channel share
/// a group, so that whoever classifies does it once a group.
#[derive(Clone, Debug)]
pub struct Lines {
    pub(crate) packed: Vec<Packed>,
    pub(crate) groups: Vec<Group>,
    /// The file, in which most memos and references stand as they are.
    pub(crate) table: Arc<Table>,
    /// Those that do not.
    pub(crate) text: String,
    /// Lines that the file has more than once: index, number and count, by index.
    pub(crate) twins: Vec<(u32, u32, u32)>,
}

/// What the lines of a group have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Group {
    pub vendor: Box<str>,
    /// Full path, parents first, joined by ` : `.
    pub account: Box<str>,
    pub class: Box<str>,
    pub channel: Box<str>,
    /// What the file says was decided.
    pub said: Option<Said>,
}

/// A stretch of the file's text, or of [`Lines::text`].
#[derive(Copy, Clone, Debug, Default)]
pub(crate) struct Span {
    pub start: u32,
    /// The top bit says that it is of [`Lines::text`].
    pub len: u32,
}

impl Span {
    pub const OWN: u32 = 1 << 31;
}

/// 1 January 1970, counted from the first day of year 1.
pub(crate) const EPOCH: i32 = 719_163;

/// One line in 64 bytes.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Packed {
    /// Index of the record.
    pub record: u32,
    pub column: u16,
    pub duplicate: bool,
    /// Which line of its cell, from 0.
    pub part: u8,
    pub group: u32,
    /// Days since 1 January 1970; `i32::MIN` where the file gives no day.
    pub day: i32,
    pub from: i32,
    pub to: i32,
    pub amount: i64,
    pub memo: Span,
    pub reference: Span,
    pub key: LineKey,
}

impl Packed {
    pub fn source(&self, table: &Table) -> LineRef {
        LineRef {
            row: table.line(self.record as usize),
            column: u32::from(self.column),
            part: self.part,
        }
    }
}

/// A line as it can be looked at without copying it.
#[derive(Copy, Clone, Debug)]
pub struct Line<'a> {
    pub source: LineRef,
    /// Index of the row in the preview, from 0.
    pub record: usize,
    /// Equal for equal vendor, account, class and channel; from 0, below [`Lines::groups`].
    pub group: usize,
    pub date: Option<NaiveDate>,
    pub period: Period,
    pub vendor: &'a str,
    /// Full path, parents first, joined by ` : `.
    pub account: &'a str,
    pub class: &'a str,
    /// The channel as the file names it.
    pub channel: &'a str,
    pub memo: &'a str,
    pub reference: &'a str,
    /// What an export of ours says was decided.
    pub said: Option<Said>,
    /// Spend positive, a refund negative.
    pub amount: Money,
    pub key: LineKey,
    /// Already imported before, by [`super::Preview::mark_duplicates`].
    pub duplicate: bool,
}

impl Lines {
    pub fn len(&self) -> usize {
        self.packed.len()
    }

    pub fn is_empty(&self) -> bool {
        self.packed.is_empty()
    }

    /// How many different combinations of vendor, account, class and channel there are.
    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    /// One of the combinations, by [`Line::group`].
    pub fn group(&self, group: usize) -> &Group {
        &self.groups[group]
    }

    /// The lines that are not duplicates, as quickly as they can be added up: place, group, amount.
    pub fn offered(&self) -> impl Iterator<Item = (usize, usize, Money)> {
        let lines = self.packed.iter().enumerate();
        lines
            .filter(|(_, line)| !line.duplicate)
            .map(|(index, line)| {
                let amount = Money::from_minor(line.amount);
                (index, line.group as usize, amount)
            })
    }

    /// The keys of all lines, in their order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = LineKey> {
        self.packed.iter().map(|line| line.key)
    }

    /// The group of each line, in their order: cheaper than to look at all of it.
    pub fn groups_in_order(&self) -> impl ExactSizeIterator<Item = usize> {
        self.packed.iter().map(|line| line.group as usize)
    }

    // Inlined, so that whoever looks at a part of a line pays for no more.
    #[inline]
    pub fn get(&self, index: usize) -> Option<Line<'_>> {
        self.packed.get(index).map(|packed| self.open(packed))
    }

    /// Which of how many equal lines of the file this is, both from 1: (2, 3) is the second of
    /// three. `None` where no other is equal.
    pub fn twin(&self, index: usize) -> Option<(u32, u32)> {
        let at = self
            .twins
            .binary_search_by_key(&index, |&(index, _, _)| index as usize)
            .ok()?;
        let (_, number, of) = self.twins[at];
        Some((number, of))
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = Line<'_>> {
        self.packed.iter().map(|packed| self.open(packed))
    }

    /// The lines that came from the row with this index, from 0.
    pub fn of_row(&self, record: usize) -> impl Iterator<Item = Line<'_>> {
        let start = self
            .packed
            .partition_point(|line| (line.record as usize) < record);
        self.packed[start..]
            .iter()
            .take_while(move |line| line.record as usize == record)
            .map(|packed| self.open(packed))
    }

    #[inline]
    fn open(&self, packed: &Packed) -> Line<'_> {
        let group = &self.groups[packed.group as usize];
        Line {
            source: packed.source(&self.table),
            record: packed.record as usize,
            group: packed.group as usize,
            date: day_to_date(packed.day),
            period: Period {
                from: month(packed.from),
                to: month(packed.to),
            },
            vendor: &group.vendor,
            account: &group.account,
            class: &group.class,
            channel: &group.channel,
            said: group.said,
            memo: self.slice(packed.memo),
            reference: self.slice(packed.reference),
            amount: Money::from_minor(packed.amount),
            key: packed.key,
            duplicate: packed.duplicate,
        }
    }

    pub(crate) fn slice(&self, span: Span) -> &str {
        let start = span.start as usize;
        let range = start..start + (span.len & !Span::OWN) as usize;
        if span.len & Span::OWN == 0 {
            self.table.text().slice(range)
        } else {
            &self.text[range]
        }
    }
}

fn month(ordinal: i32) -> Month {
    Month::from_ordinal(ordinal).expect("BUG: lines hold months of the calendar")
}

fn day_to_date(day: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day.checked_add(EPOCH)?)
}
