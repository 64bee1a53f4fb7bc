//! The one place where values become text (en-US; other locales will be a second table).
//!
//! Rounded once, half away from zero, here and nowhere else. The window writes `9.92%`; paper
//! wants a narrow no-break space before the sign and no-break spaces inside amounts with a unit.

use chrono::{Datelike, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};

use super::{Currency, Money, Month, Period, Rate};

const MINUS: char = '\u{2212}';
const EN_DASH: char = '\u{2013}';
const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// How values are written for one client, in the window or on paper.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub currency: Currency,
    printed: bool,
}

impl Words {
    /// For the window: `9.92%`.
    pub const fn window(currency: Currency) -> Self {
        Self {
            currency,
            printed: false,
        }
    }

    /// For paper: `9.92 %` with a narrow no-break space.
    pub const fn print(currency: Currency) -> Self {
        Self {
            currency,
            printed: true,
        }
    }

    /// `$252,000`; cents only where there are any: `$357.14`.
    pub fn money(self, amount: Money) -> String {
        self.with_sign(amount, &self.digits(amount, !self.is_whole(amount)))
    }

    /// `$252,000`, rounded to whole units.
    pub fn money_whole(self, amount: Money) -> String {
        let rounded = self.rounded(amount);
        self.with_sign(rounded, &self.digits(rounded, false))
    }

    /// `$261,412.80`, with all its decimals.
    pub fn money_exact(self, amount: Money) -> String {
        self.with_sign(amount, &self.digits(amount, true))
    }

    /// `252,000` or `357.14`: without the currency, for tables that say it once.
    pub fn amount(self, amount: Money) -> String {
        signed(
            amount.is_negative(),
            &self.digits(amount, !self.is_whole(amount)),
        )
    }

    /// `252,000`, rounded to whole units.
    pub fn amount_whole(self, amount: Money) -> String {
        let rounded = self.rounded(amount);
        signed(rounded.is_negative(), &self.digits(rounded, false))
    }

    /// `261,412.80`: all decimals, without the currency.
    pub fn amount_exact(self, amount: Money) -> String {
        signed(amount.is_negative(), &self.digits(amount, true))
    }

    /// `$5.0M`, `$204k`, `$950`: for axes and tight places.
    pub fn money_short(self, amount: Money) -> String {
        let major = amount.abs().to_major(self.currency);
        let steps = [
            (1_000_000_000, "B", 1),
            (1_000_000, "M", 1),
            (1_000, "k", 0),
        ];
        for (index, (unit, letter, places)) in steps.into_iter().enumerate() {
            let unit = Decimal::from(unit);
            let scaled = round(major / unit, places);
            if scaled >= Decimal::ONE && major >= unit {
                // 999,960 is $1.0M, not $1,000k.
                let carries = scaled >= Decimal::ONE_THOUSAND && index > 0;
                let (scaled, letter, places) = if carries {
                    let (unit, letter, places) = steps[index - 1];
                    (round(major / Decimal::from(unit), places), letter, places)
                } else {
                    (scaled, letter, places)
                };
                let digits = grouped(&format!("{scaled:.0$}", places as usize));
                return self.with_sign(amount, &format!("{digits}{letter}"));
            }
        }
        self.money_whole(amount)
    }

    /// `+$144,000`, `−$3,500`, `$0`: a change.
    pub fn money_change(self, amount: Money) -> String {
        if amount > Money::ZERO {
            format!("+{}", self.money(amount))
        } else {
            self.money(amount)
        }
    }

    /// `+144,000`, `−3,500`, `0`: a change without the currency.
    pub fn amount_change(self, amount: Money) -> String {
        if amount > Money::ZERO {
            format!("+{}", self.amount(amount))
        } else {
            self.amount(amount)
        }
    }

    /// `$400,000–500,000`.
    pub fn money_range(self, low: Money, high: Money) -> String {
        if low == high {
            return self.money(low);
        }
        format!("{}{EN_DASH}{}", self.money(low), self.amount(high))
    }

    /// `400,000–500,000`.
    pub fn amount_range(self, low: Money, high: Money) -> String {
        if low == high {
            return self.amount(low);
        }
        format!("{}{EN_DASH}{}", self.amount(low), self.amount(high))
    }

    /// A rate as money for every whole unit: `$0.21` for every `$1.00`.
    pub fn money_per_one(self, rate: Rate) -> String {
        let most = Decimal::from(Money::LIMIT);
        let minor = rate
            .decimal()
            .checked_mul(Decimal::from(10_i64.pow(self.currency.digits())))
            .map_or(most, |minor| minor.clamp(-most, most));
        self.money_exact(Money::from_exact(minor))
    }

    /// `2.8%`: one decimal.
    pub fn percent(self, rate: Rate) -> String {
        self.percent_to(rate, 1)
    }

    /// `9.92%` with `places` decimals.
    pub fn percent_to(self, rate: Rate, places: u32) -> String {
        format!("{}{}", percent_digits(rate, places), self.percent_sign())
    }

    /// As few decimals as are needed, at most two: `8%`, `17.5%`, `9.92%`.
    pub fn percent_short(self, rate: Rate) -> String {
        self.percent_up_to(rate, 2)
    }

    /// As few decimals as are needed, at most `places`.
    pub fn percent_up_to(self, rate: Rate, places: u32) -> String {
        let digits = rate.percent_to(places).normalize().to_string();
        format!("{}{}", minus(&grouped(&digits)), self.percent_sign())
    }

