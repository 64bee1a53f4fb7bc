//! Columns side by side on the grid of twelve.

use super::compose::Composer;
use super::gap;
use super::piece::{self, Piece, Side};
use crate::grid::{column_x, span_width};
use crate::mark::{Mark, Placed, Shape};
use crate::scale;
use domain::report::figure::Tone;
use domain::report::{Block, Column, Text, TextRole};

impl Composer<'_> {
    /// Columns as one piece, which is taken apart only when it is taller than a page.
    pub fn columns(&mut self, columns: &[Column], width: f64, parent: usize) -> Piece {
        let mut index = 0;
        let mut sides = Vec::with_capacity(columns.len());
        for column in columns {
            let span = column.span.clamp(1, 12);
            let x = column_x(width, index);
            let own = span_width(width, span);
            index += span;
            let mut pieces = self.blocks(&column.blocks, own, parent);
            if column.headed {
                pieces.insert(0, rule(own));
                if let (Some(first), Some(block)) = (pieces.get_mut(1), column.blocks.first()) {
                    first.before = gap::below_rule(block);
                    first.on_grid &= !matches!(block, Block::Table(_));
                }
            }
            sides.push(Side { x, pieces });
        }
        align_titles(columns, &mut sides);
        let heights = sides.iter().map(|side| piece::stack(&side.pieces).height);
        let height = heights.fold(0.0, f64::max);
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
        mark: Mark::Shape(Shape::rule(width, 0.35, Tone::Main)),
        node: None,
    };
    Piece::new(0.0, vec![mark]).with_next()
}

/// Titles of neighbouring columns take equally many lines, so that their texts begin on one line.
fn align_titles(columns: &[Column], sides: &mut [Side]) {
    let titled = |column: &Column| {
        matches!(
            column.blocks.first(),
            Some(Block::Text(Text {
                role: TextRole::Title,
                ..
            }))
        )
    };
    if columns.len() < 2 || !columns.iter().all(titled) {
        return;
    }
    let is_title = |piece: &Piece| (piece.height - scale::TITLE.leading).abs() < 0.01;
    let span = |pieces: &[Piece]| {
        let start = pieces.iter().position(is_title).unwrap_or(0);
        let lines = pieces[start..].iter().take_while(|piece| is_title(piece));
        (start, lines.count())
    };
    let most = sides.iter().map(|side| span(&side.pieces).1).max();
    for side in sides {
        let (start, own) = span(&side.pieces);
        let missing = most.unwrap_or(own) - own;
        if let Some(next) = side.pieces.get_mut(start + own) {
            let missing = u32::try_from(missing).expect("BUG: a title has few lines");
            next.before += f64::from(missing) * scale::TITLE.leading;
        }
    }
}
