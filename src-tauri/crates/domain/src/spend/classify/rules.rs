//! The client's own rules, in their order.

use super::{Subject, Verdict};
use crate::spend::{Condition, Field, Match, Reason, Rule};

/// Rules in order of position with their texts in lower case.
#[derive(Clone, Debug, Default)]
pub(super) struct Rules(Vec<Rule>);

impl Rules {
    pub fn new(rules: &[Rule]) -> Self {
        let mut rules = rules.to_vec();
        rules.sort_by_key(|rule| (rule.position, rule.id));
        for condition in rules.iter_mut().flat_map(|rule| &mut rule.conditions) {
            condition.text = condition.text.trim().to_lowercase();
        }
        Self(rules)
    }

    pub fn reads_memo(&self) -> bool {
        self.0
            .iter()
            .flat_map(|rule| &rule.conditions)
            .any(|condition| condition.field == Field::Memo)
    }

    /// The first rule whose conditions all hold. A rule without conditions never speaks.
    pub fn verdict(&self, subject: &Subject<'_>) -> Option<Verdict> {
        let rule = self.0.iter().find(|rule| {
            !rule.conditions.is_empty()
                && rule
                    .conditions
                    .iter()
                    .all(|condition| holds(condition, subject))
        })?;
        Some(Verdict {
            allocation: rule.allocation,
            category: rule.category,
            reason: Reason::Rule { rule: rule.id },
        })
    }
}

fn holds(condition: &Condition, subject: &Subject<'_>) -> bool {
    let text = match condition.field {
        Field::Vendor => subject.vendor,
        Field::Account => subject.account,
        Field::Memo => subject.memo,
        Field::Class => subject.class,
    };
    let text = text.trim().to_lowercase();
    match condition.test {
        Match::Is => text == condition.text,
        Match::Contains => !condition.text.is_empty() && text.contains(&condition.text),
        Match::Starts => !condition.text.is_empty() && text.starts_with(&condition.text),
    }
}
