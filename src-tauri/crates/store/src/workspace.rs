//! A workspace: one folder, one program at a time.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::SystemTime;

use chrono::{DateTime, NaiveDate, Utc};
use domain::record::{Entry, Record};
use domain::value::Id;
use sqlx::{Connection as _, Row as _};
use tokio::sync::{Mutex, oneshot};

use crate::backup::Backup;
use crate::card::{Cards, ClientCard};
use crate::check::FileCheck;
use crate::client::{self, ClientFile, Open};
use crate::error::{Error, Result, display_name};
use crate::history::timestamp;
use crate::layout::{CLIENT, Layout, WORKSPACE};
use crate::lock::Lock;
use crate::{backup, check, file, record};

/// The consultant's folder: settings, the list of clients, and a file for each.
#[derive(Debug)]
pub struct Workspace {
    folder: PathBuf,
    cards: Arc<Cards>,
    /// So that opening a client twice gives the same open file, with one writer.
    open: Mutex<HashMap<Id, Weak<Open>>>,
    lock: Arc<Lock>,
    unlocked: oneshot::Receiver<()>,
}

/// Length and time of a client's file and of its log: equal while nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written([Option<(u64, SystemTime)>; 2]);

impl Workspace {
    /// Opens the workspace in `folder`, and makes it where there is none.
    ///
    /// # Errors
    /// [`Error::Locked`] when another program has it; [`Error::Missing`] when there are clients
    /// but the list of them is gone: nothing new is ever made beside old data.
    pub async fn open(folder: &Path) -> Result<Self> {
        let made = |path: &Path| fs::create_dir_all(path).map_err(|error| Error::io(path, error));
        made(folder)?;
        let folder = folder
            .canonicalize()
            .map_err(|error| Error::io(folder, error))?;
        let (lock, unlocked) = Lock::take(&folder)?;
        let clients = folder.join("clients");
        made(&clients)?;
        made(&folder.join("backups"))?;
        let path = folder.join("workspace.db");
        if !path.exists() {
            if !is_empty(&clients)? || !is_empty(&folder.join("backups"))? {
                return Err(Error::Missing {
                    what: "workspace.db, the list of clients,".to_owned(),
                });
            }
            file::finish(file::begin(&path, &WORKSPACE).await?, &path).await?;
        }
        let connection = file::open(&path, &WORKSPACE).await?;
        let workspace = Self {
            folder,
            cards: Arc::new(Cards(Mutex::new(connection))),
            open: Mutex::default(),
            lock: Arc::new(lock),
            unlocked,
        };
        workspace.adopt().await?;
        Ok(workspace)
    }

    /// Where the workspace lies, symbolic links resolved.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The one opened last comes first.
    pub async fn clients(&self) -> Result<Vec<ClientCard>> {
        self.cards.list().await
    }

    /// Makes a client's file with these records, the profile among them. It appears whole or not
    /// at all.
    pub async fn create(
        &self,
        id: Id,
        entries: &[Entry],
        sample: bool,
        now: DateTime<Utc>,
    ) -> Result<ClientFile> {
        let name = entries.iter().find_map(|entry| match &entry.record {
            Record::Client(client) => Some(client.name.clone()),
            _ => None,
        });
        let name = name.ok_or_else(|| Error::refused("A client needs a profile."))?;
        let path = client::path(&self.folder, id);
        if path.exists() || self.cards.holds(id).await? {
            return Err(Error::refused("This client is there already."));
        }
        let mut connection = file::begin(&path, &CLIENT).await?;
        let mut transaction = connection.begin().await?;
        sqlx::query(
            "insert into client (only, id, sample, made_at, revision) values (1, $1, $2, $3, 0)",
        )
        .bind(id.to_string())
        .bind(sample)
        .bind(timestamp(now))
        .execute(&mut *transaction)
        .await?;
        for entry in entries {
            record::set(&mut transaction, entry.id, Some(&entry.clone().into())).await?;
        }
        transaction.commit().await?;
        file::finish(connection, &path).await?;
        self.cards
            .add(ClientCard {
                id,
                name,
                sample,
                archived: false,
                opened_at: timestamp(now),
                made_at: timestamp(now),
            })
            .await?;
        self.open_client(id).await
    }

    /// Opens a client's file; one that is open already is the same.
    pub async fn open_client(&self, id: Id) -> Result<ClientFile> {
        if !self.cards.holds(id).await? {
            return Err(Error::not_found("This client"));
        }
        let mut open = self.open.lock().await;
        let already = open.get(&id).and_then(Weak::upgrade);
        if let Some(client) = already.map(ClientFile::from_inner)
            && client.is_open().await
        {
            return Ok(client);
        }
        let path = client::path(&self.folder, id);
        let client = ClientFile::open(&path, id, self.cards.clone(), self.lock.clone()).await?;
        open.insert(id, Arc::downgrade(client.inner()));
        client.show_name().await?;
        Ok(client)
    }

