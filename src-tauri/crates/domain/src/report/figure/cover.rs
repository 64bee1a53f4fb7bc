//! The drawing of the cover: the balance of each period as a line, as tilted as the money makes it.

use super::Letters;
use super::many;
use super::path::{Path, at};
use super::sheet::{Sheet, WIDE};
use super::size;
use super::{Figure, Label, Stroke, Tone};

/// One period: its name and how far its beam is off level, in degrees, clockwise positive.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverLine {
    pub name: String,
    pub tilt: f64,
}

const LONG: f64 = 150.0;
const MOST: f64 = 56.0;
const APART: f64 = 4.2;

/// The lines from the oldest and thinnest to the newest and boldest, over the whole width.
pub fn cover(lines: &[CoverLine], level: &str, alt: String) -> Figure {
    let steepest = |down: bool| {
        lines
            .iter()
            .map(|line| if down { line.tilt } else { -line.tilt })
            .fold(0.0, f64::max)
            .to_radians()
            .tan()
    };
    let (below, above) = (steepest(true), steepest(false));
    let long = LONG.min(MOST / (below + above).max(f64::MIN_POSITIVE));
    let zero = 4.0 + above * long + if above > 0.0 { 3.0 } else { 0.0 };
    let mut sheet = Sheet::new(WIDE, zero + below * long + 5.0);
    sheet.draw(
        &Path::line(&[at(0.0, zero), at(WIDE, zero)]),
        None,
        Some(Stroke {
            dash: vec![1.6, 1.2],
            ..Stroke::whole(Tone::Faint, 0.3)
        }),
    );
    sheet.text(
        Label::new(level, WIDE, zero - 2.0, size::NOTE)
            .quiet()
            .end(),
    );
    let count = many(lines.len().max(2)) - 1.0;
    let mut ends = Vec::new();
    for (index, line) in (0_u32..).zip(lines) {
        let share = f64::from(index) / count;
        let thick = 0.4 + 2.3 * share * share.sqrt();
        let y = zero + line.tilt.to_radians().tan() * long;
        sheet.solid(
            &Path::polygon(&[
                at(0.0, zero - 0.1),
                at(long, y - thick / 2.0),
                at(long, y + thick / 2.0),
                at(0.0, zero + 0.1),
            ]),
            Tone::Brand,
        );
        ends.push((y, index));
    }
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let newest = u32::try_from(lines.len().saturating_sub(1)).unwrap_or(u32::MAX);
    for (y, index) in spread(ends) {
        let Some(line) = lines.get(usize::try_from(index).unwrap_or(usize::MAX)) else {
            continue;
        };
        sheet.text(
            Label::new(&line.name, long + 2.8, y + 1.0, size::LABEL)
                .letters(if index == newest {
                    Letters::Strong
                } else {
                    Letters::Regular
                })
                .tone(Tone::Brand),
        );
    }
    sheet.done("cover", alt)
}

/// Moves labels apart, each as little as it can: pushes down, then the whole group half back up.
fn spread(mut ends: Vec<(f64, u32)>) -> Vec<(f64, u32)> {
    let wished: Vec<f64> = ends.iter().map(|end| end.0).collect();
    for index in 1..ends.len() {
        let least = ends[index - 1].0 + APART;
        if ends[index].0 < least {
            ends[index].0 = least;
        }
    }
    // A run of labels that touch is centred on where its lines end.
    let mut start = 0;
    for index in 1..=ends.len() {
        let touches = index < ends.len() && ends[index].0 - ends[index - 1].0 < APART + 1e-6;
        if touches {
            continue;
        }
        let run = start..index;
        let shift: f64 = run.clone().map(|i| ends[i].0 - wished[i]).sum::<f64>() / many(run.len());
        let room = match start {
            0 => shift,
            _ => shift.min(ends[start].0 - ends[start - 1].0 - APART),
        };
        for i in run {
            ends[i].0 -= room.max(0.0);
        }
        start = index;
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_lines_that_end_together_stand_apart() {
        let spread = spread(vec![(10.0, 0), (10.5, 1), (11.0, 2), (40.0, 3)]);
        for pair in spread.windows(2) {
            assert!(pair[1].0 - pair[0].0 >= APART - 1e-9, "{spread:?}");
        }
        assert!((spread[1].0 - 10.5).abs() < 1e-9, "centred: {spread:?}");
        assert!((spread[3].0 - 40.0).abs() < 1e-9);
    }
}
