//! The six fates, each a filter.

use domain::spend::RowCounts;
use domain::value::Money;
use domain::value::words;

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
    let fates = [
        ("imported", "Imported", rows.imported),
        ("duplicate", "Already here", rows.duplicate),
        ("not_spend", "Not spend", rows.not_spend),
        ("structure", "Structure", rows.structure),
        ("held", "Held", rows.held),
        ("error", "Error", rows.error),
    ];
    let tiles = fates.into_iter().zip(sums);
    tiles
        .map(|((id, label, count), sum)| FateTile {
            id: id.to_owned(),
            label: label.to_owned(),
            count: words::count(u64::from(count)),
            sum,
        })
        .collect()
}
