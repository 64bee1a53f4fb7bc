//! The currency of a file: one, or a question.

use domain::value::Currency;

use crate::ask;
use crate::options::Options;
use crate::preview::{Fate, Mark, Question, Tag, Warning};
use crate::walk::Walk;

/// The one currency of the file; several are a question.
pub(super) fn currency(
    walk: &mut Walk<'_>,
    questions: &mut Vec<Question>,
    options: &Options,
) -> Option<Currency> {
    let plan = walk.plan;
    let named = plan.formats.currency;
    let found = walk.draft.currencies();
    let known: Vec<Currency> = found.iter().filter_map(|&(currency, _)| currency).collect();
    match known.as_slice() {
        [] => named,
        [one] => Some(*one),
        _ => {
            ask_currency(walk, &found, questions, options);
            None
        }
    }
}

fn ask_currency(
    walk: &mut Walk<'_>,
    found: &[(Option<Currency>, u32)],
    questions: &mut Vec<Question>,
    options: &Options,
) {
    let client = options.currency;
    let mut seen: Vec<String> = Vec::new();
    for &(currency, count) in found {
        let name = currency.map_or("without one", Currency::code);
        seen.push(format!("{count} {name}"));
    }
    let ids: Vec<(String, Option<Currency>)> = found
        .iter()
        .filter_map(|&(currency, _)| currency)
        .map(|currency| {
            (
                format!("only_{}", currency.code().to_lowercase()),
                Some(currency),
            )
        })
        .collect();
    let mut choices = vec![(
        "as_is",
        format!("Take every amount as {client}, as it stands"),
    )];
    for (id, currency) in &ids {
        let code = currency.map_or("", Currency::code);
        choices.push((
            id,
            format!("Import only the amounts in {code}, keep the others for later"),
        ));
    }
    let text = format!(
        "The file has several currencies ({}). They can't be added up as they are. What shall be imported?",
        seen.join(", ")
    );
    let answer = ask::put(questions, "currency", text, &choices, options);
    let Some(&(_, only)) = ids.iter().find(|(id, _)| *id == answer) else {
        return;
    };
    for gone in walk.draft.retain(|_, currency| currency == only) {
        walk.mark(
            gone.record,
            Mark {
                fate: Fate::Held,
                tag: Tag::Plain,
            },
        );
    }
}

pub(super) fn warn_of_currency(
    warnings: &mut Vec<Warning>,
    currency: Option<Currency>,
    options: &Options,
) {
    if let Some(currency) = currency.filter(|&currency| currency != options.currency) {
        warnings.push(Warning {
            row: 0,
            rows: 0,
            text: format!("The file is in {currency}, the client's books are in {}. The amounts are taken as they stand, without a rate.", options.currency),
        });
    }
}
