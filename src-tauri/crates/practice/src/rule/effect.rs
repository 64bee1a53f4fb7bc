//! What rules would change: counted before anything is saved, and done by the same count.
//!
//! Only what rules decide, or decided and no longer do, is touched. What was decided by hand never
//! is.

use std::collections::{BTreeMap, BTreeSet};

use domain::change::Edit;
use domain::spend::{Allocation, Category, Classifier, LineRef, Reason, Rule, Subject, Verdict};
use domain::value::words::{self, Words};
use domain::value::{Id, Money};
use store::{ClientFile, LineGroup};

use super::{find, form};
use crate::import::{classifier, reading_of};
use crate::practice::new_id;
use crate::view::{RuleEffect, RuleForm};
use crate::{Now, Practice, Result};

/// What becomes one edit.
type Outcome = (Id, Allocation, Option<Category>, Option<String>, Reason);

/// What the rules would change of what was imported before.
#[derive(Default)]
pub struct Past {
    pub lines: u64,
    pub sum: Money,
    imports: BTreeSet<Id>,
    changes: BTreeMap<Outcome, Vec<LineRef>>,
}

impl Past {
    pub fn edits(self) -> Vec<Edit> {
        self.changes
            .into_iter()
            .map(
                |((import, allocation, category, called, reason), lines)| Edit::Decide {
                    import,
                    lines,
                    allocation,
                    category,
                    called,
                    reason,
                },
            )
            .collect()
    }

    fn add(&mut self, import: Id, verdict: Verdict, lines: Vec<LineRef>, sum: Money) {
        self.lines += lines.len() as u64;
        self.sum += sum;
        self.imports.insert(import);
        let outcome = (
            import,
            verdict.allocation,
            verdict.category,
            verdict.called,
            verdict.reason,
        );
        self.changes.entry(outcome).or_default().extend(lines);
    }
}

/// Tries a rule out without changing anything: with an id instead of the rule that is there, without
/// one after all others. `token` names the file that is being read, where one is; a form that is
/// `None` tries the rules as they are, or without the rule with the id.
pub async fn test(
    practice: &Practice,
    client: Id,
    id: Option<Id>,
    rule: Option<RuleForm>,
    token: Option<String>,
    now: Now,
) -> Result<RuleEffect> {
    let file = practice.file(client).await?;
    let currency = practice.assessment(client, now).await?.client().currency;
    let mut rules = file.rules().await?;
    let position = match id {
        Some(id) => {
            let position = find(&rules, id)?.position;
            rules.retain(|rule| rule.id != id);
            position
        }
        None => rules
            .iter()
            .map(|rule| rule.position + 1)
            .max()
            .unwrap_or(0),
    };
    if let Some(rule) = rule {
        match form::read(&rule, id.unwrap_or_else(new_id), position, currency) {
            Ok(rule) => rules.push(rule),
            Err(problems) => {
                return Ok(RuleEffect {
                    problem: problems
                        .first()
                        .map_or_else(String::new, |one| one.message.clone()),
                    ..RuleEffect::default()
                });
            }
        }
    }
    let (here, here_sum) = match token {
        Some(token) => reading_of(practice, &token)
            .await?
            .lock()
            .await
            .effect(&rules),
        None => (0, Money::ZERO),
    };
    let past = past(practice, &file, &rules, now).await?;
    let words = Words::window(currency);
    let mut parts = Vec::new();
    if here > 0 {
        parts.push(format!(
            "{}, {} here",
            words::plural(here, "line", "lines"),
            words.amount_exact(here_sum)
        ));
    }
    if past.lines > 0 {
        parts.push(format!(
            "{}, {} in {}",
            words::plural(past.lines, "line", "lines"),
            words.amount_exact(past.sum),
            words::plural(past.imports.len() as u64, "past import", "past imports")
        ));
    }
    Ok(RuleEffect {
        here: u32::try_from(here).unwrap_or(u32::MAX),
        here_sum: words.amount_exact(here_sum),
        past: u32::try_from(past.lines).unwrap_or(u32::MAX),
        past_sum: words.amount_exact(past.sum),
        past_imports: u32::try_from(past.imports.len()).unwrap_or(u32::MAX),
        sentence: if parts.is_empty() {
            "Changes no line.".to_owned()
        } else {
            format!("Changes {}.", parts.join("; "))
        },
        problem: String::new(),
    })
}

/// What these rules would change of what was imported before.
pub async fn past(
    practice: &Practice,
    file: &ClientFile,
    rules: &[Rule],
    now: Now,
) -> Result<Past> {
    let assessment = file.assessment(now.today).await?;
    let classifier = classifier(practice, file, &assessment, rules).await?;
    let mut past = Past::default();
    for group in file.groups().await? {
        if group.reason.is_manual() {
            continue;
        }
        let subject = Subject {
            vendor: &group.vendor,
            account: &group.account,
            class: &group.class,
            recipe: &group.recipe,
            ..Subject::default()
        };
        let judged = classifier.judge(&subject);
        if let Some(verdict) = judged.whole() {
            if differs(verdict, &group) {
                let lines = file.cells_of_group(group.number).await?;
                past.add(group.import, verdict.clone(), lines, group.sum);
            }
            continue;
        }
        for stored in file.lines_of_group(group.number).await? {
            let line = &stored.line;
            let days = line.date.map_or_else(
                || (line.period.from.first_day(), line.period.to.last_day()),
                |day| (day, day),
            );
            let subject = Subject {
                memo: &line.memo,
                amount: line.amount,
                days: Some(days),
                ..subject
            };
            let verdict = Classifier::of_line(&classifier, &judged, &subject);
            if differs(&verdict, &group) {
                past.add(group.import, verdict, vec![line.source], line.amount);
            }
        }
    }
    Ok(past)
}

/// Whether a rule has another word than what is stored, or the rule that decided has gone.
fn differs(verdict: &Verdict, group: &LineGroup) -> bool {
    let by_rule = |reason: &Reason| matches!(reason, Reason::Rule { .. });
    let rules = by_rule(&verdict.reason) || by_rule(&group.reason);
    let same_side = (verdict.allocation, verdict.category) == (group.allocation, group.category);
    rules && !same_side || verdict.called != group.called
}
