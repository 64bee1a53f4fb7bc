//! Reading what a person typed. Nothing is guessed where two readings are possible: the answer is
//! then a sentence that says how to write it.
//!
//! Every function gives a value or a sentence for the person; the text itself stays in its field.

mod echo;
mod formula;
mod number;
mod time;

pub use echo::{money_echo, percent_echo};
pub use time::{date, month, year};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Choice, Currency, Money, Rate, words};
use number::Fault;

/// An amount: `5.0m`, `12.5k`, `$ 1,200.50`, `1.234,56`, `(500)`, `=12*1500`.
///
/// # Errors
/// Not an amount, an amount of another currency, more decimals than the currency has, beyond
/// [`Money::LIMIT`], or text such as `1.234` that can be read in two ways.
pub fn money(text: &str, currency: Currency) -> Result<Money, String> {
    let typed = text.trim();
    if let Some(sum) = typed.strip_prefix('=') {
        let major = formula::value(sum).map_err(|reason| not_an_amount(typed, &reason))?;
        let minor = major.checked_mul(Decimal::from(10_i64.pow(currency.digits())));
        return minor
            .filter(|minor| minor.abs() <= Decimal::from(Money::LIMIT))
            .map(Money::from_exact)
            .ok_or_else(|| too_large(typed, currency));
    }
    let (body, negative) = unsigned(typed);
    let body = without_currency(body, currency).map_err(|other| {
        format!("This client's books are in {currency}; “{typed}” is in {other}. Convert it first.")
    })?;
    // `$-500` has its sign behind the currency.
    let (body, again) = unsigned(body);
    if negative && again {
        return Err(not_an_amount(typed, ""));
    }
    let major = number::with_unit(body).map_err(|fault| match fault {
        Fault::NotANumber => not_an_amount(typed, ""),
        Fault::TwoReadings { grouped, decimal } => two_readings(typed, &grouped, &decimal),
        Fault::TooLarge => too_large(typed, currency),
    })?;
    let major = if negative || again { -major } else { major };
    Money::from_major(major, currency).ok_or_else(|| {
        let places = currency.digits();
        if major.normalize().scale() > places {
            let most = match places {
                0 => "none".to_owned(),
                1 => "one".to_owned(),
                2 => "two".to_owned(),
                places => places.to_string(),
            };
            format!("“{typed}” has more decimals than {currency} has: write at most {most}.")
        } else {
            too_large(typed, currency)
        }
    })
}

/// A percentage: `7 %`, `7%` and `7` are seven percent, `0.5` is half a percent.
///
/// # Errors
/// Not a number.
pub fn percent(text: &str) -> Result<Rate, String> {
    let typed = text.trim();
    let refused = || format!("“{typed}” is not a percentage. Write it like 7 % or 12.5 %.");
    let lower = typed.to_lowercase();
    let body = ["%", "percent", "per cent", "pct"]
        .into_iter()
        .find_map(|unit| lower.strip_suffix(unit))
        .unwrap_or(&lower);
    if let Some(sum) = body.strip_prefix('=') {
        let hundredths = formula::value(sum).map_err(|_| refused())?;
        return rate(hundredths).ok_or_else(refused);
    }
    let (body, negative) = unsigned(body);
    // No percentage here has a thousand in it, so a single mark is the decimal one.
    let hundredths = number::plain(body, number::SingleMark::Decimal).map_err(|_| refused())?;
    rate(if negative { -hundredths } else { hundredths }).ok_or_else(refused)
}

fn rate(hundredths: Decimal) -> Option<Rate> {
    hundredths
        .checked_div(Decimal::ONE_HUNDRED)
        .map(|fraction| Rate::new(fraction.normalize()))
}

/// A whole number from zero up: `1,000`, `1.5k`, `=12*70`.
///
/// # Errors
/// Not a number, not whole, below zero, or more than a billion times a billion.
pub fn count(text: &str) -> Result<u64, String> {
    let typed = text.trim();
    let refused = || format!("“{typed}” is not a number. Write it like 1,000 or 1.5k.");
    let number = match typed.strip_prefix('=') {
        Some(sum) => formula::value(sum).map_err(|_| refused())?,
        None => decimal(typed)?,
    };
    if number < Decimal::ZERO {
        return Err(format!(
            "“{typed}” is below zero. Write a number from 0 up."
        ));
    }
    if !number.fract().is_zero() {
        return Err(format!("“{typed}” is not a whole number."));
    }
    number
        .to_u64()
        .filter(|number| *number <= LARGEST_COUNT)
        .ok_or_else(|| format!("“{typed}” is larger than anything that is counted here."))
}

/// Counts stay exact in every program that reads them.
const LARGEST_COUNT: u64 = 1_000_000_000_000_000;

