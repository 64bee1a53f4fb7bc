//! The bodies: what each robot is made of, in units, from the middle of the feet, y up.

use super::super::path::{Path, at};
use super::super::sheet::{Hatch, Sheet};
use super::super::{Fill, Tone};
use super::PLAIN_UNIT;
use crate::value::Side;

/// A part: `(x0, y0, x1, y1)` and the radius of its corners.
type Part = (f64, f64, f64, f64, f64);

/// Beside each other left and right: foot, leg, arm.
const LIMBS: [Part; 3] = [
    (0.4, 0.0, 2.6, 0.6, 0.0),
    (0.75, 0.6, 2.25, 3.0, 0.0),
    (3.5, 6.5, 4.5, 12.6, 0.0),
];

const NECK: Part = (-0.6, 7.8, 0.6, 8.2, 0.0);
const TRAY: Part = (-4.5, 12.6, 4.5, 13.2, 0.0);

/// Torso, shoulder (mirrored) and head.
const SALES: [Part; 3] = [
    (-3.0, 3.0, 3.0, 7.8, 0.35),
    (3.0, 6.5, 3.5, 7.6, 0.0),
    (-1.75, 8.2, 1.75, 11.7, 0.25),
];

/// The round head rests on the neck: were it sunk into it, the part behind the neck would be
/// missing from the area that is seen.
const HEAD_RADIUS: f64 = 1.9703;
const HEAD_CENTRE: f64 = 8.2 + HEAD_RADIUS;

const MARKETING: [Part; 3] = [
    (-3.282, 3.0, 3.282, 7.8, 1.6),
    (3.282, 6.5, 3.5, 7.6, 0.0),
    (
        -HEAD_RADIUS,
        HEAD_CENTRE - HEAD_RADIUS,
        HEAD_RADIUS,
        HEAD_CENTRE + HEAD_RADIUS,
        HEAD_RADIUS,
    ),
];

/// All parts of a robot, left and right; none overlaps another.
fn parts(side: Side) -> Vec<Part> {
    let [torso, shoulder, head] = match side {
        Side::Sales => SALES,
        Side::Marketing => MARKETING,
    };
    let mut parts = vec![torso, NECK, head, TRAY];
    for (x0, y0, x1, y1, radius) in LIMBS.into_iter().chain([shoulder]) {
        parts.push((x0, y0, x1, y1, radius));
        parts.push((-x1, y0, -x0, y1, radius));
    }
    parts
}

/// A place on the sheet and a size: robots stand or lie there.
#[derive(Copy, Clone, Debug)]
pub(super) struct Pose {
    /// Middle of the feet.
    pub x: f64,
    pub floor: f64,
    pub unit: f64,
}

impl Pose {
    fn part(self, (x0, y0, x1, y1, radius): Part, inset: f64) -> Path {
        let u = self.unit;
        Path::rounded(
            self.x + x0 * u + inset,
            self.floor - y1 * u + inset,
            (x1 - x0) * u - 2.0 * inset,
            (y1 - y0) * u - 2.0 * inset,
            (radius * u - inset).max(0.0),
        )
    }

    /// The outline of the whole robot as one path.
    pub fn silhouette(self, side: Side) -> Path {
        parts(side)
            .into_iter()
            .fold(Path::new(), |path, part| path.and(&self.part(part, 0.0)))
    }

    pub fn draw(self, sheet: &mut Sheet, side: Side, hatch: Hatch) {
        match side {
            Side::Sales => sheet.solid(&self.silhouette(side), Tone::Sales),
            Side::Marketing => {
                sheet.draw(&self.silhouette(side), Some(hatch.fill()), None);
                let outlines = parts(side).into_iter().fold(Path::new(), |path, part| {
                    let thin = (part.2 - part.0).min(part.3 - part.1) * self.unit;
                    let inset = (hatch.outline / 2.0).min(thin / 4.0);
                    path.and(&self.part(part, inset))
                });
                sheet.outline(
                    &outlines,
                    Tone::Marketing,
                    hatch.outline.min(self.unit * 0.2),
                );
            }
        }
        if self.unit >= PLAIN_UNIT {
            self.face(sheet, side, hatch);
        }
    }

    /// Visor, eyes and chest, in the tone of the ground.
    fn face(self, sheet: &mut Sheet, side: Side, hatch: Hatch) {
        let u = self.unit;
        let paper = Some(Fill::Solid { tone: Tone::Ground });
        let visor = (-1.3, 9.65, 1.3, 10.85, 0.6);
        match side {
            Side::Sales => {
                sheet.draw(&self.part((-1.3, 9.65, 1.3, 10.85, 0.0), 0.0), paper, None);
                for x in [-0.62, 0.62] {
                    let eye = self.part((x - 0.32, 9.93, x + 0.32, 10.57, 0.0), 0.0);
                    sheet.solid(&eye, Tone::Sales);
                }
                let chest = self.part((-0.7, 4.7, 0.7, 6.1, 0.0), 0.0);
                sheet.draw(&chest, paper, None);
            }
            Side::Marketing => {
                sheet.draw(&self.part(visor, 0.0), paper, None);
                let inset = hatch.outline / 2.0;
                sheet.outline(&self.part(visor, inset), Tone::Marketing, hatch.outline);
                for x in [-0.62, 0.62] {
                    let eye = Path::circle(self.x + x * u, self.floor - 10.25 * u, 0.34 * u);
                    sheet.solid(&eye, Tone::Marketing);
                }
                let (x, y) = (self.x, self.floor - 5.4 * u);
                sheet.draw(&Path::circle(x, y, 0.82 * u), paper, None);
                let ring = Path::circle(x, y, 0.82 * u - inset);
                sheet.outline(&ring, Tone::Marketing, hatch.outline);
            }
        }
    }

    /// A dashed outline: unknown, standing at another's size.
    pub fn draw_missing(self, sheet: &mut Sheet, side: Side) {
        sheet.missing(&self.silhouette(side));
    }

    /// A dashed outline lying on the floor with its feet toward `x` and its head to the right
    /// (or to the left when `leftwards`): nothing invested.
    pub fn draw_lying(self, sheet: &mut Sheet, side: Side, leftwards: bool) {
        let quarter = if leftwards { -90.0 } else { 90.0 };
        let half = 4.5 * self.unit;
        let lying = self
            .silhouette(side)
            .turned(quarter, at(self.x, self.floor))
            .map(|p| at(p.x, p.y - half));
        sheet.missing(&lying);
    }
}
