//! Lines of spend as a sheet of their own: what is written when they are exported, so that whoever
//! writes it and whoever reads it back agree.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Allocation, Category, Destination};
use crate::value::Choice as _;

/// The heads of the columns, from the left.
pub const COLUMNS: [&str; 18] = [
    LINE,
    DATE,
    FIRST_MONTH,
    LAST_MONTH,
    VENDOR,
    ACCOUNT,
    CLASS,
    MEMO,
    REFERENCE,
    AMOUNT,
    CURRENCY,
    SIDE,
    MARKETING,
    NEITHER,
    CATEGORY,
    CHANNEL,
    DECIDED,
    SOURCE,
];

/// The number of the line; its head tells the sheet from all others.
pub const LINE: &str = "Evenlift line";
/// ISO day, empty where only months are known.
pub const DATE: &str = "Date";
/// ISO months, equal for one month.
pub const FIRST_MONTH: &str = "First month";
pub const LAST_MONTH: &str = "Last month";
pub const VENDOR: &str = "Vendor";
pub const ACCOUNT: &str = "Account";
pub const CLASS: &str = "Class";
pub const MEMO: &str = "Memo";
pub const REFERENCE: &str = "Reference";
/// Decimal point, no thousands, spend positive.
pub const AMOUNT: &str = "Amount";
/// Three letters.
pub const CURRENCY: &str = "Currency";
/// A word of [`Allocation::word`].
pub const SIDE: &str = "Side";
/// Marketing's percent of a shared amount.
pub const MARKETING: &str = "Marketing percent";
/// The percent of a shared amount that is neither side's.
pub const NEITHER: &str = "Neither percent";
/// A category's title; its slug is read too.
pub const CATEGORY: &str = "Category";
/// The name of a channel, empty where none is known.
pub const CHANNEL: &str = "Channel";
/// [`BY_HAND`], or the reason in words.
pub const DECIDED: &str = "Decided by";
/// The file and the row that the line came from.
pub const SOURCE: &str = "Source";

/// Stands where a person decided the line.
pub const BY_HAND: &str = "hand";

/// Categories by their titles, in small letters.
static TITLES: LazyLock<HashMap<String, Category>> = LazyLock::new(|| {
    let all = Category::all().into_iter();
    all.map(|category| (category.title().to_lowercase(), category))
        .collect()
});

/// What a sheet says of a line's decision.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Said {
    pub allocation: Allocation,
    pub category: Option<Category>,
    pub by_hand: bool,
}

impl Said {
    /// Reads the cells back, in any letter case. `None` where no side is named, or none that there
    /// is.
    pub fn read(
        side: &str,
        (marketing, neither): (&str, &str),
        category: &str,
        decided: &str,
    ) -> Option<Self> {
        let allocation = match Destination::from_word(&side.trim().to_lowercase())? {
            Destination::Shared => {
                let marketing = percent(marketing)?;
                let neither = if neither.trim().is_empty() {
                    0
                } else {
                    percent(neither)?
                };
                if marketing + neither > 100 {
                    return None;
                }
                Allocation::Shared { marketing, neither }
            }
            whole => Allocation::to(whole),
        };
        let category = category.trim().to_lowercase();
        Some(Self {
            allocation,
            category: Category::from_word(&category).or_else(|| TITLES.get(&category).copied()),
            by_hand: decided.trim().eq_ignore_ascii_case(BY_HAND),
        })
    }
}

/// A whole percent up to 100.
fn percent(cell: &str) -> Option<u8> {
    let percent = cell.trim().trim_end_matches('%').parse().ok()?;
    (percent <= 100).then_some(percent)
}

/// True for a text that a spreadsheet would take for a formula, and for one that [`guarded`] could
/// have made of such a text.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text for a cell of a file without types: an apostrophe stands before what a spreadsheet
/// would calculate. Numbers are never given here.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

/// The text for a cell that is known to be a text: only what [`bare`] would take an apostrophe from
/// is given one.
pub fn typed(text: &str) -> Cow<'_, str> {
    if text.starts_with('\'') {
        guarded(text)
    } else {
        text.into()
    }
}

/// The text that was given to [`guarded`] or to [`typed`].
pub fn bare(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula(text) => text,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back_as_it_was_given() {
        for text in [
            "=cmd|' /C calc'!A0",
            "+1-800",
            "-5 units",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "'=1",
            "''=1",
            "'s-Hertogenbosch",
            "''",
            "plain",
            "",
        ] {
            assert_eq!(bare(&guarded(text)), text);
            assert_eq!(bare(&typed(text)), text);
            let first = guarded(text).chars().next();
            assert!(
                !first.is_some_and(|first| "=+-@\t\r".contains(first)),
                "{text:?} is never calculated"
            );
        }
    }

    #[test]
    fn a_side_that_there_is_not_says_nothing() {
        assert_eq!(Said::read("shared", ("130", ""), "", ""), None);
        assert_eq!(Said::read("both", ("", ""), "", ""), None);
        assert_eq!(Said::read("", ("", ""), "paid_search", "hand"), None);
        assert_eq!(
            Said::read("Shared", ("40%", "20"), "Paid search", "Hand"),
            Some(Said {
                allocation: Allocation::Shared {
                    marketing: 40,
                    neither: 20,
                },
                category: Some(Category::PaidSearch),
                by_hand: true,
            })
        );
    }
}
