//! What the lines of an import add up to, by group and period, while they are taken in.
//!
//! A million lines come in any order of their groups, so what counts is how far apart in memory the
//! sums lie: those of the first periods lie in rows of one small cell a group.

use std::collections::BTreeMap;

use domain::spend::Allocation;
use domain::value::{Money, Period};
use hashbrown::HashMap;

use crate::error::{Error, Result};

/// So many periods have a row of cells each, and so many cells there may be together: 16 MB.
const ROWS: usize = 64;
const CELLS: usize = 1 << 20;

pub(super) struct Tally {
    groups: usize,
    periods: Vec<Period>,
    rows: Vec<Vec<Cell>>,
    /// What has no row, by group.
    others: BTreeMap<usize, BTreeMap<Period, Cell>>,
    /// Marketing's and neither's parts of the groups that are shared.
    shared: HashMap<(usize, Period), (i64, i64)>,
}

#[derive(Copy, Clone, Default)]
struct Cell {
    amount: i64,
    lines: u32,
}

/// What the lines of one group and period add up to.
pub(super) struct Sum {
    pub period: Period,
    pub amount: i64,
    pub marketing: i64,
    pub neither: i64,
    pub lines: u32,
}

impl Tally {
    pub fn new(groups: usize) -> Self {
        Self {
            groups,
            periods: Vec::new(),
            rows: Vec::new(),
            others: BTreeMap::new(),
            shared: HashMap::new(),
        }
    }

    /// Counts a line.
    pub fn add(
        &mut self,
        group: usize,
        period: Period,
        amount: Money,
        allocation: Allocation,
    ) -> Result<()> {
        let cell = if let Some(row) = self.row(period) {
            &mut self.rows[row][group]
        } else {
            self.others
                .entry(group)
                .or_default()
                .entry(period)
                .or_default()
        };
        cell.amount = add(cell.amount, amount)?;
        cell.lines += 1;
        if let Allocation::Shared { .. } = allocation {
            let parts = allocation.parts(amount);
            let (marketing, neither) = self.shared.entry((group, period)).or_default();
            *marketing = add(*marketing, parts.marketing)?;
            *neither = add(*neither, parts.neither)?;
        }
        Ok(())
    }

    /// The row of a period; a new one as long as there is room.
    fn row(&mut self, period: Period) -> Option<usize> {
        let known = self.periods.iter().position(|known| *known == period);
        if known.is_none() && self.rows.len() < ROWS && (self.rows.len() + 1) * self.groups <= CELLS
        {
            self.periods.push(period);
            self.rows.push(vec![Cell::default(); self.groups]);
            return Some(self.rows.len() - 1);
        }
        known
    }

    /// The sums of a group, period by period; none for a group without lines.
    pub fn of(&self, group: usize) -> Vec<Sum> {
        let rows = self.periods.iter().zip(&self.rows);
        let rows = rows.map(|(&period, row)| (period, row[group]));
        let others = self.others.get(&group).into_iter().flatten();
        let others = others.map(|(&period, &cell)| (period, cell));
        let mut sums: Vec<Sum> = rows
            .chain(others)
            .filter(|(_, cell)| cell.lines > 0)
            .map(|(period, cell)| {
                let shared = self.shared.get(&(group, period)).copied();
                let (marketing, neither) = shared.unwrap_or_default();
                Sum {
                    period,
                    amount: cell.amount,
                    marketing,
                    neither,
                    lines: cell.lines,
                }
            })
            .collect();
        sums.sort_unstable_by_key(|sum| sum.period);
        sums
    }
}

fn add(sum: i64, amount: Money) -> Result<i64> {
    sum.checked_add(amount.minor())
        .ok_or_else(|| Error::refused("The amounts add up to more than can be counted."))
}
