//! What the rules would change of what was imported before.
//!
//! Only what rules decide, or decided and no longer do, is touched. What was decided by hand never
//! is.

use std::collections::{BTreeMap, BTreeSet};

use domain::change::Edit;
use domain::spend::{Classifier, LineRef, Reason, Rule, Subject, Verdict};
use domain::value::{Id, Money};
use store::{ClientFile, LineGroup};

use crate::knowledge;
use crate::{Now, Practice, Result};

/// The changes, group by group.
#[derive(Default)]
pub struct Past {
    pub changed: Vec<Changed>,
    /// What the client's imports hold now.
    pub groups: Vec<LineGroup>,
}

/// Lines of one stored group, and what they would become.
pub struct Changed {
    /// Its place among the groups.
    pub group: usize,
    pub verdict: Verdict,
    pub sum: Money,
    pub lines: Vec<LineRef>,
}

/// What becomes one edit.
type Outcome = (Id, Verdict);

impl Past {
    pub fn lines(&self) -> u64 {
        self.changed.iter().map(Changed::count).sum()
    }

    pub fn sum(&self) -> Money {
        self.changed.iter().map(|one| one.sum).sum()
    }

    pub fn imports(&self) -> usize {
        let imports = self.changed.iter().map(|one| self.groups[one.group].import);
        imports.collect::<BTreeSet<_>>().len()
    }

    pub fn edits(self) -> Vec<Edit> {
        let mut edits: BTreeMap<Outcome, Vec<LineRef>> = BTreeMap::new();
        for one in self.changed {
            let outcome = (self.groups[one.group].import, one.verdict);
            edits.entry(outcome).or_default().extend(one.lines);
        }
        edits
            .into_iter()
            .map(|((import, verdict), lines)| Edit::Decide {
                import,
                lines,
                verdict,
            })
            .collect()
    }

    fn add(&mut self, group: usize, verdict: Verdict, lines: Vec<LineRef>, sum: Money) {
        // Lines of a group that are told apart come one by one, those of one verdict are one change.
        let same = self
            .changed
            .iter_mut()
            .rev()
            .take_while(|one| one.group == group)
            .find(|one| one.verdict == verdict);
        match same {
            Some(one) => {
                one.lines.extend(lines);
                one.sum += sum;
            }
            None => self.changed.push(Changed {
                group,
                verdict,
                sum,
                lines,
            }),
        }
    }
}

impl Changed {
    pub fn count(&self) -> u64 {
        self.lines.len() as u64
    }

    /// The rule that it is owed to: the one that would decide, or the one that no longer does.
    pub fn rule(&self, before: &LineGroup, rules: &[Rule]) -> Option<Id> {
        let before = &before.verdict;
        let deciding = [&self.verdict.reason, &before.reason]
            .into_iter()
            .find_map(Reason::rule)
            .or_else(|| self.verdict.channel_rule())
            .or_else(|| before.channel_rule());
        let naming = || {
            let called = self.verdict.called.as_ref()?;
            rules
                .iter()
                .find(|rule| rule.called.as_ref() == Some(called))
                .map(|rule| rule.id)
        };
        deciding.or_else(naming)
    }
}

/// What these rules would change of what was imported before.
pub async fn of(practice: &Practice, file: &ClientFile, rules: &[Rule], now: Now) -> Result<Past> {
    let assessment = file.assessment(now.today).await?;
    let classifier = knowledge::classifier(practice, file, &assessment, rules).await?;
    let groups = file.groups().await?;
    let mut past = Past::default();
    for (place, group) in groups.iter().enumerate() {
        if group.verdict.reason.is_manual() {
            continue;
        }
        let subject = Subject {
            vendor: &group.vendor,
            account: &group.account,
            class: &group.class,
            channel: &group.file_channel,
            recipe: &group.recipe,
            ..Subject::default()
        };
        let judged = classifier.judge(&subject);
        if let Some(verdict) = judged.whole() {
            if let Some(verdict) = change(verdict, &group.verdict) {
                let lines = file.cells_of_group(group.number).await?;
                past.add(place, verdict, lines, group.sum);
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
            if let Some(verdict) = change(&verdict, &group.verdict) {
                past.add(place, verdict, vec![line.source], line.amount);
            }
        }
    }
    past.groups = groups;
    Ok(past)
}

/// What stored lines would become, where a rule has another word than what is stored, or the rule
/// that decided has gone. By another name the vendor may be known for something else. A channel that
/// a person named stays.
fn change(said: &Verdict, stored: &Verdict) -> Option<Verdict> {
    let ruled = |rule: fn(&Verdict) -> Option<Id>| rule(said).is_some() || rule(stored).is_some();
    let renamed = said.called != stored.called;
    let mut after = stored.clone();
    if renamed || ruled(|verdict| verdict.reason.rule()) {
        after.allocation = said.allocation;
        after.category = said.category;
        after.reason = said.reason.clone();
    }
    if (renamed || ruled(Verdict::channel_rule)) && stored.channel_by_hand().is_none() {
        after.channel.clone_from(&said.channel);
    }
    after.called.clone_from(&said.called);
    (!after.agrees(stored)).then_some(after)
}
