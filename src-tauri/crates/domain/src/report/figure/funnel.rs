//! The funnel, read from the goal on the left: squares to scale by area.

use super::Letters;
use super::many;
use super::measure::width;
use super::path::{Path, at};
use super::sheet::{Hatch, Sheet, WIDE};
use super::size;
use super::{Figure, Label, Tone};
use crate::value::Side;

/// One stage, from customers up to prospects.
#[derive(Clone, Debug)]
pub struct FunnelStage {
    pub name: String,
    pub side: Side,
    pub needed: Option<u64>,
    pub had: Option<u64>,
    /// `861`, or `ask Dana`.
    pub needed_words: String,
    /// `503 in 2025`.
    pub had_words: String,
    /// By what this stage is divided to get the next, toward prospects: `÷ 38 %`.
    pub rate: String,
}

/// The sum of money that leads to the number of customers: `− 3,470,000`, `expected from existing
/// customers`. Rows marked as results stand under a rule.
#[derive(Clone, Debug, Default)]
pub struct FunnelSum {
    pub rows: Vec<(String, String, bool)>,
}

#[derive(Clone, Debug, Default)]
pub struct FunnelWords {
    /// `The squares are to scale by area. Dashed: needed. Filled: 2025.`
    pub note: String,
    pub hand_over: String,
    pub not_to_scale: String,
    pub alt: String,
}

const LARGEST: f64 = 52.0;
const LEAST: f64 = 1.5;

/// Sides of the squares and widths of the columns.
#[derive(Debug)]
struct Layout {
    /// Millimetres per square root of a count.
    per_root: f64,
    /// Left edges.
    lefts: Vec<f64>,
}

impl Layout {
    fn of(stages: &[FunnelStage]) -> Self {
        let largest = stages
            .iter()
            .flat_map(|stage| [stage.needed, stage.had])
            .flatten()
            .max()
            .unwrap_or(0)
            .max(1);
        let count = many(stages.len().max(1));
        let least = 27.0_f64.min(WIDE / count);
        let mut per_root = LARGEST / root(largest);
        loop {
            let widths: Vec<f64> = stages
                .iter()
                .map(|stage| least.max(side(stage.largest(), per_root) + 6.0))
                .collect();
            let spare = WIDE - widths.iter().sum::<f64>();
            if spare < -1e-6 && per_root * root(largest) > LEAST {
                per_root *= 0.98;
                continue;
            }
            // What is left over goes to the gaps, of which the last column needs none.
            let gap = (spare / (count - 1.0).max(1.0)).clamp(0.0, 8.0);
            let mut left = 0.0;
            let lefts = widths
                .iter()
                .map(|width| {
                    let here = left;
                    left += width + gap;
                    here
                })
                .collect();
            return Self { per_root, lefts };
        }
    }
}

impl FunnelStage {
    fn largest(&self) -> Option<u64> {
        self.needed.max(self.had)
    }
}

/// Side of the square for a count; the least one where it would be smaller.
fn side(count: Option<u64>, per_root: f64) -> f64 {
    match count {
        None => 9.0,
        Some(0) => 0.0,
        Some(count) => (per_root * root(count)).max(LEAST),
    }
}

fn root(count: u64) -> f64 {
    super::ratio(i64::try_from(count).unwrap_or(i64::MAX), 1).sqrt()
}

