//! From rows to lines: one walker a layout, and what they share.

mod flat;
mod matrix;
mod sectioned;
pub(crate) mod sign;
mod when;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::value::{Currency, Period};

use crate::cell::number::{self, Number, Parsed, Sign};
use crate::columns::{Columns, letter};
use crate::draft::Draft;
use crate::formats::Formats;
use crate::header::Header;
use crate::options::{Options, Role};
use crate::preview::{Fate, Layout, Mark, Question, RowError, Tag, Tie, Ties, Warning};
use crate::recipe::Recipe;
use crate::table::{Cells, Table};

/// The most errors and failing totals that are listed; all are counted.
const LISTED: usize = 1000;

/// Everything known before the walk.
#[derive(Copy, Clone)]
pub(crate) struct Plan<'a> {
    pub table: &'a Arc<Table>,
    pub header: &'a Header,
    pub columns: &'a Columns,
    pub formats: &'a Formats,
    pub recipe: &'static Recipe,
    pub layout: Layout,
    /// The period that the title names.
    pub face: Option<Period>,
    pub options: &'a Options,
}

/// Everything that a walk finds.
pub(crate) struct Walk<'a> {
    pub plan: Plan<'a>,
    pub marks: Vec<Mark>,
    pub draft: Draft,
    pub errors: Vec<RowError>,
    pub warnings: Vec<Warning>,
    pub questions: Vec<Question>,
    /// Rows and sum of what is no spend, by its tag.
    pub not_spend: BTreeMap<Tag, (u32, i64)>,
    pub ties: Ties,
    /// One amount for many months is spread over them.
    pub spreads: bool,
}

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

