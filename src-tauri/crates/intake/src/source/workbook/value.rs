//! The value of a cell as text: numbers exact and without the dust of floating point, days in the
//! one way that says itself which part is which.

use std::fmt::Write as _;

use chrono::{Days, NaiveDate};

use super::style::{Format, Money};

/// Digits of a number that a spreadsheet keeps.
const DIGITS: usize = 15;

/// Writes a number as its format shows it, but with all of its digits.
pub(in crate::source) fn number(written: &str, format: &Format, since_1904: bool, to: &mut String) {
    let Ok(value) = written.trim().parse::<f64>() else {
        return to.push_str(written);
    };
    match format {
        Format::Day { month_only } => {
            if let Some((day, seconds)) = day(value, since_1904) {
                if *month_only {
                    // As a spreadsheet shows a day whose format has no day in it.
                    let _ = write!(to, "{}", day.format("%b %Y"));
                } else {
                    let _ = write!(to, "{day}");
                    clock(seconds, to);
                }
            } else {
                to.push_str(&plain(written, value));
            }
        }
        Format::Time if (0.0..1.0).contains(&value) => {
            clock(seconds_of(value), to);
        }
        Format::Time | Format::Plain => to.push_str(&plain(written, value)),
        Format::Percent => {
            to.push_str(&plain("", value * 100.0));
            to.push('%');
        }
        Format::Money(money) => money_text(&plain(written, value), money, to),
    }
}

fn money_text(number: &str, money: &Money, to: &mut String) {
    let (minus, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number),
    };
    match money {
        Money::Sign(sign) => {
            let _ = write!(to, "{minus}{sign}{digits}");
        }
        Money::Code(code) => {
            let _ = write!(to, "{minus}{digits} {code}");
        }
    }
}

/// The number as it is written where that is short; else the shortest that a spreadsheet would
/// tell from it: `0.30000000000000004` is `0.3`.
pub(in crate::source) fn plain(written: &str, value: f64) -> String {
    let written = written.trim();
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let is_plain = digits > 0
        && digits <= DIGITS
        && written
            .bytes()
            .enumerate()
            .all(|(at, byte)| byte.is_ascii_digit() || byte == b'.' || (byte == b'-' && at == 0))
        && written.as_bytes().last().is_some_and(u8::is_ascii_digit)
        && !written.starts_with('.');
    if is_plain {
        return shortest(written);
    }
    if !value.is_finite() {
        return "#NUM!".to_owned();
    }
    let scientific = format!("{value:.*e}", DIGITS - 1);
    expand(&scientific)
}

/// Without zeros behind the last decimal.
fn shortest(number: &str) -> String {
    if number.contains('.') {
        number
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned()
    } else {
        number.to_owned()
    }
}

/// `1.20500000000000e3` is `1205`.
fn expand(scientific: &str) -> String {
    let Some((mantissa, exponent)) = scientific.split_once('e') else {
        return scientific.to_owned();
    };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (minus, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", mantissa),
    };
    let mut digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    digits.truncate(digits.trim_end_matches('0').len());
    if digits.is_empty() {
        return "0".to_owned();
    }
    let length = i32::try_from(digits.len()).unwrap_or(0);
    let point = exponent + 1;
    if point <= 0 {
        if point < -30 {
            return "0".to_owned();
        }
        let zeros = "0".repeat(usize::try_from(-point).unwrap_or(0));
        format!("{minus}0.{zeros}{digits}")
    } else if point >= length {
        let zeros = usize::try_from(point - length).unwrap_or(0).min(320);
        format!("{minus}{digits}{}", "0".repeat(zeros))
    } else {
        let at = usize::try_from(point).unwrap_or(0);
        format!("{minus}{}.{}", &digits[..at], &digits[at..])
    }
}

