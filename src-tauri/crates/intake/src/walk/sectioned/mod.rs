//! Rows under the heading of their account, with totals that prove them.

mod heading;
mod lack;
mod section;

use std::collections::HashMap;

pub(crate) use heading::has_sections;
use heading::{heading, is_headed_between, name, totals};
use lack::Lacks;
use section::{Section, Sums, not_zero, tie_all};

use super::sign::Outcome;
use super::when::Dated;
use super::{Reading, Walk};
use crate::accounts;
use crate::cell::words::{self, plain};
use crate::draft::NewLine;
use crate::options::Role;
use crate::preview::{Mark, Tag};
use crate::recipe::Rows;
use crate::table::Cells;

/// Separates the parts of an account's path.
const JOINT: &str = " : ";

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
    let mut cells = Cells::default();
    for record in plan.options.watch.telling(plan.header.body()) {
        plan.table.cut(record, &mut cells);
        state.row(walk, record, &cells);
    }
    state.settle(walk);
}

impl Sectioned {
    fn row(&mut self, walk: &mut Walk<'_>, record: usize, cells: &Cells<'_>) {
        let plan = walk.plan;
        if cells.is_blank() {
            return walk.mark(record, Mark::structure(Tag::Blank));
        }
        if walk.repeats_header(cells) {
            return walk.mark(record, Mark::structure(Tag::Header));
        }
        if let Some(column) = self.inline {
            self.inline(cells, column);
        }
        if let Some(column) = cells
            .filled()
            .take(6)
            .find(|&column| words::is_balance(cells.trimmed(column)))
        {
            let tag = self.balance(walk, record, cells, cells.trimmed(column));
            return walk.mark(record, Mark::structure(tag));
        }
        if let Some(label) = heading(&plan, cells) {
            if let Some(of) = words::total_of_section(label) {
                let (label, of) = (label.to_owned(), of.to_owned());
                return self.total(walk, record, cells, &label, &of);
            }
            let amounts = plan
                .columns
                .amounts()
                .any(|column| !cells.trimmed(column).is_empty());
            if words::is_footer(label) && cells.filled().count() <= 2 {
                return walk.mark(record, Mark::structure(Tag::Footer));
            }
            if !amounts {
                let label = label.to_owned();
                return self.head(walk, record, cells, &label);
            }
            if words::is_computed(label) {
                let tag = self.computed(walk, record, cells, label);
                return walk.mark(record, Mark::structure(tag));
            }
        }
        self.line(walk, record, cells);
    }

