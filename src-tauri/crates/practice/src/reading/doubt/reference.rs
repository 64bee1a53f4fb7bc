//! Lines whose reference stood for something else before.
//!
//! A source that numbers its lines gives each number once: the same number with another amount, day
//! or vendor is a line that was corrected, or a number that was used twice, and only a person knows.
//! Where a number covers several lines, as those of journals and of invoices do, it says nothing.

use std::collections::{HashMap, HashSet};

use domain::spend::{ImportSummary, LineRef};
use domain::value::Id;
use intake::{Layout, Line};
use store::StoredLine;

use super::same::doubt;
use super::{Comparison, Doubt, Names, Why};
use crate::Result;

/// What is charged under one number every month is no correction of the month before.
const APART: i64 = 10;
/// `12` and the like number the checks of any account.
const SHORTEST: usize = 3;
/// More than these are not looked up one by one.
const MOST: usize = 20_000;

impl Comparison<'_> {
    pub(super) async fn referenced(
        &self,
        others: &[&ImportSummary],
        covered: &HashSet<LineRef>,
    ) -> Result<Vec<Doubt>> {
        let head = self.preview.head();
        let alike: HashMap<Id, &ImportSummary> = others
            .iter()
            .filter(|other| other.kind == head.kind)
            .map(|&other| (other.id, other))
            .collect();
        if alike.is_empty() || head.layout != Layout::Flat {
            return Ok(Vec::new());
        }
        let fresh: Vec<Line<'_>> = self
            .new_lines()
            .filter(|line| line.reference.len() >= SHORTEST && !covered.contains(&line.source))
            .take(MOST + 1)
            .collect();
        if fresh.is_empty() || fresh.len() > MOST {
            return Ok(Vec::new());
        }
        let mut times: HashMap<&str, u32> = fresh.iter().map(|line| (line.reference, 0)).collect();
        for line in self.preview.lines().iter() {
            if let Some(times) = times.get_mut(line.reference) {
                *times += 1;
            }
        }
        let asked: Vec<Line<'_>> = fresh
            .into_iter()
            .filter(|line| times[line.reference] == 1)
            .collect();
        let references: Vec<&str> = asked.iter().map(|line| line.reference).collect();
        let mut there: HashMap<String, Vec<StoredLine>> = HashMap::new();
        for stored in self.file.referenced(&references, self.except).await? {
            if alike.contains_key(&stored.import) {
                let reference = stored.line.reference.clone();
                there.entry(reference).or_default().push(stored);
            }
        }
        let mut names = Names::default();
        let mut doubts = Vec::new();
        for line in asked {
            let Some(stored) = there.remove(line.reference) else {
                continue;
            };
            if let [stored] = &*stored
                && differs(&line, stored, &mut names)
            {
                let other = alike[&stored.import];
                doubts.push(doubt(&line, stored.clone(), other, Why::Reference));
            }
        }
        Ok(doubts)
    }
}

/// The same thing with something else said of it: near in time, of the same vendor or amount.
fn differs(line: &Line<'_>, stored: &StoredLine, names: &mut Names) -> bool {
    let there = &stored.line;
    let days = line.date.zip(there.date);
    let days = days.map(|(one, other)| (one - other).num_days().abs());
    let vendor = names.of(line.vendor) == names.of(&there.vendor);
    let amount = line.amount == there.amount;
    days.is_some_and(|days| days <= APART)
        && (vendor || amount)
        && !(vendor && amount && days == Some(0))
}