/// The day and the second of a number as spreadsheets count days.
pub(in crate::source) fn day(value: f64, since_1904: bool) -> Option<(NaiveDate, u32)> {
    // 31 December 9999, the last day that spreadsheets know.
    if !(0.0..2_958_466.0).contains(&value) || (!since_1904 && value < 1.0) {
        return None;
    }
    let whole = value.floor();
    let mut seconds = seconds_of(value - whole);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked above to be a small positive number"
    )]
    let mut days = whole as u64;
    if seconds >= 86_400 {
        (days, seconds) = (days + 1, 0);
    }
    let zero = if since_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)
    } else if days < 60 {
        // Before the 29 February 1900 that spreadsheets count and that never was.
        NaiveDate::from_ymd_opt(1899, 12, 31)
    } else {
        NaiveDate::from_ymd_opt(1899, 12, 30)
    };
    Some((zero?.checked_add_days(Days::new(days))?, seconds))
}

fn seconds_of(fraction: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a fraction of a day is at most 86,400 seconds"
    )]
    let seconds = (fraction.clamp(0.0, 1.0) * 86_400.0).round() as u32;
    seconds
}

/// The time of day, where there is one; behind a day with a blank.
fn clock(seconds: u32, to: &mut String) {
    if seconds == 0 && !to.is_empty() {
        return;
    }
    if !to.is_empty() {
        to.push(' ');
    }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    let _ = write!(to, "{hours:02}:{minutes:02}:{:02}", seconds % 60);
}

/// A day as ISO 8601 writes it, without the `T` and without a midnight.
pub(in crate::source) fn iso(written: &str) -> String {
    let text = written.trim().trim_end_matches('Z');
    match text.split_once('T') {
        Some((day, time)) => {
            let time = time.split('.').next().unwrap_or(time);
            match time {
                "00:00:00" | "00:00" => day.to_owned(),
                time => format!("{day} {time}"),
            }
        }
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(written: &str, format: &Format, since_1904: bool) -> String {
        let mut text = String::new();
        number(written, format, since_1904, &mut text);
        text
    }

    #[test]
    fn numbers_lose_the_dust_of_floating_point_and_nothing_else() {
        for (written, text) in [
            ("0.30000000000000004", "0.3"),
            ("36189.829999999994", "36189.83"),
            ("1200.50", "1200.5"),
            ("-420.81", "-420.81"),
            ("20.005", "20.005"),
            ("1.2E+03", "1200"),
            ("123456789012345680", "123456789012346000"),
            ("1E-7", "0.0000001"),
            ("0", "0"),
            ("-0", "-0"),
            ("4.0000000000000001E-2", "0.04"),
            ("no number", "no number"),
        ] {
            assert_eq!(shown(written, &Format::Plain, false), text);
        }
    }

    #[test]
    fn days_say_themselves_which_part_is_which() {
        let day = Format::Day { month_only: false };
        for (written, since_1904, text) in [
            ("45688", false, "2025-01-31"),
            ("44226", true, "2025-01-31"),
            ("45717.99930555555", false, "2025-03-01 23:59:00"),
            ("45716.999999999", false, "2025-03-01"),
            ("1", false, "1900-01-01"),
            ("-3", false, "-3"),
            ("9999999", false, "9999999"),
        ] {
            assert_eq!(shown(written, &day, since_1904), text);
        }
        let month = Format::Day { month_only: true };
        assert_eq!(shown("45688", &month, false), "Jan 2025");
        assert_eq!(shown("0.5", &Format::Time, false), "12:00:00");
    }

    #[test]
    fn a_format_gives_its_currency_or_its_percent() {
        let euro = Format::Money(Money::Sign("€".to_owned()));
        assert_eq!(shown("-5.5", &euro, false), "-€5.5");
        let code = Format::Money(Money::Code("CHF".to_owned()));
        assert_eq!(shown("5", &code, false), "5 CHF");
        assert_eq!(shown("0.15", &Format::Percent, false), "15%");
        assert_eq!(shown("0.07", &Format::Percent, false), "7%");
    }
}
