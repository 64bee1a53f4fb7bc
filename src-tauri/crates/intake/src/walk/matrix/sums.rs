//! Rows and columns of a matrix that are made of others: they prove the amounts.

use super::Matrix;
use super::values::Value;
use crate::cell::letter;
use crate::lexicon::spelling::plain;
use crate::lexicon::totals;
use crate::table::Cells;
use crate::terms::{Mark, Tag};
use crate::walk::Walk;

/// A column that is the sum of others.
#[derive(Clone, Debug)]
pub(super) struct Total {
    pub column: usize,
    /// The indexes of the values that it adds up; all of them, or those in front of it.
    pub of: std::ops::Range<usize>,
}

/// Rows that are looked at to see what a total is a total of.
const LOOKED_AT: usize = 200;

impl Total {
    /// Finds out which columns a total adds up. `None` where it is made of something else.
    pub fn new(walk: &Walk<'_>, values: &[Value], column: usize) -> Option<Self> {
        let plan = walk.plan;
        let before = values
            .iter()
            .take_while(|value| value.column < column)
            .count();
        let parts = (0..before).rev().map(|from| from..before);
        let scopes: Vec<_> = std::iter::once(0..values.len()).chain(parts).collect();
        let mut agree = vec![0_usize; scopes.len()];
        let mut rows = 0;
        let mut cells = Cells::default();
        for record in plan.header.body().take(LOOKED_AT) {
            plan.table.cut(record, &mut cells);
            let Some(printed) = walk
                .quiet(cells.get(column), column)
                .filter(|&sum| sum != 0)
            else {
                continue;
            };
            rows += 1;
            let read = |value: &Value| {
                walk.quiet(cells.get(value.column), value.column)
                    .unwrap_or(0)
            };
            for (scope, agree) in scopes.iter().zip(&mut agree) {
                let sum: i64 = values[scope.clone()].iter().map(read).sum();
                *agree += usize::from(sum == printed);
            }
        }
        let most = agree.iter().copied().max().unwrap_or(0);
        let best = agree.iter().position(|&count| count == most)?;
        let is_whole = totals::is_grand_total(&plan.header.names[column]);
        if most * 2 > rows {
            Some(Self {
                column,
                of: scopes[best].clone(),
            })
        } else {
            is_whole.then_some(Self {
                column,
                of: 0..values.len(),
            })
        }
    }
}

impl Matrix {
    pub(super) fn total(
        &mut self,
        walk: &mut Walk<'_>,
        record: usize,
        cells: &Cells<'_>,
        label: &str,
        of: &str,
    ) {
        let Some(at) = self.open.iter().rposition(|section| section.key == of) else {
            let known = (totals::total_of(label) == Some(""))
                .then(|| self.net.clone())
                .filter(|net| {
                    self.agrees(walk, cells, net) || self.agrees(walk, cells, &negated(net))
                });
            let tag = if known.is_some() {
                Tag::Ties
            } else {
                Tag::Subtotal
            };
            if known.is_some() {
                let sums = if self.agrees(walk, cells, &self.net) {
                    self.net.clone()
                } else {
                    negated(&self.net)
                };
                self.tie(walk, record, cells, label, &sums);
            }
            return walk.mark(record, Mark::structure(tag));
        };
        let sums = self.open[at].sums.clone();
        self.open.truncate(at);
        let tag = self.tie(walk, record, cells, label, &sums);
        walk.mark(record, Mark::structure(tag));
    }

    /// Gross profit, net income: income less spend down to this row.
    pub(super) fn computed(
        &mut self,
        walk: &mut Walk<'_>,
        record: usize,
        cells: &Cells<'_>,
        label: &str,
    ) {
        let net = self.net.clone();
        let since: Vec<i64> = net
            .iter()
            .zip(&self.result)
            .map(|(net, result)| net - result)
            .collect();
        let certain = !plain(label).contains("other") && !plain(label).starts_with("ebit");
        let sums = if !certain && self.agrees(walk, cells, &since) {
            Some(since)
        } else if certain && self.kept > 0 || self.agrees(walk, cells, &net) {
            Some(net)
        } else {
            None
        };
        let tag = match sums {
            Some(sums) => self.tie(walk, record, cells, label, &sums),
            None => Tag::Computed,
        };
        if certain {
            self.result.clone_from(&self.net);
        }
        let tag = if tag == Tag::Ties { Tag::Computed } else { tag };
        walk.mark(record, Mark::structure(tag));
    }

    fn agrees(&self, walk: &Walk<'_>, cells: &Cells<'_>, sums: &[i64]) -> bool {
        self.values.iter().zip(sums).all(|(value, &sum)| {
            walk.quiet(cells.get(value.column), value.column)
                .unwrap_or(0)
                == sum
        })
    }

    /// Compares every printed cell of a total row, the totals over the months included.
    fn tie(
        &self,
        walk: &mut Walk<'_>,
        record: usize,
        cells: &Cells<'_>,
        label: &str,
        sums: &[i64],
    ) -> Tag {
        let (mut any, mut all) = (false, true);
        for (value, &sum) in self.values.iter().zip(sums) {
            if let Some(printed) = walk.quiet(cells.get(value.column), value.column) {
                any = true;
                all &= walk.tie(record, value.column, label, printed, sum);
            }
        }
        for total in &self.totals {
            if let Some(printed) = walk.quiet(cells.get(total.column), total.column) {
                any = true;
                let sum = sums[total.of.clone()].iter().sum();
                all &= walk.tie(record, total.column, label, printed, sum);
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
        record: usize,
        cells: &Cells<'_>,
        label: &str,
        row: &[i64],
    ) {
        for total in &self.totals {
            let column = total.column;
            let sum = row[total.of.clone()].iter().sum();
            if let Some(printed) = walk.quiet(cells.get(column), column)
                && !walk.tie(record, column, label, printed, sum)
            {
                let text = format!(
                    "The total in column {} does not equal the sum of its row.",
                    letter(column)
                );
                walk.warn(record, &text);
            }
        }
    }

    /// A row of shares, such as `As a percentage of Total Income`.
    pub(super) fn is_share(&self, cells: &Cells<'_>) -> bool {
        self.values.iter().all(|value| {
            let cell = cells.trimmed(value.column);
            cell.is_empty() || cell.ends_with('%')
        })
    }
}

fn negated(sums: &[i64]) -> Vec<i64> {
    sums.iter().map(|sum| -sum).collect()
}
