//! What flow puts onto pages: pieces that are never cut, and the glue between them.

use crate::grid;
use crate::mark::Placed;
use std::rc::Rc;

/// An unbreakable part of a column, marks placed from its own top left corner.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// White above, in millimetres; none at the top of a page.
    pub before: f64,
    pub height: f64,
    pub marks: Vec<Placed>,
    /// Stays on the page of the piece that follows.
    pub with_next: bool,
    /// Begins on the half-step grid.
    pub on_grid: bool,
    /// Only parts what is above from what is below: left out at the top of a page.
    pub white: bool,
    /// Printed again when this piece begins a page: the head of its table.
    pub head: Option<Rc<Piece>>,
    /// Columns side by side, when they may have to be taken apart.
    pub columns: Vec<Side>,
}

/// One of several columns.
#[derive(Clone, Debug)]
pub struct Side {
    /// From the left edge of the piece.
    pub x: f64,
    pub pieces: Vec<Piece>,
}

impl Piece {
    pub fn new(height: f64, marks: Vec<Placed>) -> Self {
        Self {
            height,
            marks,
            on_grid: true,
            ..Self::default()
        }
    }

    pub fn below(mut self, white: f64) -> Self {
        self.before = white;
        self
    }

    /// Follows the one before it without minding the grid.
    pub fn off_grid(mut self) -> Self {
        self.on_grid = false;
        self
    }

    pub fn with_next(mut self) -> Self {
        self.with_next = true;
        self
    }
}

/// Pieces under one another: where each begins, and the height of all.
pub struct Stack {
    pub tops: Vec<f64>,
    pub height: f64,
}

/// Stacks pieces from 0, which lies on the grid. White at the top is left out.
pub fn stack<'a>(pieces: impl IntoIterator<Item = &'a Piece>) -> Stack {
    let mut pen = Pen::new(0.0);
    let tops = pieces.into_iter().map(|piece| pen.place(piece)).collect();
    Stack {
        tops,
        height: pen.bottom,
    }
}

/// Where the next piece of a column goes.
#[derive(Copy, Clone, Debug)]
pub struct Pen {
    start: f64,
    /// The lower edge of what is placed.
    pub bottom: f64,
    pub at_top: bool,
}

impl Pen {
    /// `start` lies on the grid.
    pub fn new(start: f64) -> Self {
        Self {
            start,
            bottom: start,
            at_top: true,
        }
    }

    /// Where a piece would begin.
    pub fn top_of(&self, piece: &Piece) -> f64 {
        if self.at_top {
            return self.start;
        }
        let top = self.bottom + piece.before;
        if piece.on_grid {
            self.start + grid::snap(top - self.start)
        } else {
            top
        }
    }

    /// Places a piece and answers where it begins.
    pub fn place(&mut self, piece: &Piece) -> f64 {
        if self.at_top && piece.white {
            return self.bottom;
        }
        let top = self.top_of(piece);
        self.bottom = top + piece.height;
        self.at_top = false;
        top
    }
}

/// Adds the marks of stacked pieces, their top left corner at a place; columns among them too.
pub fn merge(pieces: Vec<Piece>, x: f64, y: f64, marks: &mut Vec<Placed>) {
    let tops = stack(&pieces).tops;
    for (piece, top) in pieces.into_iter().zip(tops) {
        marks.extend(piece.marks.into_iter().map(|mark| mark.moved(x, y + top)));
        for side in piece.columns {
            merge(side.pieces, x + side.x, y + top, marks);
        }
    }
}
