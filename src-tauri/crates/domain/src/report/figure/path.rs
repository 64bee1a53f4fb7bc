//! Paths: points, straight lines and cubic curves.

use std::f64::consts::PI;
use std::fmt::Write;

/// A path of straight lines and cubic curves. It is written in SVG's language with absolute
/// `M L C Z` only, rounded to a thousandth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    steps: Vec<Step>,
}

#[derive(Copy, Clone, Debug, PartialEq)]
enum Step {
    Move(Point),
    Line(Point),
    Curve(Point, Point, Point),
    Close,
}

#[derive(Copy, Clone, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// How far a cubic's handle reaches for a quarter of a circle of radius 1: chosen so that the area
/// is exact, since areas are what figures say (the usual 0.5523 makes a disc 0.04 % too large).
const HANDLE: f64 = 0.551_778_477_8;

pub const fn at(x: f64, y: f64) -> Point {
    Point { x, y }
}

impl Path {
    pub fn new() -> Self {
        Self::default()
    }

    /// Closed, through all points.
    pub fn polygon(points: &[Point]) -> Self {
        let mut path = Self::line(points);
        path.steps.push(Step::Close);
        path
    }

    /// Open, through all points.
    pub fn line(points: &[Point]) -> Self {
        let mut steps = Vec::with_capacity(points.len() + 1);
        for (index, point) in points.iter().enumerate() {
            steps.push(if index == 0 {
                Step::Move(*point)
            } else {
                Step::Line(*point)
            });
        }
        Self { steps }
    }

    /// A rectangle from its corner and size.
    pub fn rect(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self::polygon(&[
            at(x, y),
            at(x + width, y),
            at(x + width, y + height),
            at(x, y + height),
        ])
    }

    /// A rectangle with round corners; the radius is at most half the shorter side.
    pub fn rounded(x: f64, y: f64, width: f64, height: f64, radius: f64) -> Self {
        let r = radius.min(width / 2.0).min(height / 2.0).max(0.0);
        if r < 1e-6 {
            return Self::rect(x, y, width, height);
        }
        let (right, bottom, h) = (x + width, y + height, r * (1.0 - HANDLE));
        Self {
            steps: vec![
                Step::Move(at(x + r, y)),
                Step::Line(at(right - r, y)),
                Step::Curve(at(right - h, y), at(right, y + h), at(right, y + r)),
                Step::Line(at(right, bottom - r)),
                Step::Curve(
                    at(right, bottom - h),
                    at(right - h, bottom),
                    at(right - r, bottom),
                ),
                Step::Line(at(x + r, bottom)),
                Step::Curve(at(x + h, bottom), at(x, bottom - h), at(x, bottom - r)),
                Step::Line(at(x, y + r)),
                Step::Curve(at(x, y + h), at(x + h, y), at(x + r, y)),
                Step::Close,
            ],
        }
    }

    pub fn circle(x: f64, y: f64, radius: f64) -> Self {
        Self::rounded(x - radius, y - radius, 2.0 * radius, 2.0 * radius, radius)
    }

    /// The upper half of a disc, flat side down on `y`.
    pub fn dome(x: f64, y: f64, radius: f64) -> Self {
        let (r, h) = (radius, radius * HANDLE);
        Self {
            steps: vec![
                Step::Move(at(x - r, y)),
                Step::Curve(at(x - r, y - h), at(x - h, y - r), at(x, y - r)),
                Step::Curve(at(x + h, y - r), at(x + r, y - h), at(x + r, y)),
                Step::Close,
            ],
        }
    }

    /// A square on its corner, `radius` from the middle to each corner.
    pub fn diamond(x: f64, y: f64, radius: f64) -> Self {
        Self::polygon(&[
            at(x, y - radius),
            at(x + radius, y),
            at(x, y + radius),
            at(x - radius, y),
        ])
    }

