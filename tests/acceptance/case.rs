//! A client whose files are imported, mended and taken back.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use domain::change::Edit;
use domain::spend::{Allocation, LineRef, Reason, Verdict};
use domain::value::Id;
use practice::import::{self, End, Script, Scripted, What};
use practice::view::{ImportRow, NewClient};
use practice::{FailureKind, Now, Practice, client, undo};
use store::{ClientFile, LineQuery, StoredLine, Workspace};

use crate::client::{Ids, NOW};

/// A client, and a desk with files. Looking into the client's file closes the program and opens it
/// again, so whatever is tested here holds after a restart too.
pub struct Case {
    practice: Option<Practice>,
    pub client: Id,
    pub now: Now,
    ids: Ids,
    files: tempfile::TempDir,
}

impl Case {
    pub async fn new() -> Self {
        let files = tempfile::tempdir().unwrap();
        let ids = Ids::default();
        let practice = opened(&files.path().join("workspace"), &ids).await;
        let now = Now {
            utc: NOW,
            today: NaiveDate::from_ymd_opt(2026, 1, 13).unwrap(),
        };
        let form = NewClient {
            name: "Cedar & Co".to_owned(),
            fiscal_year_start: 1,
            currency: "USD".to_owned(),
            ..NewClient::default()
        };
        let made = client::make(&practice, &form, now).await.unwrap();
        Self {
            practice: Some(practice),
            client: made.expect("every field is good").id,
            now,
            ids,
            files,
        }
    }

    /// A client with the lines of a file.
    pub async fn of(name: &str, text: &str) -> Self {
        let case = Self::new().await;
        let path = case.file(name, text);
        let scripted = Box::pin(case.run(case.script(What::File(path)))).await;
        assert_eq!(scripted.end, End::Done, "{:?}", scripted.contract);
        case
    }

    pub fn practice(&self) -> &Practice {
        self.practice.as_ref().expect("the program is open")
    }

    /// Looks into the client's file while the program is closed.
    pub async fn look<T>(&mut self, look: impl AsyncFnOnce(&ClientFile) -> T) -> T {
        let practice = self.practice.take().expect("the program is open");
        practice.close().await.unwrap();
        let folder = self.files.path().join("workspace");
        let workspace = unlocked(&folder).await;
        let file = workspace.open_client(self.client).await.unwrap();
        let seen = look(&file).await;
        file.close().await.unwrap();
        workspace.close().await.unwrap();
        self.practice = Some(opened(&folder, &self.ids).await);
        seen
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.files.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn script(&self, what: What) -> Script {
        Script::of(self.client, what)
    }

    pub async fn run(&self, script: Script) -> Scripted {
        import::run(self.practice(), script, self.now)
            .await
            .unwrap()
    }

    /// Imports a file with the bad rows held, and answers with the import.
    pub async fn hold(&self, path: PathBuf) -> Id {
        let script = Script {
            hold: true,
            ..self.script(What::File(path))
        };
        let scripted = self.run(script).await;
        assert_eq!(scripted.end, End::Done, "{:?}", scripted.contract);
        scripted.contract.batch.expect("it was imported")
    }

    pub async fn dump(&mut self) -> String {
        self.look(async |file| file.dump().await.unwrap()).await
    }

    pub async fn stored(&mut self) -> Vec<StoredLine> {
        self.look(async |file| file.lines(&LineQuery::default()).await.unwrap())
            .await
    }

    /// Row and amount of every line that counts, in the order of the imports.
    pub async fn lines(&mut self) -> Vec<(u32, i64)> {
        let lines = self.stored().await;
        let cells = lines.iter().map(|stored| &stored.line);
        cells
            .map(|line| (line.source.row, line.amount.minor()))
            .collect()
    }

    /// The rows whose lines are decided by hand.
    pub async fn by_hand(&mut self) -> Vec<u32> {
        let lines = self.stored().await;
        let lines = lines.iter().map(|stored| &stored.line);
        lines
            .filter(|line| line.reason == Reason::Manual)
            .map(|line| line.source.row)
            .collect()
    }

    /// Decides the line of a row by hand, as the spend screen does.
    pub async fn decide(&mut self, import: Id, row: u32) {
        let edit = Edit::Decide {
            import,
            lines: vec![LineRef::at(row, 4)],
            verdict: Verdict::new(Allocation::Neither, None, Reason::Manual),
        };
        let change = crate::ledger::change("Decide", vec![edit]);
        self.look(async move |file| {
            file.apply(change, NOW).await.unwrap();
        })
        .await;
    }

    pub async fn history(&self) -> Vec<ImportRow> {
        let rows = import::history(self.practice(), self.client, self.now).await;
        rows.unwrap()
    }

    pub async fn undo(&self) {
        let undone = undo::undo(self.practice(), self.client, self.now).await;
        undone.unwrap().expect("there is a step to undo");
    }

    pub async fn redo(&self) {
        let redone = undo::redo(self.practice(), self.client, self.now).await;
        redone.unwrap().expect("there is a step to redo");
    }
}

/// A program that another test starts holds the lock, too, for the moment before it is itself.
async fn opened(folder: &Path, ids: &Ids) -> Practice {
    let patience = Instant::now() + Duration::from_secs(10);
    loop {
        match Practice::open(folder, ids.source()).await {
            Err(failure) if failure.kind == FailureKind::Locked && Instant::now() < patience => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            practice => return practice.unwrap(),
        }
    }
}

/// A reading that was stopped keeps the workspace until its thread has noticed.
async fn unlocked(folder: &Path) -> Workspace {
    let patience = Instant::now() + Duration::from_secs(10);
    loop {
        match Workspace::open(folder).await {
            Err(store::Error::Locked { .. }) if Instant::now() < patience => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            opened => return opened.unwrap(),
        }
    }
}
