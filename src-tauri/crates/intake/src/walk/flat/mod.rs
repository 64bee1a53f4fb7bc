//! One amount a row, with or without accounts; and both legs of every transaction.

mod shape;
mod undated;

use shape::{
    extra_cells, first_memo, has_negatives, is_balanced, is_total, is_value, join, label_column,
    memo, own_fee, unsettled,
};

use undated::Undated;

use super::sign::{self, Outcome, Policy};
use super::when::Dated;
use super::{Amount, Reading, Walk};
use crate::accounts::{self, Kind};
use crate::cell::words;
use crate::draft::{NewLine, When};
use crate::options::Role;
use crate::preview::{Layout, Mark, Tag};
use crate::table::Cells;

struct Flat {
    policy: Policy,
    /// Filters rows by the kind of their account.
    filters: bool,
    undated: Vec<Undated>,
    /// Columns in which a balance is named.
    texts: Vec<usize>,
    last: Option<When>,
    /// Sum of the amounts of all rows with data, as the file signs them.
    sum: i64,
    /// The same sum at the last total.
    sum_before: i64,
    dated: usize,
    /// The index of the record of the last line or other money.
    last_record: Option<usize>,
    /// For rows of a table without dates.
    face: Option<When>,
}

pub(super) fn walk(walk: &mut Walk<'_>) {
    let plan = walk.plan;
    let has_account = plan.columns.find(Role::Account).is_some();
    let pair = plan.columns.find(Role::Debit).is_some();
    let policy = sign::policy(&plan).turned(plan.options.overrides.out_is_negative);
    walk.out_is_negative.get_or_insert(policy.out_is_negative());
    let mut flat = Flat {
        policy,
        filters: plan.columns.find(Role::AccountGroup).is_some()
            || plan.layout == Layout::DoubleEntry
            || (pair && has_account && policy == Policy::Spend),
        undated: Vec::new(),
        texts: (0..plan.columns.roles.len())
            .filter(|&column| column < 8 && !is_value(plan.columns.roles[column]))
            .collect(),
        last: None,
        sum: 0,
        sum_before: 0,
        dated: 0,
        last_record: None,
        face: None,
    };
    let has_dates =
        plan.columns.find(Role::Date).is_some() || plan.columns.find(Role::PeriodStart).is_some();
    if !has_dates {
        flat.face = Some(When::Months(walk.face_period()));
    }
    let mut cells = Cells::default();
    for record in plan.options.watch.telling(plan.header.body()) {
        plan.table.cut(record, &mut cells);
        flat.row(walk, record, &cells);
    }
    flat.settle(walk);
}

impl Flat {
    fn row(&mut self, walk: &mut Walk<'_>, record: usize, cells: &Cells<'_>) {
        let plan = walk.plan;
        if cells.is_blank() {
            return walk.mark(record, Mark::structure(Tag::Blank));
        }
        if plan.table.is_runaway(record) {
            let cell = cells
                .iter()
                .find(|cell| cell.starts_with('"'))
                .unwrap_or("")
                .to_owned();
            let column = cells
                .iter()
                .position(|cell| cell.starts_with('"'))
                .unwrap_or(0);
            walk.error(
                record,
                column,
                &cell,
                "a closing quote; the quote is opened and never closed",
                Some(cell.trim().trim_start_matches('"').to_owned()),
            );
            return walk.fail(record, Tag::BadQuote);
        }
        if walk.repeats_header(cells) {
            return walk.mark(record, Mark::structure(Tag::Header));
        }
        if is_total(walk, cells) {
            return self.total(walk, record, cells);
        }
        if self
            .texts
            .iter()
            .any(|&column| words::is_balance(cells.trimmed(column)))
        {
            return walk.mark(record, Mark::structure(Tag::Balance));
        }
        if self.is_text(walk, record, cells) {
            return;
        }
        if is_balanced(walk, cells) {
            return walk.mark(record, Mark::structure(Tag::Subtotal));
        }
        let amount = walk.amount(record, cells);
        let dated = walk.when(record, cells);
        match (amount, dated) {
            (Reading::Bad, _) => walk.fail(record, Tag::BadAmount),
            (_, Dated::Bad) => walk.fail(record, Tag::BadDate),
            (_, Dated::Pending) => {
                walk.mark(record, Mark::held(Tag::NotSettled));
                walk.warn(
                    record,
                    "The date says that it has not settled. It is kept for later.",
                );
            }
            (Reading::Blank | Reading::Dashes, _) => walk.not_spend(record, Tag::NoAmount, 0),
            (Reading::Amount(amount), Dated::At(when)) => {
                self.line(walk, record, cells, amount, when, Tag::Plain);
            }
            (Reading::Amount(amount), Dated::Undated) => {
                let when = self
                    .face
                    .expect("BUG: a table without dates has the period of its face");
                self.line(walk, record, cells, amount, when, Tag::Plain);
            }
            (Reading::Amount(amount), Dated::Blank) => {
                self.undated.push(Undated {
                    record,
                    amount,
                    above: self.last,
                });
            }
        }
        self.last_record = Some(record);
    }

