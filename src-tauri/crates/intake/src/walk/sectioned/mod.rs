//! Rows under the heading of their account, with totals that prove them.

mod heading;
mod kind;
mod lack;
mod line;
mod section;

use std::collections::HashMap;

use super::sectioned::heading::{heading, is_headed_between, name, totals};
use super::sectioned::lack::Lacks;
use super::sectioned::section::{Section, Sums, not_zero, tie_all};
use super::{Row, Walk};
use crate::draft::JOINT;
use crate::lexicon::spelling::plain;
use crate::lexicon::{accounts, balances, footers, results, totals};
use crate::terms::{Mark, Role, Tag};
pub(crate) use heading::has_sections;

struct Sectioned {
    sections: Vec<Section>,
    /// Open sections, outermost first.
    open: Vec<usize>,
    /// Records of all totals with the name that they are a total of, in order.
    totals: Vec<(usize, String)>,
    /// The last record with a total of each name.
    last: HashMap<String, usize>,
    whole: Sums,
    /// Income less spend at the last result that was printed.
    result: i64,
    /// The column that names the account on the first row of each group, in place of headings.
    inline: Option<usize>,
    /// Sections of the tables above.
    before: u32,
}

pub(super) fn walk(walk: &mut Walk<'_>) {
    let plan = walk.plan;
    let totals = totals(&plan);
    let mut state = Sectioned {
        sections: Vec::new(),
        open: Vec::new(),
        last: totals
            .iter()
            .map(|(record, name)| (name.clone(), *record))
            .collect(),
        totals,
        whole: Sums::default(),
        result: 0,
        inline: plan
            .columns
            .find(Role::Account)
            .filter(|&column| column == 0),
        before: walk.sections,
    };
    let mut row = Row::new(plan);
    for record in plan.options.watch.telling(plan.header.body()) {
        row.go_to(record);
        state.row(walk, &row);
    }
    state.settle(walk);
}

impl Sectioned {
    fn row(&mut self, walk: &mut Walk<'_>, row: &Row<'_>) {
        let plan = walk.plan;
        if row.cells.is_blank() {
            return walk.mark(row.record, Mark::structure(Tag::Blank));
        }
        if row.repeats_header() {
            return walk.mark(row.record, Mark::structure(Tag::Header));
        }
        if let Some(column) = self.inline {
            self.inline(row, column);
        }
        if let Some(column) = row
            .cells
            .filled()
            .take(6)
            .find(|&column| balances::is_balance(row.cells.trimmed(column)))
        {
            let tag = self.balance(walk, row, row.cells.trimmed(column));
            return walk.mark(row.record, Mark::structure(tag));
        }
        if let Some(label) = heading(row) {
            if let Some(of) = totals::total_of_section(label)
                && !self.heads(label, row.record)
            {
                let (label, of) = (label.to_owned(), of.to_owned());
                return self.total(walk, row, &label, &of);
            }
            let amounts = plan
                .columns
                .amounts()
                .any(|column| !row.cells.trimmed(column).is_empty());
            if footers::is_footer(label) && row.cells.filled().count() <= 2 {
                return walk.mark(row.record, Mark::structure(Tag::Footer));
            }
            if !amounts {
                let label = label.to_owned();
                return self.head(walk, row, &label);
            }
            if results::is_computed(label) {
                let tag = self.computed(walk, row, label);
                return walk.mark(row.record, Mark::structure(tag));
            }
        }
        self.line(walk, row);
    }

    /// True for the heading of an account whose own name begins with “Total”: it is open under no
    /// other name, and a total of its whole name stands further down.
    fn heads(&self, label: &str, record: usize) -> bool {
        let closes = |key: &str| self.last.get(key).is_some_and(|&last| last > record);
        let own = name(label);
        let is_open = |&section: &usize| name(&self.sections[section].label) == own;
        closes(&own) && !self.open.iter().any(is_open)
    }

    /// The row that names an account begins its section; the name may stand beside or below its
    /// number.
    fn inline(&mut self, row: &Row<'_>, column: usize) {
        let cell = row.cells.trimmed(column);
        let beside = row.cells.trimmed(column + 1);
        let current = self.open.last().copied();
        let named = |section: &mut Section, name: &str| {
            section.label = format!("{} {name}", section.label);
            section.path.clone_from(&section.label);
        };
        let is_number = |label: &str| label.bytes().all(|byte| !byte.is_ascii_alphabetic());
        if let Some(current) = current.map(|current| &mut self.sections[current]) {
            if cell == current.label
                || current
                    .label
                    .strip_prefix(cell)
                    .is_some_and(|rest| rest.starts_with(' '))
                    && !cell.is_empty()
            {
                return;
            }
            let waits = current.rows == 0 && is_number(&current.label);
            if waits && !cell.is_empty() && !is_number(cell) {
                return named(current, cell);
            }
            if waits
                && cell.is_empty()
                && !beside.is_empty()
                && crate::cell::date::shape(beside).is_none()
            {
                return named(current, beside);
            }
        }
        if cell.is_empty() || totals::total_of(cell).is_some() {
            return;
        }
        self.open.clear();
        self.open(cell.to_owned(), None, false);
        let is_name =
            is_number(cell) && !beside.is_empty() && crate::cell::date::shape(beside).is_none();
        if let Some(section) = self.sections.last_mut().filter(|_| is_name) {
            named(section, beside);
        }
    }

