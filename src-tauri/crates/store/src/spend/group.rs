//! Lines that share vendor, account, class and decision, kept together.

use domain::spend::{Allocation, Category, Reason};
use domain::value::{Id, Money, Period};
use sqlx::{Row as _, SqliteConnection};

use super::decision::percents;
use super::rows::Rows;
use super::sum::month;
use super::tally::Tally;
use super::{Decision, NewGroup, NewLine};
use crate::error::Result;
use crate::record;

/// Live lines of one vendor, account and class that are decided alike, in one import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineGroup {
    /// Stable until something is decided or undone.
    pub number: i64,
    pub import: Id,
    /// Counts up with the imports.
    pub import_number: i64,
    /// The name of the imported file.
    pub file: String,
    /// The recipe that read it.
    pub recipe: String,
    pub vendor: String,
    pub account: String,
    pub class: String,
    /// The months of its lines, the first and the last.
    pub period: Period,
    pub lines: u64,
    pub sum: Money,
    pub allocation: Allocation,
    pub category: Option<Category>,
    /// What a rule calls the vendor.
    pub called: Option<String>,
    pub reason: Reason,
}

/// The live groups, import by import.
pub(crate) async fn list(connection: &mut SqliteConnection) -> Result<Vec<LineGroup>> {
    let rows = sqlx::query(include_str!("group_list.sql"))
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| {
            let decision = Decision::read(row)?;
            Ok(LineGroup {
                number: row.try_get("number")?,
                import: record::id(row.try_get("import")?)?,
                import_number: row.try_get("import_number")?,
                file: row.try_get("file")?,
                recipe: row.try_get("recipe")?,
                vendor: row.try_get("vendor")?,
                account: row.try_get("account")?,
                class: row.try_get("class")?,
                period: Period {
                    from: month(row.try_get("since")?)?,
                    to: month(row.try_get("until")?)?,
                },
                lines: row.try_get::<i64, _>("lines")?.unsigned_abs(),
                sum: Money::from_minor(row.try_get("sum")?),
                allocation: decision.allocation,
                category: decision.category,
                called: decision.called,
                reason: decision.reason,
            })
        })
        .collect()
}

/// The groups of an import while it is taken in, and what their lines add up to.
pub(crate) struct Groups {
    first: i64,
    found: Vec<NewGroup>,
    /// Beside the groups, since every line asks for it and for nothing else of its group.
    allocations: Vec<Allocation>,
    tally: Tally,
}

impl Groups {
    /// `first` is the number that the first group will have.
    pub(crate) fn new(first: i64, found: Vec<NewGroup>) -> Self {
        Self {
            first,
            allocations: found.iter().map(|group| group.allocation).collect(),
            tally: Tally::new(found.len()),
            found,
        }
    }

    /// Counts a line.
    pub(crate) fn add(&mut self, line: &NewLine) -> Result<()> {
        let allocation = self.allocations[line.group];
        self.tally
            .add(line.group, line.period, line.amount, allocation)
    }

    /// The number of a group, by its place.
    pub(crate) fn number(&self, place: usize) -> i64 {
        self.first + i64::try_from(place).expect("BUG: more groups than memory holds")
    }

    /// Writes the groups that have lines, and their sums, for the import with this number.
    pub(crate) async fn write(self, connection: &mut SqliteConnection, import: i64) -> Result<()> {
        let mut groups = Rows::into("spend_group", GROUP);
        let mut rows = Rows::into("spend_sum", SUM);
        for (place, group) in self.found.iter().enumerate() {
            let sums = self.tally.of(place);
            if sums.is_empty() {
                continue;
            }
            let decision = Decision {
                allocation: group.allocation,
                category: group.category,
                called: group.called.clone(),
                reason: group.reason.clone(),
            };
            let columns = decision.columns()?;
            groups
                .value(self.number(place))?
                .value(import)?
                .value(group.vendor.as_str())?
                .value(group.account.as_str())?
                .value(group.class.as_str())?
                .value(columns.allocation)?
                .value(columns.percent)?
                .value(columns.neither_percent)?
                .value(columns.category)?
                .value(group.called.as_deref())?
                .value(columns.reason)?;
            if groups.is_full() {
                groups.write(connection).await?;
            }
            let shared = percents(group.allocation).is_some();
            for sum in sums {
                rows.value(self.number(place))?
                    .value(sum.period.from.to_string())?
                    .value(sum.period.to.to_string())?
                    .value(sum.amount)?
                    .value(shared.then_some(sum.marketing))?
                    .value(sum.neither)?
                    .value(sum.lines)?;
                if rows.is_full() {
                    // The groups that they belong to come first.
                    groups.write(connection).await?;
                    rows.write(connection).await?;
                }
            }
        }
        groups.write(connection).await?;
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
    "neither_percent",
    "category",
    "called",
    "reason",
];

const SUM: &[&str] = &[
    "spend_group",
    "period_from",
    "period_to",
    "amount",
    "marketing",
    "neither",
    "lines",
];
