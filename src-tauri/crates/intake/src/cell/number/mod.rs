//! Numbers as people and programs write them, read exactly.

mod currency;
mod evidence;
mod suggest;

use super::quoted;
use crate::lexicon::missing;
use crate::terms::Decimals;
use currency::currency;
pub(crate) use currency::{Sign, currency_alone};
pub(crate) use evidence::{Evidence, evidence};
pub(crate) use suggest::suggestion;

/// An exact decimal: `digits` divided by ten to the power of `scale`.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub digits: i128,
    pub scale: u32,
    pub sign: Option<Sign>,
    pub direction: Option<Direction>,
    /// Written like `1.2E+03`.
    pub scientific: bool,
}

/// `CR` or `DR` behind a number.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Credit,
    Debit,
}

/// What a cell is where a number was expected.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Parsed {
    Number(Number),
    Blank,
    /// `--`: the source has no value.
    Dashes,
    /// Not a number, and what was expected.
    Bad(&'static str),
}

const NOT_A_NUMBER: &str = "an amount like 1,234.56; this is not a number";
const TWO_NUMBERS: &str = "one amount; there are two numbers in this cell";
const SHEET_ERROR: &str = "an amount; this is an error value of a spreadsheet";
const MISSING: &str = "an amount; this says that there is no value";
const TOO_LARGE: &str = "an amount; this number is too large to be money";
const PERCENT: &str = "an amount; this is a percentage";

/// The most digits of a number.
const DIGITS: usize = 30;

/// Reads a cell. An accounting dash is zero; an empty cell is not.
pub(crate) fn parse(cell: &str, decimals: Decimals) -> Parsed {
    if let Some(number) = fast(cell.as_bytes(), decimals) {
        return Parsed::Number(number);
    }
    let cell = cell.trim();
    if cell.is_empty() {
        return Parsed::Blank;
    }
    if missing::is_dashes(cell) {
        return Parsed::Dashes;
    }
    slow(cell, decimals)
}

/// `-1,234.56`, `$12` and the like without another look.
fn fast(cell: &[u8], decimals: Decimals) -> Option<Number> {
    let (point, comma) = match decimals {
        Decimals::Point => (b'.', b','),
        Decimals::Comma => (b',', b'.'),
    };
    let (negative, body) = match cell {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, cell),
    };
    let (sign, body) = match body {
        [b'$', rest @ ..] => (Some(Sign::Dollar), rest),
        _ => (None, body),
    };
    if body.len() > 18 || !body.first()?.is_ascii_digit() {
        return None;
    }
    let mut digits: i64 = 0;
    let mut scale = 0;
    let mut fraction = false;
    // Digits since the last comma, and whether there was one.
    let (mut group, mut grouped) = (0, false);
    for &byte in body {
        match byte {
            b'0'..=b'9' => {
                digits = digits * 10 + i64::from(byte - b'0');
                scale += u32::from(fraction);
                group += u32::from(!fraction);
            }
            _ if byte == point && !fraction => fraction = true,
            _ if byte == comma
                && !fraction
                && (1..=3).contains(&group)
                && (!grouped || group == 3) =>
            {
                (group, grouped) = (0, true);
            }
            _ => return None,
        }
    }
    if grouped && group != 3 {
        return None;
    }
    let digits = i128::from(if negative { -digits } else { digits });
    Some(Number {
        digits,
        scale,
        sign,
        direction: None,
        scientific: false,
    })
}

fn slow(cell: &str, decimals: Decimals) -> Parsed {
    if cell.starts_with('#') {
        return Parsed::Bad(SHEET_ERROR);
    }
    if missing::is_missing_word(cell) {
        return Parsed::Bad(MISSING);
    }
    let plain = normal(cell);
    let mut rest = unguarded(plain.trim());
    let mut minus = 0;
    let mut bracket = false;
    let mut sign = None;
    let mut direction = None;
    loop {
        rest = without_cents(rest.trim());
        if let Some(tail) = rest.strip_prefix('-').or_else(|| rest.strip_suffix('-')) {
            minus += 1;
            rest = tail;
        } else if let Some(tail) = rest.strip_prefix('+').or_else(|| rest.strip_suffix('+')) {
            rest = tail;
        } else if let Some(inner) = rest
            .strip_prefix('(')
            .and_then(|tail| tail.strip_suffix(')'))
        {
            bracket = true;
            rest = inner;
        } else if let Some((word, tail)) = direction_word(rest).filter(|_| direction.is_none()) {
            direction = Some(word);
            rest = tail;
        } else if let Some((found, tail)) = currency(rest).filter(|_| sign.is_none()) {
            sign = Some(found);
            rest = tail;
        } else {
            break;
        }
    }
    if rest.is_empty() {
        return if minus == 1 {
            Parsed::Number(Number {
                digits: 0,
                scale: 0,
                sign,
                direction,
                scientific: false,
            })
        } else {
            Parsed::Bad(NOT_A_NUMBER)
        };
    }
    if minus > 1 {
        return Parsed::Bad(NOT_A_NUMBER);
    }
    let Some(core) = core(rest, decimals) else {
        return Parsed::Bad(reason(rest));
    };
    let negative = (minus == 1) ^ bracket ^ (direction == Some(Direction::Credit));
    let digits = if negative { -core.digits } else { core.digits };
    Parsed::Number(Number {
        digits,
        sign,
        direction,
        ..core
    })
}

