//! The amount of a row, exact and with its currency.

use domain::value::Currency;

use super::Walk;
use crate::cell::number::{self, Number, Parsed, Sign};
use crate::lexicon::missing;
use crate::table::Cells;
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
    pub fn amount(&mut self, record: usize, cells: &Cells<'_>) -> Reading {
        let columns = self.plan.columns;
        if let Some((debit, credit)) = columns.find(Role::Debit).zip(columns.find(Role::Credit)) {
            return self.pair(record, cells, debit, credit);
        }
        match columns
            .find(Role::Amount)
            .or_else(|| columns.find(Role::Debit))
        {
            Some(column) => self.cell(record, cells, column),
            None => Reading::Blank,
        }
    }

    /// Debit less credit. Columns that write money out as negative count by their size.
    fn pair(&mut self, record: usize, cells: &Cells<'_>, debit: usize, credit: usize) -> Reading {
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
            missing::is_missing_word(cells.trimmed(column))
                && self.quiet(cells.get(other), other).is_some()
        };
        let (no_out, no_back) = (none(debit, credit), none(credit, debit));
        let mut side = |column: usize, is_none: bool| {
            if is_none {
                Reading::Blank
            } else {
                self.cell(record, cells, column)
            }
        };
        let (out, back) = (side(debit, no_out), side(credit, no_back));
        match (out, back) {
            (Reading::Bad, _) | (_, Reading::Bad) => Reading::Bad,
            (Reading::Amount(out), Reading::Amount(back)) => {
                let minor = signed(debit, out.minor) - signed(credit, back.minor);
                if out.minor != 0 && back.minor != 0 {
                    self.warn(
                        record,
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
    pub fn cell(&mut self, record: usize, cells: &Cells<'_>, column: usize) -> Reading {
        let cell = cells.get(column);
        match number::parse(cell, self.plan.formats.decimals[column]) {
            Parsed::Blank => Reading::Blank,
            Parsed::Dashes => Reading::Dashes,
            Parsed::Number(number) => {
                let abroad = self.is_abroad(cells, number.sign);
                self.money(record, column, cell, number, abroad)
            }
            Parsed::Bad(expected) => {
                self.error(record, column, cell, expected, number::suggestion(cell));
                Reading::Bad
            }
        }
    }

    /// An amount in another currency is not rounded before it is converted.
    fn money(
        &mut self,
        record: usize,
        column: usize,
        cell: &str,
        number: Number,
        abroad: bool,
    ) -> Reading {
        let number = number.shifted(self.plan.formats.power);
        let micros = self.plan.formats.power < 0;
        let digits = self.plan.options.currency.digits();
        let Some((minor, exact)) = number.minor(digits) else {
            self.error(
                record,
                column,
                cell,
                "an amount; this number is too large to be money",
                None,
            );
            return Reading::Bad;
        };
        if number.scientific {
            self.warn(
                record,
                "An amount is written like 1.2E+03. It was read as a number.",
            );
        }
        let mut excess = 0;
        if !exact {
            if !micros && !abroad && self.round(cell) == "reject" {
                self.error(
                    record,
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
            "rounding",
            text,
            &choices,
            self.plan.options,
        )
    }

    /// A number without any note about it; for totals and balances.
    pub fn quiet(&self, cell: &str, column: usize) -> Option<i64> {
        match number::parse(cell, self.plan.formats.decimals.get(column).copied()?) {
            Parsed::Number(number) => number
                .shifted(self.plan.formats.power)
                .minor(self.plan.options.currency.digits())
                .map(|(minor, _)| minor),
            _ => None,
        }
    }

    /// The currency that stands with an amount: in its column, or as its sign.
    pub fn currency(&self, cells: &Cells<'_>, amount: &Amount) -> Option<Currency> {
        let column = self
            .plan
            .columns
            .find(Role::Currency)
            .map(|column| cells.trimmed(column));
        if let Some(currency) = column.and_then(|code| code.parse().ok()) {
            return Some(currency);
        }
        amount.sign.map(|sign| self.signed(sign))
    }

    fn signed(&self, sign: Sign) -> Currency {
        match sign {
            Sign::Dollar => crate::cell::currency::dollar(self.plan.options.currency),
            Sign::Is(currency) => currency,
        }
    }

    /// Whether an amount is in another currency than the client's.
    fn is_abroad(&self, cells: &Cells<'_>, sign: Option<Sign>) -> bool {
        let plan = self.plan;
        let written = || {
            let column = plan.columns.find(Role::Currency)?;
            cells.trimmed(column).parse().ok()
        };
        written()
            .or_else(|| sign.map(|sign| self.signed(sign)))
            .or(plan.formats.currency)
            .is_some_and(|currency| currency != plan.options.currency)
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
