//! From a row with an amount to a line, or to money that is no spend.

use super::shape::{extra_cells, first_memo, has_negatives, join, memo, own_fee, unsettled};
use super::{Above, Flat};
use crate::draft::{NewLine, When};
use crate::lexicon::accounts::Kind;
use crate::lexicon::documents::Document;
use crate::lexicon::{channels, directions};
use crate::recipe::Rows;
use crate::table::Cells;
use crate::terms::{Layout, Role, Tag};
use crate::walk::sign::{self, Outcome, Policy};
use crate::walk::{Amount, Row, Walk};

impl Flat {
    #[expect(clippy::too_many_lines, reason = "one decision after the other")]
    pub(super) fn line(
        &mut self,
        walk: &mut Walk<'_>,
        row: &Row<'_>,
        (amount, when): (Amount, When),
        above: Above,
        is_filled: bool,
    ) {
        let plan = walk.plan;
        let columns = plan.columns;
        let (mut heading, mut first) = (Cells::default(), Cells::default());
        if let Some(record) = above.account {
            plan.table.cut(record, &mut heading);
        }
        if let Some(record) = above.booking {
            plan.table.cut(record, &mut first);
        }
        if let When::Months(span) = when
            && plan.recipe.platform.is_some()
            && columns.find(Role::PeriodEnd).is_some()
        {
            walk.spread_question(span);
        }
        let text = |role: Role| {
            let Some(column) = columns.find(role) else {
                return "";
            };
            match (row.cells.trimmed(column), role) {
                ("", Role::Account) => heading.trimmed(column),
                ("", Role::Vendor | Role::Kind | Role::Reference) => first.trimmed(column),
                (text, _) => text,
            }
        };
        self.sum += amount.minor;
        self.out += amount.minor.max(0);
        self.booking += amount.minor.max(0);
        self.dated += 1;
        if !is_filled {
            self.last = Some(when);
        }
        extra_cells(walk, row);
        if let Some(tag) = unsettled(text(Role::Status)).filter(|&tag| !plan.includes(tag)) {
            return walk.not_spend(row.record, tag, amount.minor);
        }
        let account = match text(Role::Account) {
            split if split.eq_ignore_ascii_case("-split-") => "",
            account => account,
        };
        let documents = plan.recipe.rows != Rows::Entries;
        let kind = text(Role::Kind);
        let document = documents.then(|| walk.documents.judge(row, kind, amount.minor));
        let is_spend = !matches!(document, Some(Outcome::Not(_)));
        if self.filters && is_spend {
            let of_account = match self.kinds.of(text(Role::AccountGroup), account) {
                // The other side of an invoice is income, whatever it is called.
                Kind::Unknown if !documents && walk.documents.kind(kind) == Document::Income => {
                    Kind::Income
                }
                known => known,
            };
            match of_account {
                Kind::Income if !plan.includes(Tag::Income) => {
                    return walk.not_spend(row.record, Tag::Income, amount.minor);
                }
                Kind::BalanceSheet if !plan.includes(Tag::BalanceSheet) => {
                    return walk.not_spend(row.record, Tag::BalanceSheet, amount.minor);
                }
                _ => {}
            }
        }
        let Some(amount) = own_fee(row, amount) else {
            return walk.not_spend(row.record, Tag::NoAmount, 0);
        };
        let memo = memo(columns, &row.cells);
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
            vendor = first_memo(columns, &row.cells);
        }
        let known_kinds = self.policy != Policy::Spend
            || plan.recipe.kinds_decide && plan.layout != Layout::DoubleEntry;
        let unsigned = amount.minor >= 0
            && columns.find(Role::Direction).is_some()
            && columns.find(Role::Debit).is_none()
            && !has_negatives(&plan, amount.column);
        let direction = columns
            .find(Role::Direction)
            .and_then(|column| directions::is_out(row.cells.trimmed(column)));
        let is_list = self.policy == Policy::Spend
            && !known_kinds
            && plan.layout == Layout::Flat
            && columns.find(Role::Debit).is_none()
            && !has_negatives(&plan, amount.column);
        let by_kind = || sign::by_kind(kind, amount.minor).filter(|_| is_list);
        let outcome = document.or_else(by_kind).unwrap_or_else(|| {
            sign::outcome(
                self.policy,
                amount.minor,
                direction,
                unsigned,
                if known_kinds { kind } else { "" },
                (vendor, &memo),
            )
        });
        let (minor, tag) = match outcome {
            Outcome::Not(tag) if plan.includes(tag) => (
                sign::outward(self.policy, amount.minor, direction, unsigned),
                tag,
            ),
            Outcome::Not(tag) => return walk.not_spend(row.record, tag, amount.minor),
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
        let currency = row.currency(amount.sign);
        walk.draft.push_when(
            &NewLine {
                record: row.record,
                column: amount.column,
                when,
                vendor,
                account,
                class: text(Role::Class),
                channel: channels::said(text(Role::Channel)),
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
        walk.imported(row.record, tag, is_filled || above.is_some());
    }
}
