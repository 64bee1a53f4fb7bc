//! Rows on their way into one table, many to a statement.

use std::fmt::Write as _;
use std::sync::Arc;

use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments as _, AssertSqlSafe, Encode, Sqlite, SqliteConnection, Type};

use crate::error::Result;

/// Rows per statement: so many that asking and answering cost little, so few that their memory is
/// used again instead of being given back to the system.
pub(super) const AT_ONCE: usize = 500;

/// Collects the values of rows and writes them whenever a statement is full.
pub(super) struct Rows {
    /// Everything before the values.
    head: String,
    columns: usize,
    /// The statement for as many rows as one takes.
    full: Arc<str>,
    arguments: SqliteArguments,
    values: usize,
}

impl Rows {
    /// `columns` are the names of the columns that are given, in their order; the others are null.
    pub(super) fn into(table: &str, columns: &[&str]) -> Self {
        let head = format!("insert into {table} ({}) values", columns.join(", "));
        Self {
            full: statement(&head, columns.len(), AT_ONCE).into(),
            head,
            columns: columns.len(),
            arguments: SqliteArguments::default(),
            values: 0,
        }
    }

    /// Adds the next value of the row.
    pub(super) fn value<'v>(
        &mut self,
        value: impl Encode<'v, Sqlite> + Type<Sqlite>,
    ) -> Result<&mut Self> {
        if self.values == 0 {
            self.arguments.reserve(AT_ONCE * self.columns, 0);
        }
        self.arguments.add(value).map_err(sqlx::Error::Encode)?;
        self.values += 1;
        Ok(self)
    }

    pub(super) fn is_full(&self) -> bool {
        self.values >= AT_ONCE * self.columns
    }

    /// Writes the rows that were added since the last time.
    pub(super) async fn write(&mut self, connection: &mut SqliteConnection) -> sqlx::Result<()> {
        let rows = self.values / self.columns;
        self.values = 0;
        let arguments = std::mem::take(&mut self.arguments);
        let query = match rows {
            0 => return Ok(()),
            AT_ONCE => sqlx::query_with(AssertSqlSafe(self.full.clone()), arguments),
            _ => {
                let sql = statement(&self.head, self.columns, rows);
                sqlx::query_with(AssertSqlSafe(sql), arguments).persistent(false)
            }
        };
        query.execute(connection).await?;
        Ok(())
    }
}

/// Numbered placeholders would be looked up one by one, in a list as long as the statement.
fn statement(head: &str, columns: usize, rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns].join(","));
    let mut sql = head.to_owned();
    for number in 0..rows {
        let comma = if number == 0 { "" } else { "," };
        write!(sql, "{comma}{row}").expect("BUG: writing to a string can't fail");
    }
    sql
}
