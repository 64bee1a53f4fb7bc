//! The file's own class, department or tag: the best sign there is, where there is one.

use super::{Subject, Verdict, key};
use crate::spend::{Allocation, Reason};
use crate::value::Side;

/// Words of a department that name one side, in the languages of the exports.
const SIDES: &[(Side, &[&str])] = &[
    (
        Side::Marketing,
        &[
            "marketing",
            "mktg",
            "mkt",
            "demand",
            "brand",
            "growth",
            "advertising",
            "communications",
            "vermarktung",
            "werbung",
            "mercadeo",
        ],
    ),
    (
        Side::Sales,
        &[
            "sales", "bizdev", "sdr", "bdr", "vertrieb", "verkauf", "ventes", "ventas", "vendite",
            "vendas", "verkoop",
        ],
    ),
];

/// Decides by the class only where it names exactly one of the two sides: `Sales:Field` is sales,
/// `Sales & Marketing` says nothing.
pub(super) fn verdict(subject: &Subject<'_>) -> Option<Verdict> {
    if subject.class.is_empty() {
        return None;
    }
    let class = key::plain(subject.class);
    let named = |words: &[&str]| class.split(' ').any(|word| words.contains(&word));
    let mut sides = SIDES
        .iter()
        .filter(|(_, words)| named(words))
        .map(|&(side, _)| side);
    let side = sides.next()?;
    if sides.next().is_some() {
        return None;
    }
    Some(Verdict::new(
        Allocation::of(side),
        super::account::category(subject, side).or_else(|| super::vendor::category(subject, side)),
        Reason::Class {
            name: subject.class.trim().to_owned(),
        },
    ))
}
