//! Two panels of twelve months, one a side, that share their scale.

use super::path::{Path, at};
use super::sheet::{HALF, Hatch, Sheet};
use super::size;
use super::{Figure, Fill, Label, Stroke, Tone};
use crate::value::{Choice, Money, Side};

/// One side's months, from the first of the fiscal year.
#[derive(Clone, Debug, Default)]
pub struct Panel {
    /// At most twelve; `None` where the amount is unknown.
    pub last_year: Vec<Option<Money>>,
    /// Empty without a plan.
    pub plan: Vec<Option<Money>>,
    /// Right in the head: `$538,000 to $552,000`.
    pub words: String,
    pub remark: Option<Remark>,
}

/// A bracket over two months of last year and what it says.
#[derive(Clone, Debug)]
pub struct Remark {
    /// Counted from the first month, 0.
    pub from: u32,
    pub to: u32,
    pub words: String,
}

/// What is said about both panels.
#[derive(Clone, Debug, Default)]
pub struct MonthsWords {
    /// `J`, `F` … from the first month of the fiscal year.
    pub letters: Vec<String>,
    /// `2025 actual, per month`; empty without one.
    pub last_year: String,
    pub plan: String,
    /// `Dollars a month, one scale for both`.
    pub scale: String,
    pub alt: String,
}

const PANEL: f64 = HALF;
const GUTTER: f64 = 4.0;
const TOP: f64 = 11.0;
const HEIGHT: f64 = 40.0;
const AXIS: f64 = 7.0;
const MONTH: f64 = (PANEL - AXIS) / 12.0;
const PEN: f64 = 0.25;

/// From what to what the panels reach, in minor units, and the distance of the grid lines.
#[derive(Copy, Clone, Debug, PartialEq)]
struct Range {
    low: i64,
    high: i64,
    step: i64,
}

impl Range {
    fn of(panels: [&Panel; 2]) -> Self {
        let amounts = || {
            panels
                .into_iter()
                .flat_map(|panel| panel.last_year.iter().chain(&panel.plan))
                .flatten()
                .map(|amount| amount.minor())
        };
        let largest = amounts().max().unwrap_or(0).max(0);
        let least = amounts().min().unwrap_or(0).min(0);
        let span = largest.max(-least).max(1);
        let step = 10_i64.pow(span.ilog10());
        let up = |amount: i64| amount.div_euclid(step) + i64::from(amount.rem_euclid(step) > 0);
        let (high, low) = (up(largest).max(1), least.div_euclid(step));
        // Fewer than three steps leave the eye nothing to hold on to.
        let step_shown = if high - low < 3 && step % 2 == 0 {
            step / 2
        } else {
            step
        };
        Self {
            low: low * step,
            high: high * step,
            step: step_shown,
        }
    }

    /// The height on the sheet of an amount.
    fn y(self, amount: Money) -> f64 {
        let share = super::ratio(amount.minor() - self.low, self.high - self.low);
        TOP + HEIGHT * (1.0 - share)
    }
}

/// Both panels with head, months and key, over the whole width. `short` writes an axis amount: `40k`.
pub fn months(
    sales: &Panel,
    marketing: &Panel,
    words: &MonthsWords,
    short: &dyn Fn(Money) -> String,
) -> Figure {
    let range = Range::of([sales, marketing]);
    let mut sheet = Sheet::new(2.0 * PANEL + GUTTER, TOP + HEIGHT + 10.6);
    for (side, panel) in [(Side::Sales, sales), (Side::Marketing, marketing)] {
        let left = match side {
            Side::Sales => 0.0,
            Side::Marketing => PANEL + GUTTER,
        };
        draw_panel(&mut sheet, side, panel, left, range, words, short);
    }
    key(&mut sheet, words);
    sheet.done("months", words.alt.clone())
}

fn draw_panel(
    sheet: &mut Sheet,
    side: Side,
    panel: &Panel,
    left: f64,
    range: Range,
    words: &MonthsWords,
    short: &dyn Fn(Money) -> String,
) {
    sheet.mark(side, left, 3.4, 2.7);
    sheet.text(Label::new(side.title(), left + 4.2, 3.4, size::NAME).strong());
    sheet.text(
        Label::new(&panel.words, left + PANEL, 3.4, size::LABEL)
            .strong()
            .end(),
    );
    grid(sheet, left, range, short);
    for (index, letter) in (0..12_u32).zip(&words.letters) {
        let middle = left + AXIS + (f64::from(index) + 0.5) * MONTH;
        sheet.text(
            Label::new(letter, middle, TOP + HEIGHT + 3.7, size::NOTE)
                .quiet()
                .middle(),
        );
    }
    let both = !panel.plan.is_empty() && !panel.last_year.is_empty();
    let wide = (MONTH - 1.0) / 2.0;
    let zero = range.y(Money::ZERO);
    for (row, amounts) in [&panel.last_year, &panel.plan].into_iter().enumerate() {
        for (index, amount) in (0..12_u32).zip(amounts) {
            let Some(amount) = *amount else { continue };
            let shift = match (both, row) {
                (false, _) => (MONTH - wide) / 2.0,
                (true, 0) => 0.5,
                (true, _) => 0.5 + wide,
            };
            let x = left + AXIS + f64::from(index) * MONTH + shift;
            let y = range.y(amount).min(zero);
            bar(
                sheet,
                side,
                row == 0,
                x,
                y,
                wide,
                (range.y(amount) - zero).abs(),
            );
        }
    }
    sheet.line(at(left, zero), at(left + PANEL, zero), Tone::Main, 0.3);
    if let Some(remark) = &panel.remark {
        bracket(sheet, panel, remark, left, range, both);
    }
}

