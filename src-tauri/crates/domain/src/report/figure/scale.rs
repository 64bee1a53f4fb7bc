//! The small scales under the four key figures: now as a ring, the plan as a dot, guidance as a band.

use super::measure::width;
use super::path::{Path, at};
use super::sheet::{QUARTER, Sheet};
use super::size;
use super::{Anchor, Figure, Label, Stroke, Tone};

/// A scale from zero.
#[derive(Clone, Debug, Default)]
pub struct Scale {
    /// Where the axis ends.
    pub end: f64,
    pub ticks: Vec<(f64, String)>,
    pub now: Option<f64>,
    pub plan: Option<f64>,
    pub band: Option<Band>,
    pub limit: Option<Limit>,
    pub alt: String,
}

/// A range that is given as guidance, with its name.
#[derive(Clone, Debug)]
pub struct Band {
    pub low: f64,
    pub high: f64,
    pub words: String,
}

/// Something that can't be passed, as a dashed line with its name.
#[derive(Clone, Debug)]
pub struct Limit {
    pub at: f64,
    pub words: String,
}

const AXIS: f64 = 8.0;
const HEIGHT: f64 = 12.6;

/// A scale, over a quarter of the width.
pub fn scale(id: &str, scale: &Scale) -> Figure {
    let mut sheet = Sheet::new(QUARTER, HEIGHT);
    let x = |value: f64| (value / scale.end.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0) * QUARTER;
    if let Some(band) = &scale.band {
        let (low, high) = (x(band.low), x(band.high));
        sheet.solid(&Path::rect(low, AXIS - 3.3, high - low, 3.3), Tone::Range);
        name(&mut sheet, &band.words, f64::midpoint(low, high), 3.2);
    }
    axis(&mut sheet, &scale.ticks, &x);
    if let Some(limit) = &scale.limit {
        let at_x = x(limit.at);
        sheet.draw(
            &Path::line(&[at(at_x, 3.0), at(at_x, AXIS)]),
            None,
            Some(Stroke {
                dash: vec![0.9, 0.6],
                ..Stroke::whole(Tone::Main, 0.4)
            }),
        );
        let long = width(&limit.words, size::NOTE);
        sheet.text(if at_x > QUARTER / 2.0 {
            Label::new(&limit.words, at_x.max(long), 2.2, size::NOTE)
                .quiet()
                .end()
        } else {
            Label::new(&limit.words, at_x.min(QUARTER - long), 2.2, size::NOTE).quiet()
        });
    }
    let y = AXIS - 1.8;
    if let (Some(now), Some(plan)) = (scale.now, scale.plan) {
        sheet.line(at(x(now), y), at(x(plan), y), Tone::Main, 0.4);
    }
    if let Some(plan) = scale.plan {
        sheet.dot(x(plan), y);
    }
    if let Some(now) = scale.now {
        sheet.ring(x(now), y);
    }
    sheet.done(id, scale.alt.clone())
}

/// Two amounts as bars on one axis: the first solid with its name beside it, the second as an
/// outlined band with its name inside.
pub fn bars(
    id: &str,
    end: f64,
    rows: [(f64, &str); 2],
    ticks: &[(f64, String)],
    alt: String,
) -> Figure {
    let mut sheet = Sheet::new(QUARTER, HEIGHT);
    let x = |value: f64| (value / end.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0) * QUARTER;
    let [(first, first_name), (second, second_name)] = rows;
    sheet.solid(&Path::rect(0.0, 0.2, x(first), 3.0), Tone::Main);
    let beside = x(first) + 1.2;
    if beside + width(first_name, size::NOTE) <= QUARTER {
        sheet.text(Label::new(first_name, beside, 2.6, size::NOTE).quiet());
    } else {
        let inside = Label::new(first_name, x(first) - 1.2, 2.6, size::NOTE).end();
        sheet.text(inside.tone(Tone::Ground));
    }
    let long = x(second);
    if long > 0.6 {
        sheet.draw(
            &Path::rect(0.2, 4.6, long - 0.4, 3.0),
            Some(super::Fill::Solid { tone: Tone::Range }),
            Some(Stroke::whole(Tone::Main, 0.35)),
        );
    }
    let inside = width(second_name, size::NOTE) + 2.4 <= long;
    let name_x = if inside { 1.2 } else { long + 1.2 };
    sheet.text(Label::new(second_name, name_x, 7.0, size::NOTE));
    axis(&mut sheet, ticks, &x);
    sheet.done(id, alt)
}

fn axis(sheet: &mut Sheet, ticks: &[(f64, String)], x: &dyn Fn(f64) -> f64) {
    sheet.line(at(0.0, AXIS), at(QUARTER, AXIS), Tone::Main, 0.35);
    for (value, text) in ticks {
        let place = x(*value);
        sheet.line(at(place, AXIS), at(place, AXIS + 0.8), Tone::Main, 0.3);
        let mut label = Label::new(text, place, AXIS + 3.8, size::NOTE).quiet();
        label.anchor = if place < 2.0 {
            Anchor::Start
        } else if place > QUARTER - 3.0 {
            Anchor::End
        } else {
            Anchor::Middle
        };
        sheet.text(label);
    }
}

/// A name over its place, kept inside the figure.
fn name(sheet: &mut Sheet, words: &str, x: f64, y: f64) {
    let half = width(words, size::NOTE) / 2.0;
    let x = x.clamp(half.min(QUARTER / 2.0), (QUARTER - half).max(QUARTER / 2.0));
    sheet.text(Label::new(words, x, y, size::NOTE).quiet().middle());
}