    /// An opening balance that is not zero: only accounts of the balance sheet have one. What moved
    /// an account in the period is the total of its rows.
    fn balance(&mut self, walk: &mut Walk<'_>, row: &Row<'_>, label: &str) -> Tag {
        let Some(&section) = self.open.last() else {
            return Tag::Balance;
        };
        if balances::is_change(label) {
            let own = self.sections[section].own;
            return tie_all(walk, row, label, &[own]);
        }
        // What stands at the end is the sum of its rows, for an account of expenses too.
        if !balances::is_closing(label) {
            self.sections[section].opening |= not_zero(row);
        }
        Tag::Balance
    }

    /// The number that the lines of a section carry.
    fn number(&self, section: usize) -> u32 {
        u32::try_from(section + 1).map_or(u32::MAX, |number| self.before + number)
    }

    fn open(&mut self, label: String, parent: Option<usize>, opening: bool) {
        let path = match parent.map(|parent| &self.sections[parent].path) {
            Some(parent) if !accounts::is_structural(parent) => {
                format!("{parent}{JOINT}{label}")
            }
            _ => label.clone(),
        };
        self.sections.push(Section {
            label,
            parent,
            path,
            sums: Sums::default(),
            own: Sums::default(),
            opening,
            lacks: Lacks::default(),
            sells: 0,
            rows: 0,
        });
        self.open.push(self.sections.len() - 1);
    }

    fn head(&mut self, walk: &mut Walk<'_>, row: &Row<'_>, label: &str) {
        let key = name(label);
        let closes_later = |key: &str| self.last.get(key).is_some_and(|&last| last > row.record);
        if row.record > walk.plan.formats.last_data && !closes_later(&key) {
            return walk.mark(row.record, Mark::structure(Tag::Footer));
        }
        while let Some(&top) = self.open.last() {
            if closes_later(&name(&self.sections[top].label)) {
                break;
            }
            self.open.pop();
        }
        let opening = not_zero(row);
        // The row has begun its section already where the account's column is what heads it.
        let begun = self.inline.is_some()
            && self.open.last().is_some_and(|&top| {
                self.sections[top].rows == 0 && name(&self.sections[top].label) == key
            });
        if begun {
            if let Some(&top) = self.open.last() {
                self.sections[top].opening |= opening;
            }
        } else {
            let parent = self.open.last().copied();
            self.open(label.trim().to_owned(), parent, opening);
        }
        walk.mark(row.record, Mark::structure(Tag::Account));
    }

    /// A printed total closes its section and is compared with the rows in it.
    fn total(&mut self, walk: &mut Walk<'_>, row: &Row<'_>, label: &str, of: &str) {
        let is_open = |of: &str| {
            let key = name(of);
            let mut open = self.open.iter();
            open.any(|&section| name(&self.sections[section].label) == key)
        };
        if of.is_empty() || totals::total_of(label) == Some("") && !is_open(of) {
            let sums = self.whole;
            let tag = tie_all(walk, row, label, &[sums]);
            return walk.mark(row.record, Mark::structure(tag));
        }
        let key = name(of);
        let Some(at) = self
            .open
            .iter()
            .rposition(|&section| name(&self.sections[section].label) == key)
        else {
            return walk.mark(row.record, Mark::structure(Tag::Subtotal));
        };
        let section = self.open[at];
        let (sums, own) = (self.sections[section].sums, self.sections[section].own);
        let with_children = plain(of).ends_with(" with sub accounts");
        let later = self
            .totals
            .partition_point(|&(later, _)| later <= row.record);
        let again = self.last.get(&key).filter(|&&last| last > row.record);
        let again = again.and_then(|_| self.totals[later..].iter().find(|(_, of)| *of == key));
        let again = again.map(|&(later, _)| later);
        let headed_again =
            again.is_some_and(|later| is_headed_between(&walk.plan, row.record, later, &key));
        let tag = tie_all(walk, row, label, &[sums, own]);
        self.sections[section].lacks.supply(walk, row, own.amount);
        if with_children || again.is_none() || headed_again {
            self.open.truncate(at);
        } else {
            self.open.truncate(at + 1);
        }
        walk.mark(row.record, Mark::structure(tag));
    }
}