    fn total(&mut self, walk: &mut Walk<'_>, record: usize, cells: &Cells<'_>) {
        let first = label_column(cells).unwrap_or(0);
        let label = cells.trimmed(first).to_owned();
        let Some((column, printed)) = walk.plan.columns.find(Role::Amount).and_then(|column| {
            walk.quiet(cells.get(column), column)
                .map(|printed| (column, printed))
        }) else {
            return walk.mark(record, Mark::structure(Tag::Subtotal));
        };
        let whole = words::is_grand_total(&label)
            || ["account", "konto", "compte", "cuenta", "conta"]
                .iter()
                .any(|word| words::plain(&label).ends_with(word));
        // Of stacked tables each has a total of its own.
        let own = self.sum - self.sum_before;
        let sum = if printed == own { own } else { self.sum };
        if words::plain(&label) == "total" {
            self.sum_before = self.sum;
        }
        let tag = if printed == sum || whole {
            if walk.tie(record, column, &label, printed, sum) {
                Tag::Ties
            } else {
                Tag::Differs
            }
        } else {
            Tag::Subtotal
        };
        walk.mark(record, Mark::structure(tag));
    }

    /// Rows with text only: the rest of the row above, a heading, or the end of the report.
    fn is_text(&mut self, walk: &mut Walk<'_>, record: usize, cells: &Cells<'_>) -> bool {
        let plan = walk.plan;
        let blank = |column: usize| cells.trimmed(column).is_empty();
        let no_amount = plan.columns.amounts().all(blank);
        let no_date = [Role::Date, Role::PeriodStart]
            .into_iter()
            .flat_map(|role| plan.columns.all(role))
            .all(|column| {
                // Behind the last amount a word in the place of a date ends the report.
                let cell = cells.trimmed(column);
                cell.is_empty()
                    || record > plan.formats.last_data
                        && !cell.bytes().any(|byte| byte.is_ascii_digit())
            });
        if !no_amount {
            return false;
        }
        let filled: Vec<usize> = cells.filled().collect();
        let first = cells.trimmed(filled[0]);
        if filled.len() <= 2 && words::is_footer(first) {
            walk.mark(record, Mark::structure(Tag::Footer));
            return true;
        }
        let is_prose = filled == [0]
            && plan.header.names.len() > 1
            && crate::cell::date::shape(first).is_none();
        if !(no_date || is_prose) {
            return false;
        }
        let has_dates = plan.columns.find(Role::Date).is_some();
        let follows = self.last_record.is_some_and(|last| last + 1 == record);
        let texts = filled.iter().all(|&column| {
            column > 0
                && matches!(
                    plan.columns.roles[column.min(plan.columns.roles.len() - 1)],
                    Role::Memo | Role::Vendor | Role::Ignore
                )
        });
        if has_dates && follows && texts {
            let text: Vec<&str> = filled.iter().map(|&column| cells.trimmed(column)).collect();
            walk.draft.continue_memo(&text.join(" "));
            self.last_record = Some(record);
            walk.mark(record, Mark::structure(Tag::Continuation));
            return true;
        }
        if record > plan.formats.last_data {
            walk.mark(record, Mark::structure(Tag::Footer));
            return true;
        }
        if filled.len() == 1 || is_prose {
            walk.mark(record, Mark::structure(Tag::Account));
            return true;
        }
        false
    }

