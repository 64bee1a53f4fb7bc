//! The same questions, asked of both sides: two bar charts that share their questions.

use super::Letters;
use super::many;
use super::path::{Path, at};
use super::sheet::{Hatch, Sheet, WIDE};
use super::size;
use super::{Figure, Label, Tone};
use crate::value::Side;

/// One question with both answers.
#[derive(Clone, Debug, Default)]
pub struct MirroredRow {
    pub question: String,
    pub sales: Answered,
    pub marketing: Answered,
}

/// A rating from 0 to 4, or the words that stand for it: `ask Dana`.
#[derive(Clone, Debug, Default)]
pub struct Answered {
    pub rating: Option<u8>,
    pub instead: String,
}

/// What stands under the rows and over the gaps.
#[derive(Clone, Debug, Default)]
pub struct MirroredWords {
    /// `Gap`.
    pub gap: String,
    /// `32 of 44`, `Sum of the eleven`, `10 of 44`, `−22`; all empty for no sum.
    pub sales: String,
    pub sum: String,
    pub marketing: String,
    pub difference: String,
    pub alt: String,
}

const SALES_AXIS: f64 = 56.0;
const MARKETING_AXIS: f64 = 118.0;
const POINT: f64 = 11.6;
const ROW: f64 = 4.9;
const BAR: f64 = 2.5;
const HEAD: f64 = 3.6;

/// The mirrored questions, over the whole width, in the order given.
pub fn mirrored(rows: &[MirroredRow], words: &MirroredWords) -> Figure {
    let count = many(rows.len());
    let bottom = HEAD + count * ROW;
    let mut sheet = Sheet::new(WIDE, bottom + 4.9);
    axes(&mut sheet, bottom);
    sheet.text(Label::new(&words.gap, WIDE, 2.2, size::NOTE).strong().end());
    let mut top = HEAD;
    for row in rows {
        draw_row(&mut sheet, row, top);
        top += ROW;
    }
    for (x, from, to) in [
        (SALES_AXIS, HEAD - 0.4, bottom),
        (MARKETING_AXIS, HEAD - 0.4, bottom),
    ] {
        sheet.line(at(x, from), at(x, to), Tone::Main, 0.3);
    }
    let base = bottom + 4.2;
    let strong = |text: &String, x: f64| Label::new(text, x, base, size::LABEL).strong();
    sheet.text(strong(&words.sales, SALES_AXIS).end());
    sheet.text(strong(&words.sum, WIDE / 2.0).middle());
    sheet.text(strong(&words.marketing, MARKETING_AXIS));
    sheet.text(strong(&words.difference, WIDE).end());
    sheet.done("mirrored", words.alt.clone())
}

fn axes(sheet: &mut Sheet, bottom: f64) {
    for points in 0..=4_u8 {
        let reach = f64::from(points) * POINT;
        for x in [SALES_AXIS - reach, MARKETING_AXIS + reach] {
            if points > 0 {
                sheet.line(at(x, HEAD - 0.4), at(x, bottom), Tone::Grid, 0.2);
            }
            sheet.text(
                Label::new(points.to_string(), x, 2.2, size::NOTE)
                    .quiet()
                    .middle(),
            );
        }
    }
}

fn draw_row(sheet: &mut Sheet, row: &MirroredRow, top: f64) {
    let y = top + (ROW - BAR) / 2.0;
    let base = top + ROW / 2.0 + 1.0;
    sheet.text(Label::new(&row.question, WIDE / 2.0, base, size::LABEL).middle());
    for (side, answered) in [(Side::Sales, &row.sales), (Side::Marketing, &row.marketing)] {
        let Some(rating) = answered.rating else {
            let label = match side {
                Side::Sales => {
                    Label::new(&answered.instead, SALES_AXIS - 1.6, base, size::LABEL).end()
                }
                Side::Marketing => {
                    Label::new(&answered.instead, MARKETING_AXIS + 1.6, base, size::LABEL)
                }
            };
            sheet.text(label.quiet());
            continue;
        };
        let long = f64::from(rating.min(4)) * POINT;
        match side {
            Side::Sales => sheet.sales_bar(SALES_AXIS - long, y, long, BAR),
            Side::Marketing => {
                sheet.marketing_bar(MARKETING_AXIS, y, long, BAR, BAR / 2.0, Hatch::FINE);
            }
        }
    }
    let (Some(sales), Some(marketing)) = (row.sales.rating, row.marketing.rating) else {
        return;
    };
    let (low, high) = (sales.min(marketing).min(4), sales.max(marketing).min(4));
    let (from, long) = (f64::from(low) * POINT, f64::from(high - low) * POINT);
    if sales > marketing {
        sheet.missing(&Path::rect(MARKETING_AXIS + from, y, long, BAR));
    } else if marketing > sales {
        sheet.missing(&Path::rect(SALES_AXIS - from - long, y, long, BAR));
    }
    let gap = i32::from(marketing) - i32::from(sales);
    let label = Label::new(signed(gap), WIDE, base, size::LABEL).end();
    sheet.text(label.letters(if gap.abs() >= 3 {
        Letters::Strong
    } else {
        Letters::Regular
    }));
}

/// A gap in words: with a real minus, a plus, or 0.
pub fn signed(number: i32) -> String {
    match number {
        0 => "0".to_owned(),
        1.. => format!("+{number}"),
        _ => format!("−{}", number.unsigned_abs()),
    }
}
