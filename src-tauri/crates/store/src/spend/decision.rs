//! What was decided about lines, and how it is written.

use domain::spend::{Allocation, Category, Reason};
use serde::{Deserialize, Serialize};
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::error::{Error, Result};

/// Which side, which category, and why.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Decision {
    pub allocation: Allocation,
    pub category: Option<Category>,
    /// What a rule calls the vendor.
    #[serde(default)]
    pub called: Option<String>,
    pub reason: Reason,
}

/// A decision in the columns of a group.
pub(crate) struct Columns {
    pub allocation: &'static str,
    /// Marketing's percentage of a shared group.
    pub percent: Option<u8>,
    pub neither_percent: u8,
    pub category: Option<&'static str>,
    pub reason: String,
}

impl Decision {
    pub(crate) fn columns(&self) -> Result<Columns> {
        Ok(Columns {
            allocation: self.allocation.word(),
            percent: percents(self.allocation).map(|(marketing, _)| marketing),
            neither_percent: percents(self.allocation).map_or(0, |(_, neither)| neither),
            category: self.category.map(Category::slug),
            reason: serde_json::to_string(&self.reason)?,
        })
    }

    /// Reads the columns `allocation`, `percent`, `neither_percent`, `category`, `called` and
    /// `reason`.
    pub(crate) fn read(row: &SqliteRow) -> Result<Self> {
        Ok(Self {
            allocation: Self::allocation(row)?,
            category: Self::category(row)?,
            called: row.try_get("called")?,
            reason: serde_json::from_str(row.try_get("reason")?)?,
        })
    }

    /// Reads the column `category`.
    pub(crate) fn category(row: &SqliteRow) -> Result<Option<Category>> {
        let slug: Option<&str> = row.try_get("category")?;
        slug.map(|slug| slug.parse().map_err(|_| unknown("a category")))
            .transpose()
    }

    /// Reads the columns `allocation`, `percent` and `neither_percent`.
    pub(crate) fn allocation(row: &SqliteRow) -> Result<Allocation> {
        Ok(
            match (row.try_get("allocation")?, row.try_get("percent")?) {
                ("sales", None) => Allocation::Sales,
                ("marketing", None) => Allocation::Marketing,
                ("shared", Some(marketing)) => Allocation::Shared {
                    marketing,
                    neither: row.try_get("neither_percent")?,
                },
                ("neither", None) => Allocation::Neither,
                ("undecided", None) => Allocation::Undecided,
                _ => return Err(unknown("an allocation")),
            },
        )
    }
}

/// Marketing's and neither's percentage of a shared amount.
pub(crate) fn percents(allocation: Allocation) -> Option<(u8, u8)> {
    let shared = matches!(allocation, Allocation::Shared { .. });
    let (_, marketing, neither) = allocation.percents().filter(|_| shared)?;
    Some((marketing, neither))
}

fn unknown(what: &str) -> Error {
    Error::damaged("The file", format!("{what} in it is none"))
}
