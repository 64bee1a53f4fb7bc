//! What is kept of a reading beside its import, and taken up again when that is opened.

use domain::change::Edit;
use domain::value::Id;

use super::Reading;
use super::kept::{Decision, Kept, Named};
use super::read::group_names;
use super::said::Decided;

impl Reading {
    /// What is to be kept of this reading; `edits` are those that are made with it.
    pub(super) fn kept(&self, edits: &[Edit]) -> Kept {
        let names = group_names(&self.read.preview);
        let decision = |(&group, decided): (&usize, &Decided)| {
            let (vendor, account) = names.get(group)?.clone();
            Some(Decision {
                vendor,
                account,
                allocation: decided.allocation,
            })
        };
        let channel = |(&group, channel): (&usize, &String)| {
            let (vendor, account) = names.get(group)?.clone();
            Some(Named {
                vendor,
                account,
                channel: channel.clone(),
            })
        };
        Kept {
            // What was remembered is given from now on, whatever is remembered later.
            given: self.read.memory.effective(&self.said.given),
            decisions: self.said.decided.iter().filter_map(decision).collect(),
            channels: self.said.named.iter().filter_map(channel).collect(),
            learned: self
                .source
                .learned_before
                .iter()
                .copied()
                .chain(edits.iter().filter_map(rule_of))
                .collect(),
            mapping: edits.iter().find_map(mapping_of),
            dated: self
                .read
                .preview
                .lines()
                .iter()
                .any(|line| line.date.is_some()),
            platform: self.read.preview.head().platform.is_some(),
            lost: false,
        }
    }

    /// Takes the decisions about groups up again. Rules were made of them already.
    pub(super) fn resume(&mut self, kept: &Kept) {
        let names = group_names(&self.read.preview);
        self.source.learned_before.clone_from(&kept.learned);
        let place = |vendor: &str, account: &str| {
            let is_it = |name: &(String, String)| name.0 == vendor && name.1 == account;
            names.iter().position(is_it)
        };
        for named in &kept.channels {
            if let Some(group) = place(&named.vendor, &named.account) {
                self.said.named.insert(group, named.channel.clone());
            }
        }
        for decision in &kept.decisions {
            if let Some(group) = place(&decision.vendor, &decision.account) {
                self.said.decided.insert(
                    group,
                    Decided {
                        allocation: decision.allocation,
                        always: false,
                    },
                );
            }
        }
    }
}

/// The rule that an edit makes.
fn rule_of(edit: &Edit) -> Option<Id> {
    match edit {
        Edit::PutRule { rule } => Some(rule.id),
        _ => None,
    }
}

/// The mapping that an edit keeps.
fn mapping_of(edit: &Edit) -> Option<Id> {
    match edit {
        Edit::PutMapping { mapping } => Some(mapping.id),
        _ => None,
    }
}
