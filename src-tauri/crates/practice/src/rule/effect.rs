//! What rules would change, counted before anything is saved, and what each of them does already.

use std::collections::{BTreeSet, HashMap};

use domain::spend::{Allocation, Rule, Verdict};
use domain::value::words::{self, Words};
use domain::value::{Id, Money};

use super::past::{self, Changed, Past};
use super::{find, form, list};
use crate::failure::checked;
use crate::view::{RuleChange, RuleEffect, RuleForm, RuleWeight, RulesEffect};
use crate::{Now, Practice, Result};

/// Changes beyond this many are counted, not listed.
const LISTED: usize = 200;

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
        match form::read(
            &rule,
            id.unwrap_or_else(|| practice.new_id()),
            position,
            currency,
        ) {
            Ok(rule) => rules.push(rule),
            Err(problems) => {
                return Ok(RuleEffect {
                    problems,
                    ..RuleEffect::default()
                });
            }
        }
    }
    let here = match token {
        Some(token) => practice
            .reading(&token)
            .await?
            .read()
            .await
            .effect(&rules, None),
        None => (0, Money::ZERO),
    };
    let past = past::of(practice, &file, &rules, now).await?;
    Ok(effect(here, &past, Words::window(currency)))
}

/// What deciding a group of an open file always so would change, counted before it is decided.
pub async fn always(
    practice: &Practice,
    token: String,
    group: u32,
    allocation: Allocation,
    now: Now,
) -> Result<RuleEffect> {
    let allocation = checked(allocation)?;
    let group = usize::try_from(group).unwrap_or(usize::MAX);
    let reading = practice.reading(&token).await?;
    let (client, currency, here, rules) = {
        let reading = reading.read().await;
        let Some(rule) = reading.rule_for(practice.new_id(), group, allocation) else {
            return Ok(RuleEffect::default());
        };
        let rules = reading.rules_with(rule);
        let here = reading.effect(&rules, Some(group));
        (reading.client(), reading.source.currency, here, rules)
    };
    let file = practice.file(client).await?;
    let past = past::of(practice, &file, &rules, now).await?;
    Ok(effect(here, &past, Words::window(currency)))
}

/// What each rule does, and what running all of them on past imports would change; nothing is
/// changed. `token` names the file that is being read, where one is.
pub async fn weigh(
    practice: &Practice,
    client: Id,
    token: Option<String>,
    now: Now,
) -> Result<RulesEffect> {
    let file = practice.file(client).await?;
    let words = Words::window(practice.assessment(client, now).await?.client().currency);
    let rules = file.rules().await?;
    let past = past::of(practice, &file, &rules, now).await?;
    let here = match token {
        Some(token) => practice.reading(&token).await?.read().await.by_rule(),
        None => HashMap::new(),
    };
    let mut largest: Vec<&Changed> = past.changed.iter().collect();
    largest.sort_by_key(|one| std::cmp::Reverse(one.sum.abs()));
    let listed = largest.len().min(LISTED);
    let (shown, rest) = largest.split_at(listed);
    Ok(RulesEffect {
        whole: effect((0, Money::ZERO), &past, words),
        lines: words::plural(past.lines(), "line", "lines"),
        rules: rules
            .iter()
            .map(|rule| weight(rule, here.get(&rule.id), &past, &rules, words))
            .collect(),
        changes: shown.iter().map(|one| change(one, &past, words)).collect(),
        more: if rest.is_empty() {
            String::new()
        } else {
            format!(
                "and {} more, {}",
                words::count(rest.len() as u64),
                words.amount_exact(rest.iter().map(|one| one.sum).sum())
            )
        },
    })
}

fn effect(here: (u64, Money), past: &Past, words: Words) -> RuleEffect {
    let sum = past.sum();
    let parts = [
        part(here, "here", words),
        part((past.lines(), sum), &imports(past.imports()), words),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    RuleEffect {
        here: small(here.0),
        here_sum: words.amount_exact(here.1),
        past: small(past.lines()),
        past_sum: words.amount_exact(sum),
        past_imports: small(past.imports() as u64),
        sentence: if parts.is_empty() {
            "Changes no line.".to_owned()
        } else {
            format!("Changes {}.", parts.join("; "))
        },
        problems: Vec::new(),
    }
}

fn weight(
    rule: &Rule,
    here: Option<&(u64, Money)>,
    past: &Past,
    rules: &[Rule],
    words: Words,
) -> RuleWeight {
    let decided: Vec<_> = past
        .groups
        .iter()
        .filter(|group| {
            let said = &group.verdict;
            [said.reason.rule(), said.channel_rule()].contains(&Some(rule.id))
                || !said.reason.is_manual() && rule.called.is_some() && said.called == rule.called
        })
        .collect();
    let stored = (
        decided.iter().map(|group| group.lines).sum(),
        decided.iter().map(|group| group.sum).sum(),
    );
    let files: BTreeSet<Id> = decided.iter().map(|group| group.import).collect();
    let parts = [
        here.and_then(|&here| part(here, "here", words)),
        part(stored, &imports(files.len()), words),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let changed: Vec<&Changed> = past
        .changed
        .iter()
        .filter(|one| one.rule(&past.groups[one.group], rules) == Some(rule.id))
        .collect();
    let count = changed.iter().map(|one| one.count()).sum();
    RuleWeight {
        id: rule.id,
        decides: if parts.is_empty() {
            "Decides no line yet.".to_owned()
        } else {
            format!("Decides {}.", parts.join("; "))
        },
        changes: if count == 0 {
            String::new()
        } else {
            format!(
                "Running it changes {}, {}.",
                words::plural(count, "line", "lines"),
                words.amount_exact(changed.iter().map(|one| one.sum).sum())
            )
        },
    }
}

fn change(one: &Changed, past: &Past, words: Words) -> RuleChange {
    let group = &past.groups[one.group];
    RuleChange {
        vendor: group.vendor.clone(),
        account: group.account.clone(),
        file: group.file.clone(),
        lines: words::plural(one.count(), "line", "lines"),
        sum: words.amount_exact(one.sum),
        before: list::decided(&group.verdict),
        after: list::decided(&one.verdict),
        why: match why(&one.verdict, &group.verdict) {
            reason if reason.is_empty() => "No rule speaks of it any more".to_owned(),
            reason => reason,
        },
    }
}

/// Why lines are decided otherwise; of the channel, where nothing else is another one.
fn why(after: &Verdict, before: &Verdict) -> String {
    let other_side = (after.allocation, after.category) != (before.allocation, before.category);
    let channel = after.channel.as_ref().filter(|_| !other_side);
    let reason = channel.map_or(&after.reason, |channel| &channel.reason);
    reason.in_words()
}

/// `12 lines, 300.00 here`; nothing where there are none.
fn part((lines, sum): (u64, Money), place: &str, words: Words) -> Option<String> {
    (lines > 0).then(|| {
        format!(
            "{}, {} {place}",
            words::plural(lines, "line", "lines"),
            words.amount_exact(sum)
        )
    })
}

fn imports(count: usize) -> String {
    let imports = words::plural(count as u64, "past import", "past imports");
    format!("in {imports}")
}

fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
