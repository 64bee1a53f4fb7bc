//! Rates of exchange as they are given: `1.0825@2025-12-31:ECB`, or `leave_out`.
//!
//! They travel as options of a reading, so they are kept with the import and offered again.

use std::collections::BTreeMap;

use domain::spend::ImportSummary;
use domain::value::{Currency, read, words};
use intake::Exchange;
use rust_decimal::Decimal;
use store::ClientFile;

use super::Kept;
use crate::{Failure, FailureKind, Result};

/// Before the code of a currency in the name of an option.
const OPTION: &str = "rate.";
const LEAVE_OUT: &str = "leave_out";
/// How many imports are looked at for the rate that was used last.
const LOOKED_AT: usize = 50;

/// The name of the option that holds what becomes of a currency.
pub fn option(currency: Currency) -> String {
    format!("{OPTION}{}", currency.code())
}

/// The currency that an option is about.
pub fn of_option(option: &str) -> Option<Currency> {
    option.strip_prefix(OPTION)?.parse().ok()
}

/// The currency by its code.
pub fn currency(code: &str) -> Result<Currency> {
    code.trim().parse().map_err(|_| {
        Failure::new(
            FailureKind::Other,
            format!("“{code}” is no currency. Nothing was changed."),
        )
        .hint("Write its three letters, such as EUR.")
    })
}

/// Reads what was given for a currency; `None` where it is to wait again.
pub fn parse(currency: Currency, text: &str) -> Result<Option<Exchange>> {
    match text.trim() {
        "" => return Ok(None),
        LEAVE_OUT => return Ok(Some(Exchange::LeaveOut)),
        _ => {}
    }
    let parts = text
        .split_once('@')
        .and_then(|(rate, rest)| rest.split_once(':').map(|(on, source)| (rate, on, source)));
    let Some((rate, on, source)) = parts else {
        return Err(refused(currency, "A rate needs its day and its source"));
    };
    let rate = read::decimal(rate)
        .ok()
        .filter(|rate| *rate > Decimal::ZERO)
        .ok_or_else(|| refused(currency, "A rate is a number above zero"))?;
    let on = read::date(on).map_err(|_| refused(currency, "A rate is of a day of the calendar"))?;
    let source = source.trim().trim_matches('"').trim();
    if source.is_empty() {
        return Err(refused(currency, "A rate needs its source"));
    }
    Ok(Some(Exchange::Rate {
        rate: rate.normalize(),
        on,
        source: source.to_owned(),
    }))
}

/// The rate, the day and the source in texts that [`parse`] reads again.
pub fn texts(exchange: &Exchange) -> Option<(String, String, String)> {
    match exchange {
        Exchange::Rate { rate, on, source } => {
            Some((rate.to_string(), on.to_string(), source.clone()))
        }
        Exchange::LeaveOut => None,
    }
}

/// `1.0825, ECB, 31 Dec 2025`.
pub fn in_words(exchange: &Exchange) -> String {
    match exchange {
        Exchange::Rate { rate, on, source } => {
            format!("{rate}, {source}, {}", words::date(*on))
        }
        Exchange::LeaveOut => "left out".to_owned(),
    }
}

fn refused(currency: Currency, why: &str) -> Failure {
    Failure::new(
        FailureKind::Other,
        format!("{why}. The amounts in {currency} still wait."),
    )
    .hint(format!("Write it like {currency}=1.0825@2025-12-31:ECB."))
}

/// The rates that these imports were last made with, by currency.
pub async fn last_used(
    imports: &[ImportSummary],
    file: &ClientFile,
) -> Result<BTreeMap<Currency, Exchange>> {
    let mut imports: Vec<_> = imports.iter().collect();
    imports.sort_by(|one, other| other.at.cmp(&one.at));
    let mut found = BTreeMap::new();
    for import in imports.into_iter().take(LOOKED_AT) {
        let kept = Kept::of(file, import.id).await?;
        for (name, value) in &kept.given.options {
            if let Some(currency) = of_option(name)
                && let Ok(Some(rate @ Exchange::Rate { .. })) = parse(currency, value)
            {
                found.entry(currency).or_insert(rate);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_needs_a_number_above_zero_a_day_and_a_source() {
        let euro: Currency = "EUR".parse().expect("a currency");
        let rate = parse(euro, "1.0825@2025-12-31:\"ECB\"").expect("a rate");
        assert_eq!(
            rate.as_ref().and_then(texts),
            Some((
                "1.0825".to_owned(),
                "2025-12-31".to_owned(),
                "ECB".to_owned()
            ))
        );
        assert_eq!(
            parse(euro, "leave_out").ok(),
            Some(Some(Exchange::LeaveOut))
        );
        assert_eq!(parse(euro, "").ok(), Some(None));
        for bad in [
            "1.08",
            "0@2025-12-31:ECB",
            "-1@2025-12-31:ECB",
            "1@2025-02-30:ECB",
            "1@2025-12-31:",
        ] {
            assert!(parse(euro, bad).is_err(), "{bad}");
        }
    }
}
