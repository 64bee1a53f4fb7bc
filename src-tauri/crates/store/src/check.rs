//! Looking every file over, on request and after each backup.

use std::collections::BTreeMap;
use std::path::Path;

use domain::value::Id;
use sqlx::{Connection as _, SqliteConnection};

use crate::error::{Error, Result};
use crate::layout::Layout;
use crate::{file, record};

/// What was found of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileCheck {
    /// The client; `None` for the workspace's own file.
    pub client: Option<Id>,
    pub file: String,
    pub sound: bool,
    /// For the person, whatever was found.
    pub sentence: String,
}

impl FileCheck {
    pub(crate) fn new(client: Option<Id>, file: String, found: Result<Contents>) -> Self {
        let (sound, sentence) = match found {
            Ok(contents) => (true, contents.sentence()),
            Err(error) => (false, error.to_string()),
        };
        Self {
            client,
            file,
            sound,
            sentence,
        }
    }
}

/// What a file holds, to compare a copy by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Contents {
    /// Rows by table.
    rows: BTreeMap<String, i64>,
    /// All lines added up, also those taken back.
    amount: i64,
}

impl Contents {
    fn sentence(&self) -> String {
        let count = |table: &str| self.rows.get(table).copied().unwrap_or_default();
        if self.rows.contains_key("card") {
            return format!("Sound: {} clients.", count("card"));
        }
        format!(
            "Sound: {} records, {} lines of spend, {} steps.",
            count("record"),
            count("spend_line"),
            count("change")
        )
    }
}

/// Opens the file at `path` anew and looks at everything in it.
pub(crate) async fn whole(path: &Path, layout: &Layout) -> Result<Contents> {
    let mut connection = file::open_to_look(path, layout).await?;
    let found = contents(&mut connection).await;
    connection.close().await?;
    found.map_err(|error| file::named(error, path))
}

/// Every page, every reference, every sum.
pub(crate) async fn contents(connection: &mut SqliteConnection) -> Result<Contents> {
    file::check_pages(connection, "pragma integrity_check(1)").await?;
    let astray = sqlx::query("pragma foreign_key_check")
        .fetch_optional(&mut *connection)
        .await?;
    if astray.is_some() {
        return Err(damaged("something in it refers to what isn't there"));
    }
    let tables: Vec<String> = sqlx::query_scalar(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'",
    )
    .fetch_all(&mut *connection)
    .await?;
    let mut found = Contents::default();
    for table in tables {
        // A table's name is no value; it comes from the schema itself.
        let sql = format!("select count(*) from \"{}\"", table.replace('"', "\"\""));
        let rows = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
            .fetch_one(&mut *connection)
            .await?;
        found.rows.insert(table, rows);
    }
    if found.rows.contains_key("record") {
        record::all(connection).await?;
        record::client(connection).await?;
    }
    if found.rows.contains_key("spend_line") {
        let sql = concat!(
            "with line_sum as (\n  select\n",
            include_str!("spend/share_columns.sql"),
            include_str!("check_sums.sql")
        );
        let apart: Option<i64> = sqlx::query_scalar(sql)
            .fetch_optional(&mut *connection)
            .await?;
        if apart.is_some() {
            return Err(damaged("its lines and their sums don't agree"));
        }
        found.amount = sqlx::query_scalar("select coalesce(sum(amount), 0) from spend_line")
            .fetch_one(connection)
            .await?;
    }
    Ok(found)
}

fn damaged(how: &str) -> Error {
    Error::damaged("The file", how)
}
