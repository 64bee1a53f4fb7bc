//! Fills, hatches and strokes.

use super::canvas::Canvas;
use super::hatch;
use crate::mark::{Shape, Step};
use domain::report::figure::{Fill, Stroke, Tone};

impl Canvas {
    /// Draws a path whose coordinates start at a place.
    pub fn shape(&mut self, shape: &Shape, x: f64, y: f64) {
        if shape.path.is_empty() {
            return;
        }
        match shape.fill {
            Some(Fill::Solid { tone }) => {
                self.fill_with(tone);
                self.path(&shape.path, x, y);
                self.operator("f", &[]);
            }
            Some(Fill::Hatch {
                tone,
                pitch,
                stroke,
            }) => {
                self.fill_with(Tone::Ground);
                self.path(&shape.path, x, y);
                self.operator("f", &[]);
                self.hatch(&shape.path, (x, y), tone, pitch, stroke);
            }
            None => {}
        }
        if let Some(stroke) = &shape.stroke {
            self.stroke_with(stroke);
            self.path(&shape.path, x, y);
            self.operator("S", &[]);
        }
    }

    fn hatch(&mut self, path: &[Step], (x, y): (f64, f64), tone: Tone, pitch: f64, thickness: f64) {
        let saved = self.save();
        self.path(path, x, y);
        self.operator("W", &[]);
        self.operator("n", &[]);
        self.stroke_with(&Stroke {
            tone,
            width: thickness,
            dash: Vec::new(),
            round: false,
        });
        for [from, to] in hatch::lines(path, (x, y), pitch, thickness) {
            let (x, y) = self.at(from.0, from.1);
            self.operator("m", &[x, y]);
            let (x, y) = self.at(to.0, to.1);
            self.operator("l", &[x, y]);
        }
        self.operator("S", &[]);
        self.restore(saved);
    }

    fn path(&mut self, path: &[Step], x: f64, y: f64) {
        for step in path {
            match *step {
                Step::Move(px, py) => {
                    let (px, py) = self.at(x + px, y + py);
                    self.operator("m", &[px, py]);
                }
                Step::Line(px, py) => {
                    let (px, py) = self.at(x + px, y + py);
                    self.operator("l", &[px, py]);
                }
                Step::Curve(points) => {
                    let mut moved = [0.0; 6];
                    for (to, from) in moved.chunks_exact_mut(2).zip(points.chunks_exact(2)) {
                        let (px, py) = self.at(x + from[0], y + from[1]);
                        to.copy_from_slice(&[px, py]);
                    }
                    self.operator("c", &moved);
                }
                Step::Close => self.operator("h", &[]),
            }
        }
    }
}
