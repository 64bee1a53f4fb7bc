//! Rows under the heading of their account, with totals that prove them.

mod heading;

pub(crate) use heading::has_sections;
use heading::{heading, is_headed_between, name, totals};

use super::when::Dated;
use super::{Reading, Walk};
use crate::accounts::{self, Kind};
use crate::cell::words::{self, plain};
use crate::draft::NewLine;
use crate::options::Role;
use crate::preview::{Mark, Tag};
use crate::table::Cells;

/// Separates the parts of an account's path.
const JOINT: &str = " : ";

#[derive(Debug)]
struct Section {
    label: String,
    parent: Option<usize>,
    path: String,
    /// Own rows and those of its children: amount, debit, credit, as printed.
    sums: Sums,
    own: Sums,
    opening: bool,
    sells: u32,
    rows: u32,
}

#[derive(Copy, Clone, Debug, Default)]
struct Sums {
    amount: i64,
    debit: i64,
    credit: i64,
}

struct Sectioned {
    sections: Vec<Section>,
    /// Open sections, outermost first.
    open: Vec<usize>,
    /// Records of all totals with the name that they are a total of, in order.
    totals: Vec<(usize, String)>,
    whole: Sums,
}

pub(super) fn walk(walk: &mut Walk<'_>) {
    let plan = walk.plan;
    let mut state = Sectioned {
        sections: Vec::new(),
        open: Vec::new(),
        totals: totals(&plan),
        whole: Sums::default(),
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
        if cells
            .filled()
            .take(4)
            .any(|column| words::is_balance(cells.trimmed(column)))
        {
            self.balance(walk, cells);
            return walk.mark(record, Mark::structure(Tag::Balance));
        }
        if let Some(label) = heading(&plan, cells) {
            if let Some(of) = words::total_of(label) {
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
        }
        self.line(walk, record, cells);
    }

    /// An opening balance that is not zero: only accounts of the balance sheet have one.
    fn balance(&mut self, walk: &Walk<'_>, cells: &Cells<'_>) {
        if let Some(&section) = self.open.last() {
            self.sections[section].opening |= not_zero(walk, cells);
        }
    }

    fn head(&mut self, walk: &mut Walk<'_>, record: usize, cells: &Cells<'_>, label: &str) {
        let key = name(label);
        let closes_later = |key: &str| self.totals.iter().any(|(at, of)| *at > record && of == key);
        if record > walk.plan.formats.last_data && !closes_later(&key) {
            return walk.mark(record, Mark::structure(Tag::Footer));
        }
        while let Some(&top) = self.open.last() {
            if closes_later(&name(&self.sections[top].label)) {
                break;
            }
            self.open.pop();
        }
        let parent = self.open.last().copied();
        let leaf = label.trim().to_owned();
        let path = match parent {
            Some(parent) if accounts::is_structural(&self.sections[parent].path) => leaf.clone(),
            Some(parent) => format!("{}{JOINT}{leaf}", self.sections[parent].path),
            None => leaf.clone(),
        };
        self.sections.push(Section {
            label: leaf,
            parent,
            path,
            sums: Sums::default(),
            own: Sums::default(),
            opening: not_zero(walk, cells),
            sells: 0,
            rows: 0,
        });
        self.open.push(self.sections.len() - 1);
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
        if of.is_empty() {
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
        let again = self
            .totals
            .iter()
            .find(|(later, of)| *later > record && *of == key)
            .map(|&(later, _)| later);
        let headed_again =
            again.is_some_and(|later| is_headed_between(&walk.plan, record, later, &key));
        let tag = tie_all(walk, record, cells, label, &[sums, own]);
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
        let (amount, when) = match (amount, dated) {
            (Reading::Bad, _) => return walk.fail(record, Tag::BadAmount),
            (_, Dated::Bad) => return walk.fail(record, Tag::BadDate),
            (Reading::Blank | Reading::Dashes, Dated::Blank | Dated::Undated) => {
                return walk.mark(record, Mark::structure(Tag::Continuation));
            }
            (Reading::Blank | Reading::Dashes, _) => {
                return walk.not_spend(record, Tag::NoAmount, 0);
            }
            (Reading::Amount(amount), Dated::At(when)) => (amount, when),
            (Reading::Amount(_), _) => {
                let column = columns.find(Role::Date).unwrap_or(0);
                walk.error(record, column, "", "a date; the cell is empty", None);
                return walk.fail(record, Tag::BadDate);
            }
        };
        let text = |role: Role| {
            columns
                .find(role)
                .map_or("", |column| cells.trimmed(column))
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
        let section = self.open.last().copied();
        let account = match section {
            Some(section) => self.sections[section].path.as_str(),
            None => text(Role::Account),
        };
        let memo = text(Role::Memo);
        let contact = if plan.recipe.splits_description {
            memo.split_once(" - ")
                .map_or("", |(contact, _)| contact.trim())
        } else {
            ""
        };
        let vendor = if text(Role::Vendor).is_empty() {
            contact
        } else {
            text(Role::Vendor)
        };
        let currency = walk.currency(cells, &amount);
        walk.draft.push(&NewLine {
            record,
            column: amount.column,
            when,
            vendor,
            account,
            class: text(Role::Class),
            memo,
            reference: text(Role::Reference),
            minor: amount.minor,
            excess: amount.excess,
            currency,
            section: section.map_or(0, |section| u32::try_from(section + 1).unwrap_or(u32::MAX)),
        });
        walk.mark(
            record,
            Mark::imported(if amount.minor < 0 {
                Tag::Refund
            } else {
                Tag::Plain
            }),
        );
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

    /// Decides what each section is and takes out what is no spend.
    fn settle(self, walk: &mut Walk<'_>) {
        let kinds: Vec<Kind> = (0..self.sections.len())
            .map(|section| self.kind(section))
            .collect();
        let kind = |section: u32| {
            section
                .checked_sub(1)
                .map_or(Kind::Spend, |section| kinds[section as usize])
        };
        let plan = walk.plan;
        let is_spend = |section| match kind(section) {
            Kind::Income => plan.includes(Tag::Income),
            Kind::BalanceSheet => plan.includes(Tag::BalanceSheet),
            Kind::Spend | Kind::Unknown => true,
        };
        for gone in walk.draft.retain(|section, _| is_spend(section)) {
            let tag = if kind(gone.section) == Kind::Income {
                Tag::Income
            } else {
                Tag::BalanceSheet
            };
            walk.not_spend(gone.record, tag, gone.minor);
        }
    }

    /// The names from the outermost section inwards, then what its rows say.
    fn kind(&self, section: usize) -> Kind {
        let mut path = vec![section];
        while let Some(parent) = self.sections[path[path.len() - 1]].parent {
            path.push(parent);
        }
        let named = accounts::of_path(
            path.iter()
                .rev()
                .map(|&section| self.sections[section].label.as_str()),
        );
        let own = &self.sections[section];
        if named != Kind::Unknown {
            return named;
        }
        if own.opening || path.iter().any(|&section| self.sections[section].opening) {
            return Kind::BalanceSheet;
        }
        if own.rows > 0 && own.sells * 2 > own.rows {
            return Kind::Income;
        }
        Kind::Spend
    }
}

/// True where the row has a balance that is not zero.
fn not_zero(walk: &Walk<'_>, cells: &Cells<'_>) -> bool {
    let columns = walk.plan.columns;
    columns
        .all(Role::Balance)
        .chain(columns.amounts())
        .any(|column| {
            walk.quiet(cells.get(column), column)
                .is_some_and(|minor| minor != 0)
        })
}

/// Compares every printed cell of a total with the sums; one of the candidates must agree.
fn tie_all(
    walk: &mut Walk<'_>,
    record: usize,
    cells: &Cells<'_>,
    label: &str,
    candidates: &[Sums],
) -> Tag {
    let columns = walk.plan.columns;
    let (mut all, mut any) = (true, false);
    for role in [Role::Amount, Role::Debit, Role::Credit] {
        let part = |sums: &Sums| match role {
            Role::Debit => sums.debit,
            Role::Credit => sums.credit,
            _ => sums.amount,
        };
        let Some(column) = columns.find(role) else {
            continue;
        };
        let Some(printed) = walk.quiet(cells.get(column), column) else {
            continue;
        };
        let sum = candidates
            .iter()
            .map(part)
            .find(|&sum| sum == printed)
            .unwrap_or(part(&candidates[0]));
        any = true;
        all &= walk.tie(record, column, label, printed, sum);
    }
    match (any, all) {
        (false, _) => Tag::Subtotal,
        (true, true) => Tag::Ties,
        (true, false) => Tag::Differs,
    }
}
