//! Turns blocks into pieces of a given width.

use super::piece::Piece;
use super::tree::Tree;
use super::{gap, references::References};
use crate::mark::{Mark, Placed, Shape};
use crate::text::Typesetter;
use crate::{Part, Warning};
use domain::report::Block;
use domain::report::figure::Tone;

/// What is needed to compose one section.
pub struct Composer<'a> {
    pub setter: &'a mut Typesetter,
    pub references: &'a References,
    /// What is composed: for warnings, and since sections differ in how much white they have.
    pub part: Part,
    /// The height of a page's content, in millimetres: no drawing may be taller.
    pub tallest: f64,
    pub tree: Tree,
    pub warnings: Vec<Warning>,
    /// True once a text has named a page: the section is set again when pages have moved.
    pub names_pages: bool,
}

impl<'a> Composer<'a> {
    pub fn new(
        setter: &'a mut Typesetter,
        references: &'a References,
        part: Part,
        tallest: f64,
    ) -> Self {
        Self {
            tallest,
            setter,
            references,
            part,
            tree: Tree::default(),
            warnings: Vec::new(),
            names_pages: false,
        }
    }

    /// The pieces of blocks under one another, for structure element `parent`.
    pub fn blocks(&mut self, blocks: &[Block], width: f64, parent: usize) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut previous = None;
        for block in blocks {
            let mut own = self.block(block, width, parent);
            if let Some(first) = own.first_mut() {
                first.before = gap::between(previous, block, self.part);
                previous = Some(block);
            }
            pieces.append(&mut own);
        }
        pieces
    }

    fn block(&mut self, block: &Block, width: f64, parent: usize) -> Vec<Piece> {
        match block {
            Block::Heading { text, remark } => {
                vec![self.heading(text, remark.as_deref(), width, parent)]
            }
            Block::Text(text) => self.paragraph(text, width, parent),
            Block::Drawing(drawing) => vec![self.figure(drawing, width, parent)],
            Block::Table(table) => self.table(table, width, parent),
            Block::Columns(columns) => vec![self.columns(columns, width, parent)],
            Block::Together(blocks) => bound(self.blocks(blocks, width, parent)),
            Block::Card(card) => vec![self.card(card, width, parent)],
            Block::Divider => vec![divider(width)],
        }
    }

    pub fn warn(&mut self, text: String) {
        let warning = Warning {
            part: self.part,
            text,
        };
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Warns of letters that no face holds, once a letter.
    pub fn warn_of_missing(&mut self) {
        for (letter, text) in self.setter.take_missing() {
            self.warn(format!(
                "No font on hand can draw \u{201c}{letter}\u{201d} (U+{:04X}) in \u{201c}{}\u{201d}. \
                 It is printed as an empty box; write the name in another script beside it.",
                u32::from(letter),
                shortened(&text)
            ));
        }
    }
}

/// A thin rule parts what is above from what is below, so at the top of a page it is left out.
fn divider(width: f64) -> Piece {
    let mark = Placed {
        x: 0.0,
        y: 0.0,
        mark: Mark::Shape(Shape::rule(width, 0.2, Tone::Divider)),
        node: None,
    };
    Piece {
        white: true,
        ..Piece::new(0.0, vec![mark]).with_next()
    }
}

/// The same pieces, staying on one page.
fn bound(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let last = pieces.len().saturating_sub(1);
    for piece in &mut pieces[..last] {
        piece.with_next = true;
    }
    pieces
}

fn shortened(text: &str) -> String {
    const LONG: usize = 60;
    if text.chars().count() <= LONG {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(LONG - 1).collect();
    short.push('\u{2026}');
    short
}
