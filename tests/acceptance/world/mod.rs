//! The one world of the tests: a folder of its own, a fixed moment and fixed ids; looked at as a practice with its
//! verbs, as the store's workspace, and from the terminal.

mod store;
pub mod terminal;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use ::store::{ClientFile, LineQuery, StoredLine, Workspace};
use chrono::{DateTime, NaiveDate, Utc};
use domain::analysis::Analysis;
use domain::change::Edit;
use domain::spend::{Allocation, Correction, LineRef, Reason, Verdict};
use domain::value::Id;
use evenlift_cli::End;
use evenlift_cli::import::{Script, Scripted, What};
use practice::import;
use practice::view::{Edited, ImportRead, ImportRow, ImportView, NewClient};
use practice::{FailureKind, Now, Practice, client, overview, undo};
use tempfile::TempDir;

/// Tests have no clock: everything happens on a spring morning.
pub const NOW: DateTime<Utc> = DateTime::from_timestamp(1_774_600_000, 0).unwrap();

/// A workspace with one client, and files beside it. The program is open, or the store alone, or neither. Looking
/// into the client's file closes the program and opens it again, so what is tested so holds after a restart too.
pub struct World {
    practice: Option<Practice>,
    workspace: Option<Workspace>,
    pub client: Id,
    pub now: Now,
    ids: Ids,
    folder: PathBuf,
    beside: TempDir,
}

impl World {
    /// A client about whom nothing is known.
    pub async fn new() -> Self {
        Self::with_goal("", "").await
    }

    /// A client with last year's revenue and the goal, as they are typed into the sheet.
    pub async fn with_goal(last_year: &str, goal: &str) -> Self {
        let form = NewClient {
            revenue_last_year: last_year.to_owned(),
            revenue_goal: goal.to_owned(),
            ..form("Cedar & Co")
        };
        Self::around(async |practice, now| {
            let made = client::make(practice, &form, now).await.unwrap();
            made.expect("every field is good").id
        })
        .await
    }

    /// The sample that ships.
    pub async fn sample() -> Self {
        Self::around(async |practice, now| {
            let sample = client::open_sample(practice, now).await;
            sample.unwrap().client
        })
        .await
    }

    async fn around(make: impl AsyncFnOnce(&Practice, Now) -> Id) -> Self {
        let mut world = Self::closed().started().await;
        world.client = Box::pin(make(world.practice(), world.now)).await;
        world
    }

    /// A copy of a workspace among the fixtures, and its only client; nothing was opened yet.
    pub fn copied(fixture: &str, client: &str) -> Self {
        let world = Self {
            client: client.parse().unwrap(),
            ..Self::closed()
        };
        let kept = evenlift_tests::fixture(fixture);
        let client = world.file_of(world.client);
        std::fs::create_dir_all(world.folder.join("clients")).unwrap();
        for file in [&world.folder.join("workspace.db"), &client] {
            let name = file.strip_prefix(&world.folder).unwrap();
            std::fs::copy(kept.join(name), file).unwrap();
        }
        world
    }

    /// Starts the program.
    pub async fn started(mut self) -> Self {
        self.practice = Some(opened(&self.folder, &self.ids).await);
        self
    }

    /// A folder in which nothing was opened yet.
    pub fn closed() -> Self {
        let beside = tempfile::tempdir().unwrap();
        Self {
            practice: None,
            workspace: None,
            client: id(0),
            now: Now {
                utc: NOW,
                today: NaiveDate::from_ymd_opt(2026, 1, 13).unwrap(),
            },
            ids: Ids::default(),
            folder: beside.path().join("workspace"),
            beside,
        }
    }

    /// A client with the lines of a file.
    pub async fn of(name: &str, text: &str) -> Self {
        let world = Self::new().await;
        let path = world.file(name, text);
        let scripted = Box::pin(world.run(world.script(What::File(path)))).await;
        assert_eq!(scripted.end, End::Done, "{:?}", scripted.contract);
        world
    }

    pub fn practice(&self) -> &Practice {
        self.practice.as_ref().expect("the program is open")
    }

    /// Looks into the client's file while the program is closed.
    pub async fn look<T>(&mut self, look: impl AsyncFnOnce(&ClientFile) -> T) -> T {
        let practice = self.practice.take().expect("the program is open");
        practice.close().await.unwrap();
        self.open_store().await;
        let file = self.client_file().await;
        let seen = look(&file).await;
        file.close().await.unwrap();
        self.close_store().await;
        self.practice = Some(opened(&self.folder, &self.ids).await);
        seen
    }

    /// Where the workspace lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where a file of this name stands, or would.
    pub fn path(&self, name: &str) -> PathBuf {
        self.beside.path().join(name)
    }

    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Opens a file for its preview.
    pub async fn open(&self, path: &Path) -> ImportView {
        let path = path.display().to_string();
        let read = import::read(self.practice(), self.client, path, self.now).await;
        shown(read.unwrap())
    }

    /// Opens an import again.
    pub async fn reopen(&self, import: Id) -> ImportView {
        let read = import::reopen(self.practice(), self.client, import, self.now).await;
        shown(read.unwrap())
    }

    /// Opens a new file with a text for its preview.
    pub async fn read(&self, name: &str, text: &str) -> ImportView {
        self.open(&self.file(name, text)).await
    }

    /// Reads an open file again with what was changed about it.
    pub async fn change(&self, view: &ImportView, changes: &[Correction]) -> ImportView {
        let (token, changes) = (view.token.clone(), changes.to_vec());
        let read = import::reread(self.practice(), token, changes, self.now).await;
        shown(read.unwrap())
    }

    /// Imports an open file.
    pub async fn commit(&self, view: &ImportView) {
        let token = view.token.clone();
        let saved = import::commit(self.practice(), token, false, drop, self.now).await;
        assert!(matches!(saved.unwrap(), Edited::Saved { .. }));
    }

    pub async fn analysis(&self) -> Analysis {
        let analysis = overview::analysis(self.practice(), self.client, self.now).await;
        analysis.unwrap()
    }

    pub fn script(&self, what: What) -> Script {
        Script::of(self.client, what)
    }

    pub async fn run(&self, script: Script) -> Scripted {
        evenlift_cli::import::run(self.practice(), script, self.now)
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

/// A sheet for a new client of this name.
pub fn form(name: &str) -> NewClient {
    NewClient {
        name: name.to_owned(),
        fiscal_year_start: 1,
        currency: "USD".to_owned(),
        ..NewClient::default()
    }
}

/// The preview of a file that can be read.
pub fn shown(read: ImportRead) -> ImportView {
    match read {
        ImportRead::Read { view } => *view,
        other => panic!("it can be read: {other:?}"),
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
