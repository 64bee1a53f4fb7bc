//! Hatching: lines rising to the right at 45°, one phase for the whole page so that parts join.

use crate::mark::Step;
use std::f64::consts::SQRT_2;

type Point = (f64, f64);

/// The lines that cover a path placed at `origin`, in millimetres on the page. They lie at
/// x + y = n * pitch * √2; the path itself clips them.
pub fn lines(path: &[Step], origin: Point, pitch: f64, thickness: f64) -> Vec<[Point; 2]> {
    let step = pitch * SQRT_2;
    let Some(([left, top], [right, bottom])) = bounds(path, origin) else {
        return Vec::new();
    };
    if step < 0.05 {
        return Vec::new();
    }
    // The ends of a stroke are square, so the lines run on a little beyond the edge.
    let over = thickness;
    let mut sum = ((left + top - over) / step).ceil() * step;
    let last = right + bottom + over;
    let mut lines = Vec::new();
    while sum <= last {
        let from = (left - over).max(sum - bottom - over);
        let to = (right + over).min(sum - top + over);
        if from < to {
            lines.push([(from, sum - from), (to, sum - to)]);
        }
        sum += step;
    }
    lines
}

/// The corners of a path; its curves stay within their handles.
fn bounds(path: &[Step], (x, y): Point) -> Option<([f64; 2], [f64; 2])> {
    let mut least = [f64::INFINITY; 2];
    let mut most = [f64::NEG_INFINITY; 2];
    let mut take = |px: f64, py: f64| {
        least = [least[0].min(x + px), least[1].min(y + py)];
        most = [most[0].max(x + px), most[1].max(y + py)];
    };
    for step in path {
        match *step {
            Step::Move(px, py) | Step::Line(px, py) => take(px, py),
            Step::Curve(points) => {
                for point in points.chunks_exact(2) {
                    take(point[0], point[1]);
                }
            }
            Step::Close => {}
        }
    }
    least[0].is_finite().then_some((least, most))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(side: f64) -> Vec<Step> {
        vec![
            Step::Move(0.0, 0.0),
            Step::Line(side, 0.0),
            Step::Line(side, side),
            Step::Line(0.0, side),
            Step::Close,
        ]
    }

    #[test]
    fn hatches_of_touching_shapes_share_their_lines() {
        let one = lines(&square(10.0), (20.0, 30.0), 1.3, 0.46);
        let other = lines(&square(10.0), (30.0, 30.0), 1.3, 0.46);
        let phase = |[from, _]: &[Point; 2]| (from.0 + from.1) / (1.3 * SQRT_2);
        for line in one.iter().chain(&other) {
            let number = phase(line);
            assert!((number - number.round()).abs() < 1e-6, "line {number}");
        }
        assert!(one.len() > 8, "a square of 10 mm is covered");
    }

    #[test]
    fn lines_rise_to_the_right() {
        for [from, to] in lines(&square(5.0), (0.0, 0.0), 1.0, 0.3) {
            assert!(to.0 > from.0 && to.1 < from.1, "y runs down");
        }
    }

    #[test]
    fn a_hatch_without_a_pitch_draws_nothing_rather_than_for_ever() {
        assert!(lines(&square(5.0), (0.0, 0.0), 0.0, 0.3).is_empty());
        assert!(lines(&[], (0.0, 0.0), 1.0, 0.3).is_empty());
    }
}
