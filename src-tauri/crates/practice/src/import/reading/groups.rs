//! The groups of lines that a person decides.

use std::collections::HashMap;

use domain::spend::{Allocation, Verdict};
use domain::value::Money;
use intake::Preview;

use super::Reading;

/// Lines of one group that nothing has decided.
pub struct OpenGroup {
    pub id: usize,
    pub vendor: String,
    pub account: String,
    pub lines: u32,
    pub sum: Money,
    pub suggestion: Option<Verdict>,
    /// What was decided here, or undecided.
    pub allocation: Allocation,
}

impl Reading {
    /// Groups that the machine could not decide, biggest first; those decided here stay listed.
    pub fn groups(&self) -> Vec<OpenGroup> {
        let mut found: HashMap<usize, OpenGroup> = HashMap::new();
        for (index, line) in self.offered() {
            let decided = self
                .decided
                .get(&line.group)
                .map(|decided| decided.allocation);
            let open = self.verdict(index, &line).allocation == Allocation::Undecided;
            if !open && decided.is_none() {
                continue;
            }
            let group = found.entry(line.group).or_insert_with(|| OpenGroup {
                id: line.group,
                vendor: line.vendor.to_owned(),
                account: line.account.to_owned(),
                lines: 0,
                sum: Money::ZERO,
                suggestion: self.verdicts.groups[line.group].suggestion.clone(),
                allocation: decided.unwrap_or_default(),
            });
            group.lines += 1;
            group.sum += line.amount;
        }
        let mut groups: Vec<OpenGroup> = found.into_values().collect();
        groups.sort_by(|a, b| b.sum.abs().cmp(&a.sum.abs()).then(a.id.cmp(&b.id)));
        groups
    }
}

/// Vendor and account of each group.
pub(super) fn group_names(preview: &Preview) -> Vec<(String, String)> {
    let mut names = vec![(String::new(), String::new()); preview.lines().groups()];
    for line in preview.lines().iter() {
        let name = &mut names[line.group];
        if name.0.is_empty() && name.1.is_empty() {
            *name = (line.vendor.to_owned(), line.account.to_owned());
        }
    }
    names
}
