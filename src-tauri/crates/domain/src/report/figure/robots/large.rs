//! The large robots: with beam, level line, amounts and scale.

use super::super::many;
use super::super::measure::{lines, width};
use super::super::path::{Path, at};
use super::super::sheet::{Hatch, Sheet, WIDE};
use super::super::size;
use super::super::{Figure, Label, Tone};
use super::stand::{Beam, Stand};
use super::{LARGE_DISTANCE, Pair, Stage};
use crate::value::Side;

/// Everything that is said in the figure of the large robots.
#[derive(Clone, Debug, Default)]
pub struct LargeWords {
    /// On the beam: `Revenue goal 2026: $5,000,000`.
    pub goal: String,
    /// The scale in a sentence.
    pub note: String,
    /// `level; the beam is 19° off`.
    pub level: String,
    pub sales: SideWords,
    pub marketing: SideWords,
    /// Between the two: `Spent in 2025`, `4.8 : 1` and what that means.
    pub period: String,
    pub ratio: String,
    pub ratio_words: String,
    pub alt: String,
}

/// What stands under a robot.
#[derive(Clone, Debug, Default)]
pub struct SideWords {
    pub name: String,
    /// `$538,000`, or `ask Dana`.
    pub amount: String,
    /// `83 % of the load, 4.5 people`.
    pub share: String,
}

const MIDDLE: f64 = WIDE / 2.0;

/// Where the floor lies below the top, unless the beam needs more room.
const FLOOR: f64 = 72.8;

/// How far the beam's end may reach above the figure.
const ABOVE: f64 = 2.5;

/// Under this many degrees the beam and the level line would be one blur.
const LEVEL_FROM: f64 = 4.0;

const NOTE_WIDTH: f64 = 70.0;

/// The large robots, over the whole width.
pub fn large(pair: Pair, words: &LargeWords) -> Figure {
    let stage = Stage::large(pair);
    let mut stand = Stand {
        stage,
        pair,
        sales_x: MIDDLE - LARGE_DISTANCE / 2.0,
        floor: FLOOR,
        hatch: Hatch::LARGE,
        beam: Beam {
            thickness: 9.0,
            beyond: 15.0,
            label: &words.goal,
        },
        room: 18.0,
    };
    let tilt = stage.tilt(pair).unwrap_or_default();
    let note = lines(&words.note, size::NOTE, NOTE_WIDTH);
    let note_left = if tilt < 0.0 { 0.0 } else { WIDE - NOTE_WIDTH };
    stand.floor = floor(&stand, note_left, &note);

    let mut sheet = Sheet::new(WIDE, stand.floor + 24.0);
    sheet.line(
        at(20.0, stand.floor),
        at(154.0, stand.floor),
        Tone::Main,
        0.35,
    );
    stand.draw(&mut sheet);
    sheet.lines(
        &Label::new("", note_left, 2.6, size::NOTE).quiet(),
        &note,
        3.375,
    );
    if tilt.abs() >= LEVEL_FROM {
        level_line(&mut sheet, &stand, tilt, &words.level);
    }
    captions(&mut sheet, &stand, words);
    sheet.done("robots", words.alt.clone())
}

/// Lower than usual where the beam would reach the headline or the note; the scale never gives.
fn floor(stand: &Stand, note_left: f64, note: &[String]) -> f64 {
    let mut floor = FLOOR.max(stand.reach() - ABOVE);
    let note_bottom = 2.6 + 3.375 * many(note.len()) - 0.6;
    for x in [note_left, note_left + NOTE_WIDTH] {
        let within = x.clamp(
            stand.x(Side::Sales) - stand.beam.beyond,
            stand.x(Side::Marketing) + stand.beam.beyond,
        );
        if let Some(top) = stand.beam_top(within) {
            floor = floor.max(stand.floor + note_bottom - top);
        }
    }
    floor
}

/// From the end of the beam's underside to the margin, at the height of the higher pivot.
fn level_line(sheet: &mut Sheet, stand: &Stand, tilt: f64, words: &str) {
    let clear = stand.beam.thickness / tilt.abs().to_radians().sin() + 3.0;
    let (from, to) = if tilt > 0.0 {
        (stand.x(Side::Sales) + clear, WIDE)
    } else {
        (stand.x(Side::Marketing) - clear, 0.0)
    };
    let higher = if tilt > 0.0 {
        Side::Sales
    } else {
        Side::Marketing
    };
    let y = stand.pivot(higher).y;
    // A beam that is barely off covers the line to the margin; the words are then enough.
    if (to - from) * tilt.signum() > 8.0 {
        sheet.draw(
            &Path::line(&[at(from, y), at(to, y)]),
            None,
            Some(super::super::Stroke {
                dash: vec![1.6, 1.2],
                ..super::super::Stroke::whole(Tone::Faint, 0.3)
            }),
        );
    }
    let label = Label::new(words, to, y + 3.6, size::NOTE).medium();
    sheet.text(if tilt > 0.0 { label.end() } else { label });
}

fn captions(sheet: &mut Sheet, stand: &Stand, words: &LargeWords) {
    let (name_y, amount_y, share_y) = (stand.floor + 7.4, stand.floor + 17.6, stand.floor + 23.0);
    for side in Side::BOTH {
        let said = match side {
            Side::Sales => &words.sales,
            Side::Marketing => &words.marketing,
        };
        let x = stand.x(side) - 18.6;
        sheet.mark(side, x, name_y, 3.0);
        sheet.text(Label::new(&said.name, x + 4.4, name_y, size::TITLE).strong());
        let size = amount_size(&said.amount, 46.0);
        sheet.text(Label::new(&said.amount, x, amount_y, size).display());
        sheet.text(Label::new(&said.share, x, share_y, size::LABEL).quiet());
    }
    sheet.text(
        Label::new(&words.period, MIDDLE, name_y, size::LABEL)
            .quiet()
            .middle(),
    );
    let size = amount_size(&words.ratio, 40.0);
    sheet.text(
        Label::new(&words.ratio, MIDDLE, amount_y, size)
            .display()
            .middle(),
    );
    sheet.text(
        Label::new(&words.ratio_words, MIDDLE, share_y, size::LABEL)
            .quiet()
            .middle(),
    );
}

/// As large as lets the text keep to `room`, within its limits.
fn amount_size(text: &str, room: f64) -> f64 {
    (size::KEY * (room / width(text, size::KEY)).min(1.0)).max(size::LEAST_KEY)
}
