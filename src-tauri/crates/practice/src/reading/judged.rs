//! What was judged of the lines of a file: their sides, and what of them may be here already.

use domain::spend::{Classifier, Rule};
use intake::Preview;

use super::before::Before;
use super::doubt::Doubt;
use super::said::Said;
use super::tally::Tally;
use super::verdicts::Verdicts;

/// Judgements, and what they follow from.
pub struct Judged {
    pub rules: Vec<Rule>,
    pub classifier: Classifier,
    /// What the machine says of each group, or of each line where a rule looks at memos.
    pub verdicts: Verdicts,
    /// What the lines add up to by that.
    pub tally: Tally,
    /// What may be here already, and what was answered.
    pub doubts: Vec<Doubt>,
    /// The places of lines that are here already or that a person switched.
    pub here: Vec<usize>,
}

impl Judged {
    /// By these rules, before any line was looked at.
    pub fn by(rules: Vec<Rule>, classifier: Classifier) -> Self {
        Self {
            rules,
            classifier,
            verdicts: Verdicts::default(),
            tally: Tally::default(),
            doubts: Vec::new(),
            here: Vec::new(),
        }
    }

    /// Says which side everything belongs to: what the machine says, under what was decided.
    pub fn judge(&mut self, preview: &Preview, said: &Said, before: &Before) {
        let mut verdicts = Verdicts::new(&self.classifier, preview);
        for (&group, decided) in &said.decided {
            verdicts.decide(group, Some(decided.allocation));
        }
        for (&group, name) in &said.named {
            verdicts.name_channel(group, Some(name));
        }
        verdicts.keep(before, preview);
        if !said.alone.is_empty() {
            for (index, line) in preview.lines().iter().enumerate() {
                verdicts.decide_alone(index, said.alone.get(&line.source).copied());
            }
        }
        self.tally = Tally::new(preview, &verdicts);
        self.verdicts = verdicts;
    }
}
