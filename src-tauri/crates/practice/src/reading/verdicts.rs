//! Which side the lines of a file belong to, and why: what the machine says, under what was decided.

use std::collections::HashMap;
use std::sync::Arc;

use domain::spend::{Allocation, Category, Channel, Classifier, Judged, Reason, Subject, Verdict};
use domain::value::Id;
use intake::{Line, Preview};
use store::{NewGroup, NewLine};

use super::before::Before;

/// What the machine says of a group.
#[derive(Clone, Debug, Default)]
pub struct Opinion {
    judged: Judged,
    /// For a person to confirm.
    pub suggestion: Option<Verdict>,
    /// Pay, travel and the like, which often serve both sides.
    pub often_shared: bool,
    /// What the account is called for, where nothing else names a category.
    named: Option<Category>,
}

impl Opinion {
    /// What the file itself says; nothing is left to propose.
    fn of_file(verdict: Verdict) -> Self {
        Self {
            judged: Judged::sure(verdict),
            ..Self::default()
        }
    }

    /// The category that a decision by hand gives its lines.
    pub fn hinted(&self) -> Option<Category> {
        let own = self.judged.whole().and_then(|whole| whole.category);
        let hint = self.suggestion.as_ref();
        own.or_else(|| hint.and_then(|hint| hint.category))
            .or(self.named)
    }
}

/// Opinions by group, and by line where a rule tells the lines of a group apart, under what was
/// decided.
#[derive(Clone, Default)]
pub struct Verdicts {
    pub groups: Vec<Opinion>,
    /// What is said of single lines, each verdict once, and which line has which.
    said: Vec<Verdict>,
    by_line: HashMap<usize, usize>,
    decided: HashMap<usize, Allocation>,
    /// Channels that a person named for groups.
    named: HashMap<usize, Channel>,
    /// Lines that were decided alone, by their place; they stand above their group.
    alone: HashMap<usize, Allocation>,
    /// What stands decided in the import that this one takes the place of, and for each line the
    /// place among it, where it has one.
    kept: Vec<Verdict>,
    places: Vec<Option<usize>>,
}

