//! One amount a row, with or without accounts; and both legs of every transaction.

mod group;
mod line;
mod shape;
mod undated;

use domain::spend::MoneyOut;

use group::{accounts_fill, is_statistic, is_total_of_group};
use shape::{is_balanced, is_nameless, is_total, is_value, label_column};

use super::sign::{self, Policy};
use super::when::Dated;
use super::{Amount, Reading, Row, Walk};
use crate::draft::When;
use crate::lexicon::accounts::Kinds;
use crate::lexicon::{balances, footers, spelling, totals};
use crate::recipe::Rows;
use crate::terms::{Layout, Mark, Role, Tag};

/// What a row lacks and the first row of its group has.
#[derive(Copy, Clone, Debug, Default)]
pub(super) struct Above {
    /// The record that names the account.
    pub account: Option<usize>,
    /// The first record of the same booking.
    pub booking: Option<usize>,
}

impl Above {
    fn is_some(self) -> bool {
        self.account.is_some() || self.booking.is_some()
    }
}

/// A row with an amount and no date, in a table that has dates.
pub(super) struct Undated {
    pub record: usize,
    pub amount: Amount,
    /// The date of the row above it; its own, where the row names nobody.
    pub date: Option<When>,
    pub is_dated: bool,
    pub above: Above,
}

struct Flat {
    policy: Policy,
    /// Filters rows by the kind of their account.
    filters: bool,
    kinds: Kinds,
    undated: Vec<Undated>,
    /// Columns in which a balance is named.
    texts: Vec<usize>,
    last: Option<When>,
    /// Sum of the amounts of all rows with data, as the file signs them.
    sum: i64,
    /// The same sum at the last total.
    sum_before: i64,
    /// The same sum at the last total of any kind.
    group_before: i64,
    /// The positive ones alone: the debits of a journal, and those of its current booking.
    out: i64,
    booking: i64,
    /// Accounts stand on the first row of their group only.
    fills: bool,
    /// The last record that names an account, and the first of the current booking.
    heading: Option<usize>,
    first: Option<usize>,
    dated: usize,
    /// The index of the record of the last line or other money.
    last_record: Option<usize>,
    /// For rows of a table without dates.
    titled: Option<When>,
}

pub(super) fn walk(walk: &mut Walk<'_>) {
    let plan = walk.plan;
    let has_account = plan.columns.find(Role::Account).is_some();
    let pair = plan.columns.find(Role::Debit).is_some();
    let policy = sign::policy(&plan).turned(
        plan.options
            .corrections
            .money_out
            .map(|out| out == MoneyOut::Negative),
    );
    walk.out_is_negative.get_or_insert(policy.out_is_negative());
    let mut flat = Flat {
        policy,
        filters: plan.columns.find(Role::AccountGroup).is_some()
            || plan.layout == Layout::DoubleEntry
            || plan.recipe.rows == Rows::Documents
            || (pair && has_account && policy == Policy::Spend),
        kinds: Kinds::default(),
        undated: Vec::new(),
        texts: (0..plan.columns.roles.len())
            .filter(|&column| column < 8 && !is_value(plan.columns.roles[column]))
            .collect(),
        last: None,
        sum: 0,
        sum_before: 0,
        group_before: 0,
        out: 0,
        booking: 0,
        fills: accounts_fill(&plan),
        heading: None,
        first: None,
        dated: 0,
        last_record: None,
        titled: None,
    };
    let has_dates =
        plan.columns.find(Role::Date).is_some() || plan.columns.find(Role::PeriodStart).is_some();
    if !has_dates {
        flat.titled = Some(When::Months(walk.titled_period()));
    }
    let mut row = Row::new(plan);
    for record in plan.options.watch.telling(plan.header.body()) {
        row.go_to(record);
        flat.row(walk, &row);
    }
    flat.settle(walk);
}

