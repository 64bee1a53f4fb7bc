//! Lines as scripts read them: words and decimal strings, nothing shortened.

use chrono::NaiveDate;
use domain::spend::{Allocation, Category, Channel, Reason};
use domain::value::{Currency, Id};
use practice::spend::{Found, FoundLine};
use serde::Serialize;

use crate::sides::{Sides, major};

/// What a filter finds; `lines` and sums are of all of it, `rows` of the page that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineList {
    pub currency: Currency,
    pub lines: u64,
    pub total: String,
    pub sides: Sides,
    pub rows: Vec<LineEntry>,
}

/// One line, with the cell that it came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineEntry {
    pub id: i64,
    pub import: Id,
    pub file: String,
    /// The cell that the amount came from, as a spreadsheet counts; 0 for no column.
    pub row: u32,
    pub column: u32,
    pub date: Option<NaiveDate>,
    /// `2025-03`; equal for one month.
    pub from: String,
    pub to: String,
    pub vendor: String,
    pub account: String,
    pub class: String,
    pub memo: String,
    pub reference: String,
    /// Decimal, spend positive.
    pub amount: String,
    pub side: &'static str,
    /// Marketing's percent of a shared amount.
    pub marketing: Option<u8>,
    /// Neither side’s percent of a shared line.
    pub neither: Option<u8>,
    pub category: Option<Category>,
    /// Where customers are met, and what says so.
    pub channel: Option<Channel>,
    pub reason: Reason,
}

impl LineList {
    pub fn of(found: Found) -> Self {
        let currency = found.currency;
        Self {
            currency,
            lines: found.count,
            total: major(found.parts.total(), currency),
            sides: Sides::of(found.parts, currency),
            rows: found
                .lines
                .into_iter()
                .map(|line| LineEntry::of(line, currency))
                .collect(),
        }
    }
}

impl LineEntry {
    fn of(
        FoundLine {
            id,
            import,
            file,
            line,
        }: FoundLine,
        currency: Currency,
    ) -> Self {
        let (marketing, neither) = match line.allocation {
            Allocation::Shared { marketing, neither } => (Some(marketing), Some(neither)),
            _ => (None, None),
        };
        Self {
            id,
            import,
            file,
            row: line.source.row,
            column: line.source.column,
            date: line.date,
            from: line.period.from.to_string(),
            to: line.period.to.to_string(),
            amount: major(line.amount, currency),
            side: line.allocation.word(),
            marketing,
            neither,
            category: line.category,
            vendor: line.name().to_owned(),
            channel: line.channel,
            account: line.account,
            class: line.class,
            memo: line.memo,
            reference: line.reference,
            reason: line.reason,
        }
    }
}
