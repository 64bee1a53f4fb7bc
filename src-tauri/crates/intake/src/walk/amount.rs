//! The amount of a row, exact and with its currency.

use domain::spend::Question as Asked;

use super::{Row, Walk};
use crate::cell::number::{self, Number, Parsed, Sign};
use crate::lexicon::missing;
use crate::terms::Role;

/// The amount of a row, as the file signs it: debit less credit where there are two columns.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Amount {
    pub minor: i64,
    /// The exact amount less the rounded one, in 10^-12 of a major unit.
    pub excess: i128,
    pub column: usize,
    pub sign: Option<Sign>,
}

#[derive(Copy, Clone, Debug)]
pub(crate) enum Reading {
    Amount(Amount),
    Blank,
    Dashes,
    /// The row's error was noted.
    Bad,
}

impl Walk<'_> {
    /// Reads the amount of a row.
    pub fn amount(&mut self, row: &Row<'_>) -> Reading {
        let columns = self.plan.columns;
        if let Some((debit, credit)) = columns.find(Role::Debit).zip(columns.find(Role::Credit)) {
            return self.pair(row, debit, credit);
        }
        match columns
            .find(Role::Amount)
            .or_else(|| columns.find(Role::Debit))
        {
            Some(column) => self.cell(row, column),
            None => Reading::Blank,
        }
    }

    /// Debit less credit. Columns that write money out as negative count by their size.
    fn pair(&mut self, row: &Row<'_>, debit: usize, credit: usize) -> Reading {
        let signed = |column: usize, minor: i64| {
            let signs = self.plan.formats.signs[column];
            if signs.negative > signs.positive {
                -minor
            } else {
                minor
            }
        };
        // `n/a` beside an amount says that the other side has none.
        let none = |column: usize, other: usize| {
            missing::is_missing_word(row.cells.trimmed(column)) && row.printed(other).is_some()
        };
        let (no_out, no_back) = (none(debit, credit), none(credit, debit));
        let mut side = |column: usize, is_none: bool| {
            if is_none {
                Reading::Blank
            } else {
                self.cell(row, column)
            }
        };
        let (out, back) = (side(debit, no_out), side(credit, no_back));
        match (out, back) {
            (Reading::Bad, _) | (_, Reading::Bad) => Reading::Bad,
            (Reading::Amount(out), Reading::Amount(back)) => {
                let minor = signed(debit, out.minor) - signed(credit, back.minor);
                if out.minor != 0 && back.minor != 0 {
                    self.warn(
                        row.record,
                        "Both debit and credit are filled. The difference was taken.",
                    );
                }
                let column = if out.minor == 0 && back.minor != 0 {
                    credit
                } else {
                    debit
                };
                Reading::Amount(Amount {
                    minor,
                    excess: out.excess - back.excess,
                    column,
                    sign: out.sign.or(back.sign),
                })
            }
            (Reading::Amount(out), _) => Reading::Amount(Amount {
                minor: signed(debit, out.minor),
                ..out
            }),
            (_, Reading::Amount(back)) => Reading::Amount(Amount {
                minor: -signed(credit, back.minor),
                excess: -back.excess,
                ..back
            }),
            (Reading::Dashes, _) | (_, Reading::Dashes) => Reading::Dashes,
            _ => Reading::Blank,
        }
    }

    /// Reads one cell as money.
    pub fn cell(&mut self, row: &Row<'_>, column: usize) -> Reading {
        let cell = row.cells.get(column);
        match number::parse(cell, self.plan.formats.decimals[column]) {
            Parsed::Blank => Reading::Blank,
            Parsed::Dashes => Reading::Dashes,
            Parsed::Number(number) => self.money(row, column, number),
            Parsed::Bad(expected) => {
                self.error(row.record, column, cell, expected, number::suggestion(cell));
                Reading::Bad
            }
        }
    }

    /// An amount in another currency is not rounded before it is converted.
    fn money(&mut self, row: &Row<'_>, column: usize, number: Number) -> Reading {
        let cell = row.cells.get(column);
        let number = number.shifted(self.plan.formats.power);
        let micros = self.plan.formats.power < 0;
        let digits = self.plan.options.currency.digits();
        let Some((minor, exact)) = number.minor(digits) else {
            self.error(
                row.record,
                column,
                cell,
                "an amount; this number is too large to be money",
                None,
            );
            return Reading::Bad;
        };
        if number.scientific {
            self.warn(
                row.record,
                "An amount is written like 1.2E+03. It was read as a number.",
            );
        }
        let mut excess = 0;
        if !exact {
            let abroad = row.is_abroad(number.sign);
            if !micros && !abroad && self.round(cell) == "reject" {
                self.error(
                    row.record,
                    column,
                    cell,
                    "an amount without fractions of a cent",
                    None,
                );
                return Reading::Bad;
            }
            excess = if micros && !abroad {
                0
            } else {
                excess_of(number, minor, digits)
            };
        }
        Reading::Amount(Amount {
            minor,
            excess,
            column,
            sign: number.sign,
        })
    }

    fn round(&mut self, cell: &str) -> String {
        let text = format!(
            "Some amounts have more decimals than money, such as {}. Round them?",
            cell.trim()
        );
        let choices = [
            (
                "round",
                "Round each to the cent, halves away from zero".to_owned(),
            ),
            ("reject", "No: list them as errors".to_owned()),
        ];
        crate::terms::question::put(
            &mut self.questions,
            Asked::Rounding,
            text,
            &choices,
            self.plan.options,
        )
    }
}

fn excess_of(number: Number, minor: i64, digits: u32) -> i128 {
    let exact = if number.scale <= 12 {
        number.digits * 10_i128.pow(12 - number.scale)
    } else {
        number.digits / 10_i128.pow((number.scale - 12).min(30))
    };
    exact - i128::from(minor) * 10_i128.pow(12 - digits)
}
