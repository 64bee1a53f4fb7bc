//! The six fates, each a filter.

use domain::spend::{Fate, RowCounts};
use domain::value::{Choice as _, Money, words};

use crate::view::FateTile;

pub fn tiles(
    rows: RowCounts,
    imported: Money,
    duplicates: Money,
    not_spend: Money,
    exact: impl Fn(Money) -> String,
) -> Vec<FateTile> {
    let nothing = || "no amount".to_owned();
    let sums = [
        exact(imported),
        exact(duplicates),
        exact(not_spend),
        nothing(),
        nothing(),
        nothing(),
    ];
    with_sums(rows, sums)
}

/// The rows of an import that is made: of the others than those imported no sums are kept.
pub fn counts(rows: RowCounts, imported: String) -> Vec<FateTile> {
    let mut sums = <[String; 6]>::default();
    sums[0] = imported;
    with_sums(rows, sums)
}

fn with_sums(rows: RowCounts, sums: [String; 6]) -> Vec<FateTile> {
    let tiles = Fate::all().into_iter().zip(sums);
    tiles
        .map(|(id, sum)| FateTile {
            id,
            label: id.title().to_owned(),
            count: words::count(u64::from(rows.of(id))),
            sum,
        })
        .collect()
}
