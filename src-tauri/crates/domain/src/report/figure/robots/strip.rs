//! Small robots in a row: what the plan does, and the quarters of a year.

use super::super::path::{Path, at};
use super::super::sheet::{Hatch, QUARTER, Sheet, WIDE};
use super::super::size;
use super::super::{Figure, Label, Stroke, Tone};
use super::stand::{Beam, Stand};
use super::{MINIATURE_HEIGHT, Pair, Stage};

/// One drawing of a row, with the two lines under it.
#[derive(Clone, Debug, Default)]
pub struct Miniature {
    pub pair: Pair,
    /// `2026 plan`.
    pub title: String,
    /// `$552,000 and $302,000: 35 %, 10°`.
    pub words: String,
}

const BLOCK: f64 = 54.0;
const GAP: f64 = 6.0;

/// Up to three pairs to one scale, from left to right with arrows between, over the whole width.
pub fn miniatures(large: Stage, row: &[Miniature], alt: String) -> Figure {
    let stage = miniature_stage(large, row);
    let stand = |index: u32, floor: f64, pair: Pair| Stand {
        stage,
        pair,
        sales_x: f64::from(index) * (BLOCK + GAP) + (BLOCK - stage.distance) / 2.0,
        floor,
        hatch: Hatch::FINE,
        beam: Beam {
            thickness: 1.9,
            beyond: 6.0,
            label: "",
        },
        room: (BLOCK - stage.distance) / 2.0 - 0.8,
    };
    let floor = row
        .iter()
        .map(|one| stand(0, 0.0, one.pair).reach())
        .fold(0.0, f64::max)
        + 0.4;
    let mut sheet = Sheet::new(WIDE, floor + 9.2);
    for (index, one) in (0..).zip(row) {
        let left = f64::from(index) * (BLOCK + GAP);
        sheet.line(at(left, floor), at(left + BLOCK, floor), Tone::Main, 0.25);
        stand(index, floor, one.pair).draw(&mut sheet);
        sheet.text(Label::new(&one.title, left, floor + 4.3, size::LABEL).strong());
        sheet.text(Label::new(&one.words, left, floor + 8.4, size::NOTE).quiet());
        if index > 0 {
            arrow(&mut sheet, left - GAP / 2.0, floor - 8.0);
        }
    }
    sheet.done("robots-plan", alt)
}

/// The stage that a row of miniatures shares; its scale is printed beside them.
pub fn miniature_stage(large: Stage, row: &[Miniature]) -> Stage {
    let largest = row
        .iter()
        .map(|one| one.pair.larger())
        .max()
        .unwrap_or_default();
    large.smaller(largest, MINIATURE_HEIGHT, 1)
}

fn arrow(sheet: &mut Sheet, x: f64, y: f64) {
    let pen = || {
        Some(Stroke {
            round: true,
            ..Stroke::whole(Tone::Main, 0.4)
        })
    };
    sheet.draw(&Path::line(&[at(x - 1.4, y), at(x + 1.2, y)]), None, pen());
    sheet.draw(
        &Path::line(&[at(x + 0.2, y - 1.0), at(x + 1.2, y), at(x + 0.2, y + 1.0)]),
        None,
        pen(),
    );
}

/// What is said of one quarter.
#[derive(Clone, Debug, Default)]
pub struct QuarterWords {
    /// `Q1`, `Decide`, `27 %`.
    pub quarter: String,
    pub phase: String,
    pub share: String,
    pub sales: String,
    pub marketing: String,
    pub alt: String,
}

/// One quarter of the strip, over a quarter of the width, with its head above and its amounts below. `stage` is
/// shared by the quarters of a year.
pub fn quarter(stage: Stage, pair: Pair, number: u8, words: &QuarterWords) -> Figure {
    let floor = 31.5;
    let mut sheet = Sheet::new(QUARTER, floor + 5.0);
    sheet.text(Label::new(&words.quarter, 0.0, 4.4, size::LABEL).strong());
    sheet.text(Label::new(&words.phase, 6.4, 4.4, size::LABEL));
    sheet.text(
        Label::new(&words.share, QUARTER, 4.4, size::LABEL)
            .strong()
            .end(),
    );
    sheet.line(at(0.0, floor), at(QUARTER, floor), Tone::Main, 0.35);
    Stand {
        stage,
        pair,
        sales_x: (QUARTER - stage.distance) / 2.0,
        floor,
        hatch: Hatch::FINE,
        beam: Beam {
            thickness: 1.6,
            beyond: 5.0,
            label: "",
        },
        room: ((QUARTER - stage.distance) / 2.0 - 0.8).max(1.0),
    }
    .draw(&mut sheet);
    sheet.text(Label::new(&words.sales, 0.0, floor + 4.2, size::AMOUNT).medium());
    sheet.text(
        Label::new(&words.marketing, QUARTER, floor + 4.2, size::AMOUNT)
            .medium()
            .end(),
    );
    sheet.done(&format!("robots-q{number}"), words.alt.clone())
}