    /// What a client's file is like on the disk, without opening it.
    pub fn written(&self, id: Id) -> Written {
        let path = client::path(&self.folder, id);
        Written([path.clone(), file::beside(&path, "-wal")].map(|path| {
            let meta = fs::metadata(path).ok()?;
            Some((meta.len(), meta.modified().ok()?))
        }))
    }

    /// Remembers when the consultant opened a client, which is more than looking into its file.
    pub async fn remember_opened(&self, id: Id, now: DateTime<Utc>) -> Result<()> {
        self.cards.opened(id, now).await
    }

    /// Puts a client aside, or back among the others. Its file stays where it is.
    pub async fn archive(&self, id: Id, archived: bool) -> Result<()> {
        self.cards.archive(id, archived).await
    }

    pub async fn setting(&self, key: &str) -> Result<Option<String>> {
        Ok(
            sqlx::query_scalar("select value from setting where key = $1")
                .bind(key.to_owned())
                .fetch_optional(&mut *self.cards.0.lock().await)
                .await?,
        )
    }

    pub async fn set_setting(&self, key: &str, value: &str) -> Result<()> {
        sqlx::query(
            "insert into setting (key, value) values ($1, $2)
             on conflict (key) do update set value = excluded.value",
        )
        .bind(key.to_owned())
        .bind(value.to_owned())
        .execute(&mut *self.cards.0.lock().await)
        .await?;
        Ok(())
    }

    /// Opens every file and looks at every page, reference and sum in it.
    pub async fn check(&self) -> Result<Vec<FileCheck>> {
        let mut checks = Vec::new();
        for (client, path, layout) in self.files().await? {
            let found = check::whole(&path, layout).await;
            checks.push(FileCheck::new(client, display_name(&path), found));
        }
        Ok(checks)
    }

    /// Makes the backup of the day where there is none yet; `None` where there is.
    ///
    /// # Errors
    /// When the folder can't be written. What was backed up before stays.
    pub async fn backup_due(&self, today: NaiveDate) -> Result<Option<Backup>> {
        backup::make(&self.folder.join("backups"), self.files().await?, today).await
    }

    /// The days that there are backups of, the newest first.
    pub fn backups(&self) -> Result<Vec<NaiveDate>> {
        backup::days(&self.folder.join("backups"))
    }

    async fn files(&self) -> Result<Vec<(Option<Id>, PathBuf, &'static Layout)>> {
        let mut files = vec![(None, self.folder.join("workspace.db"), &WORKSPACE)];
        for card in self.clients().await? {
            files.push((Some(card.id), client::path(&self.folder, card.id), &CLIENT));
        }
        Ok(files)
    }

    /// Closes all files and lets the workspace go; answers once another program may have it.
    pub async fn close(self) -> Result<()> {
        for client in self.open.into_inner().into_values() {
            if let Some(open) = client.upgrade() {
                ClientFile::from_inner(open).close().await?;
            }
        }
        if let Some(cards) = Arc::into_inner(self.cards) {
            cards.0.into_inner().close().await?;
        }
        drop(self.lock);
        // The sender only ever goes away.
        let _ = self.unlocked.await;
        Ok(())
    }

    /// Lists clients whose file is there but not in the list: a power cut came between the two,
    /// or somebody put a file back. One that can't be read stays out until it is looked for.
    async fn adopt(&self) -> Result<()> {
        for id in ids_in(&self.folder.join("clients"))? {
            if self.cards.holds(id).await? {
                continue;
            }
            if let Ok(card) = card_of(&client::path(&self.folder, id), id).await {
                self.cards.add(card).await?;
            }
        }
        Ok(())
    }
}

async fn card_of(path: &Path, id: Id) -> Result<ClientCard> {
    let mut connection = file::open(path, &CLIENT).await?;
    let row = sqlx::query("select sample, made_at from client")
        .fetch_one(&mut connection)
        .await?;
    let made_at: String = row.try_get(1)?;
    let card = ClientCard {
        id,
        name: record::client(&mut connection).await?.name,
        sample: row.try_get(0)?,
        archived: false,
        opened_at: made_at.clone(),
        made_at,
    };
    connection.close().await?;
    Ok(card)
}

/// The clients whose files lie in a folder, by the names of the files.
pub(crate) fn ids_in(folder: &Path) -> Result<Vec<Id>> {
    let mut ids = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| Error::io(folder, error))? {
        let path = entry.map_err(|error| Error::io(folder, error))?.path();
        if path.extension() != Some(OsStr::new("evenlift")) {
            continue;
        }
        let stem = path.file_stem().and_then(OsStr::to_str);
        if let Some(id) = stem.and_then(|stem| stem.parse().ok()) {
            ids.push(id);
        }
    }
    ids.sort_unstable();
    Ok(ids)
}

fn is_empty(folder: &Path) -> Result<bool> {
    let mut entries = fs::read_dir(folder).map_err(|error| Error::io(folder, error))?;
    Ok(entries.next().is_none())
}