fn grid(sheet: &mut Sheet, left: f64, range: Range, short: &dyn Fn(Money) -> String) {
    let steps = (range.high - range.low) / range.step;
    let every = if steps > 6 { 3 } else { 2 };
    for index in 0..=steps {
        let amount = Money::from_minor(range.low + index * range.step);
        let y = range.y(amount);
        if !amount.is_zero() {
            sheet.line(at(left, y), at(left + PANEL, y), Tone::Grid, 0.2);
        }
        let labelled = (amount.minor() / range.step) % every == 0 && index < steps.max(2);
        if labelled {
            sheet.text(Label::new(short(amount), left, y - 1.0, size::NOTE).quiet());
        }
    }
}

/// Last year is light, the plan full.
fn bar(sheet: &mut Sheet, side: Side, light: bool, x: f64, y: f64, wide: f64, high: f64) {
    if high < 0.05 {
        return;
    }
    match (side, light) {
        (Side::Sales, true) => {
            let pen = PEN.min(high / 2.0);
            sheet.draw(
                &Path::rect(x + pen / 2.0, y + pen / 2.0, wide - pen, high - pen),
                Some(Fill::Solid {
                    tone: Tone::SalesBefore,
                }),
                Some(Stroke::whole(Tone::Sales, pen)),
            );
        }
        (Side::Sales, false) => sheet.sales_bar(x, y, wide, high),
        (Side::Marketing, true) => sheet.marketing_empty(x, y, wide, high, PEN),
        (Side::Marketing, false) => sheet.marketing_bar(x, y, wide, high, 0.0, Hatch::FINE),
    }
}

fn bracket(sheet: &mut Sheet, panel: &Panel, remark: &Remark, left: f64, range: Range, both: bool) {
    let wide = (MONTH - 1.0) / 2.0;
    let middle = |index: u32| {
        let shift = if both { 0.5 + wide / 2.0 } else { MONTH / 2.0 };
        left + AXIS + f64::from(index) * MONTH + shift
    };
    let top_of = |index: u32| {
        panel
            .last_year
            .get(usize::try_from(index).unwrap_or(usize::MAX))
            .copied()
            .flatten()
            .map_or(range.y(Money::ZERO), |amount| range.y(amount))
    };
    // Above everything that stands between the two months.
    let highest = panel
        .last_year
        .iter()
        .chain(&panel.plan)
        .enumerate()
        .filter(|(index, _)| {
            let month = u32::try_from(index % panel.last_year.len().max(1)).unwrap_or(u32::MAX);
            (remark.from..=remark.to).contains(&month)
        })
        .filter_map(|(_, amount)| *amount)
        .map(|amount| range.y(amount))
        .fold(TOP + HEIGHT, f64::min);
    let y = highest - 3.0;
    if y < TOP + 2.0 {
        return;
    }
    let (a, b) = (middle(remark.from), middle(remark.to));
    sheet.outline(
        &Path::line(&[
            at(a, top_of(remark.from) - 1.0),
            at(a, y),
            at(b, y),
            at(b, top_of(remark.to) - 1.0),
        ]),
        Tone::Main,
        0.3,
    );
    let half = super::measure::width(&remark.words, size::NOTE) / 2.0;
    let x = f64::midpoint(a, b).clamp(left + half, (left + PANEL - half).max(left + half));
    sheet.text(
        Label::new(&remark.words, x, y - 1.2, size::NOTE)
            .medium()
            .middle()
            .plated(),
    );
}

fn key(sheet: &mut Sheet, words: &MonthsWords) {
    let base = TOP + HEIGHT + 10.0;
    let mut x = 0.0;
    for (light, text) in [(true, &words.last_year), (false, &words.plan)] {
        if text.is_empty() {
            continue;
        }
        for (side, shift) in [(Side::Sales, 0.0), (Side::Marketing, 2.3)] {
            bar(sheet, side, light, x + shift, base - 2.4, 1.8, 2.6);
        }
        sheet.text(Label::new(text, x + 5.6, base, size::NOTE).medium());
        x += super::measure::width(text, size::NOTE) + 11.0;
    }
    sheet.text(
        Label::new(&words.scale, 2.0 * PANEL + GUTTER, base, size::NOTE)
            .quiet()
            .end(),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_ends_at_the_next_step_above_the_largest_month_and_starts_at_zero() {
        let panel = |amounts: &[i64]| Panel {
            last_year: amounts
                .iter()
                .map(|amount| Some(Money::from_minor(*amount)))
                .collect(),
            ..Panel::default()
        };
        let none = Panel::default();
        let cases: [(&[i64], (i64, i64)); 6] = [
            (&[4_700_000, 300], (0, 5_000_000)),
            (&[5_000_000], (0, 5_000_000)),
            (&[1_010_000], (0, 2_000_000)),
            (&[-250_000, 900_000], (-300_000, 900_000)),
            (&[0], (0, 1)),
            (&[], (0, 1)),
        ];
        for (amounts, (low, high)) in cases {
            let range = Range::of([&panel(amounts), &none]);
            assert_eq!((range.low, range.high), (low, high), "{amounts:?}");
        }
    }
}
