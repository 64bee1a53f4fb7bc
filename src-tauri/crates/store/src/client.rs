//! An open client file.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use chrono::{DateTime, NaiveDate, Utc};
use domain::assessment::Assessment;
use domain::change::{Change, Outcome, Stale};
use domain::spend::{ImportSummary, LineRef, Mapping, Parts, Rule};
use domain::value::{Id, Money};
use sqlx::{Connection as _, SqliteConnection};
use tokio::sync::{Mutex, MutexGuard};

use crate::card::Cards;
use crate::error::{Error, Result};
use crate::history::{Direction, HistoryItem, UndoState};
use crate::layout::CLIENT;
use crate::lock::Lock;
use crate::log::Log;
use crate::spend::{
    Batch, FoundLines, GroupSum, Key, KnownKeys, LineDecision, LineGroup, LineQuery, PeriodSum,
    Progress, StoredLine, UnreadMapping, alike, decide, group, hand, import, known, line, mapping,
    original, rule, sum,
};
use crate::writer::{Import, ReadingConnection, Request, Writer};
use crate::{dump, file, history, record};

/// A client's file, open for reading and writing. Clones are the same open file, and keep the
/// workspace locked. All answers are of committed state.
#[derive(Clone, Debug)]
pub struct ClientFile(Arc<Open>);

#[derive(Debug)]
pub(crate) struct Open {
    id: Id,
    writer: Writer,
    reader: ReadingConnection,
    cards: Arc<Cards>,
}

impl ClientFile {
    pub(crate) async fn open(
        path: &Path,
        id: Id,
        cards: Arc<Cards>,
        lock: Arc<Lock>,
    ) -> Result<Self> {
        let mut connection = file::open(path, &CLIENT).await?;
        let inside: String = sqlx::query_scalar("select id from client")
            .fetch_one(&mut connection)
            .await
            .map_err(|error| file::named(error.into(), path))?;
        if inside != id.to_string() {
            return Err(Error::damaged(
                crate::error::display_name(path),
                "it holds another client",
            ));
        }
        file::keep_log(&mut connection).await?;
        decide::prepare(&mut connection).await?;
        let log = Log::open(path).await?;
        let reader = Arc::new(Mutex::new(Some(file::open_reader(path).await?)));
        Ok(Self(Arc::new(Open {
            id,
            writer: Writer::start(connection, log, Arc::clone(&reader), lock),
            reader,
            cards,
        })))
    }

    pub(crate) const fn inner(&self) -> &Arc<Open> {
        &self.0
    }

    pub(crate) const fn from_inner(inner: Arc<Open>) -> Self {
        Self(inner)
    }

    pub(crate) async fn is_open(&self) -> bool {
        self.0.reader.lock().await.is_some()
    }

    pub fn id(&self) -> Id {
        self.0.id
    }

    /// All records and the sums of live spend: what analysis reads.
    pub async fn assessment(&self, as_of: NaiveDate) -> Result<Assessment> {
        let mut reader = self.reader().await?;
        // One transaction, so that records and sums are of the same moment.
        let mut moment = reader.begin().await?;
        let entries = record::all(&mut moment).await?;
        let first_month = record::client(&mut moment).await?.fiscal_year_start;
        let spend = sum::summary(&mut moment, first_month).await?;
        moment.commit().await?;
        Ok(Assessment::of(entries, spend, as_of))
    }

    /// Does all edits of a change, or none, and writes its step into the history.
    pub async fn apply(&self, change: Change, now: DateTime<Utc>) -> Result<Outcome> {
        let asked = self
            .0
            .writer
            .ask(|answer| Request::Apply(change, now, answer));
        Ok(self.told(asked.await?).await)
    }

    /// Takes the last step back; `None` when there is none.
    pub async fn undo(&self) -> Result<Option<Outcome>> {
        self.walk(Direction::Undo).await
    }

    /// Brings back what was taken back last; `None` when there is nothing.
    pub async fn redo(&self) -> Result<Option<Outcome>> {
        self.walk(Direction::Redo).await
    }

    /// The newest steps first, those taken back among them.
    pub async fn history(&self, limit: u32) -> Result<Vec<HistoryItem>> {
        history::list(self.reader().await?.connection(), limit).await
    }

    pub async fn state(&self) -> Result<UndoState> {
        history::state(self.reader().await?.connection()).await
    }

