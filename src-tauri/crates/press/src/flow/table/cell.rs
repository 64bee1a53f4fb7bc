//! One cell: a side's mark, a small drawing, and text.

use super::{PADDING, lines_high, side, widths::Slot};
use crate::flow::compose::Composer;
use crate::flow::paragraph::placed;
use crate::flow::tree::Role;
use crate::mark::{Mark, Placed, Shape, Step};
use crate::scale::Style;
use domain::report::block::Align as Edge;
use domain::report::figure::{Fill, Stroke, Tone};
use domain::report::{Cell, Stress};
use domain::value::Side;

/// From a mark or a drawing to the text after it.
const AFTER: f64 = 1.6;
/// Side of the square that stands for sales, and diameter of marketing's circle.
const SQUARE: f64 = 2.4;
const CIRCLE: f64 = 2.7;
/// How far the middle of small letters lies above their baseline.
const MIDDLE: f64 = 0.95;
/// The handle of a cubic curve that draws a quarter of a circle.
const QUARTER: f64 = 0.552_284_75;

impl Composer<'_> {
    /// The marks of a cell from the row's top left corner, and how high they stand without the
    /// row's padding.
    pub fn cell(
        &mut self,
        cell: &Cell,
        row: Style,
        leading: f64,
        slot: Slot,
        parent: usize,
    ) -> (Vec<Placed>, f64) {
        let style = cell_style(cell, row);
        let node = self.tree.add(Some(parent), Role::Cell(slot.span));
        let mut marks = Vec::new();
        let mut taken = 0.0;
        let mut height: f64 = 0.0;
        let baseline = PADDING + style.rise;
        if let Some(figure) = &cell.figure {
            let own = self.tree.add_figure(node, figure);
            // A drawing taller than a line starts at the row's top, a small one is centred on the
            // first line.
            let top = (baseline - MIDDLE - figure.height / 2.0).max(PADDING);
            let drawn = self.drawing(figure, 1.0, own);
            marks.extend(drawn.into_iter().map(|mark| mark.moved(slot.x, top)));
            taken = figure.width + AFTER;
            height = height.max(top - PADDING + figure.height);
        }
        let text = self.with_pages(&cell.text);
        let mark_wide = if cell.side.is_some() {
            CIRCLE + AFTER
        } else {
            0.0
        };
        let room = (slot.width - taken - mark_wide).max(8.0);
        let lines = if text.is_empty() {
            Vec::new()
        } else {
            self.setter
                .paragraph(&style, "", &text, room, side(slot.align))
        };
        // Right-aligned text ends with its room, so the mark stands before its first line.
        let end = slot.x + slot.width;
        let (mark_x, text_x) = match slot.align {
            Edge::Start => (slot.x + taken, slot.x + taken + mark_wide),
            Edge::End => {
                let first = lines.first().map_or(0.0, |line| line.width);
                (end - first - mark_wide, end - room)
            }
        };
        if let Some(side) = cell.side {
            marks.push(side_mark(side, mark_x, baseline - MIDDLE, node));
        }
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            let y = baseline + lines_high(index, leading);
            marks.push(placed(line, text_x, y, Some(node)));
        }
        if count > 0 {
            height = height
                .max(style.leading.max(crate::grid::BASELINE) + lines_high(count - 1, leading));
        }
        (marks, height)
    }
}

fn cell_style(cell: &Cell, row: Style) -> Style {
    match cell.stress {
        Stress::Plain => row,
        Stress::Strong => row.weight(600),
        Stress::Quiet => row.in_tone(Tone::Quiet),
    }
}

/// A side's mark, its left edge at `x`, centred on `y`.
fn side_mark(side: Side, x: f64, y: f64, node: usize) -> Placed {
    let (y, shape) = match side {
        Side::Sales => (y - SQUARE / 2.0, Shape::bar(SQUARE, SQUARE, Tone::Sales)),
        Side::Marketing => (y - CIRCLE / 2.0, circle()),
    };
    Placed {
        x,
        y,
        mark: Mark::Shape(shape),
        node: Some(node),
    }
}

fn circle() -> Shape {
    let (r, h) = (CIRCLE / 2.0 - 0.11, (CIRCLE / 2.0 - 0.11) * QUARTER);
    let c = CIRCLE / 2.0;
    Shape {
        path: vec![
            Step::Move(c - r, c),
            Step::Curve([c - r, c - h, c - h, c - r, c, c - r]),
            Step::Curve([c + h, c - r, c + r, c - h, c + r, c]),
            Step::Curve([c + r, c + h, c + h, c + r, c, c + r]),
            Step::Curve([c - h, c + r, c - r, c + h, c - r, c]),
            Step::Close,
        ],
        fill: Some(Fill::Hatch {
            tone: Tone::Marketing,
            pitch: 0.62,
            stroke: 0.26,
        }),
        stroke: Some(Stroke {
            tone: Tone::Marketing,
            width: 0.22,
            dash: Vec::new(),
            round: false,
        }),
    }
}
