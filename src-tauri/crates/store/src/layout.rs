//! The two kinds of file, their marks, and the migrations that lay their tables.

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

use crate::error::Result;

/// What tells a file of ours from any other, and which tables it has.
#[derive(Debug)]
pub(crate) struct Layout {
    /// SQLite's application id: four letters in the header.
    pub application: u32,
    /// Each adds to the one before; the number of the last is the layout's version.
    migrations: &'static [&'static str],
}

/// One client: `Evnl`.
pub(crate) static CLIENT: Layout = Layout {
    application: u32::from_be_bytes(*b"Evnl"),
    migrations: &[
        include_str!("../migrations/client/1_records.sql"),
        include_str!("../migrations/client/2_spend.sql"),
    ],
};

/// The consultant's own file: `Evnw`.
pub(crate) static WORKSPACE: Layout = Layout {
    application: u32::from_be_bytes(*b"Evnw"),
    migrations: &[include_str!("../migrations/workspace/1_clients.sql")],
};

impl Layout {
    pub(crate) const fn version(&self) -> usize {
        self.migrations.len()
    }

    /// Lays what is missing after `from`, all or nothing.
    pub(crate) async fn lay(&self, connection: &mut SqliteConnection, from: usize) -> Result<()> {
        let mut transaction = connection.begin_with("begin exclusive").await?;
        for migration in &self.migrations[from..] {
            sqlx::raw_sql(*migration).execute(&mut *transaction).await?;
        }
        // A pragma takes no placeholders; both are numbers of this program's own.
        let mark = format!(
            "pragma application_id = {}; pragma user_version = {}",
            self.application,
            self.version()
        );
        sqlx::raw_sql(AssertSqlSafe(mark))
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(())
    }
}