impl Flat {
    fn row(&mut self, walk: &mut Walk<'_>, row: &Row<'_>) {
        let (plan, record) = (walk.plan, row.record);
        if row.cells.is_blank() {
            return walk.mark(record, Mark::structure(Tag::Blank));
        }
        if plan.table.is_runaway(record) {
            let cell = row
                .cells
                .iter()
                .find(|cell| cell.starts_with('"'))
                .unwrap_or("")
                .to_owned();
            let column = row
                .cells
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
        if row.repeats_header() {
            return walk.mark(record, Mark::structure(Tag::Header));
        }
        if is_total(row) || is_total_of_group(row) {
            return self.total(walk, row);
        }
        if is_statistic(row) {
            return walk.mark(record, Mark::structure(Tag::Computed));
        }
        if self
            .texts
            .iter()
            .any(|&column| balances::is_balance(row.cells.trimmed(column)))
        {
            return walk.mark(record, Mark::structure(Tag::Balance));
        }
        if self.is_text(walk, row) {
            return;
        }
        if let Some((column, printed)) = is_balanced(row) {
            let booking = std::mem::take(&mut self.booking);
            let tag = walk.tie_as(record, column, "", printed, booking);
            return walk.mark(record, Mark::structure(tag));
        }
        let amount = walk.amount(row);
        let dated = walk.when(row);
        let above = self.above(walk, row, matches!(dated, Dated::At(_)));
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
            // A platform may print its total as a row of a campaign without a name.
            (Reading::Amount(amount), Dated::At(when))
                if plan.recipe.platform.is_some() && is_nameless(row) =>
            {
                self.undated.push(Undated {
                    record,
                    amount,
                    date: Some(when),
                    is_dated: true,
                    above,
                });
            }
            (Reading::Amount(amount), Dated::At(when)) => {
                self.line(walk, row, (amount, when), above, false);
            }
            (Reading::Amount(amount), Dated::Undated) => {
                let when = self
                    .titled
                    .expect("BUG: a table without dates has the period of its titles");
                self.line(walk, row, (amount, when), above, false);
            }
            (Reading::Amount(amount), Dated::Blank) => match self.last {
                Some(when) if above.booking.is_some() => {
                    self.line(walk, row, (amount, when), above, true);
                }
                date => self.undated.push(Undated {
                    record,
                    amount,
                    date,
                    is_dated: false,
                    above,
                }),
            },
        }
        self.last_record = Some(record);
    }

    /// What the row lacks and the first row of its group has.
    fn above(&mut self, walk: &mut Walk<'_>, row: &Row<'_>, is_dated: bool) -> Above {
        let (plan, record) = (walk.plan, row.record);
        let mut above = Above::default();
        if plan.layout == Layout::DoubleEntry {
            if is_dated {
                self.first = Some(record);
            } else {
                above.booking = self.first;
            }
        }
        if self.fills
            && let Some(account) = plan.columns.find(Role::Account)
        {
            if !row.cells.trimmed(account).is_empty() {
                self.heading = Some(record);
            } else if self.heading.is_some() {
                above.account = self.heading;
                walk.warn(
                    record,
                    "The account was taken from the first row of the group.",
                );
            }
        }
        above
    }

    fn total(&mut self, walk: &mut Walk<'_>, row: &Row<'_>) {
        let record = row.record;
        let first = label_column(&row.cells).unwrap_or(0);
        let label = row.cells.trimmed(first).to_owned();
        let columns = walk.plan.columns;
        let printed = |column: usize| row.printed(column).map(|printed| (column, printed));
        if let Some((debit, credit)) = columns.find(Role::Debit).zip(columns.find(Role::Credit)) {
            let (out, back) = (self.out, self.out - self.sum);
            let mut tag = Tag::Subtotal;
            for ((column, printed), sum) in [printed(debit), printed(credit)]
                .into_iter()
                .zip([out, back])
                .filter_map(|(cell, sum)| Some((cell?, sum)))
            {
                let sum = if printed < 0 { -sum } else { sum };
                if printed == sum || totals::is_grand_total(&label) {
                    let found = walk.tie_as(record, column, &label, printed, sum);
                    tag = if tag == Tag::Differs { tag } else { found };
                }
            }
            return walk.mark(record, Mark::structure(tag));
        }
        let Some((column, printed)) = columns.find(Role::Amount).and_then(printed) else {
            return walk.mark(record, Mark::structure(Tag::Subtotal));
        };
        let whole = totals::is_grand_total(&label) || totals::is_of_account(&label);
        // Of stacked tables each has a total of its own, and so may have groups.
        let own = self.sum - self.sum_before;
        let group = self.sum - std::mem::replace(&mut self.group_before, self.sum);
        let sum = [own, group]
            .into_iter()
            .find(|&sum| sum == printed)
            .unwrap_or(self.sum);
        if spelling::plain(&label) == "total" {
            self.sum_before = self.sum;
        }
        let tag = if printed == sum || whole {
            walk.tie_as(record, column, &label, printed, sum)
        } else {
            Tag::Subtotal
        };
        walk.mark(record, Mark::structure(tag));
    }

    /// Rows with text only: the rest of the row above, a heading, or the end of the report.
    fn is_text(&mut self, walk: &mut Walk<'_>, row: &Row<'_>) -> bool {
        let (plan, record) = (walk.plan, row.record);
        let blank = |column: usize| row.cells.trimmed(column).is_empty();
        let no_amount = plan.columns.amounts().all(blank);
        let no_date = [Role::Date, Role::PeriodStart]
            .into_iter()
            .flat_map(|role| plan.columns.all(role))
            .all(|column| {
                // Behind the last amount a word in the place of a date ends the report.
                let cell = row.cells.trimmed(column);
                cell.is_empty()
                    || record > plan.formats.last_data
                        && !cell.bytes().any(|byte| byte.is_ascii_digit())
            });
        if !no_amount {
            return false;
        }
        let filled: Vec<usize> = row.cells.filled().collect();
        let first = row.cells.trimmed(filled[0]);
        if filled.len() <= 2 && footers::is_footer(first) {
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
            let text: Vec<&str> = filled
                .iter()
                .map(|&column| row.cells.trimmed(column))
                .collect();
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
}
