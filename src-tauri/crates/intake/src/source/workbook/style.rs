//! What a number format says of a number: a day, a share, a currency, or nothing.

/// What of a format changes how a number reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::source) enum Format {
    #[default]
    Plain,
    Day {
        /// Shown as month and year only.
        month_only: bool,
    },
    /// A time of day.
    Time,
    Percent,
    Money(Money),
}

/// The currency of a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::source) enum Money {
    Sign(String),
    Code(String),
}

/// How the cells of one style look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::source) struct Style {
    pub format: Format,
    /// Steps by which the text is moved to the right: some programs write levels of accounts so.
    pub indent: u8,
}

/// A format that every spreadsheet has under a number. Those with a currency are left plain: they
/// show the currency of whoever looks.
pub(in crate::source) fn builtin(id: u32) -> Format {
    match id {
        9 | 10 => Format::Percent,
        17 => Format::Day { month_only: true },
        14..=16 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58 => Format::Day { month_only: false },
        18..=21 | 32..=35 | 45 | 47 | 55 | 56 => Format::Time,
        _ => Format::Plain,
    }
}

/// Reads the code of a format, as `#,##0.00 [$€-407]`, `mmm-yy` or `0.0%`.
pub(in crate::source) fn parse(code: &str) -> Format {
    let mut letters = String::new();
    let mut quoted = String::new();
    let mut money = None;
    let mut signs = code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            // Only what is shown for numbers above zero is of interest.
            ';' => break,
            '"' => quoted.extend(signs.by_ref().take_while(|&sign| sign != '"')),
            '\\' | '_' | '*' => {
                let literal = signs.next().unwrap_or(' ');
                if sign == '\\' {
                    quoted.push(literal);
                }
            }
            '[' => {
                let inner: String = signs.by_ref().take_while(|&sign| sign != ']').collect();
                if let Some(currency) = inner.strip_prefix('$') {
                    let currency = currency.split('-').next().unwrap_or("");
                    money = money.or_else(|| currency_of(currency));
                } else if ["h", "hh", "m", "mm", "s", "ss"].contains(&inner.to_lowercase().as_str())
                {
                    // Hours that go on beyond a day are an amount of time, not a day.
                    return Format::Plain;
                }
            }
            _ => letters.push(sign.to_ascii_lowercase()),
        }
    }
    if letters.contains("general") {
        return Format::Plain;
    }
    if letters.contains('%') {
        return Format::Percent;
    }
    let has = |sign: char| letters.contains(sign);
    let number = has('0') || has('#') || has('?');
    if !number && (has('y') || has('d') || has('m') || has('h') || has('s')) {
        return match (has('y') || has('d'), has('h') || has('s')) {
            (true, false) => Format::Day {
                month_only: has('m') && !has('d'),
            },
            (true, true) => Format::Day { month_only: false },
            (false, true) => Format::Time,
            (false, false) => Format::Day { month_only: true },
        };
    }
    money
        .or_else(|| currency_of(letters.trim_matches(|sign: char| "0#?., -()".contains(sign))))
        .or_else(|| currency_of(&quoted))
        .map_or(Format::Plain, Format::Money)
}

/// A sign or a code of a currency.
fn currency_of(text: &str) -> Option<Money> {
    let text = text.trim();
    if ["$", "€", "£", "¥", "US$", "CA$", "A$", "C$"].contains(&text) {
        return Some(Money::Sign(text.to_owned()));
    }
    text.parse::<domain::value::Currency>()
        .ok()
        .map(|currency| Money::Code(currency.code().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_a_day_a_share_a_currency_or_nothing() {
        let day = Format::Day { month_only: false };
        let month = Format::Day { month_only: true };
        let sign = |sign: &str| Format::Money(Money::Sign(sign.to_owned()));
        for (code, format) in [
            ("General", Format::Plain),
            ("0.00", Format::Plain),
            ("#,##0.00_);(#,##0.00)", Format::Plain),
            ("0.00E+00", Format::Plain),
            ("yyyy-mm-dd", day.clone()),
            ("m/d/yyyy h:mm", day.clone()),
            ("[$-409]d\\-mmm\\-yy;@", day.clone()),
            ("dd\\.mm\\.yyyy", day),
            ("mmm-yy", month.clone()),
            ("mmmm yyyy", month),
            ("h:mm AM/PM", Format::Time),
            ("[h]:mm:ss", Format::Plain),
            ("0.0%", Format::Percent),
            ("$#,##0.00", sign("$")),
            ("\"$\"#,##0.00_);[Red](\"$\"#,##0.00)", sign("$")),
            ("_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00)", sign("$")),
            ("#,##0.00 [$€-407]", sign("€")),
            ("[$£-809]#,##0.00", sign("£")),
            (
                "[$CHF] #,##0.00",
                Format::Money(Money::Code("CHF".to_owned())),
            ),
            ("#,##0.00\\ \"€\"", sign("€")),
            ("\"Total: \"0", Format::Plain),
            ("[Red]0.00", Format::Plain),
        ] {
            assert_eq!(parse(code), format, "{code}");
        }
    }
}
