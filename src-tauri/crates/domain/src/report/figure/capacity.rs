//! Can the company take it, and when must the leads exist?

use super::many;
use super::path::{Path, at};
use super::sheet::{HALF, Hatch, Sheet};
use super::size;
use super::{Figure, Label, Tone};
use crate::value::Side;

/// One capacity: what is needed of what is possible.
#[derive(Clone, Debug)]
pub struct CapacityRow {
    /// `Leads that sales can work in a year`.
    pub title: String,
    /// `861 of 900`.
    pub words: String,
    pub needed: u64,
    pub possible: u64,
    /// Whose capacity it is; `None` for service.
    pub side: Option<Side>,
    /// `96 % used`.
    pub note: String,
}

/// Bars of needed and possible, over half the width.
pub fn capacity(rows: &[CapacityRow], alt: String) -> Figure {
    const ROW: f64 = 16.2;
    let count = many(rows.len());
    let mut sheet = Sheet::new(HALF, (count * ROW - 3.6).max(0.0));
    let mut top = 0.0;
    for row in rows {
        let whole = row.needed.max(row.possible).max(1);
        let long = |number: u64| HALF * share(number, whole);
        let room = HALF - super::measure::width(&row.words, size::LABEL) - 2.0;
        let title = super::measure::fitted(&row.title, size::LABEL, room);
        sheet.text(Label::new(title, 0.0, top + 3.0, size::LABEL).medium());
        sheet.text(
            Label::new(&row.words, HALF, top + 3.0, size::LABEL)
                .strong()
                .end(),
        );
        let (y, high) = (top + 5.2, 3.3);
        let used = row.needed.min(row.possible);
        match row.side {
            Some(Side::Sales) => sheet.sales_bar(0.0, y, long(used), high),
            Some(Side::Marketing) => {
                sheet.marketing_bar(0.0, y, long(used), high, 0.0, Hatch::FINE);
            }
            None => sheet.solid(&Path::rect(0.0, y, long(used), high), Tone::Quiet),
        }
        let possible = long(row.possible);
        sheet.outline(
            &Path::rect(0.1, y + 0.1, (possible - 0.2).max(0.0), high - 0.2),
            Tone::Quiet,
            0.2,
        );
        if row.needed > row.possible {
            sheet.missing(&Path::rect(possible, y, HALF - possible, high));
        }
        let note = super::measure::fitted(&row.note, size::NOTE, HALF);
        sheet.text(Label::new(note, 0.0, top + 12.0, size::NOTE).quiet());
        top += ROW;
    }
    sheet.done("capacity", alt)
}

fn share(number: u64, whole: u64) -> f64 {
    super::ratio(
        i64::try_from(number).unwrap_or(i64::MAX),
        i64::try_from(whole).unwrap_or(i64::MAX),
    )
}

/// The year of the goal, cut where leads stop counting.
#[derive(Clone, Debug, Default)]
pub struct LeadTime {
    /// `J`, `F` … from the first month of the fiscal year.
    pub letters: Vec<String>,
    /// How many months of the year leads still count, 0 to 12.
    pub months: u32,
    /// `leads made by July`, `can still become customers`.
    pub before: String,
    pub after: String,
    pub alt: String,
}

/// The twelve months with the cut, over half the width.
pub fn lead_time(time: &LeadTime) -> Figure {
    let mut sheet = Sheet::new(HALF, 14.0);
    let month = HALF / 12.0;
    let cut = f64::from(time.months.min(12)) * month;
    sheet.text(Label::new(&time.before, 0.0, 2.6, size::NOTE).medium());
    sheet.text(
        Label::new(&time.after, HALF, 2.6, size::NOTE)
            .medium()
            .end(),
    );
    sheet.marketing_bar(0.0, 4.2, cut, 3.3, 1.65, Hatch::FINE);
    sheet.sales_bar(cut, 4.2, HALF - cut, 3.3);
    sheet.line(at(0.0, 8.4), at(HALF, 8.4), Tone::Main, 0.35);
    for index in 0..=12_u32 {
        let x = f64::from(index) * month;
        sheet.line(at(x, 8.4), at(x, 9.3), Tone::Main, 0.3);
    }
    for (index, letter) in (0_u32..12).zip(&time.letters) {
        let x = (f64::from(index) + 0.5) * month;
        sheet.text(Label::new(letter, x, 12.4, size::NOTE).quiet().middle());
    }
    sheet.done("lead-time", time.alt.clone())
}
