//! What a person decides about an open file: a group of its lines, or one line alone.

use std::collections::HashSet;

use domain::spend::{Allocation, LineRef, Verdict};

use super::Reading;
use super::said::Decided;
use crate::channels;
use crate::{Failure, Result};

impl Reading {
    pub fn decide(&mut self, group: u32, allocation: Allocation, always: bool) -> Result<()> {
        let group = self.known(group)?;
        if self.source.before.len() > 0 {
            let lines = self.read.preview.lines().iter();
            let cells = lines.filter(|line| line.group == group);
            let cells = cells.map(|line| line.source).collect();
            self.forget_before(&cells);
        }
        if allocation == Allocation::Undecided {
            self.said.decided.remove(&group);
            self.judged.verdicts.decide(group, None);
        } else {
            self.said
                .decided
                .insert(group, Decided { allocation, always });
            self.judged.verdicts.decide(group, Some(allocation));
        }
        self.judged
            .tally
            .recount(group, &self.read.preview, &self.judged.verdicts);
        Ok(())
    }

    /// Names the channel of a group's lines, whichever side they belong to; an empty name leaves it to
    /// what the file and the machine say.
    pub fn name_channel(&mut self, group: u32, name: &str) -> Result<()> {
        let group = self.known(group)?;
        let named = channels::read(name)?;
        self.judged.verdicts.name_channel(group, named.as_deref());
        match named {
            Some(name) => self.said.named.insert(group, name),
            None => self.said.named.remove(&group),
        };
        Ok(())
    }

    fn known(&self, group: u32) -> Result<usize> {
        let group = usize::try_from(group).unwrap_or(usize::MAX);
        if group < self.read.preview.lines().groups() {
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
        if self.source.before.len() > 0 {
            self.forget_before(&HashSet::from([cell]));
        }
        let allocation = (allocation != Allocation::Undecided).then_some(allocation);
        match allocation {
            Some(allocation) => self.said.alone.insert(cell, allocation),
            None => self.said.alone.remove(&cell),
        };
        self.judged.verdicts.decide_alone(index, allocation);
        self.judged
            .tally
            .recount(group, &self.read.preview, &self.judged.verdicts);
        Ok(())
    }

    /// The place of an offered line, and its group.
    fn place_of(&self, cell: LineRef) -> Option<(usize, usize)> {
        let lines = self.read.preview.lines().iter().enumerate();
        let mut offered = lines.filter(|(_, line)| !line.duplicate);
        let (index, line) = offered.find(|(_, line)| line.source == cell)?;
        Some((index, line.group))
    }

    /// The places of the offered lines of a group.
    pub fn lines_of(&self, group: usize) -> Vec<usize> {
        let lines = self.read.preview.lines().offered();
        lines
            .filter(|&(_, own, _)| own == group)
            .map(|(index, ..)| index)
            .collect()
    }

    /// What is proposed for a group.
    pub fn suggestion(&self, group: usize) -> Option<&Verdict> {
        self.judged.verdicts.groups[group].suggestion.as_ref()
    }

    /// True for a line that was decided alone.
    pub fn is_alone(&self, index: usize) -> bool {
        self.judged.verdicts.is_alone(index)
    }

    /// Something newer than what stands in the import before was said of these cells.
    fn forget_before(&mut self, cells: &HashSet<LineRef>) {
        self.source.before.forget(cells);
        self.judged
            .verdicts
            .keep(&self.source.before, &self.read.preview);
    }
}
