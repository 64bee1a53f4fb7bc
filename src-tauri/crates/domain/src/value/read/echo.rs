//! What a typed value was read as, shown under its field.

use crate::value::words::Words;
use crate::value::{Currency, Money, Rate};

/// `= $5,000,000, 25% more than last year`; the comparison only where `before` is known. Empty for
/// empty text.
///
/// # Errors
/// The sentence of [`super::money`].
pub fn money_echo(
    text: &str,
    currency: Currency,
    before: Option<(Money, &str)>,
) -> Result<String, String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    let words = Words::window(currency);
    let amount = super::money(text, currency)?;
    let mut echo = format!("= {}", words.money(amount));
    if let Some((before, name)) = before
        && let Some(change) = (amount - before).share_of(before)
        && before > Money::ZERO
    {
        echo.push_str(", ");
        echo.push_str(&compared(words, change, name));
    }
    Ok(echo)
}

fn compared(words: Words, change: Rate, name: &str) -> String {
    let size = words.percent_up_to(Rate::new(change.decimal().abs()), 1);
    if change.decimal().is_sign_negative() && !change.decimal().is_zero() {
        format!("{size} less than {name}")
    } else if change.is_positive() {
        format!("{size} more than {name}")
    } else {
        format!("as much as {name}")
    }
}

/// `= 7%`; a number below one says what it is, because some people write 0.07 for seven percent.
///
/// # Errors
/// The sentence of [`super::percent`].
pub fn percent_echo(text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    let rate = super::percent(text)?;
    let words = Words::window(Currency::USD);
    let shown = words.percent_to(rate, rate.in_percent().normalize().scale().min(4));
    let is_tiny = rate.is_positive() && rate < Rate::percent(1) && !text.contains('%');
    Ok(if is_tiny {
        let meant = Rate::new(rate.in_percent());
        format!(
            "= {shown}. For {} write {}.",
            words.percent_short(meant),
            words.percent_short(meant).trim_end_matches('%')
        )
    } else {
        format!("= {shown}")
    })
}
