//! The kinds of rows that are not spend, each of which can be taken in.

use domain::value::{Money, words};
use intake::Tag;

use crate::reading::Reading;
use crate::reading::overrides::{INCLUDE, corrections, from_word, word_of};
use crate::view::NotSpendKind;

pub fn list(reading: &Reading, exact: impl Fn(Money) -> String) -> Vec<NotSpendKind> {
    let effective = reading.memory.effective(&corrections(&reading.given));
    let included = effective
        .options
        .iter()
        .filter(|(_, value)| *value == "true")
        .filter_map(|(option, _)| option.strip_prefix(INCLUDE));
    let kinds = reading
        .preview
        .head()
        .not_spend
        .iter()
        .filter(|part| label(part.tag).is_some())
        .map(|part| NotSpendKind {
            option: format!("{INCLUDE}{}", word_of(&part.tag)),
            label: label(part.tag).unwrap_or_default().to_owned(),
            text: format!(
                "{}, {}",
                words::plural(u64::from(part.rows), "row", "rows"),
                exact(part.sum)
            ),
            included: false,
        });
    included
        .map(|word| NotSpendKind {
            option: format!("{INCLUDE}{word}"),
            label: label_of(word),
            text: String::new(),
            included: true,
        })
        .chain(kinds)
        .collect()
}

/// `card payments`, from the word on the wire.
pub fn label_of(word: &str) -> String {
    from_word(word)
        .and_then(label)
        .map_or_else(|| word.replace('_', " "), ToOwned::to_owned)
}

/// The kinds that a person may take in; the others have no amount.
const fn label(tag: Tag) -> Option<&'static str> {
    match tag {
        Tag::Payment => Some("Payments of bills and cards"),
        Tag::Transfer => Some("Transfers"),
        Tag::BalanceSheet => Some("Bank, card and balance-sheet accounts"),
        Tag::Income => Some("Income"),
        Tag::NotSettled => Some("Pending, declined or void"),
        _ => None,
    }
}
