//! A client to test with: a workspace in a folder of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, Utc};
use domain::record::{Client, Entry, Record};
use domain::value::Id;
use store::{ClientFile, Error, Workspace};
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
        let desk = Self {
            folder,
            workspace: Some(workspace),
        };
        desk.create(id(0)).await.unwrap();
        desk
    }

    /// Makes one more client, with the same profile.
    pub async fn create(&self, id: Id) -> Result<ClientFile, Error> {
        self.workspace().create(id, &[profile()], false, NOW).await
    }

    pub fn workspace(&self) -> &Workspace {
        self.workspace.as_ref().expect("the workspace is open")
    }

    pub async fn client(&self) -> ClientFile {
        self.workspace().open_client(id(0)).await.unwrap()
    }

    /// Where a client's file lies.
    pub fn file_of(&self, id: Id) -> PathBuf {
        let name = format!("{id}.evenlift");
        self.folder.path().join("clients").join(name)
    }

    /// Closes the program.
    pub async fn close(&mut self) {
        let workspace = self.workspace.take().expect("the workspace is open");
        workspace.close().await.unwrap();
    }

    pub async fn open(&mut self) {
        self.workspace = Some(Workspace::open(self.folder.path()).await.unwrap());
    }

    pub async fn restart(&mut self) {
        self.close().await;
        self.open().await;
    }
}

fn profile() -> Entry {
    Entry::new(
        id(1000),
        Record::Client(Client {
            name: "Northwind Tools".to_owned(),
            ..Client::default()
        }),
    )
}

/// A source of identifiers, for programs that are opened one after the other on the same workspace.
#[derive(Clone, Default)]
pub struct Ids(Arc<AtomicU32>);

impl Ids {
    pub fn source(&self) -> impl Fn() -> Id + Send + Sync + 'static {
        let Self(made) = self.clone();
        move || id(made.fetch_add(1, Ordering::Relaxed).into())
    }
}

/// Identifiers that are the same in every run.
pub fn id(n: u128) -> Id {
    format!("{:032x}", 0x0197_0000_0000_7000_8000_0000_0000_0000 + n)
        .parse()
        .unwrap()
}
