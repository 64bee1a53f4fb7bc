//! Which side the lines of a file belong to, and why: what the machine says, under what was decided.

use std::collections::HashMap;
use std::sync::Arc;

use domain::spend::{Allocation, Category, Classifier, Reason, Rule, SpendLine, Subject, Verdict};
use intake::{Line, Preview};

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
#[derive(Default)]
pub struct Verdicts {
    pub groups: Vec<Judged>,
    by_line: Option<Vec<Verdict>>,
    decided: HashMap<usize, Allocation>,
}

impl Verdicts {
    /// Asks the classifier once a group, and once a line where a rule looks at memos.
    pub fn new(rules: &[Rule], preview: &Preview, decided: HashMap<usize, Allocation>) -> Self {
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
            decided,
        }
    }

    /// A line's verdict, by its place among the lines.
    pub fn of(&self, index: usize, line: &Line<'_>) -> Verdict {
        let group = &self.groups[line.group];
        let verdict = match &self.by_line {
            Some(lines) => &lines[index],
            None => &group.verdict,
        };
        match self.decided.get(&line.group) {
            Some(&allocation) => Verdict {
                allocation,
                category: verdict.category.or_else(|| group.hinted()),
                reason: Reason::Manual,
            },
            None => verdict.clone(),
        }
    }
}

/// Lines as they are stored, made one by one so that a million never exist twice.
pub fn spend_lines(
    preview: Arc<Preview>,
    verdicts: Arc<Verdicts>,
) -> impl Iterator<Item = (SpendLine, store::Key)> + Send {
    (0..preview.lines().len()).filter_map(move |index| {
        let line = preview.lines().get(index)?;
        if line.duplicate {
            return None;
        }
        let verdict = verdicts.of(index, &line);
        Some((
            line.to_spend(verdict.allocation, verdict.category, verdict.reason),
            line.key,
        ))
    })
}
