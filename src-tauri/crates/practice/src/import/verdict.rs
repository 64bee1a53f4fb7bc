//! Which side the lines of a file belong to, and why: what the machine says, under what was decided.

use std::collections::HashMap;
use std::sync::Arc;

use domain::spend::{Allocation, Category, Classifier, Reason, Rule, Subject, Verdict};
use intake::{Line, Preview};
use store::{NewGroup, NewLine};

use super::before::Before;

/// What the machine says of a group.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    verdict: Verdict,
    /// For a person to confirm.
    pub suggestion: Option<Verdict>,
    /// What the account is called for, where nothing else names a category.
    named: Option<Category>,
}

impl Judged {
    pub fn hinted(&self) -> Option<Category> {
        let hint = self.suggestion.as_ref();
        hint.and_then(|hint| hint.category).or(self.named)
    }
}

/// Verdicts by group, or by line where lines of a group can differ, under what was decided.
#[derive(Clone, Default)]
pub struct Verdicts {
    pub groups: Vec<Judged>,
    by_line: Option<Vec<Verdict>>,
    decided: HashMap<usize, Allocation>,
    /// What stands decided in the import that this one takes the place of, and for each line the
    /// place among it, where it has one.
    kept: Vec<Verdict>,
    places: Vec<Option<usize>>,
}

impl Verdicts {
    /// Asks the classifier once a group, and once a line where a rule looks at memos.
    pub fn new(rules: &[Rule], preview: &Preview) -> Self {
        let classifier = Classifier::new(rules, &[]);
        let lines = preview.lines();
        let platform = preview.head().platform;
        let mut groups: Vec<Option<Judged>> = vec![None; lines.groups()];
        let mut by_line = classifier
            .reads_memo()
            .then(|| Vec::with_capacity(lines.len()));
        for line in lines.iter() {
            let subject = Subject {
                vendor: line.vendor,
                account: line.account,
                memo: line.memo,
                class: line.class,
                amount: line.amount,
                platform,
            };
            groups[line.group].get_or_insert_with(|| Judged {
                verdict: classifier.classify(&subject),
                suggestion: classifier.suggest(&subject),
                named: classifier.named_category(&subject),
            });
            if let Some(by_line) = &mut by_line {
                by_line.push(classifier.classify(&subject));
            }
        }
        Self {
            groups: groups.into_iter().map(Option::unwrap_or_default).collect(),
            by_line,
            decided: HashMap::new(),
            kept: Vec::new(),
            places: Vec::new(),
        }
    }

    /// Lets what stood decided of the same cells count for more than anything else.
    pub fn keep(&mut self, before: &Before, preview: &Preview) {
        self.kept = before.verdicts().to_vec();
        self.places = if self.kept.is_empty() {
            Vec::new()
        } else {
            let lines = preview.lines().iter();
            lines.map(|line| before.place(line.source)).collect()
        };
    }

    fn kept(&self, index: usize) -> Option<&Verdict> {
        let place = (*self.places.get(index)?)?;
        Some(&self.kept[place])
    }

    /// Puts a person's word over what the machine says of a group, or takes it away again.
    pub fn decide(&mut self, group: usize, allocation: Option<Allocation>) {
        match allocation {
            Some(allocation) => self.decided.insert(group, allocation),
            None => self.decided.remove(&group),
        };
    }

    /// A line's verdict, by its place among the lines.
    pub fn of(&self, index: usize, line: &Line<'_>) -> Verdict {
        match self.kept(index) {
            Some(kept) => kept.clone(),
            None => self.over(line.group, self.machine(index, line.group)),
        }
    }

    /// Only the side of a line's verdict.
    pub fn allocation(&self, index: usize, group: usize) -> Allocation {
        if let Some(kept) = self.kept(index) {
            return kept.allocation;
        }
        match self.decided.get(&group) {
            Some(&allocation) => allocation,
            None => self.machine(index, group).allocation,
        }
    }

    fn machine(&self, index: usize, group: usize) -> &Verdict {
        match &self.by_line {
            Some(lines) => &lines[index],
            None => &self.groups[group].verdict,
        }
    }

    fn over(&self, group: usize, verdict: &Verdict) -> Verdict {
        match self.decided.get(&group) {
            Some(&allocation) => Verdict {
                allocation,
                category: verdict.category.or_else(|| self.groups[group].hinted()),
                reason: Reason::Manual,
            },
            None => verdict.clone(),
        }
    }

    /// The groups as they are stored, and the place of each line's group among them where lines
    /// of a group differ.
    fn stored(&self, preview: &Preview) -> (Vec<NewGroup>, Option<Vec<usize>>) {
        let lines = preview.lines();
        let new = |group: usize, verdict: Verdict| {
            let names = lines.group(group);
            NewGroup {
                vendor: names.vendor.to_string(),
                account: names.account.to_string(),
                class: names.class.to_string(),
                allocation: verdict.allocation,
                category: verdict.category,
                reason: verdict.reason,
            }
        };
        if self.by_line.is_none() && self.places.is_empty() {
            let verdicts = self.groups.iter().enumerate();
            let groups =
                verdicts.map(|(group, judged)| new(group, self.over(group, &judged.verdict)));
            return (groups.collect(), None);
        }
        let mut groups = Vec::new();
        let mut known = HashMap::new();
        let places =
            (0..lines.len()).filter_map(|index| lines.get(index).map(|line| (index, line)));
        let places = places.map(|(index, line)| {
            let kept = self.kept(index);
            let verdict = kept.unwrap_or_else(|| self.machine(index, line.group));
            *known
                .entry((line.group, kept.is_some(), verdict))
                .or_insert_with(|| {
                    groups.push(new(line.group, self.of(index, &line)));
                    groups.len() - 1
                })
        });
        let places = places.collect();
        (groups, Some(places))
    }
}

/// What is stored of the lines that are not there yet: their groups, and the lines made one by
/// one, so that a million never exist twice.
pub fn to_store(
    preview: Arc<Preview>,
    verdicts: &Verdicts,
) -> (Vec<NewGroup>, impl Iterator<Item = NewLine> + Send + use<>) {
    let (groups, places) = verdicts.stored(&preview);
    let text = |text: &str| (!text.is_empty()).then(|| Arc::from(text));
    let lines = (0..preview.lines().len()).filter_map(move |index| {
        let line = preview.lines().get(index)?;
        if line.duplicate {
            return None;
        }
        Some(NewLine {
            group: places.as_ref().map_or(line.group, |places| places[index]),
            source: line.source,
            date: line.date,
            period: line.period,
            amount: line.amount,
            memo: text(line.memo),
            reference: text(line.reference),
            key: line.key,
        })
    });
    (groups, lines)
}
