//! What an import teaches: kept with it in one step, and forgotten with it.

use domain::change::Edit;
use domain::spend::{Condition, Field, Match, Rule};
use domain::value::Money;

use super::groups::group_names;
use super::{Reading, Verdicts};
use crate::practice::new_id;

impl Reading {
    /// How many lines, and how much, other rules would decide differently. What was decided by hand
    /// stays.
    pub fn effect(&self, rules: &[Rule]) -> (u64, Money) {
        let classifier = self.classifier.clone().with_rules(rules);
        let verdicts = Verdicts::new(&classifier, &self.preview);
        let changed = self.preview.lines().offered().filter(|&(index, group, _)| {
            !self.decided.contains_key(&group) && self.verdicts.differ(&verdicts, index, group)
        });
        changed.fold((0, Money::ZERO), |(lines, sum), (_, _, amount)| {
            (lines + 1, sum + amount)
        })
    }

    /// Rules for the groups that are to be decided so always.
    pub(super) fn learned(&self) -> Vec<Edit> {
        let names = group_names(&self.preview);
        let first = self
            .rules
            .iter()
            .map(|rule| rule.position + 1)
            .max()
            .unwrap_or(0);
        let mut edits: Vec<Edit> = Vec::new();
        let mut seen: Vec<Vec<Condition>> = Vec::new();
        for (&group, decided) in self.decided.iter().filter(|(_, decided)| decided.always) {
            let Some((vendor, account)) = names.get(group) else {
                continue;
            };
            // “Always for this vendor” names the vendor; a file without vendors has accounts only.
            let (field, text) = if vendor.is_empty() {
                (Field::Account, account)
            } else {
                (Field::Vendor, vendor)
            };
            let conditions = vec![Condition {
                field,
                test: Match::Is,
                text: text.clone(),
            }];
            if text.is_empty() || seen.contains(&conditions) {
                continue;
            }
            seen.push(conditions.clone());
            edits.push(Edit::PutRule {
                rule: Rule::new(
                    new_id(),
                    first + u32::try_from(edits.len()).unwrap_or(u32::MAX),
                    conditions,
                    decided.allocation,
                    self.verdicts.groups[group].hinted(),
                ),
            });
        }
        edits
    }
}
