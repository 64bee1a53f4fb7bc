//! Rows and columns of a matrix that are made of others: they prove the amounts.

use super::Matrix;
use crate::cell::letter;
use crate::lexicon::spelling::plain;
use crate::lexicon::totals;
use crate::terms::{Mark, Tag};
use crate::walk::{Row, Walk};

impl Matrix {
    pub(super) fn total(&mut self, walk: &mut Walk<'_>, row: &Row<'_>, label: &str, of: &str) {
        let Some(at) = self.open.iter().rposition(|section| section.key == of) else {
            let known = (totals::total_of(label) == Some(""))
                .then(|| self.net.clone())
                .filter(|net| self.agrees(row, net) || self.agrees(row, &negated(net)));
            let tag = if known.is_some() {
                Tag::Ties
            } else {
                Tag::Subtotal
            };
            if known.is_some() {
                let sums = if self.agrees(row, &self.net) {
                    self.net.clone()
                } else {
                    negated(&self.net)
                };
                self.tie(walk, row, label, &sums);
            }
            return walk.mark(row.record, Mark::structure(tag));
        };
        let sums = self.open[at].sums.clone();
        self.open.truncate(at);
        let tag = self.tie(walk, row, label, &sums);
        walk.mark(row.record, Mark::structure(tag));
    }

    /// Gross profit, net income: income less spend down to this row.
    pub(super) fn computed(&mut self, walk: &mut Walk<'_>, row: &Row<'_>, label: &str) {
        let net = self.net.clone();
        let since: Vec<i64> = net
            .iter()
            .zip(&self.result)
            .map(|(net, result)| net - result)
            .collect();
        let certain = !plain(label).contains("other") && !plain(label).starts_with("ebit");
        let sums = if !certain && self.agrees(row, &since) {
            Some(since)
        } else if certain && self.kept > 0 || self.agrees(row, &net) {
            Some(net)
        } else {
            None
        };
        let tag = match sums {
            Some(sums) => self.tie(walk, row, label, &sums),
            None => Tag::Computed,
        };
        if certain {
            self.result.clone_from(&self.net);
        }
        let tag = if tag == Tag::Ties { Tag::Computed } else { tag };
        walk.mark(row.record, Mark::structure(tag));
    }

    fn agrees(&self, row: &Row<'_>, sums: &[i64]) -> bool {
        self.values
            .iter()
            .zip(sums)
            .all(|(value, &sum)| row.printed(value.column).unwrap_or(0) == sum)
    }

    /// Compares every printed cell of a total row, the totals over the months included.
    fn tie(&self, walk: &mut Walk<'_>, row: &Row<'_>, label: &str, sums: &[i64]) -> Tag {
        let (mut any, mut all) = (false, true);
        for (value, &sum) in self.values.iter().zip(sums) {
            if let Some(printed) = row.printed(value.column) {
                any = true;
                all &= walk.tie(row.record, value.column, label, printed, sum);
            }
        }
        for total in &self.totals {
            if let Some(printed) = row.printed(total.column) {
                any = true;
                let sum = sums[total.of.clone()].iter().sum();
                all &= walk.tie(row.record, total.column, label, printed, sum);
            }
        }
        match (any, all) {
            (false, _) => Tag::Subtotal,
            (true, true) => Tag::Ties,
            (true, false) => Tag::Differs,
        }
    }

    /// The totals of one row over its months.
    pub(super) fn row_totals(
        &self,
        walk: &mut Walk<'_>,
        row: &Row<'_>,
        label: &str,
        amounts: &[i64],
    ) {
        for total in &self.totals {
            let column = total.column;
            let sum = amounts[total.of.clone()].iter().sum();
            if let Some(printed) = row.printed(column)
                && !walk.tie(row.record, column, label, printed, sum)
            {
                let text = format!(
                    "The total in column {} does not equal the sum of its row.",
                    letter(column)
                );
                walk.warn(row.record, &text);
            }
        }
    }

    /// A row of shares, such as `As a percentage of Total Income`.
    pub(super) fn is_share(&self, row: &Row<'_>) -> bool {
        self.values.iter().all(|value| {
            let cell = row.cells.trimmed(value.column);
            cell.is_empty() || cell.ends_with('%')
        })
    }
}

fn negated(sums: &[i64]) -> Vec<i64> {
    sums.iter().map(|sum| -sum).collect()
}