impl Verdicts {
    /// Asks the classifier once a group, and once a line where a rule looks at lines.
    pub fn new(classifier: &Classifier, preview: &Preview) -> Self {
        let head = preview.head();
        let lines = preview.lines();
        let mut verdicts = Self::default();
        let mut places: HashMap<Verdict, usize> = HashMap::new();
        let mut groups: Vec<Option<Opinion>> = vec![None; lines.groups()];
        for (index, group) in lines.groups_in_order().enumerate() {
            // Nearly every line: it is what the first of its group is.
            let known = groups[group].as_ref();
            if known.is_some_and(|known| known.judged.whole().is_some()) {
                continue;
            }
            let line = lines.get(index).expect("BUG: it was counted");
            let subject = || Subject {
                vendor: line.vendor,
                account: line.account,
                memo: line.memo,
                class: line.class,
                channel: line.channel,
                amount: line.amount,
                days: Some(days(&line)),
                platform: head.platform.as_ref(),
                recipe: &head.kind,
            };
            let group = groups[line.group].get_or_insert_with(|| {
                said(&line).map_or_else(|| opinion(classifier, &subject()), Opinion::of_file)
            });
            if group.judged.whole().is_none() {
                let verdict = classifier.of_line(&group.judged, &subject());
                let said = &mut verdicts.said;
                let place = *places.entry(verdict).or_insert_with_key(|verdict| {
                    said.push(verdict.clone());
                    said.len() - 1
                });
                verdicts.by_line.insert(index, place);
            }
        }
        verdicts.groups = groups.into_iter().map(Option::unwrap_or_default).collect();
        verdicts
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

    /// Puts the channel that a person named for a group over what the machine says of its lines, or
    /// takes it away again.
    pub fn name_channel(&mut self, group: usize, name: Option<&str>) {
        match name.and_then(|name| Channel::new(name, Reason::Manual)) {
            Some(channel) => self.named.insert(group, channel),
            None => self.named.remove(&group),
        };
    }

    /// The channel of a group: as a person named it, or what the machine says of all its lines.
    pub fn channel(&self, group: usize) -> Option<&Channel> {
        let whole = self.groups[group].judged.whole();
        let said = whole.and_then(|whole| whole.channel.as_ref());
        self.named.get(&group).or(said)
    }

    /// Puts a person's word over one line alone, or takes it away again.
    pub fn decide_alone(&mut self, index: usize, allocation: Option<Allocation>) {
        match allocation {
            Some(allocation) => self.alone.insert(index, allocation),
            None => self.alone.remove(&index),
        };
    }

    pub fn is_alone(&self, index: usize) -> bool {
        self.alone.contains_key(&index)
    }

    /// A line's verdict, by its place among the lines.
    pub fn of(&self, index: usize, line: &Line<'_>) -> Verdict {
        match (self.alone.get(&index), self.kept(index)) {
            (Some(&allocation), _) => self.by_hand(
                line.group,
                self.machine(index, line.group),
                allocation,
                Reason::OnlyHere,
            ),
            (None, Some(kept)) => kept.clone(),
            (None, None) => self.over(line.group, self.machine(index, line.group)),
        }
    }

    /// Whether the machine says something else of a line by other opinions. What stands decided in
    /// an import that this one takes the place of stays.
    pub fn differ(&self, other: &Self, index: usize, group: usize) -> bool {
        let (one, other) = (self.machine(index, group), other.machine(index, group));
        self.kept(index).is_none() && !one.agrees(other)
    }

    /// Only the side of a line's verdict.
    pub fn allocation(&self, index: usize, group: usize) -> Allocation {
        if let Some(&alone) = self.alone.get(&index) {
            return alone;
        }
        if let Some(kept) = self.kept(index) {
            return kept.allocation;
        }
        match self.decided.get(&group) {
            Some(&allocation) => allocation,
            None => self.machine(index, group).allocation,
        }
    }

    /// The rules that a line is owed to: that of its side, and that of its channel.
    pub fn rules(&self, index: usize, group: usize) -> impl Iterator<Item = Id> {
        let said = self
            .kept(index)
            .unwrap_or_else(|| self.machine(index, group));
        let named = self.named.contains_key(&group);
        let channel = said.channel.as_ref().filter(|_| !named);
        let channel = channel.and_then(|channel| channel.reason.rule());
        let side = self.reason(index, group).rule();
        side.into_iter()
            .chain(channel.filter(move |_| side != channel))
    }

    /// Why a line is on its side.
    pub fn reason(&self, index: usize, group: usize) -> &Reason {
        match self.kept(index) {
            _ if self.alone.contains_key(&index) => &Reason::OnlyHere,
            Some(kept) => &kept.reason,
            None if self.decided.contains_key(&group) => &Reason::Manual,
            None => &self.machine(index, group).reason,
        }
    }

    fn machine(&self, index: usize, group: usize) -> &Verdict {
        self.groups[group]
            .judged
            .whole()
            .unwrap_or_else(|| &self.said[self.by_line[&index]])
    }

    fn over(&self, group: usize, verdict: &Verdict) -> Verdict {
        match self.decided.get(&group) {
            Some(&allocation) => self.by_hand(group, verdict, allocation, Reason::Manual),
            None => self.with_channel(group, verdict.clone()),
        }
    }

    fn with_channel(&self, group: usize, verdict: Verdict) -> Verdict {
        Verdict {
            channel: self.named.get(&group).cloned().or(verdict.channel),
            ..verdict
        }
    }

    /// What a person said of a line, with what the machine knows besides its side.
    fn by_hand(
        &self,
        group: usize,
        verdict: &Verdict,
        allocation: Allocation,
        reason: Reason,
    ) -> Verdict {
        let by_hand = Verdict {
            allocation,
            category: verdict.category.or_else(|| self.groups[group].hinted()),
            reason,
            ..verdict.clone()
        };
        self.with_channel(group, by_hand)
    }

    /// The groups as they are stored, and the place of a line's group among them where a rule tells
    /// the lines of a group apart.
    fn stored(&self, preview: &Preview) -> (Vec<NewGroup>, HashMap<usize, usize>) {
        let lines = preview.lines();
        let new = |group: usize, verdict: Verdict| {
            let names = lines.group(group);
            NewGroup {
                vendor: names.vendor.to_string(),
                account: names.account.to_string(),
                class: names.class.to_string(),
                file_channel: names.channel.to_string(),
                verdict,
            }
        };
        // A group whose lines are told apart has none of its own, and is left out where it is kept.
        let mut groups: Vec<NewGroup> = self
            .groups
            .iter()
            .enumerate()
            .map(|(group, opinion)| {
                let whole = opinion.judged.whole().cloned().unwrap_or_default();
                new(group, self.over(group, &whole))
            })
            .collect();
        let mut places = HashMap::new();
        if self.by_line.is_empty() && self.places.is_empty() && self.alone.is_empty() {
            return (groups, places);
        }
        let mut known = HashMap::new();
        for (index, line) in lines.iter().enumerate() {
            let (alone, kept) = (self.alone.get(&index), self.kept(index));
            if alone.is_none() && kept.is_none() && !self.by_line.contains_key(&index) {
                continue;
            }
            let verdict = kept.unwrap_or_else(|| self.machine(index, line.group));
            let place = *known
                .entry((line.group, alone, kept.is_some(), verdict))
                .or_insert_with(|| {
                    groups.push(new(line.group, self.of(index, &line)));
                    groups.len() - 1
                });
            places.insert(index, place);
        }
        (groups, places)
    }
}

/// What an export of ours says of a line: it holds, whatever the client's rules would say.
fn said(line: &Line<'_>) -> Option<Verdict> {
    line.said.map(|said| {
        let by = match said.allocation {
            _ if said.by_hand => Reason::Manual,
            Allocation::Undecided => Reason::Nothing,
            _ => Reason::Export,
        };
        let named = if said.by_hand {
            Reason::Manual
        } else {
            Reason::Export
        };
        Verdict {
            channel: Channel::new(line.channel, named),
            ..Verdict::new(said.allocation, said.category, by)
        }
    })
}

fn opinion(classifier: &Classifier, subject: &Subject<'_>) -> Opinion {
    let judged = classifier.judge(subject);
    let decides = judged
        .whole()
        .is_some_and(|whole| whole.allocation != Allocation::Undecided);
    Opinion {
        suggestion: (!decides).then(|| classifier.suggest(subject)).flatten(),
        often_shared: classifier.is_often_shared(subject),
        named: classifier.named_category(subject),
        judged,
    }
}

fn days(line: &Line<'_>) -> (chrono::NaiveDate, chrono::NaiveDate) {
    line.date.map_or_else(
        || (line.period.from.first_day(), line.period.to.last_day()),
        |day| (day, day),
    )
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
            group: places.get(&index).copied().unwrap_or(line.group),
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
