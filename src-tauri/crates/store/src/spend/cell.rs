//! The cell that an amount came from, as the number of its line.

use domain::spend::LineRef;
use serde::{Deserialize, Serialize};

const COLUMN_BITS: u32 = 14;
const ROW_BITS: u32 = 26;
/// Above the row, so that the only line of a cell has the number that it had before cells could have several.
const PART_BITS: u32 = 6;
const CELL_BITS: u32 = COLUMN_BITS + ROW_BITS + PART_BITS;

/// Numbers of imports stay below this, so that the next one's first line still has a number.
pub(crate) const MOST_IMPORTS: i64 = (1 << (63 - CELL_BITS)) - 1;

/// `None` beyond 16,383 columns, 67 million rows or 64 lines of one cell.
pub(crate) fn line_id(import: i64, cell: LineRef) -> Option<i64> {
    let fits = cell.column < 1 << COLUMN_BITS
        && cell.row < 1 << ROW_BITS
        && u32::from(cell.part) < 1 << PART_BITS;
    fits.then(|| {
        import << CELL_BITS
            | i64::from(cell.part) << (ROW_BITS + COLUMN_BITS)
            | i64::from(cell.row) << COLUMN_BITS
            | i64::from(cell.column)
    })
}

pub(crate) fn cell_of(line: i64) -> LineRef {
    let part = line >> (ROW_BITS + COLUMN_BITS) & ((1 << PART_BITS) - 1);
    let row = line >> COLUMN_BITS & ((1 << ROW_BITS) - 1);
    let column = line & ((1 << COLUMN_BITS) - 1);
    LineRef {
        row: u32::try_from(row).expect("BUG: masked to 26 bits"),
        column: u32::try_from(column).expect("BUG: masked to 14 bits"),
        part: u8::try_from(part).expect("BUG: masked to 6 bits"),
    }
}

/// The first number that a line of an import could have, and the first of the next import.
pub(crate) const fn ids_of(import: i64) -> (i64, i64) {
    let first = import << CELL_BITS;
    (first, first + (1 << CELL_BITS))
}

/// A set of cells, short where they follow each other: place in a row, first row, how many rows. The place is the
/// column, and above its bits the part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Cells(Vec<(u32, u32, u32)>);

impl Cells {
    pub(crate) fn new(mut cells: Vec<LineRef>) -> Self {
        cells.sort_unstable_by_key(|&cell| (place(cell), cell.row));
        cells.dedup();
        let mut runs: Vec<(u32, u32, u32)> = Vec::new();
        for cell in cells {
            match runs.last_mut() {
                Some((known, first, rows))
                    if *known == place(cell) && cell.row - *first == *rows =>
                {
                    *rows += 1;
                }
                _ => runs.push((place(cell), cell.row, 1)),
            }
        }
        Self(runs)
    }

    pub(crate) fn len(&self) -> u64 {
        self.0.iter().map(|(_, _, rows)| u64::from(*rows)).sum()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = LineRef> {
        self.0.iter().flat_map(|&(place, first, rows)| {
            (first..first + rows).map(move |row| LineRef {
                row,
                column: place & ((1 << COLUMN_BITS) - 1),
                part: u8::try_from(place >> COLUMN_BITS).expect("BUG: made from a part"),
            })
        })
    }
}

fn place(cell: LineRef) -> u32 {
    u32::from(cell.part) << COLUMN_BITS | cell.column
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_comes_back_from_the_number_of_its_line() {
        for cell in [
            (1, 1, 0),
            ((1 << ROW_BITS) - 1, 16_383, 63),
            (68, 3, 11),
            (1_000_001, 0, 0),
        ] {
            let cell = LineRef {
                row: cell.0,
                column: cell.1,
                part: cell.2,
            };
            let id = line_id(MOST_IMPORTS - 1, cell).expect("the column fits");
            assert_eq!(cell_of(id), cell);
            let (first, next) = ids_of(MOST_IMPORTS - 1);
            assert!(first <= id && id < next, "inside its import");
        }
    }

    #[test]
    fn cells_that_follow_each_other_are_kept_as_runs() {
        let at = LineRef::at;
        let cells = Cells::new(vec![at(9, 4), at(3, 2), at(2, 2), at(3, 2), at(5, 2)]);
        assert_eq!(cells.0, [(2, 2, 2), (2, 5, 1), (4, 9, 1)]);
        assert_eq!(cells.len(), 4, "the one named twice counts once");
        assert_eq!(cells.iter().count(), 4);
        let parts = Cells::new((0..3).map(|part| LineRef { part, ..at(9, 4) }).collect());
        assert_eq!(
            parts.iter().map(|cell| cell.part).collect::<Vec<_>>(),
            [0, 1, 2]
        );
    }
}