/// Blanks of every width as one blank, every minus as `-`, marks of direction left out.
fn normal(cell: &str) -> String {
    cell.chars()
        .filter_map(|sign| match sign {
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}' => None,
            '\u{a0}' | '\u{202f}' | '\u{2007}' | '\u{2009}' => Some(' '),
            '−' | '–' | '‒' | '—' | '﹣' | '－' => Some('-'),
            '’' => Some('\''),
            other => Some(other),
        })
        .collect()
}

/// Without what keeps Excel from reading a cell: `="19.00"`, `'18.00`.
fn unguarded(cell: &str) -> &str {
    quoted::inside(cell)
        .or_else(|| cell.strip_prefix('\''))
        .unwrap_or(cell)
}

/// `89.-` and `1'250.--` are whole amounts in Switzerland, `89,-` in the north.
fn without_cents(text: &str) -> &str {
    let whole = text.trim_end_matches('-');
    let cut = whole
        .strip_suffix(['.', ','])
        .filter(|_| whole.len() < text.len());
    cut.filter(|whole| whole.ends_with(|sign: char| sign.is_ascii_digit()))
        .unwrap_or(text)
}

fn direction_word(text: &str) -> Option<(Direction, &str)> {
    let at = text.len().checked_sub(2)?;
    let (head, word) = text.split_at_checked(at)?;
    let direction = match word.to_ascii_lowercase().as_str() {
        "cr" => Direction::Credit,
        "dr" => Direction::Debit,
        _ => return None,
    };
    head.ends_with(|sign: char| sign.is_ascii_digit() || sign == ' ')
        .then_some((direction, head))
}

/// The digits with their separators.
fn core(text: &str, decimals: Decimals) -> Option<Number> {
    let (text, exponent, scientific) = match text.split_once(['e', 'E']) {
        Some((head, power)) => (
            head,
            power
                .parse::<i32>()
                .ok()
                .filter(|power| power.abs() <= 15)?,
            true,
        ),
        None => (text, 0, false),
    };
    let point = match decimals {
        Decimals::Point => '.',
        Decimals::Comma => ',',
    };
    let (whole, fraction) = text.split_once(point).unwrap_or((text, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit())
        || (whole.is_empty() && fraction.is_empty())
    {
        return None;
    }
    let whole = ungrouped(whole)?;
    if whole.len() + fraction.len() > DIGITS {
        return None;
    }
    let fraction = if fraction.len() > 2 {
        fraction.trim_end_matches('0')
    } else {
        fraction
    };
    let digits: i128 = format!("0{whole}{fraction}").parse().ok()?;
    let scale = i32::try_from(fraction.len()).ok()? - exponent;
    let (digits, scale) = if scale < 0 {
        (
            digits.checked_mul(10_i128.checked_pow(scale.unsigned_abs())?)?,
            0,
        )
    } else {
        (digits, scale.unsigned_abs())
    };
    Some(Number {
        digits,
        scale,
        sign: None,
        direction: None,
        scientific,
    })
}

/// The digits of the whole part; its groups must be groups: three digits, or two before the last
/// three as in India.
fn ungrouped(whole: &str) -> Option<String> {
    if whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(whole.to_owned());
    }
    let separator = whole.chars().find(|sign| !sign.is_ascii_digit())?;
    if !matches!(separator, ',' | '.' | ' ' | '\'') {
        return None;
    }
    let groups: Vec<&str> = whole.split(separator).collect();
    let (first, rest) = groups.split_first()?;
    let (last, middle) = rest.split_last()?;
    let digits = |group: &str, range: std::ops::RangeInclusive<usize>| {
        range.contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
    };
    let fits = digits(first, 1..=3)
        && digits(last, 3..=3)
        && middle.iter().all(|group| digits(group, 2..=3));
    fits.then(|| groups.concat())
}

/// Why a text is no number.
fn reason(text: &str) -> &'static str {
    if text.ends_with('%') {
        return PERCENT;
    }
    let parts: Vec<&str> = text.split(' ').filter(|part| !part.is_empty()).collect();
    let numeric = |part: &&str| {
        part.bytes().any(|byte| byte.is_ascii_digit())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b".,-+$".contains(&byte))
    };
    if parts.len() > 1 && parts.iter().all(numeric) {
        return TWO_NUMBERS;
    }
    if text.bytes().filter(u8::is_ascii_digit).count() > DIGITS {
        return TOO_LARGE;
    }
    NOT_A_NUMBER
}

impl Number {
    /// Multiplied by ten to a power.
    pub fn shifted(self, power: i32) -> Self {
        let down = power.min(0).unsigned_abs();
        let up = power.max(0).unsigned_abs();
        let taken = up.min(self.scale);
        Self {
            digits: self.digits * 10_i128.pow(up - taken),
            scale: self.scale - taken + down,
            ..self
        }
    }

    /// Minor units of a currency with `digits` decimals, rounded half away from zero, and whether
    /// nothing had to be rounded. `None` where it is too large to be money.
    pub fn minor(self, digits: u32) -> Option<(i64, bool)> {
        let (minor, exact) = if self.scale <= digits {
            (
                self.digits.checked_mul(10_i128.pow(digits - self.scale))?,
                true,
            )
        } else {
            let unit = 10_i128.checked_pow(self.scale - digits)?;
            let (whole, rest) = (self.digits / unit, self.digits % unit);
            let up = if rest.abs() * 2 >= unit {
                rest.signum()
            } else {
                0
            };
            (whole + up, rest == 0)
        };
        let minor = i64::try_from(minor).ok()?;
        (minor.abs() <= domain::value::Money::LIMIT).then_some((minor, exact))
    }
}
