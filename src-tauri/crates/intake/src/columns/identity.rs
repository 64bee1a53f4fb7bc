//! Sums that prove what columns of numbers are: a balance moves by the amount, gross is net and
//! tax, an amount is credit less debit.

use super::content::Content;
use super::sample::SAMPLE;
use crate::cell::number::{Evidence, Parsed, evidence, parse};
use crate::header::Header;
use crate::lexicon::headings;
use crate::lexicon::spelling::{folded, plain_header};
use crate::table::{Cells, Table};
use crate::terms::Decimals;

/// More columns of numbers than this are not tried against each other.
const MOST: usize = 16;
/// Rows that must hold.
const FEWEST: usize = 2;
/// Decimals kept while comparing.
const DIGITS: u32 = 4;

/// A sum that holds in every row that was looked at.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Identity {
    /// The amount is one column less the other.
    Pair { amount: usize, parts: [usize; 2] },
    /// Every balance is its neighbour's plus the amount.
    Running { amount: usize, balance: usize },
    /// Gross is net and tax.
    Taxed {
        gross: usize,
        net: usize,
        tax: usize,
    },
    /// Net is gross less the fee.
    Charged {
        net: usize,
        gross: usize,
        fee: usize,
    },
}

/// The numbers of one column; `None` for a cell that is none.
struct Numbers {
    column: usize,
    cells: Vec<Option<i64>>,
}

/// Every identity that the columns of numbers show.
pub(super) fn find(table: &Table, header: &Header, contents: &[Content]) -> Vec<Identity> {
    let numeric: Vec<usize> = (0..contents.len())
        .filter(|&column| {
            contents[column].filled > 0
                && contents[column].numbers * 10 >= contents[column].filled * 7
                && contents[column].dates * 2 < contents[column].filled
        })
        .collect();
    if numeric.len() < 2 || numeric.len() > MOST {
        return Vec::new();
    }
    let columns = numbers(table, header, &numeric);
    let mut found = Vec::new();
    for balance in &columns {
        let moving = columns
            .iter()
            .filter(|amount| amount.column != balance.column && runs(amount, balance));
        found.extend(moving.map(|amount| Identity::Running {
            amount: amount.column,
            balance: balance.column,
        }));
    }
    for whole in &columns {
        for (index, one) in columns.iter().enumerate() {
            for other in &columns[index + 1..] {
                if whole.column != one.column && whole.column != other.column {
                    found.extend(triple(header, whole, one, other));
                }
            }
        }
    }
    found
}

fn numbers(table: &Table, header: &Header, numeric: &[usize]) -> Vec<Numbers> {
    let mut columns: Vec<Numbers> = numeric
        .iter()
        .map(|&column| Numbers {
            column,
            cells: Vec::new(),
        })
        .collect();
    let mut styles = vec![0_i32; numeric.len()];
    let body = header.body().take(SAMPLE);
    let mut cells = Cells::default();
    for record in body.clone() {
        table.cut(record, &mut cells);
        for (style, &column) in styles.iter_mut().zip(numeric) {
            *style += match evidence(cells.trimmed(column)) {
                Evidence::Says(Decimals::Comma) => 1,
                Evidence::Says(Decimals::Point) => -1,
                _ => 0,
            };
        }
    }
    for record in body {
        table.cut(record, &mut cells);
        for ((numbers, style), &column) in columns.iter_mut().zip(&styles).zip(numeric) {
            let decimals = if *style > 0 {
                Decimals::Comma
            } else {
                Decimals::Point
            };
            numbers
                .cells
                .push(match parse(cells.trimmed(column), decimals) {
                    Parsed::Number(number) => number.minor(DIGITS).map(|(value, _)| value),
                    _ => None,
                });
        }
    }
    columns
}

/// Whether a balance moves by an amount, from the top or from the bottom.
fn runs(amount: &Numbers, balance: &Numbers) -> bool {
    let rows: Vec<(i64, i64)> = amount
        .cells
        .iter()
        .zip(&balance.cells)
        .filter_map(|(amount, balance)| amount.zip(*balance))
        .collect();
    let pairs = || rows.windows(2).map(|pair| (pair[0], pair[1]));
    let count = rows.len().saturating_sub(1);
    if count < FEWEST || pairs().all(|(before, now)| before.1 == now.1) {
        return false;
    }
    let holds = |test: fn((i64, i64), (i64, i64)) -> bool| {
        pairs().filter(|&(before, now)| test(before, now)).count() * 20 >= count * 19
    };
    holds(|before, now| now.1 - before.1 == now.0)
        || holds(|before, now| now.1 - before.1 == -now.0)
        || holds(|before, now| before.1 - now.1 == before.0)
        || holds(|before, now| before.1 - now.1 == -before.0)
}

fn triple(header: &Header, whole: &Numbers, one: &Numbers, other: &Numbers) -> Option<Identity> {
    let rows = || {
        whole
            .cells
            .iter()
            .zip(one.cells.iter().zip(&other.cells))
            .map(|(whole, (one, other))| (*whole, one.unwrap_or(0), other.unwrap_or(0)))
            .filter_map(|(whole, one, other)| Some((whole?, one, other)))
    };
    let count = rows().count();
    let telling = rows()
        .filter(|&(_, one, other)| one != 0 && other != 0)
        .count();
    let [has_one, has_other] = [
        rows().any(|(_, one, _)| one != 0),
        rows().any(|(_, _, other)| other != 0),
    ];
    if count < FEWEST || !has_one || !has_other {
        return None;
    }
    let adds = rows().all(|(whole, one, other)| whole == one + other);
    let differs = rows().all(|(whole, one, other)| whole == one - other)
        || rows().all(|(whole, one, other)| whole == other - one);
    if telling == 0 {
        return (adds || differs).then_some(Identity::Pair {
            amount: whole.column,
            parts: [one.column, other.column],
        });
    }
    let named = |column: &Numbers, words: &[&str]| {
        let name = folded(&plain_header(&header.names[column.column]));
        name.split(' ').any(|part| words.contains(&part))
    };
    for (part, rest) in [(one, other), (other, one)] {
        if adds && named(part, headings::TAX) {
            return Some(Identity::Taxed {
                gross: whole.column,
                net: rest.column,
                tax: part.column,
            });
        }
        if (adds || differs) && named(part, headings::FEE) {
            return Some(Identity::Charged {
                net: whole.column,
                gross: rest.column,
                fee: part.column,
            });
        }
    }
    None
}
