//! From rows to lines: one walker a layout, and what they share.

mod amount;
mod control;
mod damaged;
mod decided;
mod documents;
mod flat;
mod layouts;
mod legs;
mod matrix;
mod period;
mod plan;
mod row;
mod sectioned;
mod sign;
mod statement;
mod when;

use std::collections::BTreeMap;

use domain::value::Money;

use crate::cell::letter;
use crate::draft::Draft;
use crate::preview::{RowError, Tie, Ties, Warning};
use crate::terms::{Fate, Mark, Question, Tag};
pub(crate) use amount::{Amount, Reading};
use documents::Documents;
pub(crate) use layouts::walk;
pub(crate) use legs::both_legs;
pub(crate) use plan::Plan;
use row::Row;
pub(crate) use sectioned::has_sections;

/// The most errors and failing totals that are listed; all are counted.
const LISTED: usize = 1000;

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
    pub documents: Documents,
    /// One amount for many months is spread over them.
    pub spreads: bool,
    /// How many sections the tables have so far.
    pub sections: u32,
    /// Money out is written negative; `None` where the layout says which way money goes.
    pub out_is_negative: Option<bool>,
}

impl Walk<'_> {
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

    /// Notes a warning about the file as a whole.
    pub fn warn_of_file(&mut self, text: &str) {
        if self.warnings.iter().all(|warning| warning.text != text) {
            self.warnings.push(Warning {
                row: 0,
                rows: 0,
                text: text.to_owned(),
            });
        }
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
        self.ties.agree += u32::from(agrees);
        let (list, most) = if agrees {
            (&mut self.ties.agreeing, LISTED)
        } else {
            (&mut self.ties.failing, 100)
        };
        if list.len() < most {
            list.push(Tie {
                row: self.plan.table.line(record),
                column: u32::try_from(column + 1).unwrap_or(u32::MAX),
                label: label.trim().to_owned(),
                printed: Money::from_minor(printed),
                sum: Money::from_minor(sum),
            });
        }
        agrees
    }

    /// [`Walk::tie`], and the tag of its row.
    pub fn tie_as(
        &mut self,
        record: usize,
        column: usize,
        label: &str,
        printed: i64,
        sum: i64,
    ) -> Tag {
        if self.tie(record, column, label, printed, sum) {
            Tag::Ties
        } else {
            Tag::Differs
        }
    }

    /// Marks a row that gives a line; what was filled in is said unless it is more than that.
    pub fn imported(&mut self, record: usize, tag: Tag, is_filled: bool) {
        let tag = if is_filled && tag == Tag::Plain {
            Tag::Filled
        } else {
            tag
        };
        self.marks[record] = Mark::imported(tag);
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

    /// Marks a row as an error.
    pub fn fail(&mut self, record: usize, tag: Tag) {
        self.marks[record] = Mark {
            fate: Fate::Error,
            tag,
        };
    }
}