    /// `8–10%`, `10.0–12.5%`: one decimal where either end needs it.
    pub fn percent_range(self, low: Rate, high: Rate) -> String {
        let whole = |rate: Rate| rate.percent_to(1).fract().is_zero();
        let places = u32::from(!(whole(low) && whole(high)));
        if percent_digits(low, places) == percent_digits(high, places) {
            return self.percent_to(low, places);
        }
        format!(
            "{}{EN_DASH}{}",
            percent_digits(low, places),
            self.percent_to(high, places)
        )
    }

    /// `+1.3%`, `−1.3%`.
    pub fn percent_change(self, rate: Rate) -> String {
        let text = self.percent(rate);
        if rate.percent_to(1) > Decimal::ZERO {
            format!("+{text}")
        } else {
            text
        }
    }

    const fn is_whole(self, amount: Money) -> bool {
        amount.minor() % 10_i64.pow(self.currency.digits()) == 0
    }

    fn rounded(self, amount: Money) -> Money {
        let whole = round(amount.to_major(self.currency), 0);
        Money::from_major(whole, self.currency).unwrap_or(amount)
    }

    /// The digits of an amount without sign or currency.
    fn digits(self, amount: Money, with_minor: bool) -> String {
        let major = amount.abs().to_major(self.currency);
        let places = if with_minor {
            self.currency.digits()
        } else {
            0
        };
        grouped(&format!("{major:.0$}", places as usize))
    }

    fn with_sign(self, amount: Money, digits: &str) -> String {
        signed(
            amount.is_negative(),
            &format!("{}{digits}", self.currency.prefix()),
        )
    }

    fn percent_sign(self) -> String {
        if self.printed {
            format!("{NARROW}%")
        } else {
            "%".to_owned()
        }
    }
}

fn percent_digits(rate: Rate, places: u32) -> String {
    decimal(rate.in_percent(), places)
}

/// `4.8 : 1`, with no-break spaces.
pub fn ratio(rate: Rate) -> String {
    format!("{}{NO_BREAK}:{NO_BREAK}1", decimal(rate.decimal(), 1))
}

/// `1,000`.
pub fn count(number: u64) -> String {
    grouped(&number.to_string())
}

/// People that are counted in decimals: `40`, `40.4`.
pub fn people(number: Decimal) -> String {
    minus(&grouped(&round(number, 1).normalize().to_string()))
}

/// `5.25` to `places` decimals.
pub fn decimal(number: Decimal, places: u32) -> String {
    let rounded = round(number, places);
    minus(&grouped(&format!("{rounded:.0$}", places as usize)))
}

/// `1 lead`, `1,000 leads`.
pub fn plural(number: u64, one: &str, many: &str) -> String {
    let noun = if number == 1 { one } else { many };
    format!("{} {noun}", count(number))
}

/// `one`, `one and two`, `one, two and three`.
pub fn listed<T: AsRef<str>>(names: &[T]) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [many @ .., last] => {
            let many: Vec<&str> = many.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", many.join(", "), last.as_ref())
        }
    }
}

/// `150–340`, or one number where both are the same.
pub fn range(low: &str, high: &str) -> String {
    if low == high {
        low.to_owned()
    } else {
        format!("{low}{EN_DASH}{high}")
    }
}

/// `Mar 2026`.
pub fn month(month: Month) -> String {
    format!("{} {}", month.short_name(), month.year())
}

/// With a capital at its start, as a sentence or a heading begins.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// `March`: a month of any year, 1 for January; empty for a number that names none.
pub fn month_name(number: u32) -> &'static str {
    Month::new(2000, number).map_or("", Month::name)
}

/// `March 2026`.
pub fn month_long(month: Month) -> String {
    format!("{} {}", month.name(), month.year())
}

/// `Jan–Dec 2025`, `Nov 2025–Jan 2026`, `Mar 2026`.
pub fn period(period: Period) -> String {
    let (from, to) = (period.from, period.to);
    if from == to {
        month(from)
    } else if from.year() == to.year() {
        format!("{}{EN_DASH}{}", from.short_name(), month(to))
    } else {
        format!("{}{EN_DASH}{}", month(from), month(to))
    }
}

/// `12 January 2026`, for paper.
pub fn date_long(date: NaiveDate) -> String {
    format!("{} {}", date.day(), month_long(Month::of(date)))
}

/// `Jan 13`, for lists of the window.
pub fn date_short(date: NaiveDate) -> String {
    format!("{} {}", Month::of(date).short_name(), date.day())
}

/// `Jan 13, 2026`.
pub fn date(date: NaiveDate) -> String {
    format!("{}, {}", date_short(date), date.year())
}

/// A worded text as it goes on paper: a narrow no-break space before each percent sign that
/// follows a digit.
pub fn printed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for letter in text.chars() {
        if letter == '%' && before.is_ascii_digit() {
            out.push(NARROW);
        }
        out.push(letter);
        before = letter;
    }
    out
}

/// The one rounding rule: half away from zero.
fn round(number: Decimal, places: u32) -> Decimal {
    number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

fn signed(negative: bool, digits: &str) -> String {
    if negative {
        format!("{MINUS}{digits}")
    } else {
        digits.to_owned()
    }
}

/// A leading hyphen becomes a real minus; a rounded-away negative loses its sign.
fn minus(digits: &str) -> String {
    match digits.strip_prefix('-') {
        Some(rest) if rest.chars().all(|c| matches!(c, '0' | '.' | ',')) => rest.to_owned(),
        Some(rest) => format!("{MINUS}{rest}"),
        None => digits.to_owned(),
    }
}

/// Commas between groups of three digits before the decimal point.
fn grouped(digits: &str) -> String {
    let (sign, digits) = digits
        .strip_prefix('-')
        .map_or(("", digits), |rest| ("-", rest));
    let (whole, fraction) = digits
        .split_once('.')
        .map_or((digits, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}
