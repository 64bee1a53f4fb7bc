//! The kinds of rows that are not spend, each of which can be taken in.

use domain::value::{Choice as _, Money, words};

use crate::reading::Reading;
use crate::view::NotSpendKind;

pub fn list(reading: &Reading, exact: impl Fn(Money) -> String) -> Vec<NotSpendKind> {
    let effective = reading.read.memory.effective(&reading.said.given);
    let counted = effective.counted.into_iter().filter(|&(_, on)| on);
    let counted = counted.map(|(kind, _)| (kind, String::new(), true));
    let rows = reading.read.preview.head().not_spend.iter();
    let left = rows.filter_map(|part| {
        let text = format!(
            "{}, {}",
            words::plural(u64::from(part.rows), "row", "rows"),
            exact(part.sum)
        );
        Some((part.tag.countable()?, text, false))
    });
    counted
        .chain(left)
        .map(|(kind, text, included)| NotSpendKind {
            kind,
            label: kind.title().to_owned(),
            text,
            included,
        })
        .collect()
}
