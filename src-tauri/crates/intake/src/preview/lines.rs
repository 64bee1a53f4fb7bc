//! The lines that a file offers, a million of them in little memory.

use chrono::{Days, NaiveDate};
use domain::spend::{Allocation, Category, LineRef, Reason, SpendLine};
use domain::value::{Money, Month, Period};

/// Names a line across files, imports and versions of the program: the first 16 bytes of SHA-256
/// over the day or months, the account, the vendor, the minor units and the reference, each
/// normalised and followed by a zero byte, then the number of equal lines before it in the file.
pub type LineKey = [u8; 16];

/// The lines in the order of the file. Lines with the same vendor, account and class share a
/// group, so that whoever classifies does it once a group.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    pub(crate) lines: Vec<Packed>,
    pub(crate) groups: Vec<Group>,
    /// Text of memos and references that does not stand in the file as such.
    pub(crate) text: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Group {
    pub vendor: Box<str>,
    pub account: Box<str>,
    pub class: Box<str>,
}

/// A stretch of [`Lines::text`].
#[derive(Copy, Clone, Debug, Default)]
pub(crate) struct Span {
    pub start: u32,
    pub len: u32,
}

/// One line in 64 bytes.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Packed {
    /// Index of the record.
    pub record: u32,
    pub row: u32,
    pub column: u16,
    pub duplicate: bool,
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

/// A line as it can be looked at without copying it.
#[derive(Copy, Clone, Debug)]
pub struct Line<'a> {
    pub source: LineRef,
    /// Index of the row in the preview, from 0.
    pub record: usize,
    /// Equal for equal vendor, account and class; from 0, below [`Lines::groups`].
    pub group: usize,
    pub date: Option<NaiveDate>,
    pub period: Period,
    pub vendor: &'a str,
    /// Full path, parents first, joined by ` : `.
    pub account: &'a str,
    pub class: &'a str,
    pub memo: &'a str,
    pub reference: &'a str,
    /// Spend positive, a refund negative.
    pub amount: Money,
    pub key: LineKey,
    /// Already imported before, by [`super::Preview::mark_duplicates`].
    pub duplicate: bool,
}

impl Line<'_> {
    /// The line as the domain knows it.
    pub fn to_spend(
        &self,
        allocation: Allocation,
        category: Option<Category>,
        reason: Reason,
    ) -> SpendLine {
        SpendLine {
            source: self.source,
            date: self.date,
            period: self.period,
            vendor: self.vendor.to_owned(),
            account: self.account.to_owned(),
            memo: self.memo.to_owned(),
            class: self.class.to_owned(),
            reference: self.reference.to_owned(),
            amount: self.amount,
            allocation,
            category,
            reason,
        }
    }
}

impl Lines {
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// How many different combinations of vendor, account and class there are.
    pub fn groups(&self) -> usize {
        self.groups.len()
    }

    pub fn get(&self, index: usize) -> Option<Line<'_>> {
        self.lines.get(index).map(|packed| self.open(packed))
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = Line<'_>> {
        self.lines.iter().map(|packed| self.open(packed))
    }

    /// The lines that came from the row with this index, from 0.
    pub fn of_row(&self, record: usize) -> impl Iterator<Item = Line<'_>> {
        let start = self
            .lines
            .partition_point(|line| (line.record as usize) < record);
        self.lines[start..]
            .iter()
            .take_while(move |line| line.record as usize == record)
            .map(|packed| self.open(packed))
    }

    fn open(&self, packed: &Packed) -> Line<'_> {
        let group = &self.groups[packed.group as usize];
        Line {
            source: LineRef {
                row: packed.row,
                column: u32::from(packed.column),
            },
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
            memo: self.slice(packed.memo),
            reference: self.slice(packed.reference),
            amount: Money::from_minor(packed.amount),
            key: packed.key,
            duplicate: packed.duplicate,
        }
    }

    fn slice(&self, span: Span) -> &str {
        &self.text[span.start as usize..(span.start + span.len) as usize]
    }
}

fn month(ordinal: i32) -> Month {
    Month::from_ordinal(ordinal).expect("BUG: lines hold months of the calendar")
}

fn day_to_date(day: i32) -> Option<NaiveDate> {
    if day == i32::MIN {
        return None;
    }
    let epoch = NaiveDate::from_ymd_opt(1970, 1, 1)?;
    let distance = Days::new(u64::from(day.unsigned_abs()));
    if day < 0 {
        epoch.checked_sub_days(distance)
    } else {
        epoch.checked_add_days(distance)
    }
}
