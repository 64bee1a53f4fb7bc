//! A row an account, a column a month: the profit and loss as every bookkeeping program prints it.

mod named;
mod sums;
mod values;

use values::{Total, Value, value_columns};

use super::{Reading, Row, Walk};
use crate::draft::{JOINT, NewLine, When};
use crate::lexicon::accounts::{self, Kind};
use crate::lexicon::spelling::plain;
use crate::lexicon::{footers, results, totals};
use crate::terms::{Mark, Role, Tag};

/// A row by what stands in front of its amounts.
#[derive(Debug)]
struct Labelled {
    record: usize,
    label: String,
    /// Blanks in front of the label and the column that it stands in.
    depth: usize,
    has_values: bool,
}

#[derive(Debug)]
struct Section {
    key: String,
    label: String,
    depth: usize,
    /// A heading that nothing closes: the next one on its level does.
    weak: bool,
    kind: Kind,
    sums: Vec<i64>,
}

struct Matrix {
    values: Vec<Value>,
    totals: Vec<Total>,
    labels: usize,
    rows: Vec<Labelled>,
    open: Vec<Section>,
    /// Income less spend so far, per value.
    net: Vec<i64>,
    /// The same at the last result that was printed.
    result: Vec<i64>,
    kept: u32,
    /// Sales are a department beside marketing, and no income.
    departments: bool,
}

pub(super) fn walk(walk: &mut Walk<'_>) {
    let plan = walk.plan;
    let (values, totals) = value_columns(walk);
    let first = values
        .iter()
        .map(|value| value.column)
        .chain(totals.iter().map(|total| total.column))
        .min()
        .unwrap_or(1);
    let mut matrix = Matrix {
        net: vec![0; values.len()],
        result: vec![0; values.len()],
        values,
        totals,
        labels: first.max(1),
        rows: Vec::new(),
        open: Vec::new(),
        kept: 0,
        departments: false,
    };
    let mut row = Row::new(plan);
    for record in plan.options.watch.telling(plan.header.body()) {
        row.go_to(record);
        matrix.note(walk, &row);
    }
    matrix.departments = matrix.are_departments();
    for index in 0..matrix.rows.len() {
        row.go_to(matrix.rows[index].record);
        matrix.row(walk, index, &row);
    }
}

impl Matrix {
    /// First look at a row: its label, its depth, whether it has values.
    fn note(&mut self, walk: &mut Walk<'_>, row: &Row<'_>) {
        if row.cells.is_blank() {
            return walk.mark(row.record, Mark::structure(Tag::Blank));
        }
        if row.repeats_header() {
            return walk.mark(row.record, Mark::structure(Tag::Header));
        }
        let at = row.cells.filled().find(|&column| column < self.labels);
        let label = at.map_or("", |column| row.cells.get(column));
        let indent = label
            .chars()
            .take_while(|sign| sign.is_whitespace())
            .count();
        let has_values = self
            .values
            .iter()
            .map(|value| value.column)
            .chain(self.totals.iter().map(|total| total.column))
            .any(|column| !row.cells.trimmed(column).is_empty());
        let label = label.trim().to_owned();
        if label.is_empty() && !has_values {
            return walk.mark(row.record, Mark::structure(Tag::Footer));
        }
        self.rows.push(Labelled {
            record: row.record,
            label,
            depth: at.unwrap_or(0) * 100 + indent,
            has_values,
        });
    }

    fn row(&mut self, walk: &mut Walk<'_>, index: usize, row: &Row<'_>) {
        let noted = &self.rows[index];
        let (label, has_values, depth) = (noted.label.clone(), noted.has_values, noted.depth);
        if footers::is_footer(&label) && !has_values {
            return walk.mark(row.record, Mark::structure(Tag::Footer));
        }
        if has_values && self.is_share(row) {
            return walk.mark(row.record, Mark::structure(Tag::Computed));
        }
        if results::is_computed(&label) {
            return self.computed(walk, row, &label);
        }
        let closed = self.closes_later(index);
        if let Some(of) = totals::total_of_section(&label)
            && !(closed || has_values && self.is_name(index, row))
        {
            let of = key(of);
            return self.total(walk, row, &label, &of);
        }
        if !closed {
            while self.open.last().is_some_and(|top| {
                top.weak
                    && (depth <= top.depth || accounts::is_structural(&label))
                    && (!has_values || depth < top.depth)
            }) {
                self.open.pop();
            }
        }
        if closed || !has_values {
            let is_last = !self.rows[index + 1..].iter().any(|other| other.has_values);
            if !has_values && is_last {
                return walk.mark(row.record, Mark::structure(Tag::Footer));
            }
            if closed {
                self.close_weak(&label, depth);
            }
            self.open.push(Section {
                key: key(&label),
                kind: self.structural(&label),
                label: label.clone(),
                depth,
                weak: !closed,
                sums: vec![0; self.values.len()],
            });
            walk.mark(row.record, Mark::structure(Tag::Account));
            if !has_values {
                return;
            }
        }
        self.leaf(walk, row, &label);
    }

    /// A section that is closed by a total ends the weak ones beside it.
    fn close_weak(&mut self, label: &str, depth: usize) {
        if accounts::structural(label) == Kind::Unknown {
            return;
        }
        while self
            .open
            .last()
            .is_some_and(|top| top.weak && top.kind != Kind::Unknown && depth <= top.depth)
        {
            self.open.pop();
        }
    }

