//! Lines that share vendor, account, class and decision, kept together.

use domain::spend::{Allocation, Category, Reason};
use domain::value::{Money, Period};
use hashbrown::HashMap;
use sqlx::{Row as _, SqliteConnection};

use super::decision::percent;
use super::rows::Rows;
use super::{Decision, NewGroup, NewLine};
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

/// The groups of an import while it is taken in, and what their lines add up to.
pub(crate) struct Groups {
    first: i64,
    found: Vec<NewGroup>,
    sums: HashMap<(usize, Period), Sum>,
}

#[derive(Default)]
struct Sum {
    amount: i64,
    marketing: i64,
    lines: i64,
}

impl Groups {
    /// `first` is the number that the first group will have.
    pub(crate) fn new(first: i64, found: Vec<NewGroup>) -> Self {
        Self {
            first,
            found,
            sums: HashMap::new(),
        }
    }

    /// Counts a line and answers with the number of its group.
    pub(crate) fn add(&mut self, line: &NewLine) -> Result<i64> {
        let allocation = self.found[line.group].allocation;
        let marketing = allocation.parts(line.amount).marketing.minor();
        let sum = self.sums.entry((line.group, line.period)).or_default();
        sum.amount = add(sum.amount, line.amount.minor())?;
        sum.marketing = add(sum.marketing, marketing)?;
        sum.lines += 1;
        Ok(self.first + number(line.group))
    }

    /// Writes the groups that have lines, and their sums, for the import with this number.
    pub(crate) async fn write(self, connection: &mut SqliteConnection, import: i64) -> Result<()> {
        let mut sums: Vec<_> = self.sums.into_iter().collect();
        sums.sort_unstable_by_key(|(key, _)| *key);
        let mut rows = Rows::into("spend_group", GROUP);
        for same in sums.chunk_by(|((one, _), _), ((other, _), _)| one == other) {
            let place = same[0].0.0;
            let group = &self.found[place];
            let decision = Decision {
                allocation: group.allocation,
                category: group.category,
                reason: group.reason.clone(),
            };
            let columns = decision.columns()?;
            rows.value(self.first + number(place))?
                .value(import)?
                .value(group.vendor.as_str())?
                .value(group.account.as_str())?
                .value(group.class.as_str())?
                .value(columns.allocation)?
                .value(columns.percent)?
                .value(columns.category)?
                .value(columns.reason)?;
            if rows.is_full() {
                rows.write(connection).await?;
            }
        }
        rows.write(connection).await?;
        let mut rows = Rows::into("spend_sum", SUM);
        for ((place, period), sum) in sums {
            let shared = percent(self.found[place].allocation).is_some();
            rows.value(self.first + number(place))?
                .value(period.from.to_string())?
                .value(period.to.to_string())?
                .value(sum.amount)?
                .value(shared.then_some(sum.marketing))?
                .value(sum.lines)?;
            if rows.is_full() {
                rows.write(connection).await?;
            }
        }
        rows.write(connection).await?;
        Ok(())
    }
}

const GROUP: &[&str] = &[
    "number",
    "import",
    "vendor",
    "account",
    "class",
    "allocation",
    "percent",
    "category",
    "reason",
];

const SUM: &[&str] = &[
    "spend_group",
    "period_from",
    "period_to",
    "amount",
    "marketing",
    "lines",
];

fn number(place: usize) -> i64 {
    i64::try_from(place).expect("BUG: more groups than memory holds")
}

fn add(sum: i64, amount: i64) -> Result<i64> {
    sum.checked_add(amount)
        .ok_or_else(|| Error::refused("The amounts add up to more than can be counted."))
}
