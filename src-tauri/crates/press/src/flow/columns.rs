//! Columns side by side on the grid of twelve.

use super::compose::Composer;
use super::piece::{self, Piece, Side};
use crate::grid::{HALF, column_x, span_width};
use crate::mark::{Mark, Placed, Shape};
use domain::report::Column;
use domain::report::figure::Color;

impl Composer<'_> {
    /// Columns as one piece, which is taken apart only when it is taller than a page.
    pub fn columns(&mut self, columns: &[Column], width: f64, parent: usize) -> Piece {
        let mut index = 0;
        let mut height: f64 = 0.0;
        let mut sides = Vec::with_capacity(columns.len());
        for column in columns {
            let span = column.span.clamp(1, 12);
            let x = column_x(width, index);
            let own = span_width(width, span);
            index += span;
            let mut pieces = self.blocks(&column.blocks, own, parent);
            if column.rule {
                pieces.insert(0, rule(own));
                if let Some(first) = pieces.get_mut(1) {
                    first.before = HALF;
                }
            }
            height = height.max(piece::stack(&pieces).height);
            sides.push(Side { x, pieces });
        }
        if index > 12 {
            self.warn(format!(
                "Columns of {index} twelfths stand side by side and reach over the margin."
            ));
        }
        Piece {
            columns: sides,
            ..Piece::new(height, Vec::new())
        }
    }
}

fn rule(width: f64) -> Piece {
    let mark = Placed {
        x: 0.0,
        y: 0.0,
        mark: Mark::Shape(Shape::rule(width, 0.35, Color::Ink)),
        node: None,
    };
    Piece::new(0.0, vec![mark]).with_next()
}