/// The funnel with its sum of money, over the whole width.
pub fn funnel(stages: &[FunnelStage], sum: &FunnelSum, words: &FunnelWords) -> Figure {
    let layout = Layout::of(stages);
    let tallest = stages
        .iter()
        .map(|stage| side(stage.largest(), layout.per_root))
        .fold(0.0, f64::max);
    let sum_height = 4.4 + 5.55 * many(sum.rows.len());
    // The sum fills the corner over the small squares; where those stand tall it pushes them down.
    let under_sum = stages
        .iter()
        .zip(&layout.lefts)
        .filter(|(_, left)| **left < 92.0)
        .map(|(stage, _)| side(stage.largest(), layout.per_root))
        .fold(0.0, f64::max);
    let base = (tallest + 25.6)
        .min(77.6)
        .max(tallest + 6.0)
        .max(sum_height + 18.0 + under_sum);
    let staggered = stages.len() > 7;
    let mut sheet = Sheet::new(WIDE, base + if staggered { 27.0 } else { 16.4 });
    draw_sum(&mut sheet, sum);
    sheet.text(
        Label::new(&words.note, WIDE, base - tallest - 2.2, size::NOTE)
            .quiet()
            .end(),
    );
    for (index, stage) in stages.iter().enumerate() {
        let left = layout.lefts[index];
        square(&mut sheet, stage, left, base, layout.per_root, words);
        let next = layout.lefts.get(index + 1).copied();
        let drop = if staggered && index % 2 == 1 {
            11.0
        } else {
            0.0
        };
        captions(&mut sheet, stage, left, next, base + drop);
    }
    sheet.line(at(0.0, base), at(WIDE, base), Tone::Main, 0.25);
    hand_over(&mut sheet, stages, &layout, base, &words.hand_over);
    sheet.done("funnel", words.alt.clone())
}

fn draw_sum(sheet: &mut Sheet, sum: &FunnelSum) {
    let mut base = 4.0;
    for (amount, words, result) in &sum.rows {
        if *result && base > 5.0 {
            sheet.line(at(0.0, base - 3.9), at(92.0, base - 3.9), Tone::Main, 0.2);
        }
        let letters = if *result {
            Letters::Strong
        } else {
            Letters::Regular
        };
        sheet.text(
            Label::new(amount, 30.0, base, size::NAME)
                .letters(letters)
                .end(),
        );
        sheet.text(
            Label::new(words, 33.0, base, size::LABEL).letters(if *result {
                Letters::Medium
            } else {
                Letters::Regular
            }),
        );
        base += 5.55;
    }
}

fn square(
    sheet: &mut Sheet,
    stage: &FunnelStage,
    left: f64,
    base: f64,
    per_root: f64,
    words: &FunnelWords,
) {
    let box_of = |long: f64, inset: f64| {
        Path::rect(
            left + inset,
            base - long + inset,
            (long - 2.0 * inset).max(0.0),
            (long - 2.0 * inset).max(0.0),
        )
    };
    let tone = match stage.side {
        Side::Sales => Tone::Sales,
        Side::Marketing => Tone::Marketing,
    };
    let had = side(stage.had, per_root);
    if stage.had.is_some_and(|had| had > 0) {
        match stage.side {
            Side::Sales => sheet.sales_bar(left, base - had, had, had),
            Side::Marketing => {
                let hatch = if had > 8.0 { Hatch::LARGE } else { Hatch::FINE };
                sheet.marketing_bar(left, base - had, had, had, 0.0, hatch);
            }
        }
    }
    match stage.needed {
        None if stage.had.is_none() => sheet.missing(&box_of(9.0, 0.125)),
        None => {}
        Some(needed) => {
            let long = side(Some(needed), per_root);
            let covered = stage.had.is_some_and(|had| had >= needed);
            if covered && stage.side == Side::Sales {
                sheet.dashed(&box_of(long, 0.3), Tone::Ground, 0.3);
            } else if covered {
                // A line of the ground under the dashes keeps them legible on the hatch.
                sheet.outline(&box_of(long, 0.4), Tone::Ground, 0.9);
                sheet.dashed(&box_of(long, 0.4), tone, 0.35);
            } else {
                sheet.dashed(&box_of(long, 0.15), tone, 0.3);
            }
        }
    }
    let real = |count: u64| per_root * root(count);
    let small = |count: Option<u64>| count.is_some_and(|count| count > 0 && real(count) < LEAST);
    if small(stage.largest()) {
        sheet.text(Label::new(&words.not_to_scale, left, base - LEAST - 1.4, size::NOTE).quiet());
    }
}

