//! Lines that share vendor, account, class and decision, kept together.

use std::hash::BuildHasher as _;
use std::mem;

use domain::spend::{Allocation, Category, Reason, SpendLine};
use domain::value::{Money, Period};
use hashbrown::{DefaultHashBuilder, HashMap, HashTable};
use sqlx::{Row as _, SqliteConnection};

use super::Decision;
use super::decision::percent;
use crate::error::{Error, Result};

/// Live lines of one vendor and account that are decided alike, over all imports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineGroup {
    pub vendor: String,
    pub account: String,
    pub lines: u64,
    pub sum: Money,
    pub allocation: Allocation,
    pub category: Option<Category>,
    pub reason: Reason,
}

/// The live groups, the largest sum first.
pub(crate) async fn list(
    connection: &mut SqliteConnection,
    undecided_only: bool,
) -> Result<Vec<LineGroup>> {
    let rows = sqlx::query(include_str!("group_list.sql"))
        .bind(undecided_only)
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| {
            let decision = Decision::read(row)?;
            Ok(LineGroup {
                vendor: row.try_get("vendor")?,
                account: row.try_get("account")?,
                lines: row.try_get::<i64, _>("lines")?.unsigned_abs(),
                sum: Money::from_minor(row.try_get("sum")?),
                allocation: decision.allocation,
                category: decision.category,
                reason: decision.reason,
            })
        })
        .collect()
}

/// The groups of an import while it is taken in.
pub(crate) struct Groups {
    first: i64,
    hasher: DefaultHashBuilder,
    places: HashTable<usize>,
    found: Vec<Group>,
    sums: HashMap<(usize, Period), Sum>,
}

#[derive(PartialEq, Eq, Hash)]
struct Group {
    vendor: String,
    account: String,
    class: String,
    decision: Decision,
}

#[derive(Default)]
struct Sum {
    amount: i64,
    marketing: i64,
    lines: i64,
}

impl Groups {
    /// `first` is the number that the first group will have.
    pub(crate) fn new(first: i64) -> Self {
        Self {
            first,
            hasher: DefaultHashBuilder::default(),
            places: HashTable::new(),
            found: Vec::new(),
            sums: HashMap::new(),
        }
    }

    /// Counts a line, takes what its group remembers out of it, and answers with the group's
    /// number.
    pub(crate) fn add(&mut self, line: &mut SpendLine) -> Result<i64> {
        let key = Group {
            vendor: mem::take(&mut line.vendor),
            account: mem::take(&mut line.account),
            class: mem::take(&mut line.class),
            decision: Decision {
                allocation: line.allocation,
                category: line.category,
                reason: mem::take(&mut line.reason),
            },
        };
        let hash = self.hasher.hash_one(&key);
        let known = self.places.find(hash, |&place| self.found[place] == key);
        let place = if let Some(place) = known {
            *place
        } else {
            let place = self.found.len();
            self.found.push(key);
            let (hasher, found) = (&self.hasher, &self.found);
            self.places
                .insert_unique(hash, place, |&place| hasher.hash_one(&found[place]));
            place
        };
        let sum = self.sums.entry((place, line.period)).or_default();
        let marketing = line.allocation.parts(line.amount).marketing.minor();
        sum.amount = add(sum.amount, line.amount.minor())?;
        sum.marketing = add(sum.marketing, marketing)?;
        sum.lines += 1;
        Ok(self.first + number(place))
    }

    /// Writes the groups and their sums, for the import with this number.
    pub(crate) async fn write(self, connection: &mut SqliteConnection, import: i64) -> Result<()> {
        for (place, group) in self.found.iter().enumerate() {
            let columns = group.decision.columns()?;
            sqlx::query(include_str!("group_insert.sql"))
                .bind(self.first + number(place))
                .bind(import)
                .bind(group.vendor.as_str())
                .bind(group.account.as_str())
                .bind(group.class.as_str())
                .bind(columns.allocation)
                .bind(columns.percent)
                .bind(columns.category)
                .bind(columns.reason)
                .execute(&mut *connection)
                .await?;
        }
        let mut sums: Vec<_> = self.sums.into_iter().collect();
        sums.sort_unstable_by_key(|(key, _)| *key);
        for ((place, period), sum) in sums {
            let shared = percent(self.found[place].decision.allocation).is_some();
            sqlx::query(
                "insert into spend_sum (spend_group, period_from, period_to, amount, marketing, lines)
                 values ($1, $2, $3, $4, $5, $6)",
            )
            .bind(self.first + number(place))
            .bind(period.from.to_string())
            .bind(period.to.to_string())
            .bind(sum.amount)
            .bind(shared.then_some(sum.marketing))
            .bind(sum.lines)
            .execute(&mut *connection)
            .await?;
        }
        Ok(())
    }
}

fn number(place: usize) -> i64 {
    i64::try_from(place).expect("BUG: more groups than memory holds")
}

fn add(sum: i64, amount: i64) -> Result<i64> {
    sum.checked_add(amount)
        .ok_or_else(|| Error::refused("The amounts add up to more than can be counted."))
}
