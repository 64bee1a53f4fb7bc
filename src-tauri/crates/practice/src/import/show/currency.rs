//! Amounts in other currencies than the client's, a card a currency.

use domain::spend::Exchange;
use domain::value::words::{self, Words};
use intake::Abroad;

use crate::reading::Reading;
use crate::view::{CurrencyState, ImportCurrency};

pub fn list(reading: &Reading) -> Vec<ImportCurrency> {
    let head = reading.read.preview.head();
    head.abroad
        .iter()
        .map(|group| show(group, reading))
        .collect()
}

fn show(group: &Abroad, reading: &Reading) -> ImportCurrency {
    let currency = group.currency;
    let last = reading.read.last_rates.get(&currency);
    let (rate, on, source) = group
        .exchange
        .as_ref()
        .or(last)
        .and_then(Exchange::texts)
        .unwrap_or_default();
    ImportCurrency {
        code: currency,
        title: format!(
            "{} in {currency}, {}",
            words::plural(u64::from(group.lines), "line", "lines"),
            Words::window(currency).money_exact(group.sum)
        ),
        state: match &group.exchange {
            None => CurrencyState::Waits,
            Some(Exchange::Rate { .. }) => CurrencyState::Converted,
            Some(Exchange::LeaveOut) => CurrencyState::LeftOut,
        },
        text: match (&group.exchange, last) {
            (None, None) => format!(
                "The books are in {}. These wait until there is a rate, and are never added to the others.",
                reading.source.currency
            ),
            (None, Some(last)) => format!("Last used: {}.", last.in_words()),
            (Some(given @ Exchange::Rate { .. }), _) => format!("At {}.", given.in_words()),
            (Some(Exchange::LeaveOut), _) => "Left out of this import.".to_owned(),
        },
        rate,
        on,
        source,
    }
}
