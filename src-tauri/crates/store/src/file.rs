//! One SQLite file: looked at before it is opened, made whole or not at all.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection};

use crate::error::{Error, Result, display_name};
use crate::layout::Layout;

/// The version of this program, as it is left in the files it writes.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// Files up to this size have every page looked at when they are opened.
const CHECKED_WHEN_OPENED: u64 = 32 << 20;

/// Opens an existing file for writing, brought up to this program's layout. A foreign, cut or
/// newer file is refused before a byte of it is touched.
pub(crate) async fn open(path: &Path, layout: &Layout) -> Result<SqliteConnection> {
    let version = inspect(path, layout).await?;
    let mut connection = options(path)
        .journal_mode(SqliteJournalMode::Wal)
        .connect()
        .await
        .map_err(|error| named(error.into(), path))?;
    let small = fs::metadata(path).is_ok_and(|file| file.len() <= CHECKED_WHEN_OPENED);
    if small {
        check_pages(&mut connection, "pragma quick_check(1)")
            .await
            .map_err(|error| named(error, path))?;
    }
    if version < layout.version() {
        copy_before_migration(&mut connection, path, version).await?;
        layout.lay(&mut connection, version).await?;
        checkpoint(&mut connection).await?;
    }
    sign(&mut connection).await?;
    Ok(connection)
}

/// One more connection to a file that [`open`] has opened.
pub(crate) async fn open_again(path: &Path) -> Result<SqliteConnection> {
    let connection = options(path).connect().await;
    connection.map_err(|error| named(error.into(), path))
}

/// The same, and it can't write.
pub(crate) async fn open_reader(path: &Path) -> Result<SqliteConnection> {
    let mut connection = open_again(path).await?;
    sqlx::query("pragma query_only = on")
        .execute(&mut connection)
        .await?;
    Ok(connection)
}

/// Opens a file to look it over, whoever has it open; it can't be written.
pub(crate) async fn open_to_look(path: &Path, layout: &Layout) -> Result<SqliteConnection> {
    inspect(path, layout).await?;
    open_reader(path).await
}

/// Opens a file to copy it, whoever has it open. SQLite takes a copy for writing, so only the
/// caller's manners keep the file itself as it is.
pub(crate) async fn open_to_copy(path: &Path, layout: &Layout) -> Result<SqliteConnection> {
    inspect(path, layout).await?;
    open_again(path).await
}

/// A new file beside its later name; [`finish`] gives it that name once it is filled.
pub(crate) async fn begin(path: &Path, layout: &Layout) -> Result<SqliteConnection> {
    let unfinished = unfinished(path);
    remove_with_log(&unfinished)?;
    let mut connection = options(&unfinished)
        .journal_mode(SqliteJournalMode::Wal)
        .create_if_missing(true)
        .connect()
        .await?;
    layout.lay(&mut connection, 0).await?;
    sign(&mut connection).await?;
    Ok(connection)
}

/// Closes a file that [`begin`] began, puts it on the disk and gives it its name.
pub(crate) async fn finish(mut connection: SqliteConnection, path: &Path) -> Result<()> {
    checkpoint(&mut connection).await?;
    connection.close().await?;
    settle(&unfinished(path), path)
}

/// Renames a closed file so that a power cut leaves the old state or the new one.
pub(crate) fn settle(from: &Path, to: &Path) -> Result<()> {
    let file = File::open(from).map_err(|error| Error::io(from, error))?;
    file.sync_all().map_err(|error| Error::io(from, error))?;
    fs::rename(from, to).map_err(|error| Error::io(to, error))?;
    sync_folder(to.parent().unwrap_or(to))
}

/// A name in a folder is only safe once the folder itself is on the disk.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        let opened = File::open(folder).map_err(|error| Error::io(folder, error))?;
        opened
            .sync_all()
            .map_err(|error| Error::io(folder, error))?;
    }
    Ok(())
}

/// Runs one of SQLite's own checks.
pub(crate) async fn check_pages(
    connection: &mut SqliteConnection,
    pragma: &'static str,
) -> Result<()> {
    let answer: String = sqlx::query_scalar(pragma).fetch_one(connection).await?;
    if answer == "ok" {
        Ok(())
    } else {
        Err(Error::damaged(
            "The file",
            "its pages contradict each other",
        ))
    }
}

/// From now on the log only moves into the file when [`tidy_log`] is called, so that nobody waits
/// for it who waits for an answer.
pub(crate) async fn keep_log(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::query("pragma wal_autocheckpoint = 0")
        .execute(connection)
        .await?;
    Ok(())
}

