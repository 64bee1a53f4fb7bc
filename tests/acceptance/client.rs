//! A client to test with: a workspace in a folder of its own.

use chrono::{DateTime, Utc};
use domain::record::{Client, Entry, Record};
use domain::value::Id;
use store::{ClientFile, Workspace};
use tempfile::TempDir;

/// Tests have no clock: everything happens on a spring morning.
pub const NOW: DateTime<Utc> = DateTime::from_timestamp(1_774_600_000, 0).unwrap();

/// A workspace with one client.
pub struct Desk {
    pub folder: TempDir,
    pub workspace: Option<Workspace>,
}

impl Desk {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::open(folder.path()).await.unwrap();
        let file = workspace
            .create(id(0), &[profile()], false, NOW)
            .await
            .unwrap();
        drop(file);
        Self {
            folder,
            workspace: Some(workspace),
        }
    }

    pub fn workspace(&self) -> &Workspace {
        self.workspace.as_ref().expect("the workspace is open")
    }

    pub async fn client(&self) -> ClientFile {
        self.workspace().open_client(id(0), NOW).await.unwrap()
    }

    /// Closes the program and opens it again.
    pub async fn restart(&mut self) {
        let workspace = self.workspace.take().expect("the workspace is open");
        workspace.close().await.unwrap();
        self.workspace = Some(Workspace::open(self.folder.path()).await.unwrap());
    }
}

pub fn profile() -> Entry {
    Entry {
        id: id(1000),
        record: Record::Client(Client {
            name: "Northwind Tools".to_owned(),
            ..Client::default()
        }),
    }
}

/// Identifiers that are the same in every run.
pub fn id(n: u128) -> Id {
    format!("{:032x}", 0x0197_0000_0000_7000_8000_0000_0000_0000 + n)
        .parse()
        .unwrap()
}