/// Any decimal number, for measures: `12.5`, `-3`, `1,200`.
///
/// # Errors
/// Not a number, or text that can be read in two ways.
pub fn decimal(text: &str) -> Result<Decimal, String> {
    let typed = text.trim();
    let (body, negative) = unsigned(typed);
    let number = number::with_unit(body).map_err(|fault| match fault {
        Fault::TwoReadings { grouped, decimal } => two_readings(typed, &grouped, &decimal),
        _ => format!("“{typed}” is not a number. Write it like 1,000 or 12.5."),
    })?;
    Ok(if negative { -number } else { number })
}

/// Yes or no.
///
/// # Errors
/// Neither.
pub fn yes_or_no(text: &str) -> Result<bool, String> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" => Ok(true),
        "no" | "n" | "false" | "0" => Ok(false),
        _ => Err(format!("“{}” is neither yes nor no.", text.trim())),
    }
}

/// One of a closed choice, by its word or its title.
///
/// # Errors
/// None of them; the sentence lists them.
pub fn choice<T: Choice>(text: &str) -> Result<T, String> {
    let typed = text.trim();
    let all = T::all();
    let named = |choice: &&T| {
        choice.word().eq_ignore_ascii_case(typed) || choice.title().eq_ignore_ascii_case(typed)
    };
    all.iter().find(named).copied().ok_or_else(|| {
        let titles: Vec<&str> = all.iter().map(|choice| choice.title()).collect();
        format!(
            "“{typed}” is not a choice here. Choose {}.",
            either(&titles)
        )
    })
}

/// `A, B or C`.
fn either(titles: &[&str]) -> String {
    match titles {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [many @ .., last] => format!("{} or {last}", many.join(", ")),
    }
}

/// Text without a sign or the brackets of bookkeeping, and whether it was negative.
fn unsigned(text: &str) -> (&str, bool) {
    let text = text.trim();
    if let Some(inner) = text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        return (inner.trim(), true);
    }
    for minus in ['-', '\u{2212}', '\u{2013}'] {
        if let Some(rest) = text.strip_prefix(minus) {
            return (rest.trim_start(), true);
        }
    }
    // Some bookkeeping programs write the sign behind.
    if let Some(rest) = text.strip_suffix('-') {
        return (rest.trim_end(), true);
    }
    (text.strip_prefix('+').unwrap_or(text), false)
}

/// The amount without its currency, or the currency that it is in instead.
fn without_currency(text: &str, own: Currency) -> Result<&str, String> {
    // A bare sign is taken for the client's own, as in `$5` where books are in CA$.
    let bare = own.sign().chars().last().map(String::from);
    let marks = [own.code(), own.sign(), bare.as_deref().unwrap_or_default()];
    for mark in marks.into_iter().filter(|mark| !mark.is_empty()) {
        if let Some(rest) = strip_mark(text, mark) {
            return Ok(rest);
        }
    }
    for other in Currency::all().filter(|other| *other != own) {
        let marks = [other.code(), other.sign()];
        for mark in marks.into_iter().filter(|mark| !mark.is_empty()) {
            if strip_mark(text, mark)
                .is_some_and(|rest| rest.contains(|c: char| c.is_ascii_digit()))
            {
                return Err(other.code().to_owned());
            }
        }
    }
    Ok(text)
}

/// The text without a mark at its start or end, in either letter case.
fn strip_mark<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    let head = text.get(..mark.len());
    if head.is_some_and(|head| head.eq_ignore_ascii_case(mark)) {
        return Some(text[mark.len()..].trim_start());
    }
    let cut = text.len().checked_sub(mark.len())?;
    let tail = text.get(cut..)?;
    // `12.5k` must not lose its k to a currency of one letter.
    (tail.eq_ignore_ascii_case(mark) && !(mark.len() == 1 && mark.is_ascii() && mark != "$"))
        .then(|| text[..cut].trim_end())
}

fn not_an_amount(typed: &str, reason: &str) -> String {
    if reason.is_empty() {
        format!("“{typed}” is not an amount. Write it like 1,200.50, 12.5k or 5.0m.")
    } else {
        format!("“{typed}” is not an amount: {reason}.")
    }
}

fn two_readings(typed: &str, grouped: &str, decimal: &str) -> String {
    format!(
        "“{typed}” can be read as {grouped} or as {decimal}. Write {plain} or {decimal}0.",
        plain = grouped.replace(',', "")
    )
}

fn too_large(typed: &str, currency: Currency) -> String {
    let most = words::Words::window(currency).money(Money::from_minor(Money::LIMIT));
    format!("“{typed}” is larger than any amount that can be kept here ({most}).")
}
