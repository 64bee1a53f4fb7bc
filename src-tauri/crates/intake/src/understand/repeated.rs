//! References that stand for two different documents in one file.
//!
//! An invoice has several lines, a transaction is split, a journal has two sides: the same reference
//! on rows of one day and one vendor is one document and says nothing. Where nearly every reference
//! stands for one document, another day or vendor under the same one is worth a look. A refund that
//! names what it gives back is no other document either.

use domain::value::Currency;
use domain::value::words::{self, Words};
use xxhash_rust::xxh3::xxh3_64;

use crate::preview::{Line, Lines, Warning};
use crate::terms::Layout;

/// Fewer references than this prove nothing about the column.
const FEWEST: usize = 5;
/// Of so many references one may repeat; where more do, they number something else.
const ONE_IN: usize = 10;

/// The warning about them; every line is offered all the same.
pub(super) fn warning(layout: Layout, lines: &Lines, currency: Currency) -> Option<Warning> {
    if layout != Layout::Flat {
        return None;
    }
    let numbered = || {
        let lines = lines.iter().enumerate();
        lines.filter(|(_, line)| !line.reference.is_empty() && line.source.part == 0)
    };
    // Numbers that were given one after the other never repeat.
    if numbered().is_sorted_by(|(_, one), (_, next)| one.reference < next.reference) {
        return None;
    }
    let mut references: Vec<(u64, usize)> = numbered()
        .map(|(index, line)| (xxh3_64(line.reference.as_bytes()), index))
        .collect();
    references.sort_unstable();
    let same = || references.chunk_by(|one, other| one.0 == other.0);
    let line = |&(_, index): &(u64, usize)| lines.get(index);
    let repeated: Vec<(Line<'_>, Line<'_>)> = same()
        .filter(|group| group.len() > 1)
        .filter_map(|group| {
            let (first, rest) = group.split_first()?;
            let first = line(first)?;
            let other = rest
                .iter()
                .filter_map(line)
                .find(|other| differs(&first, other))?;
            Some((first, other))
        })
        .collect();
    let (first, other) = repeated.iter().min_by_key(|(first, _)| first.source.row)?;
    let references = same().count();
    if references < FEWEST || repeated.len() * ONE_IN > references {
        return None;
    }
    let shown = |line: &Line<'_>| {
        let when = line
            .date
            .map_or_else(|| words::period(line.period), words::date);
        let what = [&*when, line.vendor].map(str::to_owned);
        let what: Vec<String> = what.into_iter().filter(|part| !part.is_empty()).collect();
        format!(
            "row {} ({}, {})",
            line.source.row,
            what.join(", "),
            Words::window(currency).money_exact(line.amount)
        )
    };
    let others = match repeated.len() - 1 {
        0 => String::new(),
        more => format!(" {} more do the same.", words::count(more as u64)),
    };
    Some(Warning {
        row: other.source.row,
        rows: u32::try_from(repeated.len()).unwrap_or(u32::MAX),
        text: format!(
            "The reference “{}” stands in {} and in {}, for two different things.{others} Nothing was merged and nothing left out; check whether one of them is entered twice.",
            first.reference,
            shown(first),
            shown(other),
        ),
    })
}

/// Two documents rather than two lines of one.
fn differs(one: &Line<'_>, other: &Line<'_>) -> bool {
    let gives_back = (one.amount.minor() < 0) != (other.amount.minor() < 0);
    one.reference == other.reference
        && !gives_back
        && (one.date != other.date || one.period != other.period || one.vendor != other.vendor)
}
