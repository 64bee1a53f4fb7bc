//! The two kinds of file, their marks, and the migrations that lay their tables.

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

use crate::error::Result;
use crate::remarks;

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
        include_str!("../migrations/client/3_mapping.sql"),
        include_str!("../migrations/client/4_reading.sql"),
        include_str!("../migrations/client/5_parts.sql"),
        include_str!("../migrations/client/6_channel.sql"),
        include_str!("../migrations/client/7_remarks.sql"),
    ],
};

/// The consultant's own file: `Evnw`.
pub(crate) static WORKSPACE: Layout = Layout {
    application: u32::from_be_bytes(*b"Evnw"),
    migrations: &[include_str!("../migrations/workspace/1_clients.sql")],
};

/// The version of a client's layout that keeps remarks beside records.
const REMARKS: usize = 7;

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
        if (1..REMARKS).contains(&from) && self.version() >= REMARKS {
            remarks::move_all(&mut transaction).await?;
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::spend::group;
    use crate::{check, file};

    /// The client's layout as the first version had it.
    static FIRST: Layout = Layout {
        migrations: &[CLIENT.migrations[0]],
        ..CLIENT
    };

    /// A file of the first version with a client and a note in it.
    async fn old_file(path: &Path) {
        let mut connection = file::begin(path, &FIRST).await.unwrap();
        sqlx::raw_sql(include_str!("../tests/fixtures/first.sql"))
            .execute(&mut connection)
            .await
            .unwrap();
        file::finish(connection, path).await.unwrap();
    }

    #[tokio::test]
    async fn a_file_of_an_older_version_opens_and_its_copy_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.evenlift");
        old_file(&path).await;
        let before = fs::read(&path).unwrap();

        let mut connection = file::open(&path, &CLIENT).await.unwrap();
        let notes: i64 = sqlx::query_scalar("select count(*) from record where kind = 'note'")
            .fetch_one(&mut connection)
            .await
            .unwrap();
        assert_eq!(notes, 1);
        check::contents(&mut connection).await.expect("it is sound");
        connection.close().await.unwrap();
        let copy = folder.path().join("old.evenlift.version-1");
        assert_eq!(fs::read(copy).unwrap(), before);
        file::open(&path, &CLIENT).await.expect("once more");
    }

    /// A group of lines was as version 5 kept it: nobody had said its channel.
    #[tokio::test]
    async fn spend_of_an_older_version_has_no_channel_until_something_names_one() {
        static FIFTH: Layout = Layout {
            migrations: CLIENT.migrations.split_at(5).0,
            ..CLIENT
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.evenlift");
        let mut connection = file::begin(&path, &FIFTH).await.unwrap();
        sqlx::raw_sql(include_str!("../tests/fixtures/fifth.sql"))
            .execute(&mut connection)
            .await
            .unwrap();
        file::finish(connection, &path).await.unwrap();

        let mut connection = file::open(&path, &CLIENT).await.unwrap();
        let groups = group::list(&mut connection).await.unwrap();
        let [group] = groups.as_slice() else {
            panic!("one group was kept: {groups:?}");
        };
        assert_eq!(group.vendor, "Google Ads");
        assert_eq!(
            (group.file_channel.as_str(), &group.verdict.channel),
            ("", &None)
        );
        check::contents(&mut connection).await.expect("it is sound");
    }

    #[tokio::test]
    async fn a_migration_that_fails_leaves_the_file_as_it_was() {
        static FAILING: Layout = Layout {
            migrations: &[
                CLIENT.migrations[0],
                "create table half (id integer); insert into nowhere values (1);",
            ],
            ..CLIENT
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old.evenlift");
        old_file(&path).await;
        let before = fs::read(&path).unwrap();
        file::open(&path, &FAILING)
            .await
            .expect_err("it can't work");
        assert_eq!(fs::read(&path).unwrap(), before);
        file::open(&path, &CLIENT)
            .await
            .expect("the right one works");
    }
}
