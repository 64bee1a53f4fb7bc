//! What a person probably meant by a number that is none.

use super::{Parsed, parse};
use crate::terms::Decimals;

/// A doubled separator once, letters that look like digits as digits: `12..34` is 12.34 and
/// `1O0.00` is 100.00. `None` where that does not make it a number.
pub(crate) fn suggestion(cell: &str) -> Option<String> {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    if digits == 0 || cell.trim().starts_with('#') {
        return None;
    }
    let mut guess = String::with_capacity(cell.len());
    for sign in cell.trim().chars() {
        let sign = match sign {
            'O' | 'o' => '0',
            'l' | 'I' => '1',
            other => other,
        };
        if matches!(sign, '.' | ',') && guess.ends_with(sign) {
            continue;
        }
        guess.push(sign);
    }
    let reads = [Decimals::Point, Decimals::Comma]
        .into_iter()
        .any(|decimals| matches!(parse(&guess, decimals), Parsed::Number(_)));
    (reads && guess != cell.trim()).then_some(guess)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_set_right_and_words_are_left_alone() {
        for (cell, guess) in [
            ("12..34", Some("12.34")),
            ("1O0.00", Some("100.00")),
            ("l2,50", Some("12,50")),
            ("twelve", None),
            ("1.00 2.00", None),
            ("#REF!", None),
            ("N/A", None),
        ] {
            assert_eq!(suggestion(cell).as_deref(), guess, "{cell}");
        }
    }
}
