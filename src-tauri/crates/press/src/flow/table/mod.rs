//! Tables: they break between rows and repeat their head; no row is split.

mod cell;
mod widths;

use super::compose::Composer;
use super::paragraph::placed;
use super::piece::Piece;
use super::tree::Role;
use crate::mark::{Mark, Placed, Shape};
use crate::scale::{self, Style};
use crate::text::Align;
use domain::report::block::{Align as Side, ColumnHead, RowKind};
use domain::report::figure::Tone;
use domain::report::{Row, Table};
use std::rc::Rc;
use widths::Slot;

/// White between two columns, in millimetres.
const CELL_GAP: f64 = 4.0;
/// White above and below a row's text, in millimetres.
pub const PADDING: f64 = 0.95;
/// From line to line inside a row of a narrow table.
const NARROW: f64 = 4.1;
/// A table narrower than this sets its rows closer.
const NARROW_TABLE: f64 = 100.0;

impl Composer<'_> {
    /// A table's pieces: its head, and one a row.
    pub fn table(&mut self, table: &Table, width: f64, parent: usize) -> Vec<Piece> {
        let node = self
            .tree
            .add(Some(parent), Role::Table(table.caption.trim().to_owned()));
        let slots = self.slots(table, width);
        let mut pieces = Vec::with_capacity(table.rows.len() + 1);
        let head = table
            .columns
            .iter()
            .any(|column| !column.text.trim().is_empty())
            .then(|| self.head(&table.columns, &slots, width, node));
        let repeat = head.as_ref().map(|head| Rc::new(head.clone()));
        pieces.extend(head);
        for (index, row) in table.rows.iter().enumerate() {
            let next = table.rows.get(index + 1).map(|row| row.kind);
            let mut piece = self.row(row, &slots, width, node, next);
            piece.with_next = next.is_some() && stays(&table.rows, index);
            piece.head.clone_from(&repeat);
            pieces.push(piece);
        }
        self.warn_of_missing();
        if let Some(first) = pieces.first_mut() {
            first.on_grid = true;
        }
        pieces
    }

    fn head(&mut self, columns: &[ColumnHead], slots: &[Slot], width: f64, node: usize) -> Piece {
        let style = scale::CAPTION_STRONG.tabular();
        let row = self.tree.add(Some(node), Role::Row);
        let set: Vec<_> = columns
            .iter()
            .zip(slots)
            .map(|(column, slot)| {
                let align = side(column.align);
                self.setter
                    .paragraph(&style, "", &column.text, slot.width, align)
            })
            .collect();
        let most = set.iter().map(Vec::len).max().unwrap_or(1);
        let height = PADDING + lines_high(most, style.leading) + 1.3;
        let mut marks = Vec::new();
        for (lines, slot) in set.into_iter().zip(slots) {
            let cell = self.tree.add(Some(row), Role::Head);
            // Heads stand on their rule, so shorter ones begin lower.
            let top = PADDING + lines_high(most - lines.len().min(most), style.leading);
            for (index, line) in lines.into_iter().enumerate() {
                let y = top + lines_high(index, style.leading) + style.rise;
                marks.push(placed(line, slot.x, y, Some(cell)));
            }
        }
        marks.push(rule(width, height, 0.35, Tone::Main));
        Piece::new(height, marks).with_next().off_grid()
    }

    fn row(
        &mut self,
        row: &Row,
        slots: &[Slot],
        width: f64,
        node: usize,
        next: Option<RowKind>,
    ) -> Piece {
        let style = row_style(row.kind);
        let leading = if width < NARROW_TABLE {
            NARROW
        } else {
            style.leading
        };
        let own = self.tree.add(Some(node), Role::Row);
        let mut marks = Vec::new();
        let mut tallest = style.leading;
        // A group's name may use the whole width: the cells beside it are empty.
        let alone = row.kind == RowKind::Group && row.cells.len() <= 1;
        for (cell, slot) in row.cells.iter().zip(slots) {
            let slot = if alone {
                Slot {
                    width,
                    span: u32::try_from(slots.len()).unwrap_or(1),
                    ..*slot
                }
            } else {
                *slot
            };
            let (mut own_marks, height) = self.cell(cell, style, leading, slot, own);
            tallest = tallest.max(height);
            marks.append(&mut own_marks);
        }
        let height = tallest + 2.0 * PADDING;
        match next {
            Some(RowKind::Total) => marks.push(rule(width, height, 0.35, Tone::Main)),
            _ if row.kind == RowKind::Total && next.is_none() => {}
            _ => marks.push(rule(width, height, 0.2, Tone::Grid)),
        }
        Piece::new(height, marks).off_grid()
    }
}

/// True when a row stays with the next one: a group's name and first two rows, the first two and
/// the last two rows of a table, and the row above a total.
fn stays(rows: &[Row], index: usize) -> bool {
    let kind = |at: usize| rows.get(at).map(|row| row.kind);
    let group = kind(index) == Some(RowKind::Group)
        || index > 0
            && kind(index - 1) == Some(RowKind::Group)
            && kind(index + 1) != Some(RowKind::Group);
    group || index == 0 || index + 2 == rows.len() || kind(index + 1) == Some(RowKind::Total)
}

fn row_style(kind: RowKind) -> Style {
    match kind {
        RowKind::Group => Style {
            leading: scale::SMALL.leading,
            rise: scale::SMALL.rise,
            ..scale::CAPTION_STRONG.in_tone(Tone::Brand)
        },
        RowKind::Plain => scale::SMALL.tabular(),
        RowKind::Total => scale::SMALL_STRONG.tabular(),
    }
}

fn side(align: Side) -> Align {
    match align {
        Side::Start => Align::Start,
        Side::End => Align::Right,
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "no row has so many lines that a float loses count"
)]
fn lines_high(lines: usize, leading: f64) -> f64 {
    lines as f64 * leading
}

fn rule(width: f64, y: f64, thickness: f64, tone: Tone) -> Placed {
    Placed {
        x: 0.0,
        y,
        mark: Mark::Shape(Shape::rule(width, thickness, tone)),
        node: None,
    }
}
