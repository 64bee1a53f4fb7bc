//! The cost band: what the quarter's work costs, against what the ramp allows.

use super::super::path::at;
use super::super::sheet::{Hatch, Sheet};
use super::super::size;
use super::super::{Label, Tone};
use super::{BAND, BEYOND, Chart, ChartQuarter, MONTH, WIDTH, month_x};
use crate::value::Money;

pub(super) fn draw(sheet: &mut Sheet, chart: &Chart, top: f64) {
    sheet.line(at(0.0, top), at(WIDTH, top), Tone::Main, 0.35);
    sheet.text(Label::new(&chart.words.cost, 0.0, top + 4.6, size::LABEL).strong());
    sheet.text(Label::new(&chart.words.against, 0.0, top + 8.6, size::LABEL).quiet());
    let largest = chart
        .quarters
        .iter()
        .flat_map(|quarter| [Some(quarter.cost), quarter.ramp])
        .flatten()
        .max()
        .unwrap_or_default();
    for (index, quarter) in (0_u32..4).zip(&chart.quarters) {
        let left = month_x(f64::from(index) * 3.0) + 1.0;
        draw_quarter(sheet, quarter, left, top, largest);
    }
    let year = |text: &String, y: f64, size: f64| Label::new(text, WIDTH, y, size).end();
    sheet.text(year(&chart.words.year, top + 5.0, size::NOTE).quiet());
    sheet.text(year(&chart.words.year_cost, top + 10.6, size::NAME).strong());
    sheet.text(year(&chart.words.year_ramp, top + 14.8, size::NOTE).quiet());
    sheet.line(at(BEYOND, top), at(BEYOND, top + BAND), Tone::Divider, 0.2);
}

fn draw_quarter(sheet: &mut Sheet, quarter: &ChartQuarter, left: f64, top: f64, largest: Money) {
    let wide = 3.0 * MONTH - 2.0;
    let long = |amount: Money| {
        super::super::ratio(amount.minor().max(0), largest.minor().max(1)) / 1.05 * wide
    };
    let y = top + 2.6;
    sheet.marketing_bar(left, y, long(quarter.cost), 3.3, 0.0, Hatch::FINE);
    if let Some(ramp) = quarter.ramp {
        let x = left + long(ramp);
        sheet.line(at(x, y - 1.2), at(x, y + 4.5), Tone::Main, 0.55);
    }
    let base = top + 10.6;
    sheet.text(Label::new(&quarter.cost_words, left, base, size::NAME).strong());
    let after = super::super::measure::width(&quarter.cost_words, size::NAME) + 1.8;
    sheet.text(Label::new(&quarter.ramp_words, left + after, base, size::NOTE).quiet());
    sheet.text(
        Label::new(&quarter.difference, left + wide, base, size::NOTE)
            .strong()
            .end(),
    );
    sheet.text(Label::new(&quarter.share, left, top + 14.8, size::NOTE).quiet());
}