    /// The row that names an account begins its section; the name may stand beside or below its
    /// number.
    fn inline(&mut self, cells: &Cells<'_>, column: usize) {
        let cell = cells.trimmed(column);
        let beside = cells.trimmed(column + 1);
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
        if cell.is_empty() || words::total_of(cell).is_some() {
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
    fn balance(
        &mut self,
        walk: &mut Walk<'_>,
        record: usize,
        cells: &Cells<'_>,
        label: &str,
    ) -> Tag {
        let Some(&section) = self.open.last() else {
            return Tag::Balance;
        };
        if words::is_change(label) {
            let own = self.sections[section].own;
            return tie_all(walk, record, cells, label, &[own]);
        }
        // What stands at the end is the sum of its rows, for an account of expenses too.
        if !words::is_closing(label) {
            self.sections[section].opening |= not_zero(walk, cells);
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

    fn head(&mut self, walk: &mut Walk<'_>, record: usize, cells: &Cells<'_>, label: &str) {
        let key = name(label);
        let closes_later = |key: &str| self.last.get(key).is_some_and(|&last| last > record);
        if record > walk.plan.formats.last_data && !closes_later(&key) {
            return walk.mark(record, Mark::structure(Tag::Footer));
        }
        while let Some(&top) = self.open.last() {
            if closes_later(&name(&self.sections[top].label)) {
                break;
            }
            self.open.pop();
        }
        let opening = not_zero(walk, cells);
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
        walk.mark(record, Mark::structure(Tag::Account));
    }

    /// A printed total closes its section and is compared with the rows in it.
    fn total(
        &mut self,
        walk: &mut Walk<'_>,
        record: usize,
        cells: &Cells<'_>,
        label: &str,
        of: &str,
    ) {
        let is_open = |of: &str| {
            let key = name(of);
            let mut open = self.open.iter();
            open.any(|&section| name(&self.sections[section].label) == key)
        };
        if of.is_empty() || words::total_of(label) == Some("") && !is_open(of) {
            let sums = self.whole;
            let tag = tie_all(walk, record, cells, label, &[sums]);
            return walk.mark(record, Mark::structure(tag));
        }
        let key = name(of);
        let Some(at) = self
            .open
            .iter()
            .rposition(|&section| name(&self.sections[section].label) == key)
        else {
            return walk.mark(record, Mark::structure(Tag::Subtotal));
        };
        let section = self.open[at];
        let (sums, own) = (self.sections[section].sums, self.sections[section].own);
        let with_children = plain(of).ends_with(" with sub accounts");
        let later = self.totals.partition_point(|&(later, _)| later <= record);
        let again = self.last.get(&key).filter(|&&last| last > record);
        let again = again.and_then(|_| self.totals[later..].iter().find(|(_, of)| *of == key));
        let again = again.map(|&(later, _)| later);
        let headed_again =
            again.is_some_and(|later| is_headed_between(&walk.plan, record, later, &key));
        let tag = tie_all(walk, record, cells, label, &[sums, own]);
        self.sections[section].lacks.supply(walk, cells, own.amount);
        if with_children || again.is_none() || headed_again {
            self.open.truncate(at);
        } else {
            self.open.truncate(at + 1);
        }
        walk.mark(record, Mark::structure(tag));
    }

    fn line(&mut self, walk: &mut Walk<'_>, record: usize, cells: &Cells<'_>) {
        let plan = walk.plan;
        let columns = plan.columns;
        let amount = walk.amount(record, cells);
        let dated = walk.when(record, cells);
        let text = |role: Role| {
            columns
                .find(role)
                .map_or("", |column| cells.trimmed(column))
        };
        let (amount, when) = match (amount, dated) {
            (Reading::Bad, _) => {
                self.lack(record, None);
                return walk.fail(record, Tag::BadAmount);
            }
            (Reading::Amount(amount), Dated::Bad) => {
                self.lack(record, Some(amount.minor));
                return walk.fail(record, Tag::BadDate);
            }
            (_, Dated::Bad) => return walk.fail(record, Tag::BadDate),
            (Reading::Blank | Reading::Dashes, Dated::Blank | Dated::Undated) => {
                return walk.mark(record, Mark::structure(Tag::Continuation));
            }
            (Reading::Blank | Reading::Dashes, _) => {
                return walk.not_spend(record, Tag::NoAmount, 0);
            }
            (Reading::Amount(amount), Dated::At(when)) => (amount, when),
            // Below a document stands what it is made of.
            (Reading::Amount(amount), _) if plan.recipe.rows == Rows::Documents => {
                return walk.not_spend(record, Tag::BalanceSheet, amount.minor);
            }
            (Reading::Amount(_), _) => {
                let column = columns.find(Role::Date).unwrap_or(0);
                walk.error(record, column, "", "a date; the cell is empty", None);
                return walk.fail(record, Tag::BadDate);
            }
        };
        let side = |role: Role| {
            columns
                .find(role)
                .and_then(|column| walk.quiet(cells.get(column), column))
                .unwrap_or(0)
        };
        let sums = Sums {
            amount: amount.minor,
            debit: side(Role::Debit),
            credit: side(Role::Credit),
        };
        self.add(sums, text(Role::Kind));
        let (kind, posting) = (text(Role::Kind), text(Role::Status));
        let outcome = match plan.recipe.rows {
            Rows::Entries => Outcome::Spend(amount.minor, Tag::Plain),
            Rows::Documents | Rows::Payments => walk.document(record, kind, posting, amount.minor),
        };
        let (minor, tag) = match outcome {
            Outcome::Spend(minor, tag) => (minor, tag),
            Outcome::Not(tag) if plan.includes(tag) => (amount.minor, tag),
            Outcome::Not(tag) => return walk.not_spend(record, tag, amount.minor),
        };
        let section = self.open.last().copied();
        let heading = section.map(|section| self.sections[section].path.as_str());
        let of_section = |role: Role, own: Role| match heading {
            Some(heading) if plan.recipe.heads == role => heading,
            _ => text(own),
        };
        let memo = text(Role::Memo);
        let vendor = match of_section(Role::Vendor, Role::Vendor) {
            "" if plan.recipe.splits_description => memo
                .split_once(" - ")
                .map_or("", |(contact, _)| contact.trim()),
            vendor => vendor,
        };
        let currency = walk.currency(cells, &amount);
        walk.draft.push(&NewLine {
            record,
            column: amount.column,
            when,
            vendor,
            account: of_section(Role::Account, Role::Account),
            class: of_section(Role::Class, Role::Class),
            memo,
            reference: text(Role::Reference),
            minor,
            excess: if minor == amount.minor {
                amount.excess
            } else {
                -amount.excess
            },
            currency,
            section: section.map_or(0, |section| self.number(section)),
        });
        let is_filled = self.inline.is_some() && text(Role::Account).is_empty();
        let tag = if minor < 0 { Tag::Refund } else { tag };
        walk.imported(record, tag, is_filled);
    }

    /// Notes a row that gives no line: with its amount, where that could be read.
    fn lack(&mut self, record: usize, amount: Option<i64>) {
        if let Some(&top) = self.open.last() {
            self.sections[top].lacks.note(record, amount);
        }
    }

    fn add(&mut self, sums: Sums, kind: &str) {
        let plus = |to: &mut Sums| {
            to.amount += sums.amount;
            to.debit += sums.debit;
            to.credit += sums.credit;
        };
        plus(&mut self.whole);
        for &section in &self.open {
            plus(&mut self.sections[section].sums);
        }
        if let Some(&top) = self.open.last() {
            let section = &mut self.sections[top];
            plus(&mut section.own);
            section.rows += 1;
            section.sells += u32::from(matches!(
                plain(kind).as_str(),
                "invoice" | "sales receipt" | "receivable invoice" | "receivable credit note"
            ));
        }
    }
}
