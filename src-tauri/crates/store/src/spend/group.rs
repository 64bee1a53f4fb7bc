//! Lines that share vendor, account, class, channel of the file and decision, kept together.

use domain::spend::{Allocation, Verdict};
use domain::value::{Id, Money, Period};
use sqlx::{Row as _, SqliteConnection};

use super::decision::{self, percents};
use super::rows::Rows;
use super::sum::month;
use super::tally::Tally;
use super::{NewGroup, NewLine};
use crate::error::Result;
use crate::record;

/// Live lines of one vendor, account, class and channel of the file that are decided alike, in one
/// import.
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
    /// The channel as the file names it.
    pub file_channel: String,
    /// The months of its lines, the first and the last.
    pub period: Period,
    pub lines: u64,
    pub sum: Money,
    pub verdict: Verdict,
}

/// The live groups, import by import.
pub(crate) async fn list(connection: &mut SqliteConnection) -> Result<Vec<LineGroup>> {
    let rows = sqlx::query(include_str!("group_list.sql"))
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| {
            Ok(LineGroup {
                number: row.try_get("number")?,
                import: record::id(row.try_get("import")?)?,
                import_number: row.try_get("import_number")?,
                file: row.try_get("file")?,
                recipe: row.try_get("recipe")?,
                vendor: row.try_get("vendor")?,
                account: row.try_get("account")?,
                class: row.try_get("class")?,
                file_channel: row.try_get("file_channel")?,
                period: Period {
                    from: month(row.try_get("since")?)?,
                    to: month(row.try_get("until")?)?,
                },
                lines: row.try_get::<i64, _>("lines")?.unsigned_abs(),
                sum: Money::from_minor(row.try_get("sum")?),
                verdict: decision::read(row)?,
            })
        })
        .collect()
}

/// The channels of live lines, each once.
pub(crate) async fn channels(connection: &mut SqliteConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "select distinct channel
         from spend_import
         join spend_group on spend_group.import = spend_import.number
         where live = 1 and channel is not null
         order by channel collate nocase",
    )
    .fetch_all(connection)
    .await?)
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
            allocations: found.iter().map(|group| group.verdict.allocation).collect(),
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
            let columns = decision::columns(&group.verdict)?;
            groups
                .value(self.number(place))?
                .value(import)?
                .value(group.vendor.as_str())?
                .value(group.account.as_str())?
                .value(group.class.as_str())?
                .value(group.file_channel.as_str())?
                .value(columns.allocation)?
                .value(columns.percent)?
                .value(columns.neither_percent)?
                .value(columns.category)?
                .value(columns.channel)?
                .value(columns.channel_reason)?
                .value(columns.called)?
                .value(columns.reason)?;
            if groups.is_full() {
                groups.write(connection).await?;
            }
            let shared = percents(group.verdict.allocation).is_some();
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
    "file_channel",
    "allocation",
    "percent",
    "neither_percent",
    "category",
    "channel",
    "channel_reason",
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
