//! From a row of a section to a line, or to what it is instead.

use super::Sectioned;
use super::section::Sums;
use crate::draft::{NewLine, When};
use crate::lexicon::channels;
use crate::lexicon::documents;
use crate::lexicon::spelling::plain;
use crate::recipe::Rows;
use crate::terms::{Mark, Role, Tag};
use crate::walk::sign::Outcome;
use crate::walk::when::Dated;
use crate::walk::{Amount, Reading, Row, Walk};

impl Sectioned {
    pub(super) fn line(&mut self, walk: &mut Walk<'_>, row: &Row<'_>) {
        let plan = walk.plan;
        match (walk.amount(row), walk.when(row)) {
            (Reading::Amount(amount), Dated::At(when)) => {
                self.post(walk, row, amount, when);
            }
            (Reading::Bad, _) => {
                self.lack(row.record, None);
                walk.fail(row.record, Tag::BadAmount);
            }
            (Reading::Blank | Reading::Dashes, Dated::Blank | Dated::Undated) => {
                walk.mark(row.record, Mark::structure(Tag::Continuation));
            }
            (Reading::Blank | Reading::Dashes, Dated::Bad) => walk.fail(row.record, Tag::BadDate),
            (Reading::Blank | Reading::Dashes, _) => walk.not_spend(row.record, Tag::NoAmount, 0),
            (Reading::Amount(amount), Dated::Bad) => {
                self.lack(row.record, Some(amount.minor));
                walk.fail(row.record, Tag::BadDate);
            }
            // Below a document stands what it is made of.
            (Reading::Amount(amount), _) if plan.recipe.rows == Rows::Documents => {
                walk.not_spend(row.record, Tag::BalanceSheet, amount.minor);
            }
            (Reading::Amount(amount), _) => {
                self.lack(row.record, Some(amount.minor));
                let column = plan.columns.find(Role::Date).unwrap_or(0);
                walk.error(row.record, column, "", "a date; the cell is empty", None);
                walk.fail(row.record, Tag::BadDate);
            }
        }
    }

    /// Adds an amount of a day to its section, and makes a line of it where it is spend.
    fn post(&mut self, walk: &mut Walk<'_>, row: &Row<'_>, amount: Amount, when: When) {
        let plan = walk.plan;
        let columns = plan.columns;
        let text = |role: Role| {
            columns
                .find(role)
                .map_or("", |column| row.cells.trimmed(column))
        };
        let side = |role: Role| {
            columns
                .find(role)
                .and_then(|column| row.printed(column))
                .unwrap_or(0)
        };
        let sums = Sums {
            amount: amount.minor,
            debit: side(Role::Debit),
            credit: side(Role::Credit),
        };
        self.add(sums, text(Role::Kind));
        let kind = text(Role::Kind);
        let outcome = match plan.recipe.rows {
            Rows::Entries | Rows::Decided => Outcome::Spend(amount.minor, Tag::Plain),
            Rows::Documents | Rows::Payments => walk.documents.judge(row, kind, amount.minor),
        };
        let (minor, tag) = match outcome {
            Outcome::Spend(minor, tag) => (minor, tag),
            Outcome::Not(tag) if plan.includes(tag) => (amount.minor, tag),
            Outcome::Not(tag) => return walk.not_spend(row.record, tag, amount.minor),
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
        let currency = row.currency(amount.sign);
        walk.draft.push(&NewLine {
            record: row.record,
            column: amount.column,
            when,
            vendor,
            account: of_section(Role::Account, Role::Account),
            class: of_section(Role::Class, Role::Class),
            channel: channels::said(text(Role::Channel)),
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
        walk.imported(row.record, tag, is_filled);
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
            section.sells += u32::from(documents::SALES.contains(&plain(kind).as_str()));
        }
    }
}
