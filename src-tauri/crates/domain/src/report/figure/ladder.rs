//! The ladder: marketing as a share of the revenue goal, beside guidance and benchmarks.

use super::Letters;
use super::many;
use super::path::{Path, Point, at};
use super::sheet::{Hatch, Sheet, WIDE};
use super::size;
use super::{Figure, Label, Tone};

/// One row of the ladder. Shares are in percent of the goal.
#[derive(Clone, Debug)]
pub struct LadderRow {
    pub label: String,
    pub mark: LadderMark,
    /// Money, percent of the goal, percent of last year's revenue.
    pub columns: [String; 3],
}

#[derive(Copy, Clone, Debug, PartialEq)]
pub enum LadderMark {
    /// The client's own share; `open` is what it would be if all that isn't classified yet were
    /// marketing's.
    Own {
        share: f64,
        open: Option<f64>,
    },
    /// The guidance, whose band lies behind all rows.
    Guidance {
        low: f64,
        high: f64,
    },
    Benchmark {
        share: f64,
    },
    Range {
        low: f64,
        high: f64,
    },
    /// Not known.
    Unknown,
}

impl LadderMark {
    fn largest(self) -> f64 {
        match self {
            Self::Own { share, open } => open.unwrap_or(share).max(share),
            Self::Benchmark { share } => share,
            Self::Guidance { high, .. } | Self::Range { high, .. } => high,
            Self::Unknown => 0.0,
        }
    }
}

const ZERO: f64 = 56.0;
const END: f64 = 124.0;
const COLUMNS: [f64; 3] = [142.0, 158.0, WIDE];
const HEAD: f64 = 4.6;
const ROW: f64 = 6.75;

/// The ladder, over the whole width. `heads` stand over the three columns.
pub fn ladder(rows: &[LadderRow], heads: &[String; 3], alt: String) -> Figure {
    let largest = rows
        .iter()
        .map(|row| row.mark.largest())
        .fold(0.0, f64::max);
    let (end, step) = axis(largest);
    let x = |share: f64| ZERO + (END - ZERO) * (share.max(0.0) / end);
    let count = many(rows.len());
    let bottom = HEAD + count * ROW;
    let mut sheet = Sheet::new(WIDE, bottom + 0.4);
    for row in rows {
        if let LadderMark::Guidance { low, high } = row.mark {
            let band = Path::rect(x(low), HEAD, x(high) - x(low), bottom - HEAD);
            sheet.solid(&band, Tone::Range);
        }
    }
    let mut share = 0.0;
    while share <= end + 1e-9 {
        let text = if share + step > end + 1e-9 {
            format!("{share}\u{202f}%")
        } else {
            format!("{share}")
        };
        sheet.text(Label::new(text, x(share), 2.6, size::NOTE).quiet().middle());
        if share > 0.0 {
            sheet.line(at(x(share), HEAD), at(x(share), bottom), Tone::Grid, 0.2);
        }
        share += step;
    }
    for (head, right) in heads.iter().zip(COLUMNS) {
        sheet.text(Label::new(head, right, 2.6, size::NOTE).strong().end());
    }
    let mut top = HEAD;
    for row in rows {
        sheet.line(at(0.0, top + ROW), at(WIDE, top + ROW), Tone::Grid, 0.2);
        draw_row(&mut sheet, row, top, &x);
        top += ROW;
    }
    sheet.line(at(0.0, HEAD), at(WIDE, HEAD), Tone::Main, 0.35);
    sheet.line(at(ZERO, HEAD), at(ZERO, bottom), Tone::Main, 0.3);
    sheet.done("ladder", alt)
}

/// Where the axis ends and how far its ticks are apart: at least 12, the next even number above
/// the largest, and never more than eight ticks.
fn axis(largest: f64) -> (f64, f64) {
    let mut step = 2.0;
    loop {
        let end = f64::max(12.0, ((largest / step).floor() + 1.0) * step);
        let end = (end / step).ceil() * step;
        if end / step <= 8.0 {
            return (end, step);
        }
        step = if step < 10.0 { step + 3.0 } else { step * 2.0 };
    }
}

fn draw_row(sheet: &mut Sheet, row: &LadderRow, top: f64, x: &dyn Fn(f64) -> f64) {
    let middle = top + ROW / 2.0;
    let base = middle + 1.0;
    let own = matches!(row.mark, LadderMark::Own { .. } | LadderMark::Unknown);
    let letters = if own {
        Letters::Strong
    } else {
        Letters::Regular
    };
    let label = super::measure::fitted(&row.label, size::LABEL, ZERO - 1.5);
    sheet.text(Label::new(label, 0.0, base, size::LABEL).letters(letters));
    for (text, right) in row.columns.iter().zip(COLUMNS) {
        sheet.text(
            Label::new(text, right, base, size::LABEL)
                .letters(letters)
                .end(),
        );
    }
    match row.mark {
        LadderMark::Own { share, open } => {
            let long = x(share) - ZERO;
            sheet.marketing_bar(ZERO, middle - 1.5, long, 3.0, 0.0, Hatch::FINE);
            if let Some(open) = open.filter(|open| *open > share) {
                let rest = Path::rect(x(share), middle - 1.5, x(open) - x(share), 3.0);
                sheet.missing(&rest);
            }
        }
        LadderMark::Guidance { low, high } => {
            stops(sheet, at(x(low), middle), x(high), Tone::Main, 0.9);
        }
        LadderMark::Range { low, high } => {
            stops(sheet, at(x(low), middle), x(high), Tone::Quiet, 0.5);
        }
        LadderMark::Benchmark { share } => {
            sheet.solid(&Path::diamond(x(share), middle, 1.5), Tone::Quiet);
        }
        LadderMark::Unknown => {}
    }
}

fn stops(sheet: &mut Sheet, from: Point, to: f64, tone: Tone, width: f64) {
    sheet.line(from, at(to, from.y), tone, width);
    for x in [from.x, to] {
        sheet.line(at(x, from.y - 1.3), at(x, from.y + 1.3), tone, 0.4);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_holds_the_largest_share_with_few_ticks() {
        for (largest, end) in [
            (0.0, 12.0),
            (10.0, 12.0),
            (12.0, 14.0),
            (15.9, 16.0),
            (37.0, 40.0),
        ] {
            assert!(
                (axis(largest).0 - end).abs() < 1e-9,
                "{largest} {:?}",
                axis(largest)
            );
        }
        let (end, step) = axis(840.0);
        assert!(end >= 840.0 && end / step <= 8.0);
    }
}
