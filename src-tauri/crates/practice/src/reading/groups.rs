//! The groups of lines that a person decides.

use std::collections::BTreeSet;

use domain::spend::{Allocation, Verdict};
use domain::value::Money;

use super::Reading;

/// Groups beyond this many are counted; they come up as larger ones are decided.
const LISTED: usize = 300;

/// The groups that the machine could not decide.
pub struct OpenGroups {
    /// Biggest first; those decided here stay listed.
    pub listed: Vec<OpenGroup>,
    /// How many are undecided, with their lines and sum.
    pub open: usize,
    pub lines: u32,
    pub sum: Money,
}

/// Lines of one group that nothing has decided.
pub struct OpenGroup {
    pub id: usize,
    pub vendor: String,
    pub account: String,
    pub lines: u32,
    pub sum: Money,
    pub suggestion: Option<Verdict>,
    /// As it was named here, or as something else names it for all of the lines.
    pub channel: Option<String>,
    /// Pay, travel and the like, which often serve both sides.
    pub often_shared: bool,
    /// What was decided here, or undecided.
    pub allocation: Allocation,
    /// Nothing of it is open, because every line was decided alone.
    pub apart: bool,
}

impl Reading {
    pub fn groups(&self) -> OpenGroups {
        let mut open = Vec::new();
        let mut groups = OpenGroups {
            listed: Vec::new(),
            open: 0,
            lines: 0,
            sum: Money::ZERO,
        };
        for id in 0..self.read.preview.lines().groups() {
            let sums = self.judged.tally.group(id);
            if sums.open_lines == 0 || self.said.decided.contains_key(&id) {
                continue;
            }
            groups.lines += sums.open_lines;
            groups.sum += sums.open_sum;
            open.push((sums.open_sum.abs(), id));
        }
        groups.open = open.len();
        let biggest = |&(sum, id): &(Money, usize)| (std::cmp::Reverse(sum), id);
        if open.len() > LISTED {
            open.select_nth_unstable_by_key(LISTED, biggest);
            open.truncate(LISTED);
        }
        let decided = self.said.decided.keys().filter_map(|&id| {
            let sums = self.judged.tally.group(id);
            (sums.lines > 0).then_some((sums.sum.abs(), id))
        });
        open.extend(decided);
        open.extend(self.groups_apart());
        open.sort_unstable_by_key(biggest);
        groups.listed = open.into_iter().map(|(_, id)| self.group(id)).collect();
        groups
    }

    /// Groups of which every line was decided alone; they stay listed, so that they can be looked at.
    fn groups_apart(&self) -> Vec<(Money, usize)> {
        if self.said.alone.is_empty() {
            return Vec::new();
        }
        let touched: BTreeSet<usize> = self
            .read
            .preview
            .lines()
            .offered()
            .filter(|&(index, ..)| self.judged.verdicts.is_alone(index))
            .map(|(_, group, _)| group)
            .collect();
        touched
            .into_iter()
            .filter(|id| !self.said.decided.contains_key(id))
            .map(|id| (id, self.judged.tally.group(id)))
            .filter(|(_, sums)| sums.open_lines == 0)
            .map(|(id, sums)| (sums.sum.abs(), id))
            .collect()
    }

    fn group(&self, id: usize) -> OpenGroup {
        let names = self.read.preview.lines().group(id);
        let sums = self.judged.tally.group(id);
        let decided = self.said.decided.get(&id);
        let apart = decided.is_none() && sums.open_lines == 0;
        let (lines, sum) = if decided.is_some() || apart {
            (sums.lines, sums.sum)
        } else {
            (sums.open_lines, sums.open_sum)
        };
        OpenGroup {
            id,
            vendor: names.vendor.to_string(),
            account: names.account.to_string(),
            lines,
            sum,
            suggestion: self.judged.verdicts.groups[id].suggestion.clone(),
            channel: self
                .judged
                .verdicts
                .channel(id)
                .map(|channel| channel.name.clone()),
            often_shared: self.judged.verdicts.groups[id].often_shared,
            allocation: decided.map_or(Allocation::Undecided, |decided| decided.allocation),
            apart,
        }
    }
}