fn captions(sheet: &mut Sheet, stage: &FunnelStage, left: f64, next: Option<f64>, base: f64) {
    let room = next.unwrap_or(WIDE) - left - 1.5;
    let size = if stage.needed.is_some() {
        size::TITLE
    } else {
        size::LABEL
    };
    let fits = size * room / width(&stage.needed_words, size).max(f64::MIN_POSITIVE);
    let size = size.min(fits.max(size::NOTE));
    let lines = [
        (
            &stage.needed_words,
            base + 6.2,
            size,
            Letters::Strong,
            Tone::Main,
        ),
        (
            &stage.name,
            base + 11.0,
            size::LABEL,
            Letters::Medium,
            Tone::Main,
        ),
        (
            &stage.had_words,
            base + 15.0,
            size::NOTE,
            Letters::Regular,
            Tone::Quiet,
        ),
    ];
    for (text, y, size, letters, tone) in lines {
        let text = super::measure::fitted(text, size, room.max(12.0));
        let x = left.min(WIDE - width(&text, size));
        sheet.text(Label::new(text, x, y, size).letters(letters).tone(tone));
    }
    if let Some(next) = next {
        // A long number leaves no room beside it: the rate then stands with last year's number.
        let number = width(&stage.needed_words, size);
        let beside = left + number + 2.0 + width(&stage.rate, size::NOTE) <= next - 2.0;
        let y = if beside { base + 6.2 } else { base + 15.0 };
        sheet.text(
            Label::new(&stage.rate, next - 3.4, y, size::NOTE)
                .quiet()
                .end(),
        );
    }
}

/// A diamond between the last stage of marketing and the first of sales.
fn hand_over(sheet: &mut Sheet, stages: &[FunnelStage], layout: &Layout, base: f64, words: &str) {
    let Some(index) = stages
        .windows(2)
        .position(|pair| pair[0].side == Side::Sales && pair[1].side == Side::Marketing)
    else {
        return;
    };
    let right = layout.lefts[index] + side(stages[index].largest(), layout.per_root);
    let next = layout.lefts[index + 1];
    let x = (next - 6.6).max(f64::midpoint(right, next));
    sheet.line(at(x, base - 8.8), at(x, base), Tone::Main, 0.2);
    sheet.solid(&Path::diamond(x, base - 11.8, 2.1), Tone::Main);
    sheet.text(
        Label::new(words, x, base - 16.0, size::NOTE)
            .medium()
            .middle()
            .plated(),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(needed: u64, had: u64) -> FunnelStage {
        FunnelStage {
            name: String::new(),
            side: Side::Marketing,
            needed: Some(needed),
            had: Some(had),
            needed_words: String::new(),
            had_words: String::new(),
            rate: String::new(),
        }
    }

    #[test]
    fn areas_are_in_proportion_and_columns_fit_the_page() {
        let cases: [&[(u64, u64)]; 4] = [
            &[(41, 24), (147, 86), (327, 191), (861, 503), (14_350, 8_383)],
            &[(7, 7), (70, 70), (1_000, 1_000)],
            &[(900, 1), (901, 1), (902, 1), (903, 1), (904, 1), (905, 1)],
            &[(1, 0), (0, 0)],
        ];
        for case in cases {
            let stages: Vec<_> = case.iter().map(|(n, h)| stage(*n, *h)).collect();
            let layout = Layout::of(&stages);
            let last = stages.last().expect("BUG: cases are not empty");
            let right = layout.lefts[stages.len() - 1] + side(last.largest(), layout.per_root);
            assert!(right <= WIDE + 1e-6, "{case:?}: {right}");
            let area = |count: u64| side(Some(count), layout.per_root).powi(2);
            let (a, b) = case[case.len() - 1];
            if b > 0 && side(Some(b), layout.per_root) > LEAST {
                let expected = super::super::ratio(
                    i64::try_from(a).expect("BUG: small"),
                    i64::try_from(b).expect("BUG: small"),
                );
                assert!((area(a) / area(b) / expected - 1.0).abs() < 1e-9);
            }
        }
    }
}