    /// Takes a file in: its bytes and its lines, then the edits of `change` (rules learned, an
    /// import that this one replaces), as one step that is there wholly or not at all. Setting
    /// `cancel` stops it before it is committed.
    ///
    /// # Errors
    /// [`Error::Cancelled`] when it was stopped; [`Error::Refused`] when the import was made
    /// before, when two lines claim one cell, or when sums go beyond what can be counted.
    pub async fn import(
        &self,
        batch: Batch,
        change: Change,
        now: DateTime<Utc>,
        cancel: Arc<AtomicBool>,
        progress: impl FnMut(Progress) + Send + 'static,
    ) -> Result<Outcome> {
        let batches = vec![batch];
        self.import_all(batches, change, now, cancel, progress)
            .await
    }

    /// Takes several files in as one step, as [`ClientFile::import`] does with one: an import may
    /// change which lines of an earlier one count, and then both are made anew.
    pub async fn import_all(
        &self,
        batches: Vec<Batch>,
        change: Change,
        now: DateTime<Utc>,
        cancel: Arc<AtomicBool>,
        progress: impl FnMut(Progress) + Send + 'static,
    ) -> Result<Outcome> {
        let import = Box::new(Import {
            batches,
            change,
            cancel,
            progress: Box::new(progress),
        });
        let asked = self
            .0
            .writer
            .ask(|answer| Request::Import(import, now, answer));
        Ok(self.told(asked.await?).await)
    }

    /// Those of `keys` that lines of live imports have, other than `except`.
    pub async fn known_keys(&self, keys: Vec<Key>, except: Option<Id>) -> Result<KnownKeys> {
        known::among(self.reader().await?.connection(), keys, except).await
    }

    /// Live lines with a day from `from` to `to` and one of these amounts, but for those of
    /// `except`.
    pub async fn alike(
        &self,
        amounts: &[Money],
        from: NaiveDate,
        to: NaiveDate,
        except: Option<Id>,
    ) -> Result<Vec<StoredLine>> {
        alike::alike(self.reader().await?.connection(), amounts, from, to, except).await
    }

    /// Live lines with one of these references, but for those of `except`.
    pub async fn referenced(
        &self,
        references: &[&str],
        except: Option<Id>,
    ) -> Result<Vec<StoredLine>> {
        alike::referenced(self.reader().await?.connection(), references, except).await
    }

    /// What the lines of an import add up to by vendor, account and period.
    pub async fn group_sums(&self, import: Id) -> Result<Vec<GroupSum>> {
        alike::sums(self.reader().await?.connection(), import).await
    }

    /// What the lines of an import add up to, period by period, also of one that was taken back.
    pub async fn import_sums(&self, import: Id) -> Result<Vec<PeriodSum>> {
        sum::of_import(self.reader().await?.connection(), import).await
    }

    /// How an import was read, as it was handed over; empty for imports of older versions.
    pub async fn reading(&self, import: Id) -> Result<String> {
        import::reading(self.reader().await?.connection(), import).await
    }

    /// The cells of all lines of an import by their decision, also of one that was taken back.
    pub async fn decisions(&self, import: Id) -> Result<Vec<LineDecision>> {
        hand::decisions(self.reader().await?.connection(), import).await
    }

    /// The cells of an import's lines that were decided by hand after it was made.
    pub async fn edited_since(&self, import: Id) -> Result<Vec<LineRef>> {
        hand::edited_since(self.reader().await?.connection(), import).await
    }

    /// The live import of a file with this hash; `None` also when it was taken back.
    pub async fn import_by_hash(&self, sha256: &str) -> Result<Option<ImportSummary>> {
        import::by_hash(self.reader().await?.connection(), sha256).await
    }

    /// In the order in which they are tried.
    pub async fn rules(&self) -> Result<Vec<Rule>> {
        rule::all(self.reader().await?.connection()).await
    }

    pub async fn lines(&self, query: &LineQuery) -> Result<Vec<StoredLine>> {
        line::list(self.reader().await?.connection(), query).await
    }

    /// All lines that a query finds, by id, and their sums; limit and offset don't count.
    pub async fn find_lines(&self, query: &LineQuery) -> Result<FoundLines> {
        let mut reader = self.reader().await?;
        let mut moment = reader.begin().await?;
        let found = line::find(&mut moment, query).await?;
        moment.commit().await?;
        Ok(found)
    }

    /// The live lines with these ids (see [`StoredLine::id`]), in their order; ids without one are
    /// left out.
    pub async fn lines_by_id(&self, ids: &[i64]) -> Result<Vec<StoredLine>> {
        line::by_id(self.reader().await?.connection(), ids).await
    }

