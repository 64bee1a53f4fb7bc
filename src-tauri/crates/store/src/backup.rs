//! The daily backup: made without asking, and proven by opening it.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use domain::value::Id;
use sqlx::{Connection as _, SqliteConnection};

use crate::check::{self, Contents, FileCheck};
use crate::error::{Error, Result, display_name};
use crate::file;
use crate::layout::Layout;

/// How many days' backups are kept.
const KEPT: usize = 14;

/// A day's backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub day: NaiveDate,
    pub folder: PathBuf,
    /// What became of each file. One that is damaged or missing keeps no other from its backup.
    pub files: Vec<FileCheck>,
}

/// Copies these files into the folder of the day, unless that is there already. Every copy is
/// opened and compared with what it was made from; the folder appears once all are.
pub(crate) async fn make(
    backups: &Path,
    files: Vec<(Option<Id>, PathBuf, &'static Layout)>,
    day: NaiveDate,
) -> Result<Option<Backup>> {
    let folder = backups.join(day.to_string());
    if folder.exists() {
        return Ok(None);
    }
    let unfinished = backups.join(format!("{day}.new"));
    clear(&unfinished)?;
    fs::create_dir_all(&unfinished).map_err(|error| Error::io(&unfinished, error))?;
    let mut found = Vec::new();
    for (client, path, layout) in files {
        let name = display_name(&path);
        let copied = copy(&path, &unfinished.join(&name), layout).await;
        if let Err(Error::DiskFull) = copied {
            clear(&unfinished)?;
            return Err(Error::DiskFull);
        }
        let copied = copied.map_err(|error| file::named(error, &path));
        found.push(FileCheck::new(client, name, copied));
    }
    file::sync_folder(&unfinished)?;
    fs::rename(&unfinished, &folder).map_err(|error| Error::io(&folder, error))?;
    file::sync_folder(backups)?;
    thin_out(backups)?;
    Ok(Some(Backup {
        day,
        folder,
        files: found,
    }))
}

/// The days that there are backups of, the newest first.
pub(crate) fn days(backups: &Path) -> Result<Vec<NaiveDate>> {
    let mut days = Vec::new();
    for entry in fs::read_dir(backups).map_err(|error| Error::io(backups, error))? {
        let entry = entry.map_err(|error| Error::io(backups, error))?;
        // A link is nothing of ours, whatever it is called.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let name = entry.file_name();
        let day = name
            .to_str()
            .and_then(|name| name.parse::<NaiveDate>().ok());
        if let Some(day) = day.filter(|day| is_folder && name == *day.to_string()) {
            days.push(day);
        }
    }
    days.sort_unstable_by(|a, b| b.cmp(a));
    Ok(days)
}

/// Copies one file. A change made meanwhile is no fault; then it is copied once more.
async fn copy(from: &Path, to: &Path, layout: &Layout) -> Result<Contents> {
    const TRIES: usize = 3;

    let mut connection = file::open_to_copy(from, layout).await?;
    for _ in 0..TRIES {
        clear(to)?;
        let before = check::contents(&mut connection).await?;
        vacuum_into(&mut connection, to).await?;
        if check::whole(to, layout).await? == before {
            connection.close().await?;
            let settled = fs::File::open(to).and_then(|file| file.sync_all());
            settled.map_err(|error| Error::io(to, error))?;
            return Ok(before);
        }
    }
    clear(to)?;
    Err(Error::damaged(
        "The copy for the backup",
        "it holds something else than the file",
    ))
}

async fn vacuum_into(connection: &mut SqliteConnection, to: &Path) -> Result<()> {
    let to = to.to_str().ok_or_else(|| {
        Error::refused("The path of the workspace holds letters that can't be read.")
    })?;
    sqlx::query("vacuum into $1")
        .bind(to.to_owned())
        .execute(connection)
        .await?;
    Ok(())
}

/// Removes the backups beyond the days that are kept: only files with names of our own, and none
/// that isn't also in a newer backup.
fn thin_out(backups: &Path) -> Result<()> {
    let days = days(backups)?;
    let (kept, old) = days.split_at(days.len().min(KEPT));
    for day in old {
        let folder = backups.join(day.to_string());
        for entry in fs::read_dir(&folder).map_err(|error| Error::io(&folder, error))? {
            let entry = entry.map_err(|error| Error::io(&folder, error))?;
            let name = entry.file_name();
            let ours = name.to_str().is_some_and(is_name_of_ours)
                && entry.file_type().is_ok_and(|kind| kind.is_file());
            let newer = kept
                .iter()
                .any(|day| backups.join(day.to_string()).join(&name).is_file());
            if ours && newer {
                fs::remove_file(entry.path()).map_err(|error| Error::io(&entry.path(), error))?;
            }
        }
        // A folder with something else in it stays.
        let _ = fs::remove_dir(&folder);
    }
    Ok(())
}

fn is_name_of_ours(name: &str) -> bool {
    name == "workspace.db"
        || name
            .strip_suffix(".evenlift")
            .is_some_and(|id| id.parse::<Id>().is_ok())
}

/// Removes what a backup that was cut short has left.
fn clear(path: &Path) -> Result<()> {
    let removed = if path.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    match removed {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::io(path, error)),
        _ => Ok(()),
    }
}
