//! Lines that may be here already without being known by their key: never merged, never skipped
//! in silence, and never looked for within one file. Each is asked about, with both sides shown.

mod overlap;
mod reference;
mod retire;
mod same;

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::spend::{Counts, Doubted, ImportSummary, LineRef};
use domain::value::{Id, Money, Period};
use intake::{Line, Preview};
use store::{ClientFile, StoredLine};

use super::before::Before;
use crate::Result;

pub use retire::retired;

/// One thing that is asked.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// What an answer names.
    pub id: Doubted,
    pub kind: Kind,
    /// The import that has the other side.
    pub other: ImportSummary,
    /// The lines of this file that it is about.
    pub here: Vec<LineRef>,
    /// What was answered; until then what is here already counts.
    pub choice: Option<Counts>,
}

#[derive(Clone, Debug)]
pub enum Kind {
    /// One line that is probably one of this file.
    Same { why: Why, there: Box<StoredLine> },
    /// The same months of the same accounts from another source.
    Overlap {
        subjects: Vec<String>,
        period: Period,
        here: Money,
        there: Money,
        /// The stored groups and periods that it is about.
        stored: Vec<(String, String, Period)>,
    },
}

/// Why two lines are probably one.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The same amount and vendor a few days apart.
    Near,
    /// The same campaign or account and period with another amount.
    Restated,
    /// The same reference with another amount, day or vendor.
    Reference,
}

impl Doubt {
    /// True while this file's lines stay off.
    pub fn is_off(&self) -> bool {
        matches!(self.choice, None | Some(Counts::Skip))
    }

    fn answered(mut self, said: &BTreeMap<Doubted, Counts>) -> Self {
        let answer = said.get(&self.id).or_else(|| said.get(&self.id.all()));
        self.choice = answer.copied();
        self
    }
}

/// What is compared: a file, and the imports that count.
pub struct Comparison<'a> {
    pub file: &'a ClientFile,
    pub preview: &'a Preview,
    /// The import that this reading takes the place of; it is no other side.
    pub except: Option<Id>,
    /// The live imports beside it.
    pub others: Vec<&'a ImportSummary>,
    pub known: &'a store::KnownKeys,
    pub before: &'a Before,
    /// What was said of any of it.
    pub said: &'a BTreeMap<Doubted, Counts>,
}

impl Comparison<'_> {
    /// Everything to be asked, overlaps first: a line that is in one is not asked about again.
    pub async fn doubts(&self) -> Result<Vec<Doubt>> {
        let Some(period) = self.preview.head().period else {
            return Ok(Vec::new());
        };
        let others: Vec<&ImportSummary> = self
            .others
            .iter()
            .copied()
            .filter(|other| {
                other
                    .period
                    .is_some_and(|other| meets(other, wider(period)))
            })
            .collect();
        let nothing_new = self.new_lines().next().is_none();
        if others.is_empty() || self.before.exact || nothing_new {
            return Ok(Vec::new());
        }
        let mut doubts = Vec::new();
        for &other in &others {
            doubts.extend(self.overlap(other).await?);
        }
        // What both sides are said to have is not asked again line by line.
        let covered: HashSet<LineRef> = doubts
            .iter()
            .flat_map(|doubt: &Doubt| doubt.here.iter().copied())
            .collect();
        doubts.extend(self.same(&others, &covered).await?);
        Ok(doubts
            .into_iter()
            .map(|doubt| doubt.answered(self.said))
            .collect())
    }

    /// Lines that nothing stands for yet.
    fn new_lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.preview.lines().iter().filter(|line| self.is_new(line))
    }

    fn is_new(&self, line: &Line<'_>) -> bool {
        !self.known.contains(&line.key) && !self.before.has(line.source)
    }
}

/// True where two periods share a month.
fn meets(one: Period, other: Period) -> bool {
    one.from <= other.to && other.from <= one.to
}

/// A month more on either side: a few days may reach over its end.
fn wider(period: Period) -> Period {
    Period {
        from: period.from.plus(-1),
        to: period.to.plus(1),
    }
}

/// Names of vendors, each worked out once.
#[derive(Default)]
struct Names(HashMap<String, String>);

impl Names {
    fn of(&mut self, vendor: &str) -> String {
        if let Some(name) = self.0.get(vendor) {
            return name.clone();
        }
        let name = domain::spend::vendor_name(vendor);
        self.0.insert(vendor.to_owned(), name.clone());
        name
    }
}
