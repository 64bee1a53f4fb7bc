//! One table of a file: its header, what its columns mean and how it is laid out.

use std::sync::Arc;

use domain::value::Choice as _;

use crate::cell::month::Head;
use crate::columns::{self, Columns};
use crate::formats::{self, Formats};
use crate::header::{self, Header, Titles};
use crate::lexicon::spelling::plain;
use crate::recipe::{self, Recipe, Rows};
use crate::table::{Cells, Table};
use crate::terms::{Layout, Mark, Options, Question, Role};
use crate::walk::{self, Plan};

/// Fewer month columns than this make no matrix.
const MONTHS: usize = 2;

/// One table with everything that is known before its rows are walked.
pub(crate) struct Region<'a> {
    table: &'a Arc<Table>,
    pub header: Header,
    pub titles: Titles,
    pub recipe: &'static Recipe,
    pub columns: Columns,
    pub formats: Formats,
    pub layout: Layout,
    options: &'a Options,
    pub questions: Vec<Question>,
    /// Why a recipe that is known by its title does not read the table.
    pub missing: Option<String>,
}

impl<'a> Region<'a> {
    /// Understands the table under a header whose titles begin in record `from`, below those
    /// `above`.
    pub fn new(
        table: &'a Arc<Table>,
        mut header: Header,
        from: usize,
        above: &[Self],
        marks: &mut [Mark],
        options: &'a Options,
    ) -> Self {
        let titles = Titles::read(table, &header, from, marks);
        let mut questions = header::date(&mut header, &titles, options);
        header.count_below(above.iter().map(|region| &region.header));
        let found = recipe::find(&titles.lines, &header.names, &labels(table, &header));
        let recipe = found.recipe;
        let months = header.dated() >= MONTHS;
        let columns = columns::assign(table, &header, recipe, months, options);
        let formats = formats::decide(table, &header, &columns, &titles, options);
        if recipe.rows != Rows::Decided {
            questions.extend(formats.questions.iter().cloned());
        }
        let mut region = Self {
            table,
            header,
            titles,
            recipe,
            columns,
            formats,
            layout: Layout::Flat,
            options,
            questions,
            missing: found.missing,
        };
        region.layout = layout(&region.plan(), months);
        region
    }

    pub fn plan(&self) -> Plan<'_> {
        Plan {
            table: self.table,
            header: &self.header,
            columns: &self.columns,
            formats: &self.formats,
            recipe: self.recipe,
            layout: self.layout,
            titled: self.titles.period,
            options: self.options,
        }
    }

    /// True for a matrix with a column a month.
    pub fn by_month(&self) -> bool {
        let is_month = |head: &&Head| head.period.months() == 1;
        let months = self.header.periods.iter().flatten().filter(is_month);
        self.layout == Layout::Matrix && months.count() >= MONTHS
    }
}

/// Rows among which the labels that tell a recipe are looked for.
const LABELLED: usize = 200;

/// What stands first in the rows near the top.
fn labels(table: &Table, header: &Header) -> Vec<String> {
    let mut labels = Vec::new();
    let mut cells = Cells::default();
    for record in header.body().take(LABELLED) {
        table.cut(record, &mut cells);
        let first = cells.filled().next();
        labels.extend(first.map(|column| plain(cells.get(column))));
    }
    labels
}

/// The recipe's layout, or what the rows show.
fn layout(plan: &Plan<'_>, months: bool) -> Layout {
    match plan.recipe.layout {
        Some(layout) => layout,
        None if months && plan.columns.find(Role::Date).is_none() => Layout::Matrix,
        None if walk::has_sections(plan) => Layout::Sectioned,
        None if plan.columns.find(Role::Transaction).is_some()
            && plan.columns.find(Role::AccountGroup).is_some() =>
        {
            Layout::DoubleEntry
        }
        None if walk::both_legs(plan) => Layout::DoubleEntry,
        None => Layout::Flat,
    }
}

/// Names the shape of a file: the recipe, the layout, the delimiter and the set of headers. Months
/// and years in headers are left out, so that next year's report has the same shape.
pub(super) fn fingerprint(
    recipe: &Recipe,
    layout: Layout,
    table: &Table,
    header: &Header,
) -> String {
    let mut names: Vec<String> = header.untimed().map(plain).collect();
    names.sort_unstable();
    let shape = format!(
        "{}\0{}\0{}\0{}\0{}",
        recipe.id,
        recipe.version,
        layout.word(),
        table.delimiter_text(),
        names.join("\0")
    );
    format!("{:032x}", xxhash_rust::xxh3::xxh3_128(shape.as_bytes()))
}
