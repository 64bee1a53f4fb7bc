//! Quick sums typed into a field: `=12*1500`, `=(400k+100k)/2`, `=5m*8%`.

use rust_decimal::Decimal;

use super::number;

/// How deep brackets may nest.
const DEEPEST: u32 = 32;

/// The value of a sum without its equals sign, exact but for divisions.
///
/// # Errors
/// The part of a sentence that says what is wrong.
pub fn value(text: &str) -> Result<Decimal, String> {
    let mut reader = Reader {
        rest: text,
        depth: 0,
    };
    let value = reader.sum()?;
    reader.rest = reader.rest.trim_start();
    if reader.rest.is_empty() {
        Ok(value)
    } else {
        Err(format!("“{}” is not understood", reader.rest))
    }
}

struct Reader<'a> {
    rest: &'a str,
    depth: u32,
}

impl Reader<'_> {
    fn sum(&mut self) -> Result<Decimal, String> {
        let mut total = self.product()?;
        while let Some(sign) = self.take(&['+', '-', '\u{2212}']) {
            let next = self.product()?;
            total = if sign == '+' {
                total.checked_add(next)
            } else {
                total.checked_sub(next)
            }
            .ok_or_else(too_large)?;
        }
        Ok(total)
    }

    fn product(&mut self) -> Result<Decimal, String> {
        let mut total = self.factor()?;
        while let Some(sign) = self.take(&['*', '\u{d7}', 'x', '/', '\u{f7}']) {
            let next = self.factor()?;
            total = if matches!(sign, '/' | '\u{f7}') {
                if next.is_zero() {
                    return Err("nothing can be divided by zero".to_owned());
                }
                total.checked_div(next)
            } else {
                total.checked_mul(next)
            }
            .ok_or_else(too_large)?;
        }
        Ok(total)
    }

    fn factor(&mut self) -> Result<Decimal, String> {
        if self.take(&['-', '\u{2212}']).is_some() {
            return self.nested(Self::factor).map(|value| -value);
        }
        if self.take(&['(']).is_some() {
            let value = self.nested(Self::sum)?;
            return match self.take(&[')']) {
                Some(_) => Ok(value),
                None => Err("a bracket isn't closed".to_owned()),
            };
        }
        self.number()
    }

    fn nested(
        &mut self,
        read: fn(&mut Self) -> Result<Decimal, String>,
    ) -> Result<Decimal, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err("there are too many brackets".to_owned());
        }
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn number(&mut self) -> Result<Decimal, String> {
        self.rest = self.rest.trim_start();
        let end = self
            .rest
            .find(|c: char| {
                !(c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '\'')) || c == 'x'
            })
            .unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        if text.is_empty() {
            return Err("a number is missing".to_owned());
        }
        let value = number::with_unit(text).map_err(|_| format!("“{text}” is not a number"))?;
        self.rest = rest;
        if self.take(&['%']).is_some() {
            return value
                .checked_div(Decimal::ONE_HUNDRED)
                .ok_or_else(too_large);
        }
        Ok(value)
    }

    fn take(&mut self, signs: &[char]) -> Option<char> {
        self.rest = self.rest.trim_start();
        let first = self.rest.chars().next().filter(|c| signs.contains(c))?;
        self.rest = &self.rest[first.len_utf8()..];
        Some(first)
    }
}

fn too_large() -> String {
    "the result is too large".to_owned()
}
