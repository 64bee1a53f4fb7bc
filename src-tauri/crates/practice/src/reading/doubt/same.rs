//! Single lines that are probably here already: the same amount and vendor within four days, or
//! the same campaign or account and period with another amount.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};
use domain::spend::{Doubted, ImportSummary, LineRef, SpendLine};
use domain::value::{Id, Money, Period};
use intake::Line;
use store::{LineQuery, StoredLine};

use super::{Comparison, Doubt, Kind, Names, Why};
use crate::Result;

/// A bank books what a ledger dates up to this many days earlier or later.
const APART: u64 = 4;

/// What makes two lines of one kind of report the same but for the amount.
type Place = (String, String, String, Option<NaiveDate>, Period);

impl Comparison<'_> {
    pub(super) async fn same(
        &self,
        others: &[&ImportSummary],
        covered: &HashSet<LineRef>,
    ) -> Result<Vec<Doubt>> {
        let mut covered = covered.clone();
        let mut doubts = self.restated(others, &covered).await?;
        covered.extend(doubts.iter().flat_map(|doubt| &doubt.here));
        doubts.extend(self.referenced(others, &covered).await?);
        covered.extend(doubts.iter().flat_map(|doubt| &doubt.here));
        doubts.extend(self.shifted(others, &covered).await?);
        doubts.sort_by_key(|doubt| doubt.here.first().copied());
        Ok(doubts)
    }

    /// Campaigns and months that the same report gave before with another amount.
    async fn restated(
        &self,
        others: &[&ImportSummary],
        covered: &HashSet<LineRef>,
    ) -> Result<Vec<Doubt>> {
        let head = self.preview.head();
        let mut doubts = Vec::new();
        // What has its day is told by it, and is asked about below.
        if head.platform.is_none() && self.new_lines().all(|line| line.date.is_some()) {
            return Ok(doubts);
        }
        let mut taken = HashSet::new();
        for other in others.iter().filter(|other| other.kind == head.kind) {
            let query = LineQuery {
                import: Some(other.id),
                period: head.period,
                ..LineQuery::default()
            };
            let mut there: HashMap<Place, Vec<StoredLine>> = HashMap::new();
            let mut exact = self.exact(|_| true);
            for stored in self.file.lines(&query).await? {
                let restates = head.platform.is_some() || stored.line.date.is_none();
                if restates && !exact.take(&stored.line) {
                    there.entry(place(&stored.line)).or_default().push(stored);
                }
            }
            for line in self.new_lines() {
                if covered.contains(&line.source) || !taken.insert(line.source) {
                    continue;
                }
                let lines = there
                    .get_mut(&place_of(&line))
                    .filter(|lines| !lines.is_empty());
                match lines {
                    Some(lines) => doubts.push(doubt(&line, lines.remove(0), other, Why::Restated)),
                    None => {
                        taken.remove(&line.source);
                    }
                }
            }
        }
        Ok(doubts)
    }

    /// The same amount to the same vendor a few days apart.
    async fn shifted(
        &self,
        others: &[&ImportSummary],
        covered: &HashSet<LineRef>,
    ) -> Result<Vec<Doubt>> {
        let head = self.preview.head();
        let asked: Vec<(Line<'_>, NaiveDate)> = self
            .new_lines()
            .filter(|line| !covered.contains(&line.source) && !line.vendor.is_empty())
            .filter_map(|line| Some((line, line.date?)))
            .collect();
        let days = || asked.iter().map(|&(_, day)| day);
        let (Some(first), Some(last)) = (days().min(), days().max()) else {
            return Ok(Vec::new());
        };
        let mut amounts: Vec<Money> = asked.iter().map(|(line, _)| line.amount).collect();
        amounts.sort_unstable();
        amounts.dedup();
        let stored = self
            .file
            .alike(
                &amounts,
                first - Days::new(APART),
                last + Days::new(APART),
                self.except,
            )
            .await?;
        if stored.is_empty() {
            return Ok(Vec::new());
        }
        let by_id: HashMap<Id, &ImportSummary> =
            others.iter().map(|&other| (other.id, other)).collect();
        let mut names = Names::default();
        let asked_for = |amount: Money| amounts.binary_search(&amount).is_ok();
        let mut exact = self.exact(asked_for);
        let mut there: HashMap<(String, Money), Vec<StoredLine>> = HashMap::new();
        for stored in stored {
            // Lines of a platform are told by their campaign, which is compared above.
            let same_platform = head.platform.is_some()
                && by_id
                    .get(&stored.import)
                    .is_some_and(|other| other.kind == head.kind);
            if by_id.contains_key(&stored.import) && !same_platform && !exact.take(&stored.line) {
                let name = names.of(&stored.line.vendor);
                there
                    .entry((name, stored.line.amount))
                    .or_default()
                    .push(stored);
            }
        }
        let series = self.series(asked_for, &mut names, &there);
        let mut doubts = Vec::new();
        for (line, day) in asked {
            let key = (names.of(line.vendor), line.amount);
            let apart = if series.contains(&key) { 0 } else { APART };
            let Some(lines) = there.get_mut(&key).filter(|_| !key.0.is_empty()) else {
                continue;
            };
            let nearest = lines
                .iter()
                .enumerate()
                .filter_map(|(at, stored)| {
                    let days = (stored.line.date? - day).num_days().unsigned_abs();
                    let other = by_id.get(&stored.import)?;
                    // One source numbers its lines: another number is another line.
                    let numbered = !line.reference.is_empty() && !stored.line.reference.is_empty();
                    let differs = numbered
                        && other.kind == head.kind
                        && line.reference != stored.line.reference;
                    (days <= apart && !differs).then_some((days, at))
                })
                .min();
            if let Some((_, at)) = nearest {
                let stored = lines.remove(at);
                let other = by_id[&stored.import];
                doubts.push(doubt(&line, stored, other, Why::Near));
            }
        }
        Ok(doubts)
    }

    /// Vendors that charge the same amount every few days, in this file or in one that is here: a
    /// shift of days says nothing of them.
    fn series(
        &self,
        asked_for: impl Fn(Money) -> bool,
        names: &mut Names,
        there: &HashMap<(String, Money), Vec<StoredLine>>,
    ) -> HashSet<(String, Money)> {
        let mut days: HashMap<(String, Money, Option<Id>), Vec<NaiveDate>> = HashMap::new();
        let lines = self.preview.lines().iter();
        for line in lines.filter(|line| asked_for(line.amount)) {
            if let Some(day) = line.date {
                let key = (names.of(line.vendor), line.amount, None);
                days.entry(key).or_default().push(day);
            }
        }
        for ((name, amount), lines) in there {
            for stored in lines {
                let key = (name.clone(), *amount, Some(stored.import));
                days.entry(key).or_default().extend(stored.line.date);
            }
        }
        let apart = i64::try_from(APART).unwrap_or(i64::MAX);
        days.into_iter()
            .filter_map(|((name, amount, _), mut days)| {
                days.sort_unstable();
                days.windows(2)
                    .any(|pair| (pair[1] - pair[0]).num_days() <= apart)
                    .then_some((name, amount))
            })
            .collect()
    }

    /// Lines of this file, of the amounts that are asked for, that are known by their key: to be
    /// counted off against stored ones.
    fn exact(&self, asked_for: impl Fn(Money) -> bool) -> Exact {
        let mut exact = Exact::default();
        for line in self.preview.lines().iter() {
            if asked_for(line.amount) && self.known.contains(&line.key) {
                let name = (place_of(&line), line.amount, line.reference.to_owned());
                *exact.0.entry(name).or_default() += 1;
            }
        }
        exact
    }
}

/// Lines that are here already for certain, by what they say.
#[derive(Default)]
struct Exact(HashMap<(Place, Money, String), u32>);

impl Exact {
    /// True where a stored line is one of them; each counts once.
    fn take(&mut self, line: &SpendLine) -> bool {
        let name = (place(line), line.amount, line.reference.clone());
        match self.0.get_mut(&name) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }
}

fn place(line: &SpendLine) -> Place {
    let texts = [&line.vendor, &line.account, &line.memo].map(String::clone);
    let [vendor, account, memo] = texts;
    (vendor, account, memo, line.date, line.period)
}

fn place_of(line: &Line<'_>) -> Place {
    let [vendor, account, memo] = [line.vendor, line.account, line.memo].map(str::to_owned);
    (vendor, account, memo, line.date, line.period)
}

pub(super) fn doubt(line: &Line<'_>, there: StoredLine, other: &ImportSummary, why: Why) -> Doubt {
    Doubt {
        id: Doubted::line(line.source),
        kind: Kind::Same {
            why,
            there: Box::new(there),
        },
        other: other.clone(),
        here: vec![line.source],
        choice: None,
    }
}
