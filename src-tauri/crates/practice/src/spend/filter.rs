//! Which lines are meant: a filter becomes a question to the store.

use domain::spend::Destination;
use domain::value::{Month, Period};
use store::LineQuery;

use crate::channels;
use crate::view::LineFilter;
use crate::{Failure, FailureKind, Result};

/// The question that a filter puts.
///
/// # Errors
/// When its period ends before it begins, or a channel has too long a name.
pub(crate) fn query(filter: &LineFilter) -> Result<LineQuery> {
    let part = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(LineQuery {
        import: filter.import,
        period: period(filter.from, filter.to)?,
        categories: match (filter.no_category, filter.category) {
            (true, _) => vec![None],
            (false, Some(category)) => vec![Some(category)],
            (false, None) => Vec::new(),
        },
        allocations: filter.side.map_or_else(Vec::new, belonging),
        vendor_part: part(&filter.vendor),
        account_part: part(&filter.account),
        channel: if filter.no_channel {
            Some(String::new())
        } else {
            channels::read(&filter.channel)?
        },
        text: part(&filter.text),
        order: filter.order,
        ..LineQuery::default()
    })
}

/// Where lines go that count for a side: a shared line belongs to both.
fn belonging(side: Destination) -> Vec<Destination> {
    match side {
        Destination::Sales | Destination::Marketing => vec![side, Destination::Shared],
        other => vec![other],
    }
}

/// From one month to another, both included; one that is left out is open.
fn period(from: Option<Month>, to: Option<Month>) -> Result<Option<Period>> {
    if from.is_none() && to.is_none() {
        return Ok(None);
    }
    let month = |text: &str| text.parse().expect("BUG: it is a month");
    let from = from.unwrap_or_else(|| month("0001-01"));
    let to = to.unwrap_or_else(|| month("9999-12"));
    if from > to {
        return Err(Failure::new(
            FailureKind::Other,
            format!("The period ends ({to}) before it begins ({from})."),
        ));
    }
    Ok(Some(Period { from, to }))
}
