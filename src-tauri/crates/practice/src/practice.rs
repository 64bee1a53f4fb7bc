//! A consultant's practice: the workspace, the clients that are open, the files being read.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use domain::assessment::Assessment;
use domain::spend::Elsewhere;
use domain::value::Id;
use intake::Preview;
use store::{ClientFile, FoundLines, LineQuery, Workspace, Written};
use tokio::sync::{Mutex, RwLock};

use crate::reading::Reading;
use crate::under_way::UnderWay;
use crate::{Failure, FailureKind, Now, Result};

/// The list of lines that was found last, so that a page is read by id and a selection means what was
/// seen. It holds for one revision of the client's file.
#[derive(Clone)]
pub(crate) struct Listed {
    pub client: Id,
    pub query: LineQuery,
    pub revision: i64,
    pub found: Arc<FoundLines>,
    /// What is known of the client then: to read it anew for every page and every key costs more
    /// than the lines do.
    pub assessment: Arc<Assessment>,
    pub channels: Arc<[String]>,
}

/// The file that was looked into last, so that the next line of it needs no second reading.
pub(crate) struct LookedInto {
    pub client: Id,
    pub import: Id,
    pub preview: Arc<Preview>,
}

/// Everything a consultant works with, open on one workspace.
pub struct Practice {
    pub(crate) workspace: Workspace,
    ids: Box<dyn Fn() -> Id + Send + Sync>,
    clients: Mutex<HashMap<Id, ClientFile>>,
    /// Files that were read and are not imported yet, by token.
    pub(crate) readings: Mutex<HashMap<String, Arc<RwLock<Reading>>>>,
    /// The file that is being read now.
    pub(crate) under_way: Mutex<UnderWay>,
    /// Flags that stop imports under way, by token: reachable while the reading itself is busy.
    pub(crate) cancels: Mutex<HashMap<String, Arc<AtomicBool>>>,
    /// What was decided by hand at each client, as long as nothing is written into its file.
    pub(crate) elsewhere: Mutex<HashMap<Id, (Written, Vec<Elsewhere>)>>,
    /// The list of lines that was looked at last.
    pub(crate) listed: Mutex<Option<Listed>>,
    /// The file whose rows were looked at last.
    pub(crate) looked_into: Mutex<Option<LookedInto>>,
}

impl Practice {
    /// Whether something may be written to a path that a person chose.
    ///
    /// # Errors
    /// When it lies among the clients' own files, or is one of `sources`, which were just read.
    pub fn may_write(&self, path: &Path, sources: &[PathBuf]) -> Result<()> {
        let whole = |path: &Path| {
            let path = std::path::absolute(path).ok()?;
            let known = path.canonicalize().ok();
            known.or_else(|| Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?)))
        };
        let place = whole(path);
        let here = whole(self.workspace.folder());
        let shown = path.display();
        let why = if place
            .as_ref()
            .zip(here)
            .is_some_and(|(place, here)| place.starts_with(here))
        {
            format!("“{shown}” lies in the folder in which the clients are kept.")
        } else if place.is_some() && sources.iter().any(|source| whole(source) == place) {
            format!("“{shown}” is the file that is read.")
        } else {
            return Ok(());
        };
        Err(Failure::new(
            FailureKind::Other,
            format!("{why} It was not written over."),
        )
        .hint("Choose another name or folder."))
    }

    /// Opens the workspace in `folder` and makes it when it is missing. `ids` names what is made
    /// here: each answer is another one, and sorts after those before it.
    ///
    /// # Errors
    /// When another program holds it, or a file of it is newer or damaged.
    pub async fn open(folder: &Path, ids: impl Fn() -> Id + Send + Sync + 'static) -> Result<Self> {
        Ok(Self {
            workspace: Workspace::open(folder).await?,
            ids: Box::new(ids),
            clients: Mutex::default(),
            readings: Mutex::default(),
            under_way: Mutex::default(),
            cancels: Mutex::default(),
            elsewhere: Mutex::default(),
            listed: Mutex::default(),
            looked_into: Mutex::default(),
        })
    }

    pub(crate) fn new_id(&self) -> Id {
        (self.ids)()
    }

    /// The client's file, opened the first time it is asked for.
    pub(crate) async fn file(&self, client: Id) -> Result<ClientFile> {
        let mut clients = self.clients.lock().await;
        if let Some(file) = clients.get(&client) {
            return Ok(file.clone());
        }
        let file = self.workspace.open_client(client).await?;
        clients.insert(client, file.clone());
        Ok(file)
    }

    pub(crate) async fn keep(&self, file: ClientFile) {
        self.clients.lock().await.insert(file.id(), file);
    }

    /// What is known of a client, as of today.
    pub async fn assessment(&self, client: Id, now: Now) -> Result<Assessment> {
        Ok(self.file(client).await?.assessment(now.today).await?)
    }

    /// The file that is being read under this token.
    pub(crate) async fn reading(&self, token: &str) -> Result<Arc<RwLock<Reading>>> {
        let readings = self.readings.lock().await;
        readings.get(token).cloned().ok_or_else(|| {
            Failure::not_found("This file is no longer open for import. Nothing was changed.")
                .hint("Choose the file again.")
        })
    }

    /// Makes the day's backup when none was made today, and answers what was done in a sentence.
    pub async fn back_up(&self, now: Now) -> Result<Option<String>> {
        Ok(self.workspace.backup_due(now.today).await?.map(|backup| {
            format!(
                "Backed up {} into {}.",
                backup.files.len(),
                backup.folder.display()
            )
        }))
    }

    /// Closes every file. What was shown as saved is on the disk already.
    pub async fn close(self) -> Result<()> {
        for (_, file) in self.clients.into_inner() {
            file.close().await?;
        }
        Ok(self.workspace.close().await?)
    }
}