    /// How many live lines these ids name, what they add up to as they are decided, and what
    /// marketing's part would be if all of them were shared with marketing's `percent`.
    pub async fn weigh_lines(&self, ids: &[i64], percent: u8) -> Result<(u64, Parts, Money)> {
        line::weigh(self.reader().await?.connection(), ids, percent).await
    }

    /// How many lines a query finds; limit and offset don't count.
    pub async fn count_lines(&self, query: &LineQuery) -> Result<u64> {
        line::count(self.reader().await?.connection(), query).await
    }

    /// The cells of the lines that a query finds, import by import, as `Edit::Decide` takes them;
    /// limit and offset don't count.
    pub async fn cells(&self, query: &LineQuery) -> Result<Vec<(Id, Vec<LineRef>)>> {
        line::cells(self.reader().await?.connection(), query).await
    }

    /// The channels of live lines, each once.
    pub async fn channels(&self) -> Result<Vec<String>> {
        group::channels(self.reader().await?.connection()).await
    }

    /// Live lines by vendor, account, class, channel and decision, import by import.
    pub async fn groups(&self) -> Result<Vec<LineGroup>> {
        group::list(self.reader().await?.connection()).await
    }

    /// The lines of a group, by its number.
    pub async fn lines_of_group(&self, group: i64) -> Result<Vec<StoredLine>> {
        line::of_group(self.reader().await?.connection(), group).await
    }

    /// The cells of the lines of a group, as `Edit::Decide` takes them.
    pub async fn cells_of_group(&self, group: i64) -> Result<Vec<LineRef>> {
        line::cells_of_group(self.reader().await?.connection(), group).await
    }

    /// The imported file as it came, compared with the hash kept of it.
    pub async fn original(&self, import: Id) -> Result<Vec<u8>> {
        original::read(self.reader().await?.connection(), import).await
    }

    /// What is remembered of how files are read, the mapping used last first.
    pub async fn mappings(&self) -> Result<Vec<Mapping>> {
        mapping::read(self.reader().await?.connection()).await
    }

    /// The mappings that are kept and can't be read, the one used last first.
    pub async fn unread_mappings(&self) -> Result<Vec<UnreadMapping>> {
        mapping::unread(self.reader().await?.connection()).await
    }

    /// All live content as canonical text: equal texts are equal clients. History and revision
    /// are not content.
    pub async fn dump(&self) -> Result<String> {
        dump::dump(self.reader().await?.connection()).await
    }

    /// Closes the file for all its clones, once what was asked before is done.
    pub async fn close(self) -> Result<()> {
        match self.0.writer.ask(Request::Close).await {
            Err(Error::Closed) => Ok(()),
            other => other,
        }
    }

    async fn walk(&self, direction: Direction) -> Result<Option<Outcome>> {
        let asked = self
            .0
            .writer
            .ask(|answer| Request::Walk(direction, answer))
            .await?;
        match asked {
            Some(outcome) => Ok(Some(self.told(outcome).await)),
            None => Ok(None),
        }
    }

    /// Keeps the client's card on the start screen in step with the profile. The change itself is
    /// saved by now, so a card that can't be written is no reason to say otherwise: it is written
    /// the next time the client is opened.
    async fn told(&self, outcome: Outcome) -> Outcome {
        if outcome.stale.contains(&Stale::Records) {
            let _ = self.show_name().await;
        }
        outcome
    }

    pub(crate) async fn show_name(&self) -> Result<()> {
        let name = record::client(self.reader().await?.connection())
            .await?
            .name;
        self.0.cards.rename(self.0.id, &name).await
    }

    async fn reader(&self) -> Result<Reader<'_>> {
        let guard = self.0.reader.lock().await;
        if guard.is_some() {
            Ok(Reader(guard))
        } else {
            Err(Error::Closed)
        }
    }
}

/// The reading connection, for one question.
struct Reader<'a>(MutexGuard<'a, Option<SqliteConnection>>);

impl Reader<'_> {
    fn connection(&mut self) -> &mut SqliteConnection {
        self.0
            .as_mut()
            .expect("BUG: seen to be open when it was taken")
    }

    async fn begin(&mut self) -> Result<sqlx::Transaction<'_, sqlx::Sqlite>> {
        Ok(self.connection().begin().await?)
    }
}

/// Where a client's file lies in a workspace.
pub(crate) fn path(folder: &Path, id: Id) -> PathBuf {
    folder.join("clients").join(format!("{id}.evenlift"))
}
