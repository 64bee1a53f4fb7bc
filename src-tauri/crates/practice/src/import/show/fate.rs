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
    let tile = |id: &str, label: &str, count: u32, sum: String| FateTile {
        id: id.to_owned(),
        label: label.to_owned(),
        count: words::count(u64::from(count)),
        sum,
    };
    let nothing = || "no amount".to_owned();
    vec![
        tile("imported", "Imported", rows.imported, exact(imported)),
        tile(
            "duplicate",
            "Already here",
            rows.duplicate,
            exact(duplicates),
        ),
        tile("not_spend", "Not spend", rows.not_spend, exact(not_spend)),
        tile("structure", "Structure", rows.structure, nothing()),
        tile("held", "Held", rows.held, nothing()),
        tile("error", "Error", rows.error, nothing()),
    ]
}
