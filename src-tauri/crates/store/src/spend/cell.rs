//! The cell that an amount came from, as the number of its line.

use domain::spend::LineRef;
use serde::{Deserialize, Serialize};

const COLUMN_BITS: u32 = 14;
const ROW_BITS: u32 = 32;

/// Numbers of imports stay below this, so that the next one's first line still has a number.
pub(crate) const MOST_IMPORTS: i64 = (1 << (63 - ROW_BITS - COLUMN_BITS)) - 1;

/// `None` for a column beyond the widest sheet there is (16,384 columns).
pub(crate) fn line_id(import: i64, cell: LineRef) -> Option<i64> {
    (cell.column < 1 << COLUMN_BITS).then(|| {
        import << (ROW_BITS + COLUMN_BITS)
            | i64::from(cell.row) << COLUMN_BITS
            | i64::from(cell.column)
    })
}

pub(crate) fn cell_of(line: i64) -> LineRef {
    let row = line >> COLUMN_BITS & ((1 << ROW_BITS) - 1);
    let column = line & ((1 << COLUMN_BITS) - 1);
    LineRef {
        row: u32::try_from(row).expect("BUG: masked to 32 bits"),
        column: u32::try_from(column).expect("BUG: masked to 14 bits"),
    }
}

/// The first number that a line of an import could have, and the first of the next import.
pub(crate) const fn ids_of(import: i64) -> (i64, i64) {
    let first = import << (ROW_BITS + COLUMN_BITS);
    (first, first + (1 << (ROW_BITS + COLUMN_BITS)))
}

/// A set of cells, short where they follow each other: column, first row, how many rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Cells(Vec<(u32, u32, u32)>);

impl Cells {
    pub(crate) fn new(mut cells: Vec<LineRef>) -> Self {
        cells.sort_unstable_by_key(|cell| (cell.column, cell.row));
        cells.dedup();
        let mut runs: Vec<(u32, u32, u32)> = Vec::new();
        for cell in cells {
            match runs.last_mut() {
                Some((column, first, rows))
                    if *column == cell.column && cell.row - *first == *rows =>
                {
                    *rows += 1;
                }
                _ => runs.push((cell.column, cell.row, 1)),
            }
        }
        Self(runs)
    }

    pub(crate) fn len(&self) -> u64 {
        self.0.iter().map(|(_, _, rows)| u64::from(*rows)).sum()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = LineRef> {
        self.0.iter().flat_map(|&(column, first, rows)| {
            (first..first + rows).map(move |row| LineRef { row, column })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_comes_back_from_the_number_of_its_line() {
        for cell in [(1, 1), (u32::MAX, 16_383), (68, 3), (1_000_001, 0)] {
            let cell = LineRef {
                row: cell.0,
                column: cell.1,
            };
            let id = line_id(MOST_IMPORTS - 1, cell).expect("the column fits");
            assert_eq!(cell_of(id), cell);
            let (first, next) = ids_of(MOST_IMPORTS - 1);
            assert!(first <= id && id < next, "inside its import");
        }
    }

    #[test]
    fn cells_that_follow_each_other_are_kept_as_runs() {
        let at = |row, column| LineRef { row, column };
        let cells = Cells::new(vec![at(9, 4), at(3, 2), at(2, 2), at(3, 2), at(5, 2)]);
        assert_eq!(cells.0, [(2, 2, 2), (2, 5, 1), (4, 9, 1)]);
        assert_eq!(cells.len(), 4, "the one named twice counts once");
        assert_eq!(cells.iter().count(), 4);
    }
}