    /// Whether a total of this label stands further down, before the label comes again.
    fn closes_later(&self, index: usize) -> bool {
        let own = key(&self.rows[index].label);
        if own.is_empty() {
            return false;
        }
        for row in &self.rows[index + 1..] {
            match totals::total_of_section(&row.label) {
                Some(of) if key(of) == own => return true,
                None if key(&row.label) == own => return false,
                _ => {}
            }
        }
        false
    }

    fn leaf(&mut self, walk: &mut Walk<'_>, row: &Row<'_>, label: &str) {
        let kind = self.kind(label, walk.plan.recipe.heads);
        let heads = walk.plan.recipe.heads;
        let account = if heads == Role::Account {
            self.path(label)
        } else {
            String::new()
        };
        let (mut lines, mut bad) = (0, false);
        let mut amounts = vec![0; self.values.len()];
        let included = match kind {
            Kind::Income => walk.plan.includes(Tag::Income),
            Kind::BalanceSheet => walk.plan.includes(Tag::BalanceSheet),
            Kind::Spend | Kind::Unknown => true,
        };
        for (index, value) in self.values.iter().enumerate() {
            let amount = match walk.cell(row, value.column) {
                Reading::Amount(amount) => amount,
                Reading::Bad => {
                    bad = true;
                    continue;
                }
                Reading::Blank | Reading::Dashes => continue,
            };
            amounts[index] = amount.minor;
            lines += 1;
            self.net[index] += if kind == Kind::Income {
                amount.minor
            } else {
                -amount.minor
            };
            for section in &mut self.open {
                section.sums[index] += amount.minor;
            }
            if !included {
                continue;
            }
            let currency = row.currency(amount.sign);
            let spreads = walk.spreads;
            walk.draft.push_when(
                &NewLine {
                    record: row.record,
                    column: value.column,
                    when: When::Months(value.period),
                    vendor: if heads == Role::Vendor { label } else { "" },
                    account: &account,
                    class: &value.class,
                    channel: "",
                    memo: "",
                    reference: "",
                    minor: amount.minor,
                    excess: amount.excess,
                    currency,
                    section: 0,
                },
                spreads,
            );
        }
        self.kept += 1;
        let sum: i64 = amounts.iter().sum();
        self.row_totals(walk, row, label, &amounts);
        match (bad, kind, lines) {
            (true, _, 0) => walk.fail(row.record, Tag::BadAmount),
            (_, Kind::Income, _) if !included => walk.not_spend(row.record, Tag::Income, sum),
            (_, Kind::BalanceSheet, _) if !included => {
                walk.not_spend(row.record, Tag::BalanceSheet, sum);
            }
            (false, _, 0) => walk.not_spend(row.record, Tag::NoAmount, 0),
            _ => walk.mark(
                row.record,
                Mark::imported(if sum < 0 { Tag::Refund } else { Tag::Plain }),
            ),
        }
    }

    /// The section decides; without one, only a name that is income for certain is.
    fn kind(&self, label: &str, heads: Role) -> Kind {
        if heads != Role::Account {
            return Kind::Spend;
        }
        if let Some(kind) = self
            .open
            .iter()
            .map(|section| section.kind)
            .rfind(|&kind| kind != Kind::Unknown)
        {
            return kind;
        }
        match accounts::kind(label) {
            Kind::Income if !self.is_department(label) => Kind::Income,
            _ => Kind::Spend,
        }
    }

    /// True where rows or sections are those of marketing and sales, and none is of a profit.
    fn are_departments(&self) -> bool {
        let is_profit = |row: &Labelled| {
            let of = totals::total_of_section(&row.label).unwrap_or(&row.label);
            results::is_computed(&row.label) || accounts::structural(of) == Kind::Spend
        };
        let has = |name: &str| self.rows.iter().any(|row| plain(&row.label) == name);
        has("marketing") && has("sales") && !self.rows.iter().any(is_profit)
    }

    fn is_department(&self, label: &str) -> bool {
        self.departments && plain(label) == "sales"
    }

    fn structural(&self, label: &str) -> Kind {
        if self.is_department(label) {
            Kind::Unknown
        } else {
            accounts::structural(label)
        }
    }

    /// The account with its parents; what every profit and loss has is no account.
    fn path(&self, label: &str) -> String {
        let mut path: Vec<&str> = self
            .open
            .iter()
            .filter(|section| !accounts::is_structural(&section.label))
            .map(|section| section.label.as_str())
            .collect();
        // `Advertising - Other` are the parent's own postings.
        let own = path
            .last()
            .is_some_and(|parent| label.strip_suffix(" - Other") == Some(parent));
        if path.last() != Some(&label) && !own {
            path.push(label);
        }
        path.join(JOINT)
    }
}

/// The name of a section without what stands in front of it: `Less Operating Expenses` is closed by
/// `Total Operating Expenses`.
fn key(label: &str) -> String {
    let plain = plain(label);
    ["less ", "plus ", "add "]
        .iter()
        .find_map(|start| plain.strip_prefix(start))
        .unwrap_or(&plain)
        .to_owned()
}
