//! The same months of the same accounts from two sources: a profit and loss by month beside its
//! transactions, an advertising platform beside the ledger that books its bills.

use std::collections::{BTreeSet, HashMap};

use domain::spend::{Doubted, ImportSummary};
use domain::value::{Money, Period};
use store::GroupSum;

use super::{Comparison, Doubt, Kind, Names, meets};
use crate::Result;
use crate::reading::Kept;

/// A group of lines on either side, as far as it is compared.
#[derive(Copy, Clone)]
struct Group<'a> {
    vendor: &'a str,
    account: &'a str,
}

/// What is known of a side.
#[derive(Copy, Clone)]
struct Source {
    dated: bool,
    platform: bool,
}

impl Comparison<'_> {
    /// What this file and another import both hold, as one question.
    pub(super) async fn overlap(&self, other: &ImportSummary) -> Result<Option<Doubt>> {
        let kept = Kept::of(self.file, other.id).await?;
        let here = Source {
            dated: self.preview.lines().iter().any(|line| line.date.is_some()),
            platform: self.preview.head().platform.is_some(),
        };
        let there = Source {
            dated: kept.dated,
            platform: kept.platform,
        };
        if here.dated == there.dated && here.platform == there.platform {
            return Ok(None);
        }
        let stored = self.file.group_sums(other.id).await?;
        let mut names = Names::default();
        let mut pairs: HashMap<usize, Vec<&GroupSum>> = HashMap::new();
        let mut found = Found::default();
        for line in self.new_lines() {
            let group = Group {
                vendor: line.vendor,
                account: line.account,
            };
            let pairs = pairs.entry(line.group).or_insert_with(|| {
                let same = |sum: &&GroupSum| same((group, here), (of(sum), there), &mut names);
                stored.iter().filter(same).collect()
            });
            let mut any = false;
            for sum in pairs.iter().filter(|sum| meets(sum.period, line.period)) {
                found.there(sum);
                any = true;
            }
            if any {
                found.sum += line.amount;
                found.cells.push(line.source);
                found.period = Some(match found.period {
                    Some(period) => period.with(line.period),
                    None => line.period,
                });
            }
        }
        Ok(found.period.map(|period| {
            let there = found.stored.values().map(|sum| sum.sum).sum();
            Doubt {
                id: Doubted::Import(other.id),
                kind: Kind::Overlap {
                    subjects: subjects(&found, here.platform || kept.platform),
                    period,
                    here: found.sum,
                    there,
                    stored: found.stored.into_keys().collect(),
                },
                other: other.clone(),
                here: found.cells,
                choice: None,
            }
        }))
    }
}

#[derive(Default)]
struct Found<'a> {
    sum: Money,
    cells: Vec<domain::spend::LineRef>,
    period: Option<Period>,
    stored: HashMap<(String, String, Period), &'a GroupSum>,
}

impl<'a> Found<'a> {
    fn there(&mut self, sum: &'a GroupSum) {
        let key = (sum.vendor.clone(), sum.account.clone(), sum.period);
        self.stored.insert(key, sum);
    }
}

fn of(sum: &GroupSum) -> Group<'_> {
    Group {
        vendor: &sum.vendor,
        account: &sum.account,
    }
}

/// The accounts, or the platform, that both sides have.
fn subjects(found: &Found<'_>, platform: bool) -> Vec<String> {
    let names: BTreeSet<&str> = found
        .stored
        .values()
        .map(|sum| {
            if sum.account.is_empty() || (platform && !sum.vendor.is_empty()) {
                sum.vendor.as_str()
            } else {
                leaf(&sum.account)
            }
        })
        .collect();
    names.into_iter().map(str::to_owned).collect()
}

/// True where two groups of different sources speak of the same spend.
fn same(one: (Group<'_>, Source), other: (Group<'_>, Source), names: &mut Names) -> bool {
    let ((one, here), (other, there)) = (one, other);
    if here.platform != there.platform {
        let (platform, books) = if here.platform {
            (one, other)
        } else {
            (other, one)
        };
        let name = names.of(platform.vendor);
        return !name.is_empty()
            && (names.of(books.vendor) == name || names.of(leaf(books.account)) == name);
    }
    let (summary, detail) = if here.dated {
        (other, one)
    } else {
        (one, other)
    };
    if summary.account.is_empty() {
        let name = names.of(summary.vendor);
        return !name.is_empty() && names.of(detail.vendor) == name;
    }
    let (path, other) = (path(summary.account), path(detail.account));
    path == other
        // A report may name an account without its parents.
        || ((path.len() == 1 || other.len() == 1) && path.last() == other.last())
}

/// The parts of an account's path, without numbers and punctuation around them.
fn path(account: &str) -> Vec<String> {
    account
        .split(':')
        .map(|part| {
            part.trim()
                .trim_start_matches(|sign: char| {
                    sign.is_ascii_digit() || matches!(sign, '·' | '-' | ' ')
                })
                .to_lowercase()
        })
        .filter(|part| !part.is_empty())
        .collect()
}

fn leaf(account: &str) -> &str {
    account.rsplit(':').next().unwrap_or(account).trim()
}
