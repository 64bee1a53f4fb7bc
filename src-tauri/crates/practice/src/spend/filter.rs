//! Which lines are meant: the words of the window and the terminal become a question to the store.

use domain::spend::{Allocation, Category};
use domain::value::{Month, Period};
use store::{LineBy, LineOrder, LineQuery};

use crate::channels::{self, NONE};
use crate::view::LineFilter;
use crate::{Failure, FailureKind, Result};

/// The question that a filter puts.
///
/// # Errors
/// When a word of it is not known; the sentence says which there are.
pub(crate) fn query(filter: &LineFilter) -> Result<LineQuery> {
    let part = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(LineQuery {
        import: filter.import,
        period: period(&filter.from, &filter.to)?,
        categories: match filter.category.as_str() {
            "" => Vec::new(),
            NONE => vec![None],
            slug => vec![Some(category(slug)?)],
        },
        allocations: match filter.side.as_str() {
            "" => Vec::new(),
            // A shared line belongs to both sides.
            side @ ("sales" | "marketing") => vec![side.to_owned(), "shared".to_owned()],
            side => vec![other_side(side)?],
        },
        vendor_part: part(&filter.vendor),
        account_part: part(&filter.account),
        channel: channels::read(&filter.channel)?,
        text: part(&filter.text),
        order: order(&filter.order)?,
        ..LineQuery::default()
    })
}

fn other_side(word: &str) -> Result<String> {
    crate::import::allocation_from(word, 50)
        .map(|allocation: Allocation| allocation.word().to_owned())
}

fn category(slug: &str) -> Result<Category> {
    slug.parse().map_err(|sentence: String| {
        Failure::not_found(sentence).hint(format!("“{NONE}” stands for lines without one."))
    })
}

/// `date`, `vendor`, `amount` or `file`; a hyphen in front turns it around.
fn order(text: &str) -> Result<LineOrder> {
    let (word, descending) = text
        .strip_prefix('-')
        .map_or((text, false), |word| (word, true));
    let by = match word {
        "" | "file" => LineBy::File,
        "date" => LineBy::Date,
        "vendor" => LineBy::Vendor,
        "amount" => LineBy::Amount,
        _ => {
            return Err(
                Failure::not_found(format!("Lines can’t be sorted by “{word}”.")).hint(
                    "There are: date, vendor, amount, file; a hyphen in front turns the order.",
                ),
            );
        }
    };
    Ok(LineOrder { by, descending })
}

/// From one month to another, both included; one that is left out is open.
fn period(from: &str, to: &str) -> Result<Option<Period>> {
    let (from, to) = (from.trim(), to.trim());
    if from.is_empty() && to.is_empty() {
        return Ok(None);
    }
    let first = if from.is_empty() { "0001-01" } else { from };
    let last = if to.is_empty() { "9999-12" } else { to };
    let (from, to) = (month(first)?, month(last)?);
    if from > to {
        return Err(Failure::new(
            FailureKind::Other,
            format!("The period ends ({to}) before it begins ({from})."),
        ));
    }
    Ok(Some(Period { from, to }))
}

fn month(text: &str) -> Result<Month> {
    text.parse().map_err(|_| {
        Failure::new(FailureKind::Other, format!("“{text}” is not a month."))
            .hint("Write it as 2025-03.")
    })
}
