//! The currency of a file. What is not in the client's is kept apart until there is a rate for
//! it, or it is left out; amounts of two currencies are never added up.

use domain::spend::Question as Asked;
use std::collections::BTreeMap;

use domain::value::{Currency, Money, Period, words};
use rust_decimal::Decimal;

use crate::draft::Given;
use crate::preview::Abroad;
use crate::terms::{Exchange, Mark, Options, Question, Tag, question};
use crate::walk::Walk;

/// What a file says in currencies.
pub(super) struct Settled {
    /// The one currency of the file.
    pub currency: Option<Currency>,
    /// Every currency that is not the client's.
    pub abroad: Vec<Abroad>,
    /// The months of all lines, of those that wait too.
    pub period: Option<Period>,
}

/// Converts what has a rate, takes out what is left out, and keeps apart what waits for a rate.
pub(super) fn settle(
    walk: &mut Walk<'_>,
    questions: &mut Vec<Question>,
    options: &Options,
) -> Settled {
    let client = options.currency;
    let file = walk.plan.formats.currency;
    let named = file.unwrap_or(client);
    let found = walk.draft.by_currency(named, client);
    let said = walk.draft.currencies();
    let known: Vec<Currency> = said.iter().filter_map(|&(currency, _)| currency).collect();
    let currency = match known.as_slice() {
        [] => file,
        [one] => Some(*one),
        _ => None,
    };
    let mut abroad: Vec<Abroad> = Vec::new();
    let mut given = BTreeMap::new();
    for (&currency, &(lines, sum)) in found.iter().filter(|&(&currency, _)| currency != client) {
        let exchange = options.corrections.rates.get(&currency).cloned();
        if let Some(Exchange::Rate { rate, on, source }) = &exchange {
            let words = format!("{rate}, {source}, {}", words::date(*on));
            given.insert(currency, Given { rate: *rate, words });
        }
        abroad.push(Abroad {
            currency,
            lines,
            sum: Money::from_exact(sum * Decimal::from(10_u64.pow(currency.digits()))),
            exchange,
        });
    }
    if found.len() > 1 && abroad.iter().any(Abroad::waits) {
        let text = format!(
            "The file has amounts in {}. They can't be added up as they are. Those that are not in {client} are kept apart until there is a rate for them. What shall become of them?",
            words::listed(
                &found
                    .keys()
                    .map(|currency| currency.code())
                    .collect::<Vec<_>>()
            )
        );
        let choices = [
            ("apart", "Keep them apart until there is a rate".to_owned()),
            ("leave_out", "Leave them out".to_owned()),
        ];
        if question::put(questions, Asked::Currency, text, &choices, options) == "leave_out" {
            for group in abroad.iter_mut().filter(|group| group.waits()) {
                group.exchange = Some(Exchange::LeaveOut);
            }
        }
    }
    if !given.is_empty() {
        walk.draft.exchange(named, client, &given);
    }
    take_out(
        walk,
        named,
        Mark::not_spend(Tag::Currency),
        &abroad,
        |group| group.exchange == Some(Exchange::LeaveOut),
    );
    let period = walk.draft.span();
    take_out(
        walk,
        named,
        Mark::held(Tag::Currency),
        &abroad,
        Abroad::waits,
    );
    Settled {
        currency,
        abroad,
        period,
    }
}

/// Takes the lines of some currencies out, and marks their rows.
fn take_out(
    walk: &mut Walk<'_>,
    named: Currency,
    mark: Mark,
    abroad: &[Abroad],
    which: impl Fn(&Abroad) -> bool,
) {
    let out: Vec<Currency> = abroad
        .iter()
        .filter(|group| which(group))
        .map(|group| group.currency)
        .collect();
    if out.is_empty() {
        return;
    }
    let gone = walk
        .draft
        .retain(|_, currency| !out.contains(&currency.unwrap_or(named)));
    for gone in gone {
        walk.mark(gone.record, mark);
    }
}
