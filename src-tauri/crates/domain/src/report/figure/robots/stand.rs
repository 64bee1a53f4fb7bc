//! Two robots on a floor, with the beam on their hands.

use super::super::measure::fitted;
use super::super::path::{Path, Point, at};
use super::super::sheet::{Hatch, Sheet};
use super::super::size;
use super::super::{Label, Tone};
use super::body::Pose;
use super::{LEAST_UNIT, PIVOT, PLAIN_UNIT, Pair, Stage};
use crate::value::{Money, Side};

/// A beam: thickness, and how far it reaches beyond each pivot.
#[derive(Copy, Clone, Debug)]
pub(super) struct Beam<'a> {
    pub thickness: f64,
    pub beyond: f64,
    /// Written along it; empty for none.
    pub label: &'a str,
}

/// Where a pair stands on a sheet.
#[derive(Copy, Clone, Debug)]
pub(super) struct Stand<'a> {
    pub stage: Stage,
    pub pair: Pair,
    /// The middle of the sales robot's feet.
    pub sales_x: f64,
    pub floor: f64,
    pub hatch: Hatch,
    pub beam: Beam<'a>,
    /// Room beyond each pivot for a robot that lies on the floor.
    pub room: f64,
}

impl Stand<'_> {
    pub fn x(&self, side: Side) -> f64 {
        match side {
            Side::Sales => self.sales_x,
            Side::Marketing => self.sales_x + self.stage.distance,
        }
    }

    /// The point on which the beam lies.
    pub fn pivot(&self, side: Side) -> Point {
        let amount = self.pair.side(side).unwrap_or_default();
        at(self.x(side), self.floor - self.stage.pivot(amount))
    }

    fn tilt(&self) -> Option<f64> {
        self.stage.tilt(self.pair)
    }

    /// The unit at which a robot is drawn.
    fn unit(&self, side: Side) -> f64 {
        let known = self.pair.side(side).or(self.pair.side(side.other()));
        match known {
            Some(amount) => self.stage.scale.unit(amount),
            None => self.stage.distance / 96.0 * 3.0,
        }
    }

    /// How high the drawing reaches above the floor.
    pub fn reach(&self) -> f64 {
        let highest = Side::BOTH
            .iter()
            .map(|&side| self.unit(side) * PIVOT)
            .fold(0.0, f64::max);
        match self.tilt() {
            None => highest,
            Some(tilt) => {
                let angle = tilt.abs().to_radians();
                highest + self.beam.beyond * angle.sin() + self.beam.thickness * angle.cos()
            }
        }
    }

    /// The height on the sheet of the beam's upper edge at `x`; `None` without a beam.
    pub fn beam_top(&self, x: f64) -> Option<f64> {
        let angle = self.tilt()?.to_radians();
        let along = (x - self.x(Side::Sales)) * angle.tan();
        Some(self.pivot(Side::Sales).y + along - self.beam.thickness / angle.cos())
    }

    pub fn draw(&self, sheet: &mut Sheet) {
        for side in Side::BOTH {
            self.robot(sheet, side);
        }
        let Some(tilt) = self.tilt() else { return };
        for side in Side::BOTH {
            if let Some(amount) = self.pair.side(side).filter(|amount| *amount > Money::ZERO) {
                let unit = self.stage.scale.unit(amount).max(LEAST_UNIT);
                let tray = self.floor - 13.2 * unit;
                sheet.solid(&Path::dome(self.x(side), tray, 0.8 * unit), Tone::Main);
            }
        }
        self.draw_beam(sheet, tilt);
    }

    fn robot(&self, sheet: &mut Sheet, side: Side) {
        let pose = Pose {
            x: self.x(side),
            floor: self.floor,
            unit: self.unit(side),
        };
        match self.pair.side(side) {
            None => pose.draw_missing(sheet, side),
            Some(amount) if amount <= Money::ZERO => {
                let leftwards = side == Side::Sales;
                let unit = PLAIN_UNIT.min(self.room / 13.2);
                let gap = if leftwards { -0.8 } else { 0.8 };
                Pose {
                    x: pose.x + gap,
                    unit,
                    ..pose
                }
                .draw_lying(sheet, side, leftwards);
            }
            Some(_) if pose.unit < LEAST_UNIT => Pose {
                unit: LEAST_UNIT,
                ..pose
            }
            .draw_missing(sheet, side),
            Some(_) => pose.draw(sheet, side, self.hatch),
        }
    }

    fn draw_beam(&self, sheet: &mut Sheet, tilt: f64) {
        let start = self.pivot(Side::Sales);
        let long = self.stage.distance / tilt.to_radians().cos();
        let Beam {
            thickness,
            beyond,
            label,
        } = self.beam;
        // The beam ends on the floor where nobody holds it, and nothing may stick into the floor.
        let end = |side: Side| match self.pair.side(side) {
            Some(amount) if amount > Money::ZERO => beyond,
            _ => 0.0,
        };
        let (left, right) = (end(Side::Sales), end(Side::Marketing));
        let flat = Path::rect(
            start.x - left,
            start.y - thickness,
            left + long + right,
            thickness,
        );
        sheet.solid(&flat.turned(tilt, start), Tone::Main);
        let (sin, cos) = tilt.to_radians().sin_cos();
        // The middle of the beam's length between the pivots, and then from the underside to the
        // baseline that centres capitals in the thickness.
        let rise = thickness / 2.0 - 0.364 * size::TITLE;
        let text = fitted(label, size::TITLE, long + left.min(right) * 2.0 - 6.0);
        sheet.text(
            Label::new(
                text,
                start.x + long / 2.0 * cos + rise * sin,
                start.y + long / 2.0 * sin - rise * cos,
                size::TITLE,
            )
            .strong()
            .middle()
            .tone(Tone::Ground)
            .rotated(tilt),
        );
    }
}