    /// This path and then another.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.steps.extend_from_slice(&other.steps);
        self
    }

    /// Every point moved by `change`.
    #[must_use]
    pub fn map(&self, change: impl Fn(Point) -> Point) -> Self {
        let steps = self
            .steps
            .iter()
            .map(|step| match *step {
                Step::Move(p) => Step::Move(change(p)),
                Step::Line(p) => Step::Line(change(p)),
                Step::Curve(a, b, p) => Step::Curve(change(a), change(b), change(p)),
                Step::Close => Step::Close,
            })
            .collect();
        Self { steps }
    }

    /// Turned clockwise by `degrees` about `centre`.
    #[must_use]
    pub fn turned(&self, degrees: f64, centre: Point) -> Self {
        let (sin, cos) = (degrees * PI / 180.0).sin_cos();
        self.map(|p| {
            let (x, y) = (p.x - centre.x, p.y - centre.y);
            at(centre.x + x * cos - y * sin, centre.y + x * sin + y * cos)
        })
    }

    /// The path in SVG's language.
    pub fn d(&self) -> String {
        let mut text = String::with_capacity(self.steps.len() * 16);
        for step in &self.steps {
            let (letter, points): (char, &[Point]) = match step {
                Step::Move(p) => ('M', &[*p]),
                Step::Line(p) => ('L', &[*p]),
                Step::Curve(a, b, p) => ('C', &[*a, *b, *p]),
                Step::Close => ('Z', &[]),
            };
            if !text.is_empty() {
                text.push(' ');
            }
            text.push(letter);
            for point in points {
                write!(text, " {} {}", thousandths(point.x), thousandths(point.y))
                    .expect("BUG: writing to a string can't fail");
            }
        }
        text
    }

    /// The area inside the path by integration over the flattened outline:
    /// the sum over its closed parts, so parts that overlap are counted twice.
    #[cfg(test)]
    pub fn area(&self) -> f64 {
        self.flat()
            .iter()
            .map(|outline| {
                let mut twice = 0.0;
                for (index, p) in outline.iter().enumerate() {
                    let q = outline[(index + 1) % outline.len()];
                    twice += p.x * q.y - q.x * p.y;
                }
                (twice / 2.0).abs()
            })
            .sum()
    }

    /// The parts of the path as straight lines.
    #[cfg(test)]
    fn flat(&self) -> Vec<Vec<Point>> {
        const PIECES: u32 = 256;
        let mut parts: Vec<Vec<Point>> = Vec::new();
        for step in &self.steps {
            match *step {
                Step::Move(p) => parts.push(vec![p]),
                Step::Close => {}
                Step::Line(p) => parts
                    .last_mut()
                    .expect("BUG: a path starts with a move")
                    .push(p),
                Step::Curve(a, b, end) => {
                    let part = parts.last_mut().expect("BUG: a path starts with a move");
                    let start = *part.last().expect("BUG: a part has a point");
                    for n in 1..=PIECES {
                        let t = f64::from(n) / f64::from(PIECES);
                        let s = 1.0 - t;
                        let mix = |p: f64, q: f64, r: f64, e: f64| {
                            s * s * s * p
                                + 3.0 * s * s * t * q
                                + 3.0 * s * t * t * r
                                + t * t * t * e
                        };
                        part.push(at(
                            mix(start.x, a.x, b.x, end.x),
                            mix(start.y, a.y, b.y, end.y),
                        ));
                    }
                }
            }
        }
        parts
    }
}

/// Rounded to a thousandth, without a negative zero, so that equal drawings are equal texts.
fn thousandths(length: f64) -> f64 {
    let rounded = (length * 1000.0).round() / 1000.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_those_of_school_geometry() {
        assert!((Path::rect(3.0, 4.0, 2.0, 5.0).area() - 10.0).abs() < 1e-9);
        let circle = Path::circle(-1.0, 7.0, 2.0).area();
        assert!((circle / (PI * 4.0) - 1.0).abs() < 1e-5, "{circle}");
        let rounded = Path::rounded(0.0, 0.0, 6.0, 4.0, 1.0).area();
        assert!((rounded - (24.0 - (4.0 - PI))).abs() < 1e-4, "{rounded}");
    }

    #[test]
    fn a_turn_keeps_the_area_and_goes_clockwise_on_paper() {
        let turned = Path::rect(0.0, 0.0, 10.0, 1.0).turned(90.0, at(0.0, 0.0));
        assert!((turned.area() - 10.0).abs() < 1e-9);
        assert_eq!(turned.d(), "M 0 0 L 0 10 L -1 10 L -1 0 Z");
    }
}
