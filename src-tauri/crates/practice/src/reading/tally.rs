//! What the lines that are offered add up to, kept group by group, so that a decision about one
//! group need not look at a million lines of others.

use domain::spend::{Allocation, Parts};
use domain::value::Money;
use intake::Preview;

use super::verdicts::Verdicts;

/// The sums of a reading. Lines that are here already are not counted.
#[derive(Default)]
pub struct Tally {
    groups: Vec<Sums>,
    lines: u32,
    sum: Money,
    parts: Parts,
}

/// What the lines of one group add up to.
#[derive(Copy, Clone, Default)]
pub struct Sums {
    pub lines: u32,
    pub sum: Money,
    /// Those of them that nobody has decided.
    pub open_lines: u32,
    pub open_sum: Money,
    parts: Parts,
}

impl Tally {
    pub fn new(preview: &Preview, verdicts: &Verdicts) -> Self {
        let lines = preview.lines();
        let mut groups = vec![Sums::default(); lines.groups()];
        for (index, group, amount) in lines.offered() {
            groups[group].add(amount, verdicts.allocation(index, group));
        }
        let mut tally = Self {
            groups,
            ..Self::default()
        };
        tally.add_up();
        tally
    }

    /// Counts one group again, after it was decided.
    pub fn recount(&mut self, group: usize, preview: &Preview, verdicts: &Verdicts) {
        let mut sums = Sums::default();
        for (index, _, amount) in preview
            .lines()
            .offered()
            .filter(|&(_, other, _)| other == group)
        {
            sums.add(amount, verdicts.allocation(index, group));
        }
        self.groups[group] = sums;
        self.add_up();
    }

    /// How many lines would be imported.
    pub const fn lines(&self) -> u32 {
        self.lines
    }

    pub const fn sum(&self) -> Money {
        self.sum
    }

    /// The lines taken apart by side, each line's part rounded for itself.
    pub const fn parts(&self) -> Parts {
        self.parts
    }

    pub fn group(&self, group: usize) -> Sums {
        self.groups[group]
    }

    fn add_up(&mut self) {
        (self.lines, self.sum, self.parts) = Default::default();
        for sums in &self.groups {
            self.lines += sums.lines;
            self.sum += sums.sum;
            self.parts += sums.parts;
        }
    }
}

impl Sums {
    fn add(&mut self, amount: Money, allocation: Allocation) {
        self.lines += 1;
        self.sum += amount;
        self.parts += allocation.parts(amount);
        if allocation == Allocation::Undecided {
            self.open_lines += 1;
            self.open_sum += amount;
        }
    }
}
