//! Formulas that were stored without their values, worked out once all cells are there.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::formula::{Formula, Outcome, Value, evaluate};
use super::place::Place;
use super::style::Format;
use super::value;
use crate::cell::number::{self, Parsed};
use crate::table::{Table, Unread, too_large};
use crate::terms::{Decimals, Refusal};

/// More formulas without values than this are not worked out.
const FORMULAS: usize = 300_000;
/// Cells looked at in all: sums of sums of whole columns come to an end.
const LOOKS: u32 = 30_000_000;
/// Passes over formulas that wait for each other.
const PASSES: usize = 64;

/// The formulas of one sheet that wait.
#[derive(Debug, Default)]
pub(super) struct Pending {
    waiting: Vec<Waiting>,
    /// Formulas with a stored value that is not zero.
    valued: usize,
}

#[derive(Debug)]
struct Waiting {
    place: Place,
    formula: Formula,
    format: Format,
    /// The sheet stores a zero, which some programs write for whatever they did not work out.
    zero: bool,
    outcome: Outcome,
}

impl Pending {
    /// Takes a formula with the value that is stored for it. Answers with the text of the cell
    /// where the formula says it itself.
    pub fn formula(
        &mut self,
        place: Place,
        formula: Formula,
        format: &Format,
        shown: &str,
        since_1904: bool,
    ) -> Result<Option<String>, Refusal> {
        let zero = matches!(
            number::parse(shown, Decimals::Point),
            Parsed::Number(number) if number.digits == 0
        );
        if !shown.is_empty() && !zero {
            self.valued += 1;
            return Ok(None);
        }
        let outcome = evaluate(&formula, &mut |_| Value::Waits);
        if let Outcome::Number(number) = outcome {
            return Ok(Some(text(number, format, since_1904)));
        }
        if self.waiting.len() >= FORMULAS {
            return if zero { Ok(None) } else { Err(too_large()) };
        }
        self.waiting.push(Waiting {
            place,
            formula,
            format: format.clone(),
            zero,
            outcome,
        });
        Ok(None)
    }

    /// Puts what the formulas come to into the table.
    pub fn settle(mut self, table: Table, since_1904: bool) -> Result<Table, Refusal> {
        if self.waiting.is_empty() {
            return Ok(table);
        }
        self.work_out(&table);
        let mut texts = Vec::new();
        let mut unread = Vec::new();
        // Where every formula is stored as zero, nothing was ever worked out.
        let untouched = self.valued == 0;
        for waiting in self.waiting {
            let (row, column) = (waiting.place.0, waiting.place.1 as usize);
            let text = match waiting.outcome {
                Outcome::Number(number) => text(number, &waiting.format, since_1904),
                Outcome::Text(text) | Outcome::Error(text) => text,
                Outcome::Waits | Outcome::Unreadable if waiting.zero && !untouched => continue,
                Outcome::Waits | Outcome::Unreadable => {
                    let formula =
                        format!("={}", waiting.formula.text.trim().trim_start_matches('='));
                    unread.push(Unread {
                        record: row as usize,
                        column,
                        formula: formula.clone(),
                    });
                    formula
                }
            };
            texts.push((row, column, text));
        }
        let mut table = table.with_cells(texts)?;
        if let Some(sheet) = &mut table.sheet {
            sheet.unread = unread;
        }
        Ok(table)
    }

    /// Formulas look at each other: passes until nothing new comes of it.
    fn work_out(&mut self, table: &Table) {
        let known: HashMap<Place, usize> = self
            .waiting
            .iter()
            .enumerate()
            .map(|(index, waiting)| (waiting.place, index))
            .collect();
        let mut looks = 0;
        for _ in 0..PASSES {
            let mut news = false;
            for index in 0..self.waiting.len() {
                if self.waiting[index].outcome != Outcome::Waits {
                    continue;
                }
                let outcome = evaluate(&self.waiting[index].formula, &mut |place| {
                    looks += 1;
                    if looks > LOOKS {
                        return Value::Waits;
                    }
                    match known.get(&place) {
                        Some(&other) => self.waiting[other].value(),
                        None => stored(table, place),
                    }
                });
                news |= outcome != Outcome::Waits;
                self.waiting[index].outcome = outcome;
            }
            if !news || looks > LOOKS {
                return;
            }
        }
    }
}

impl Waiting {
    fn value(&self) -> Value {
        match &self.outcome {
            Outcome::Number(number) => Value::Number(*number),
            Outcome::Text(text) => Value::Text(text.clone()),
            Outcome::Error(error) => Value::Error(error.clone()),
            Outcome::Unreadable if self.zero => Value::Number(Decimal::ZERO),
            Outcome::Waits | Outcome::Unreadable => Value::Waits,
        }
    }
}

/// What stands in a cell of the table.
fn stored(table: &Table, (row, column): Place) -> Value {
    if row as usize >= table.len() {
        return Value::Empty;
    }
    let cells = table.cells(row as usize);
    let cell = cells.get(column as usize);
    if cell.is_empty() {
        return Value::Empty;
    }
    if cell.starts_with('#') {
        return Value::Error(cell.to_owned());
    }
    match number::parse(cell, Decimals::Point) {
        Parsed::Number(number) => Decimal::try_from_i128_with_scale(number.digits, number.scale)
            .map_or(Value::Text(cell.to_owned()), Value::Number),
        _ => Value::Text(cell.to_owned()),
    }
}

fn text(number: Decimal, format: &Format, since_1904: bool) -> String {
    let mut text = String::new();
    value::number(
        &number.normalize().to_string(),
        format,
        since_1904,
        &mut text,
    );
    text
}
