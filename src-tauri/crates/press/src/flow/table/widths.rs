//! How wide the columns of a table are.

use super::super::compose::Composer;
use super::{CELL_GAP, row_style};
use crate::scale;
use domain::report::block::{Align, RowKind};
use domain::report::{Stress, Table};
use std::borrow::Cow;

/// A column's place: its text stands between `x` and `x + width`, in millimetres.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Slot {
    pub x: f64,
    pub width: f64,
    pub align: Align,
    /// How many columns it takes.
    pub span: u32,
}

/// White between a column of numbers and the words behind it, beside that between all columns: the
/// two meet in the middle otherwise.
const AFTER_NUMBERS: f64 = 4.0;
/// The part of a table that one column of numbers may take.
const MOST: f64 = 0.6;
/// A column of words is not made narrower than this for the sake of numbers.
const LEAST: f64 = 16.0;

impl Composer<'_> {
    /// Widths in proportion to the weights, but that no number is broken: a column of numbers takes
    /// what its longest needs from the columns of words, in proportion to what they can spare.
    pub fn slots(&mut self, table: &Table, width: f64) -> Vec<Slot> {
        let total: u32 = table
            .columns
            .iter()
            .map(|column| column.weight.max(1))
            .sum();
        let extra = |index: usize| {
            let align = |at: usize| table.columns.get(at).map(|column| column.align);
            if align(index) == Some(Align::End) && align(index + 1) == Some(Align::Start) {
                AFTER_NUMBERS
            } else {
                0.0
            }
        };
        let extras: f64 = (0..table.columns.len()).map(extra).sum();
        let each = (width + CELL_GAP - extras) / f64::from(total.max(1));
        let mut widths: Vec<f64> = table
            .columns
            .iter()
            .map(|column| f64::from(column.weight.max(1)) * each - CELL_GAP)
            .collect();
        let mut wanted = vec![0.0; widths.len()];
        let mut spare = vec![0.0; widths.len()];
        for (index, column) in table.columns.iter().enumerate() {
            match column.align {
                Align::End => {
                    let needed = self.longest(table, index).min(width * MOST);
                    wanted[index] = (needed - widths[index]).max(0.0);
                }
                Align::Start => spare[index] = (widths[index] - LEAST).max(0.0),
            }
        }
        let (all_wanted, all_spare): (f64, f64) = (wanted.iter().sum(), spare.iter().sum());
        let moved = all_wanted.min(all_spare);
        if moved > 0.0 {
            for (index, own) in widths.iter_mut().enumerate() {
                *own += wanted[index] * moved / all_wanted - spare[index] * moved / all_spare;
            }
        }
        let mut x = 0.0;
        table
            .columns
            .iter()
            .zip(widths)
            .enumerate()
            .map(|(index, (column, own))| {
                let slot = Slot {
                    x,
                    width: own,
                    align: column.align,
                    span: 1,
                };
                x += own + CELL_GAP + extra(index);
                slot
            })
            .collect()
    }

    /// The width of the longest number of a column; words in it may be broken.
    fn longest(&mut self, table: &Table, index: usize) -> f64 {
        let mut longest: f64 = 0.0;
        let words = &table.columns[index].text;
        for word in words.split(' ') {
            let head = self.setter.single(&scale::CAPTION_STRONG.tabular(), word);
            longest = longest.max(head.width);
        }
        let mut texts: Vec<(Cow<str>, bool)> = table
            .rows
            .iter()
            .filter_map(|row| {
                let cell = row.cells.get(index)?;
                let strong = cell.stress == Stress::Strong || row.kind == RowKind::Total;
                Some((self.with_pages(&cell.text), strong))
            })
            .collect();
        // Figures are of one width, so the longest text by letters is the widest, nearly: only
        // texts within a letter of it are measured.
        let letters = |text: &str| text.chars().count();
        let most = texts.iter().map(|(text, _)| letters(text)).max();
        texts.retain(|(text, _)| letters(text) + 1 >= most.unwrap_or(0));
        texts.sort_unstable();
        texts.dedup();
        for (text, strong) in texts.into_iter().take(64) {
            let style = row_style(if strong {
                RowKind::Total
            } else {
                RowKind::Plain
            });
            // A hair more than the text: a line must not break for a rounding.
            longest = longest.max(self.setter.single(&style, &text).width + 0.05);
        }
        longest
    }
}