/// Moves what is in the log into the file, as far as nobody reads it; waits for nobody.
pub(crate) async fn tidy_log(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::query("pragma wal_checkpoint(passive)")
        .execute(connection)
        .await?;
    Ok(())
}

/// Moves all that is in the log into the file itself, and empties the log.
pub(crate) async fn checkpoint(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::query("pragma wal_checkpoint(truncate)")
        .execute(connection)
        .await?;
    Ok(())
}

/// Puts the file's name where an error says “The file”.
pub(crate) fn named(error: Error, path: &Path) -> Error {
    let name = display_name(path);
    match error {
        Error::Damaged { how, .. } => Error::Damaged { what: name, how },
        Error::Locked { .. } => Error::Locked { what: name },
        Error::Io { hint, source, .. } => Error::Io {
            what: name,
            hint,
            source,
        },
        other => other,
    }
}

/// What follows a database's own name in the files that SQLite keeps beside it.
pub(crate) const BESIDE: [&str; 2] = ["-wal", "-shm"];

pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn unfinished(path: &Path) -> PathBuf {
    beside(path, ".new")
}

fn remove_with_log(path: &Path) -> Result<()> {
    let log = BESIDE.map(|suffix| beside(path, suffix));
    for path in [path.to_owned()].iter().chain(&log) {
        match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(Error::io(path, error));
            }
            _ => {}
        }
    }
    Ok(())
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        .pragma("temp_store", "memory")
        // Kibibytes, as a negative number: room for an import's pages before they are written.
        .pragma("cache_size", "-16384")
}

/// Leaves this program's version in the file, where it isn't there already.
async fn sign(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::query(
        "insert into written (only, program) values (1, $1)
         on conflict (only) do update set program = excluded.program where program <> excluded.program",
    )
    .bind(PROGRAM)
    .execute(connection)
    .await?;
    Ok(())
}

/// Keeps the file as the older program left it.
async fn copy_before_migration(
    connection: &mut SqliteConnection,
    path: &Path,
    version: usize,
) -> Result<()> {
    checkpoint(connection).await?;
    let copy = beside(path, &format!(".version-{version}"));
    let unfinished = beside(&copy, ".new");
    fs::copy(path, &unfinished).map_err(|error| Error::io(&unfinished, error))?;
    settle(&unfinished, &copy)
}

/// Reads the header without SQLite, so that nothing is written, and answers with the version of
/// the layout.
async fn inspect(path: &Path, layout: &Layout) -> Result<usize> {
    let what = display_name(path);
    let mut header = [0; 100];
    let mut file = File::open(path).map_err(|error| Error::io(path, error))?;
    let length = file
        .metadata()
        .map_err(|error| Error::io(path, error))?
        .len();
    if length == 0 {
        return Err(Error::damaged(what, "it is empty"));
    }
    match file.read_exact(&mut header) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
            return Err(Error::damaged(what, "its end is missing"));
        }
        other => other.map_err(|error| Error::io(path, error))?,
    }
    let number = |at: usize| -> u32 {
        header[at..at + 4]
            .iter()
            .fold(0, |number, byte| number << 8 | u32::from(*byte))
    };
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(Error::damaged(what, "it is not a file of Evenlift"));
    }
    if number(68) != layout.application {
        return Err(Error::damaged(what, "it belongs to another program"));
    }
    let version = number(60) as usize;
    if version > layout.version() {
        return Err(Error::Newer {
            what,
            version: i64::from(number(60)),
            program: writer_of(path).await,
        });
    }
    if version == 0 {
        return Err(Error::damaged(what, "it was never finished"));
    }
    // Where there is a log, the missing pages may be in it.
    let page = match u64::from(header[16]) << 8 | u64::from(header[17]) {
        1 => 65_536,
        size => size,
    };
    let logged = fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0);
    if !logged && length < page * u64::from(number(28)) {
        return Err(Error::damaged(what, "its end is missing"));
    }
    Ok(version)
}

/// The version of the program that wrote a file that is too new, read without leaving a trace.
async fn writer_of(path: &Path) -> String {
    let read = async {
        let mut connection = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .immutable(true)
            .connect()
            .await?;
        let program: String = sqlx::query_scalar("select program from written")
            .fetch_one(&mut connection)
            .await?;
        connection.close().await?;
        Ok::<_, sqlx::Error>(program)
    };
    match read.await {
        Ok(program) => format!("version {program}"),
        Err(_) => "its version is not written where this one can read it".to_owned(),
    }
}
