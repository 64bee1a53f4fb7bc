//! What an import teaches: kept with it in one step, and forgotten with it.

use std::collections::HashMap;

use domain::change::Edit;
use domain::spend::{Allocation, Classifier, Condition, Field, Match, Rule};
use domain::value::{Id, Money};

use super::Reading;
use super::read::group_names;
use super::verdicts::Verdicts;

impl Reading {
    /// How many lines, and how much, other rules would decide differently. What was decided by hand
    /// stays; `even` names a group that is taken as if it had not been decided.
    pub fn effect(&self, rules: &[Rule], even: Option<usize>) -> (u64, Money) {
        let classifier = self.judged.classifier.clone().with_rules(rules);
        let verdicts = Verdicts::new(&classifier, &self.read.preview);
        let changed = self
            .read
            .preview
            .lines()
            .offered()
            .filter(|&(index, group, _)| {
                let by_hand = self.said.decided.contains_key(&group) && even != Some(group);
                !by_hand
                    && !self.judged.verdicts.is_alone(index)
                    && self.judged.verdicts.differ(&verdicts, index, group)
            });
        changed.fold((0, Money::ZERO), |(lines, sum), (_, _, amount)| {
            (lines + 1, sum + amount)
        })
    }

    /// How many lines that are offered, and how much, each rule decides.
    pub fn by_rule(&self) -> HashMap<Id, (u64, Money)> {
        let mut found: HashMap<Id, (u64, Money)> = HashMap::new();
        for (index, group, amount) in self.read.preview.lines().offered() {
            for rule in self.judged.verdicts.rules(index, group) {
                let (lines, sum) = found.entry(rule).or_default();
                *lines += 1;
                *sum += amount;
            }
        }
        found
    }

    /// Takes up what rules and decisions of other files say now. What was decided here stays.
    pub fn learn_anew(&mut self, rules: Vec<Rule>, classifier: Classifier) {
        self.judged.rules = rules;
        self.judged.classifier = classifier;
        self.classify();
    }

    /// Rules for the groups that are to be decided so always, each under an id of `new_id`.
    pub fn learned(&self, new_id: impl Fn() -> Id) -> Vec<Edit> {
        let names = group_names(&self.read.preview);
        let first = self.next_position();
        let mut edits: Vec<Edit> = Vec::new();
        let mut seen: Vec<Vec<Condition>> = Vec::new();
        for (&group, decided) in self
            .said
            .decided
            .iter()
            .filter(|(_, decided)| decided.always)
        {
            let position = first + u32::try_from(edits.len()).unwrap_or(u32::MAX);
            let rule = names.get(group).and_then(|names| {
                self.always(new_id(), group, names, decided.allocation, position)
            });
            if let Some(rule) = rule.filter(|rule| !seen.contains(&rule.conditions)) {
                seen.push(rule.conditions.clone());
                edits.push(Edit::PutRule { rule });
            }
        }
        edits
    }

    /// The rule by which lines like those of a group are always decided so; `None` where the group
    /// has no name.
    pub fn rule_for(&self, id: Id, group: usize, allocation: Allocation) -> Option<Rule> {
        let lines = self.read.preview.lines();
        let names = (group < lines.groups()).then(|| lines.group(group))?;
        let names = (names.vendor.to_string(), names.account.to_string());
        self.always(id, group, &names, allocation, self.next_position())
    }

    /// The client's rules, and one more after them.
    pub fn rules_with(&self, rule: Rule) -> Vec<Rule> {
        self.judged.rules.iter().cloned().chain([rule]).collect()
    }

    /// The client whose file it is.
    pub fn client(&self) -> Id {
        self.source.file.id()
    }

    /// “Always for this vendor” names the vendor; a file without vendors has accounts only.
    fn always(
        &self,
        id: Id,
        group: usize,
        (vendor, account): &(String, String),
        allocation: Allocation,
        position: u32,
    ) -> Option<Rule> {
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
        let category = self.judged.verdicts.groups[group].hinted();
        (!text.is_empty()).then(|| Rule {
            channel: self.said.named.get(&group).cloned(),
            ..Rule::new(id, position, conditions, allocation, category)
        })
    }

    /// The place after all rules.
    fn next_position(&self) -> u32 {
        let places = self.judged.rules.iter().map(|rule| rule.position + 1);
        places.max().unwrap_or(0)
    }
}
