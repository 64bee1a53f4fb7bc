//! Puts pieces onto pages: nothing is cut, nothing stands alone that belongs together.

use super::piece::{self, Pen, Piece, Side};
use crate::mark::Placed;
use std::collections::VecDeque;
use std::rc::Rc;

/// Columns taller than a page are taken apart when at least this much of them fits, in mm.
const SPLIT: f64 = 40.0;

/// The marks of one page, and whether something on it is taller than a page.
#[derive(Debug, Default)]
pub struct Filled {
    pub marks: Vec<Placed>,
    pub too_tall: bool,
}

/// Where content may stand.
#[derive(Copy, Clone, Debug)]
pub struct Area {
    /// The left edge.
    pub x: f64,
    /// The top on the first page, on the grid.
    pub first: f64,
    /// The top on the pages that follow, on the grid.
    pub top: f64,
    pub bottom: f64,
}

/// Fills as many pages as the pieces need; at least one.
pub fn fill(pieces: Vec<Piece>, area: Area) -> Vec<Filled> {
    let mut queue: VecDeque<Piece> = pieces.into();
    let mut pages = Vec::new();
    let mut page = Page::new(area, area.first);
    while let Some(piece) = queue.front() {
        if page.pen.at_top && piece.white {
            queue.pop_front();
            continue;
        }
        let fits = page.holds(&queue);
        if fits || page.stuck(&queue) {
            let piece = queue.pop_front().expect("BUG: the queue has a front");
            if let Some(rest) = page.put(piece) {
                queue.push_front(rest);
                pages.push(page.turn());
                page = Page::new(area, area.top);
            }
        } else {
            pages.push(page.turn());
            page = Page::new(area, area.top);
            page.repeat_head(queue.front());
        }
    }
    pages.push(page.turn());
    pages
}

struct Page {
    area: Area,
    pen: Pen,
    fresh: bool,
    filled: Filled,
}

impl Page {
    fn new(area: Area, top: f64) -> Self {
        Self {
            area,
            pen: Pen::new(top),
            fresh: true,
            filled: Filled::default(),
        }
    }

    fn turn(self) -> Filled {
        self.filled
    }

    fn full_height(&self) -> f64 {
        self.area.bottom - self.area.top
    }

    /// True when the front piece and all that stay with it fit below what is there.
    fn holds(&self, queue: &VecDeque<Piece>) -> bool {
        let mut pen = self.pen;
        for piece in queue {
            let mut least = piece.clone_size();
            if !piece.columns.is_empty() && piece.height > self.full_height() {
                least.height = SPLIT;
            }
            pen.place(&least);
            if !piece.with_next {
                break;
            }
        }
        pen.bottom <= self.area.bottom + 0.01
    }

    /// True when a fresh page wouldn't hold more: what belongs together is too tall for any.
    fn stuck(&self, queue: &VecDeque<Piece>) -> bool {
        if self.fresh {
            return true;
        }
        // A chain that fits no page is broken where the page ends, not before.
        let chain = queue.iter().take_while(|piece| piece.with_next).count() + 1;
        let mut pen = Pen::new(self.area.top);
        for piece in queue.iter().take(chain) {
            pen.place(&piece.clone_size());
        }
        let front = queue.front().expect("BUG: the queue has a front");
        pen.bottom > self.area.bottom + 0.01
            && chain > 1
            && self.pen.top_of(front) + front.height <= self.area.bottom
    }

    /// Places a piece; answers what of it has to go to the next page.
    fn put(&mut self, piece: Piece) -> Option<Piece> {
        let fresh = std::mem::take(&mut self.fresh);
        let top = self.pen.top_of(&piece);
        let room = self.area.bottom - top;
        if piece.height > room + 0.01 && !piece.columns.is_empty() {
            return self.split(piece, top, fresh);
        }
        self.filled.too_tall |= piece.height > room + 0.01;
        self.pen.place(&piece);
        self.add(piece.marks, top);
        for side in piece.columns {
            let mut marks = Vec::new();
            piece::merge(side.pieces, side.x, 0.0, &mut marks);
            self.add(marks, top);
        }
        None
    }

    /// Places of every column what fits; the rest is a piece for the next page.
    fn split(&mut self, piece: Piece, top: f64, fresh: bool) -> Option<Piece> {
        self.add(piece.marks.clone(), top);
        let mut rest = Piece {
            marks: Vec::new(),
            height: 0.0,
            before: 0.0,
            ..piece
        };
        for side in &mut rest.columns {
            let area = Area {
                x: self.area.x + side.x,
                first: top,
                ..self.area
            };
            let mut page = Page::new(area, top);
            page.fresh = fresh;
            let mut queue: VecDeque<Piece> = std::mem::take(&mut side.pieces).into();
            while !queue.is_empty() && (page.holds(&queue) || page.stuck(&queue)) {
                let part = queue.pop_front().expect("BUG: the queue has a front");
                if let Some(left) = page.put(part) {
                    queue.push_front(left);
                    break;
                }
            }
            self.filled.too_tall |= page.filled.too_tall;
            self.filled.marks.append(&mut page.filled.marks);
            if let Some(head) = queue.front().and_then(|front| front.head.clone()) {
                queue.push_front(repeated(&head));
            }
            side.pieces = queue.into();
        }
        rest.height = rest
            .columns
            .iter()
            .map(|side: &Side| piece::stack(&side.pieces).height)
            .fold(0.0, f64::max);
        (rest.height > 0.0).then_some(rest)
    }

    fn repeat_head(&mut self, next: Option<&Piece>) {
        if let Some(head) = next.and_then(|piece| piece.head.clone()) {
            let head = repeated(&head);
            let top = self.pen.place(&head);
            self.add(head.marks, top);
        }
    }

    fn add(&mut self, marks: Vec<Placed>, top: f64) {
        let x = self.area.x;
        let marks = marks.into_iter().map(|mark| mark.moved(x, top));
        self.filled.marks.extend(marks);
    }
}

impl Piece {
    /// What counts for placing, without the marks.
    fn clone_size(&self) -> Self {
        Self {
            before: self.before,
            height: self.height,
            with_next: self.with_next,
            on_grid: self.on_grid,
            white: self.white,
            ..Self::default()
        }
    }
}

/// A head on a later page: the same marks, passed over by a screen reader that has read them.
fn repeated(head: &Rc<Piece>) -> Piece {
    let mut head = Piece::clone(head);
    head.with_next = true;
    for mark in &mut head.marks {
        mark.node = None;
    }
    head
}
