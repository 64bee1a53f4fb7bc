//! Merged cells: a sheet keeps their value in the first of them only.

use super::place::place;
use crate::table::Table;
use crate::terms::Refusal;

/// More merged areas than this are decoration.
const AREAS: usize = 20_000;

/// The merged areas of a sheet: first and last row and column, from 0.
#[derive(Debug, Default)]
pub(in crate::source) struct Merges {
    areas: Vec<[u32; 4]>,
}

impl Merges {
    /// Adds an area as `B2:C5`.
    pub fn add(&mut self, area: &str) {
        let Some((from, to)) = area.split_once(':') else {
            return;
        };
        if let (Some((top, left)), Some((bottom, right))) = (place(from), place(to)) {
            self.area([top, bottom, left, right]);
        }
    }

    /// Adds an area by its first and last row and its first and last column, from 0.
    pub fn area(&mut self, area: [u32; 4]) {
        if self.areas.len() < AREAS {
            self.areas.push(area);
        }
    }

    /// Repeats texts where a person sees them: over the columns that a heading spans, and down the
    /// rows that a name stands beside. Numbers are never repeated, they would count twice; nor is
    /// what is alone in its row, as titles are.
    pub fn fill(self, table: Table) -> Result<Table, Refusal> {
        let mut texts = Vec::new();
        let mut filled = 0_u32;
        for [top, bottom, left, right] in self.areas {
            if top as usize >= table.len()
                || right.saturating_sub(left) > 64
                || bottom.saturating_sub(top) > 10_000
            {
                continue;
            }
            let cells = table.cells(top as usize);
            let text = cells.get(left as usize);
            let alone = cells.filled().count() < 2;
            if text.trim().is_empty()
                || alone
                || crate::cell::is_number(text)
                || crate::cell::date::shape(text).is_some() && top != bottom
            {
                continue;
            }
            filled += 1;
            for row in top..=bottom.min(u32::try_from(table.len()).unwrap_or(u32::MAX) - 1) {
                for column in left..=right {
                    if (row, column) != (top, left) {
                        texts.push((row, column as usize, text.to_owned()));
                    }
                }
            }
        }
        if texts.is_empty() {
            return Ok(table);
        }
        let mut table = table.with_cells(texts)?;
        if let Some(sheet) = &mut table.sheet {
            sheet.notes.push(format!(
                "{} repeated in every row and column that {}.",
                domain::value::words::plural(
                    u64::from(filled),
                    "merged cell is",
                    "merged cells are"
                ),
                if filled == 1 { "it spans" } else { "they span" }
            ));
        }
        Ok(table)
    }
}
