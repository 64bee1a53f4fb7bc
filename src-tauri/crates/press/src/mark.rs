//! What stands on a page: the smallest things, with their places.
//!
//! Lengths are millimetres from the top left corner, y down; type sizes and positions inside a run
//! are points.

use crate::face::Face;
use domain::report::SectionKind;
use domain::report::figure::{Fill, Stroke, Tone};
use std::ops::Range;

/// A mark with its place on the page and in the tree of the document's structure.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub x: f64,
    pub y: f64,
    pub mark: Mark,
    /// The structure element that the mark belongs to; none for what a screen reader passes over.
    pub node: Option<usize>,
}

impl Placed {
    #[must_use]
    pub fn moved(mut self, x: f64, y: f64) -> Self {
        self.x += x;
        self.y += y;
        self
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line of text; its place is the left end of the baseline.
    Line(Line),
    /// A path; its place is the origin of its coordinates.
    Shape(Shape),
    /// An area that leads to the first page of a section.
    Link {
        width: f64,
        height: f64,
        section: SectionKind,
    },
    /// A place that the outline leads to.
    Anchor { title: String },
}

/// A line of text, shaped and ordered as it is seen.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub text: String,
    /// In millimetres.
    pub width: f64,
    pub tone: Tone,
    /// Degrees, clockwise, about the line's place.
    pub rotate: f64,
    pub runs: Vec<Run>,
}

/// Glyphs of one face and size.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    pub face: Face,
    /// In points.
    pub size: f64,
    /// From the start of the line, in points.
    pub x: f64,
    /// True when the glyphs run from right to left: their text can't be read off one by one.
    pub rtl: bool,
    /// Its part of the line's text.
    pub text: Range<usize>,
    pub glyphs: Vec<Glyph>,
}

/// A glyph, placed in points from the start of its run.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub x: f64,
    /// Upward.
    pub y: f64,
    /// What it stands for in the line's text; empty for the second glyph of a cluster.
    pub text: Range<usize>,
}

/// A filled and stroked path.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub path: Vec<Step>,
    pub fill: Option<Fill>,
    pub stroke: Option<Stroke>,
}

/// One step of a path.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum Step {
    Move(f64, f64),
    Line(f64, f64),
    /// Two handles and the end of a cubic curve.
    Curve([f64; 6]),
    Close,
}

impl Shape {
    /// A filled rectangle from its own origin.
    pub fn bar(width: f64, height: f64, tone: Tone) -> Self {
        Self {
            path: rectangle(width, height),
            fill: Some(Fill::Solid { tone }),
            stroke: None,
        }
    }

    /// A horizontal line from its own origin.
    pub fn rule(width: f64, thickness: f64, tone: Tone) -> Self {
        Self::line(width, 0.0, thickness, tone)
    }

    /// A straight line from its own origin to a point.
    pub fn line(x: f64, y: f64, thickness: f64, tone: Tone) -> Self {
        Self {
            path: vec![Step::Move(0.0, 0.0), Step::Line(x, y)],
            fill: None,
            stroke: Some(pen(tone, thickness)),
        }
    }

    /// An unfilled rectangle from its own origin.
    pub fn frame(width: f64, height: f64, thickness: f64, tone: Tone) -> Self {
        Self {
            path: rectangle(width, height),
            fill: None,
            stroke: Some(pen(tone, thickness)),
        }
    }
}

fn rectangle(width: f64, height: f64) -> Vec<Step> {
    vec![
        Step::Move(0.0, 0.0),
        Step::Line(width, 0.0),
        Step::Line(width, height),
        Step::Line(0.0, height),
        Step::Close,
    ]
}

fn pen(tone: Tone, width: f64) -> Stroke {
    Stroke {
        tone,
        width,
        dash: Vec::new(),
        round: false,
    }
}
