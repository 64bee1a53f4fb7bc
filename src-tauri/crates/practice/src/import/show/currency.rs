//! Amounts in other currencies than the client's, a card a currency.

use domain::value::words::{self, Words};
use intake::{Abroad, Exchange};

use crate::reading::{Reading, rate};
use crate::view::ImportCurrency;

pub fn list(reading: &Reading) -> Vec<ImportCurrency> {
    let head = reading.preview.head();
    head.abroad
        .iter()
        .map(|group| show(group, reading))
        .collect()
}

fn show(group: &Abroad, reading: &Reading) -> ImportCurrency {
    let currency = group.currency;
    let last = reading.last_rates.get(&currency);
    let (rate, on, source) = group
        .exchange
        .as_ref()
        .or(last)
        .and_then(rate::texts)
        .unwrap_or_default();
    ImportCurrency {
        code: currency.code().to_owned(),
        option: rate::option(currency),
        title: format!(
            "{} in {currency}, {}",
            words::plural(u64::from(group.lines), "line", "lines"),
            Words::window(currency).money_exact(group.sum)
        ),
        state: match &group.exchange {
            None => "waits",
            Some(Exchange::Rate { .. }) => "converted",
            Some(Exchange::LeaveOut) => "left_out",
        }
        .to_owned(),
        text: match (&group.exchange, last) {
            (None, None) => format!(
                "The books are in {}. These wait until there is a rate, and are never added to the others.",
                reading.currency
            ),
            (None, Some(last)) => format!("Last used: {}.", rate::in_words(last)),
            (Some(given @ Exchange::Rate { .. }), _) => format!("At {}.", rate::in_words(given)),
            (Some(Exchange::LeaveOut), _) => "Left out of this import.".to_owned(),
        },
        rate,
        on,
        source,
    }
}