    fn line(
        &mut self,
        walk: &mut Walk<'_>,
        record: usize,
        cells: &Cells<'_>,
        amount: Amount,
        when: When,
        filled: Tag,
    ) {
        let plan = walk.plan;
        let columns = plan.columns;
        let text = |role: Role| {
            columns
                .find(role)
                .map_or("", |column| cells.trimmed(column))
        };
        self.sum += amount.minor;
        self.dated += 1;
        if filled == Tag::Plain {
            self.last = Some(when);
        }
        extra_cells(walk, record, cells);
        if let Some(tag) = unsettled(text(Role::Status)).filter(|&tag| !plan.includes(tag)) {
            return walk.not_spend(record, tag, amount.minor);
        }
        let account = text(Role::Account);
        if self.filters {
            let group = accounts::by_group(text(Role::AccountGroup));
            let kind = if group == Kind::Unknown {
                accounts::kind(account)
            } else {
                group
            };
            match kind {
                Kind::Income if !plan.includes(Tag::Income) => {
                    return walk.not_spend(record, Tag::Income, amount.minor);
                }
                Kind::BalanceSheet if !plan.includes(Tag::BalanceSheet) => {
                    return walk.not_spend(record, Tag::BalanceSheet, amount.minor);
                }
                _ => {}
            }
        }
        let Some(amount) = own_fee(walk, cells, amount) else {
            return walk.not_spend(record, Tag::NoAmount, 0);
        };
        let memo = memo(columns, cells);
        let mut vendor = text(Role::Vendor);
        let contact;
        if plan.recipe.splits_description && vendor.is_empty() {
            contact = memo
                .split_once(" - ")
                .map(|(contact, _)| contact.trim().to_owned())
                .unwrap_or_default();
            vendor = &contact;
        }
        let nameless =
            columns.find(Role::Vendor).is_none() && columns.find(Role::Campaign).is_none();
        let is_bank = !matches!(self.policy, Policy::Spend);
        if nameless && vendor.is_empty() && (is_bank || columns.find(Role::Account).is_none()) {
            vendor = first_memo(columns, cells);
        }
        let kind = text(Role::Kind);
        let known_kinds = plan.recipe.id.starts_with("quickbooks") || self.policy != Policy::Spend;
        let unsigned = amount.minor >= 0
            && columns.find(Role::Direction).is_some()
            && columns.find(Role::Debit).is_none()
            && !has_negatives(walk, amount.column);
        let direction = columns
            .find(Role::Direction)
            .and_then(|column| sign::direction(cells.trimmed(column)));
        let outcome = sign::outcome(
            self.policy,
            amount.minor,
            direction,
            unsigned,
            if known_kinds { kind } else { "" },
            (vendor, &memo),
        );
        let (minor, tag) = match outcome {
            Outcome::Not(tag) if plan.includes(tag) => (
                sign::outward(self.policy, amount.minor, direction, unsigned),
                tag,
            ),
            Outcome::Not(tag) => return walk.not_spend(record, tag, amount.minor),
            Outcome::Spend(minor, tag) => (minor, tag),
        };
        let campaign = text(Role::Campaign);
        let vendor = match plan.recipe.platform {
            Some((platform, _)) => platform,
            None if vendor.is_empty() => campaign,
            None => vendor,
        };
        let memo = if campaign.is_empty() || campaign == vendor {
            memo
        } else {
            join(&[campaign, &memo]).into()
        };
        let currency = walk.currency(cells, &amount);
        walk.draft.push_when(
            &NewLine {
                record,
                column: amount.column,
                when,
                vendor,
                account,
                class: text(Role::Class),
                memo: &memo,
                reference: text(Role::Reference),
                minor,
                excess: if minor == amount.minor {
                    amount.excess
                } else {
                    -amount.excess
                },
                currency,
                section: 0,
            },
            walk.spreads,
        );
        walk.mark(
            record,
            Mark::imported(if tag == Tag::Plain { filled } else { tag }),
        );
    }
}
