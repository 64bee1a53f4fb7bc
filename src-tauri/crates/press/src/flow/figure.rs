//! A figure's display list on paper.

use super::compose::Composer;
use super::paragraph::placed;
use super::piece::Piece;
use super::tree::Role;
use crate::mark::{Mark, Placed, Shape, Step};
use crate::scale::{self, Style};
use crate::text::{Align, PT_PER_MM};
use crate::{grid, path};
use domain::report::Drawing;
use domain::report::figure::{Anchor, Figure, Item, Label, Letters, Tone};

/// From a figure to its caption.
const CAPTION: f64 = grid::HALF;
/// White that a plate keeps around its text, in millimetres.
const PLATE: f64 = 0.6;

/// A drawing made this much smaller is still read at arm's length; below it the consultant is told.
pub const LEGIBLE: f64 = 0.9;

impl Composer<'_> {
    /// A figure and its caption in one piece: they never part.
    pub fn figure(&mut self, drawing: &Drawing, width: f64, parent: usize) -> Piece {
        let Drawing { figure, caption } = drawing;
        let node = self.tree.add_figure(parent, figure);
        let fit = (width / figure.width).min(self.tallest / figure.height);
        let scale = if fit.is_finite() && fit < 0.9995 {
            fit
        } else {
            1.0
        };
        if scale < LEGIBLE {
            self.warn(format!(
                "The drawing \u{201c}{}\u{201d} is larger than its place and is printed at {:.0} % \
                 of its size.",
                figure.id,
                scale * 100.0
            ));
        }
        let mut marks = self.drawing(figure, scale, node);
        let mut height = figure.height * scale;
        if !caption.is_empty() {
            let style = scale::CAPTION.in_tone(Tone::Quiet);
            let said = self.with_pages(caption);
            let lines = self
                .setter
                .paragraph(&style, "", &said, width, Align::Start);
            let own = self.tree.add(Some(parent), Role::Caption);
            height += CAPTION;
            for line in lines {
                marks.push(placed(line, 0.0, height + style.rise, Some(own)));
                height += style.leading;
            }
        }
        self.warn_of_missing();
        Piece::new(height, marks)
    }

    /// The marks of a figure from its own top left corner.
    pub fn drawing(&mut self, figure: &Figure, scale: f64, node: usize) -> Vec<Placed> {
        let mut marks = Vec::with_capacity(figure.items.len());
        for item in &figure.items {
            match item {
                Item::Path(shape) => marks.push(Placed {
                    x: 0.0,
                    y: 0.0,
                    mark: Mark::Shape(Shape {
                        path: scaled(path::parse(&shape.d), scale),
                        fill: shape.fill,
                        stroke: shape.stroke.clone(),
                    }),
                    node: Some(node),
                }),
                Item::Text(label) => self.label(label, scale, node, &mut marks),
            }
        }
        marks
    }

    fn label(&mut self, label: &Label, scale: f64, node: usize, marks: &mut Vec<Placed>) {
        let style = Style {
            serif: label.letters == Letters::Display,
            weight: match label.letters {
                Letters::Regular => 400,
                Letters::Medium | Letters::Display => 500,
                Letters::Strong => 600,
            },
            size: label.size * scale * PT_PER_MM,
            leading: label.size * scale * 1.4,
            rise: 0.0,
            tone: label.tone,
            tabular: true,
        };
        let mut line = self.setter.single(&style, &label.text);
        line.rotate = label.rotate;
        let start = match label.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => -line.width / 2.0,
            Anchor::End => -line.width,
        };
        // The anchor turns with the text.
        let (sin, cos) = label.rotate.to_radians().sin_cos();
        let at = |along: f64, down: f64| {
            (
                label.x * scale + along * cos - down * sin,
                label.y * scale + along * sin + down * cos,
            )
        };
        if label.plate {
            let em = style.size / PT_PER_MM;
            let (left, right) = (start - PLATE, start + line.width + PLATE);
            let (top, bottom) = (-0.86 * em, 0.3 * em);
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
            let mut steps: Vec<Step> = corners
                .iter()
                .map(|&(along, down)| at(along, down))
                .map(|(x, y)| Step::Line(x, y))
                .collect();
            if let Step::Line(x, y) = steps[0] {
                steps[0] = Step::Move(x, y);
            }
            steps.push(Step::Close);
            marks.push(Placed {
                x: 0.0,
                y: 0.0,
                mark: Mark::Shape(Shape {
                    path: steps,
                    ..Shape::bar(0.0, 0.0, Tone::Ground)
                }),
                node: Some(node),
            });
        }
        let (x, y) = at(start, 0.0);
        marks.push(placed(line, x, y, Some(node)));
    }
}

fn scaled(mut path: Vec<Step>, scale: f64) -> Vec<Step> {
    if scale < 1.0 {
        for step in &mut path {
            match step {
                Step::Move(x, y) | Step::Line(x, y) => {
                    *x *= scale;
                    *y *= scale;
                }
                Step::Curve(points) => points.iter_mut().for_each(|point| *point *= scale),
                Step::Close => {}
            }
        }
    }
    path
}