/// Walks the body by its layout.
pub(crate) fn walk(plan: Plan<'_>, marks: Vec<Mark>) -> Walk<'_> {
    // A row gives one line, but for a matrix, which is short.
    let room = if plan.layout == Layout::Matrix {
        0
    } else {
        plan.table.len()
    };
    let mut walk = Walk {
        plan,
        marks,
        draft: Draft::new(plan.table, room),
        errors: Vec::new(),
        warnings: Vec::new(),
        questions: Vec::new(),
        not_spend: BTreeMap::new(),
        ties: Ties::default(),
        spreads: false,
    };
    walk.damaged();
    match plan.layout {
        Layout::Matrix => matrix::walk(&mut walk),
        Layout::Sectioned => sectioned::walk(&mut walk),
        Layout::Flat | Layout::DoubleEntry | Layout::None => flat::walk(&mut walk),
    }
    walk
}

pub(crate) use sectioned::has_sections;

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
        let (out, back) = (
            self.cell(record, cells, debit),
            self.cell(record, cells, credit),
        );
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
            Parsed::Number(number) => self.money(record, column, cell, number),
            Parsed::Bad(expected) => {
                self.error(record, column, cell, expected, None);
                Reading::Bad
            }
        }
    }

    fn money(&mut self, record: usize, column: usize, cell: &str, number: Number) -> Reading {
        let micros = self.plan.formats.micros;
        let number = Number {
            scale: number.scale + if micros { 6 } else { 0 },
            ..number
        };
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
            if !micros && self.round(cell) == "reject" {
                self.error(
                    record,
                    column,
                    cell,
                    "an amount without fractions of a cent",
                    None,
                );
                return Reading::Bad;
            }
            excess = if micros {
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
        crate::ask::put(
            &mut self.questions,
            "rounding",
            text,
            &choices,
            self.plan.options,
        )
    }

    /// Notes an error that stops the row.
    pub fn error(
        &mut self,
        record: usize,
        column: usize,
        cell: &str,
        expected: &str,
        suggestion: Option<String>,
    ) {
        self.note(record, column, cell, expected, suggestion, true);
    }

    /// Notes an error in a row that is imported all the same.
    pub fn remark(&mut self, record: usize, column: usize, cell: &str, expected: &str) {
        self.note(record, column, cell, expected, None, false);
    }

    fn note(
        &mut self,
        record: usize,
        column: usize,
        cell: &str,
        expected: &str,
        suggestion: Option<String>,
        stops_row: bool,
    ) {
        if self.errors.len() >= LISTED {
            return;
        }
        self.errors.push(RowError {
            row: self.plan.table.line(record),
            column: u32::try_from(column + 1).unwrap_or(u32::MAX),
            letter: letter(column),
            header: self.plan.header.label(column),
            cell: cell.chars().take(200).collect(),
            expected: expected.to_owned(),
            suggestion,
            stops_row,
        });
    }

    /// Notes a warning, one entry for all rows with the same text.
    pub fn warn(&mut self, record: usize, text: &str) {
        if let Some(known) = self
            .warnings
            .iter_mut()
            .find(|warning| warning.text == text)
        {
            known.rows += 1;
            return;
        }
        let row = self.plan.table.line(record);
        self.warnings.push(Warning {
            row,
            rows: 1,
            text: text.to_owned(),
        });
    }

    pub fn mark(&mut self, record: usize, mark: Mark) {
        self.marks[record] = mark;
    }

    /// Marks a row as money that is not spend, and counts it.
    pub fn not_spend(&mut self, record: usize, tag: Tag, minor: i64) {
        self.marks[record] = Mark::not_spend(tag);
        let (rows, sum) = self.not_spend.entry(tag).or_default();
        *rows += 1;
        *sum += minor;
    }

    /// Compares a printed total with the sum of its lines.
    pub fn tie(
        &mut self,
        record: usize,
        column: usize,
        label: &str,
        printed: i64,
        sum: i64,
    ) -> bool {
        self.ties.of += 1;
        let agrees = printed == sum;
        if agrees {
            self.ties.agree += 1;
        } else if self.ties.failing.len() < 100 {
            self.ties.failing.push(Tie {
                row: self.plan.table.line(record),
                column: u32::try_from(column + 1).unwrap_or(u32::MAX),
                label: label.trim().to_owned(),
                printed: domain::value::Money::from_minor(printed),
                sum: domain::value::Money::from_minor(sum),
            });
        }
        agrees
    }

    /// A number without any note about it; for totals and balances.
    pub fn quiet(&self, cell: &str, column: usize) -> Option<i64> {
        match number::parse(cell, self.plan.formats.decimals.get(column).copied()?) {
            Parsed::Number(number) => {
                let micros = if self.plan.formats.micros { 6 } else { 0 };
                let number = Number {
                    scale: number.scale + micros,
                    ..number
                };
                number
                    .minor(self.plan.options.currency.digits())
                    .map(|(minor, _)| minor)
            }
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
        amount.sign.map(|sign| match sign {
            Sign::Dollar => crate::formats::dollar(self.plan.options.currency),
            Sign::Is(currency) => currency,
        })
    }

    /// Rows in which bytes had to be replaced are imported, and listed.
    fn damaged(&mut self) {
        for record in self.plan.table.damaged() {
            let cells = self.plan.table.cells(record);
            let column = (0..cells.len())
                .find(|&column| cells.get(column).contains('\u{fffd}'))
                .unwrap_or(0);
            let text = format!(
                "text in {}; a byte does not fit and is shown as \u{fffd}, the original is kept",
                self.plan.table.encoding
            );
            let cell = cells.get(column).to_owned();
            self.remark(record, column, &cell, &text);
        }
    }

    /// A row that repeats the header.
    pub fn repeats_header(&self, cells: &Cells<'_>) -> bool {
        let names = &self.plan.header.names;
        self.plan.header.record.is_some()
            && cells.len() + 1 >= names.len()
            && names
                .iter()
                .enumerate()
                .all(|(column, name)| cells.trimmed(column) == name)
    }

    /// Marks a row as an error.
    pub fn fail(&mut self, record: usize, tag: Tag) {
        self.marks[record] = Mark {
            fate: Fate::Error,
            tag,
        };
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
