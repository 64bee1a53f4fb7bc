//! What a person decides about an open file: a group of its lines, or one line alone.

use std::collections::HashSet;

use domain::spend::{Allocation, LineRef, Verdict};

use super::{Decided, Reading};
use crate::channels;
use crate::{Failure, Result};

impl Reading {
    pub fn decide(&mut self, group: u32, allocation: Allocation, always: bool) -> Result<()> {
        let group = self.known(group)?;
        if self.before.len() > 0 {
            let lines = self.preview.lines().iter();
            let cells = lines.filter(|line| line.group == group);
            let cells = cells.map(|line| line.source).collect();
            self.forget_before(&cells);
        }
        if allocation == Allocation::Undecided {
            self.decided.remove(&group);
            self.verdicts.decide(group, None);
        } else {
            self.decided.insert(group, Decided { allocation, always });
            self.verdicts.decide(group, Some(allocation));
        }
        self.tally.recount(group, &self.preview, &self.verdicts);
        Ok(())
    }

    /// Names the channel of a group's lines, whichever side they belong to; an empty name leaves it to
    /// what the file and the machine say.
    pub fn name_channel(&mut self, group: u32, name: &str) -> Result<()> {
        let group = self.known(group)?;
        let named = channels::read(name)?.filter(|name| !name.is_empty());
        self.verdicts.name_channel(group, named.as_deref());
        match named {
            Some(name) => self.named.insert(group, name),
            None => self.named.remove(&group),
        };
        Ok(())
    }

    fn known(&self, group: u32) -> Result<usize> {
        let group = usize::try_from(group).unwrap_or(usize::MAX);
        if group < self.preview.lines().groups() {
            Ok(group)
        } else {
            Err(Failure::not_found(
                "This group is not in the file any more. Nothing was changed.",
            ))
        }
    }

    /// Decides one line, whatever its group is; undecided, it follows its group again.
    pub fn decide_alone(&mut self, cell: LineRef, allocation: Allocation) -> Result<()> {
        let Some((index, group)) = self.place_of(cell) else {
            return Err(Failure::not_found(
                "This line is not in the file any more. Nothing was changed.",
            ));
        };
        if self.before.len() > 0 {
            self.forget_before(&HashSet::from([cell]));
        }
        let allocation = (allocation != Allocation::Undecided).then_some(allocation);
        match allocation {
            Some(allocation) => self.alone.insert(cell, allocation),
            None => self.alone.remove(&cell),
        };
        self.verdicts.decide_alone(index, allocation);
        self.tally.recount(group, &self.preview, &self.verdicts);
        Ok(())
    }

    /// The place of an offered line, and its group.
    fn place_of(&self, cell: LineRef) -> Option<(usize, usize)> {
        let lines = self.preview.lines().iter().enumerate();
        let mut offered = lines.filter(|(_, line)| !line.duplicate);
        let (index, line) = offered.find(|(_, line)| line.source == cell)?;
        Some((index, line.group))
    }

    /// The places of the offered lines of a group.
    pub fn lines_of(&self, group: usize) -> Vec<usize> {
        let lines = self.preview.lines().offered();
        lines
            .filter(|&(_, own, _)| own == group)
            .map(|(index, ..)| index)
            .collect()
    }

    /// What is proposed for a group.
    pub fn suggestion(&self, group: usize) -> Option<&Verdict> {
        self.verdicts.groups[group].suggestion.as_ref()
    }

    /// True for a line that was decided alone.
    pub fn is_alone(&self, index: usize) -> bool {
        self.verdicts.is_alone(index)
    }

    /// Something newer than what stands in the import before was said of these cells.
    fn forget_before(&mut self, cells: &HashSet<LineRef>) {
        self.before.forget(cells);
        self.verdicts.keep(&self.before, &self.preview);
    }
}
