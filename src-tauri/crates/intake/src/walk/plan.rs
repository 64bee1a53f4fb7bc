//! Everything that is known of a table before its rows are walked.

use std::sync::Arc;

use domain::value::Period;

use crate::cell::number::{self, Parsed};
use crate::columns::Columns;
use crate::formats::Formats;
use crate::header::Header;
use crate::recipe::Recipe;
use crate::table::Table;
use crate::terms::{Layout, Options, Tag};

/// Everything known before the walk.
#[derive(Copy, Clone)]
pub(crate) struct Plan<'a> {
    pub table: &'a Arc<Table>,
    pub header: &'a Header,
    pub columns: &'a Columns,
    pub formats: &'a Formats,
    pub recipe: &'static Recipe,
    pub layout: Layout,
    /// The period that the titles name.
    pub titled: Option<Period>,
    pub options: &'a Options,
}

impl Plan<'_> {
    /// True where rows of a kind that is no spend are taken as spend all the same.
    pub fn includes(&self, tag: Tag) -> bool {
        let counted = &self.options.corrections.counted;
        tag.countable()
            .is_some_and(|kind| counted.get(&kind) == Some(&true))
    }

    /// The amount that a cell prints, without any note about it.
    pub fn printed(&self, cell: &str, column: usize) -> Option<i64> {
        self.amount(cell, column, self.formats.power)
    }

    /// The same as it is written, in thousands or millionths too.
    pub fn written(&self, cell: &str, column: usize) -> Option<i64> {
        self.amount(cell, column, 0)
    }

    fn amount(&self, cell: &str, column: usize, power: i32) -> Option<i64> {
        match number::parse(cell, self.formats.decimals.get(column).copied()?) {
            Parsed::Number(number) => number
                .shifted(power)
                .minor(self.options.currency.digits())
                .map(|(minor, _)| minor),
            _ => None,
        }
    }
}
