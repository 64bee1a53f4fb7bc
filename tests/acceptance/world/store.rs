//! The world as the store sees it: a workspace and its clients' files.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use ::store::{ClientFile, Error, Workspace};
use domain::record::{Client, Entry, Record};
use domain::value::Id;

use super::{NOW, World, id};

impl World {
    /// The store alone is open, with one client.
    pub async fn in_store() -> Self {
        let mut world = Self::closed();
        world.open_store().await;
        world.create(world.client).await.unwrap();
        world
    }

    /// Makes one more client, with the same profile.
    pub async fn create(&self, id: Id) -> Result<ClientFile, Error> {
        self.workspace().create(id, &[profile()], false, NOW).await
    }

    pub fn workspace(&self) -> &Workspace {
        self.workspace.as_ref().expect("the workspace is open")
    }

    pub async fn client_file(&self) -> ClientFile {
        self.workspace().open_client(self.client).await.unwrap()
    }

    /// Where a client's file lies.
    pub fn file_of(&self, id: Id) -> PathBuf {
        self.folder().join("clients").join(format!("{id}.evenlift"))
    }

    pub async fn close_store(&mut self) {
        let workspace = self.workspace.take().expect("the workspace is open");
        workspace.close().await.unwrap();
    }

    pub async fn open_store(&mut self) {
        self.workspace = Some(unlocked(self.folder()).await);
    }

    pub async fn restart(&mut self) {
        self.close_store().await;
        self.open_store().await;
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

/// A reading that was stopped keeps the workspace until its thread has noticed.
async fn unlocked(folder: &Path) -> Workspace {
    let patience = Instant::now() + Duration::from_secs(10);
    loop {
        match Workspace::open(folder).await {
            Err(Error::Locked { .. }) if Instant::now() < patience => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            opened => return opened.unwrap(),
        }
    }
}
