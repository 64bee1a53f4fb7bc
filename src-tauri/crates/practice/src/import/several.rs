//! Several files at once: what waits, and the one of them that is read.
//!
//! The window holds what names a file, never its bytes. One file is read at a time.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use intake::{Member, Watch};

use crate::under_way;
use crate::view::{SpendFile, WaitingFile};
use crate::{Failure, FailureKind, Now, Practice, Result};

/// How a zip begins.
const ZIP: &[u8] = b"PK";
/// A file larger than this is refused before it is read into memory.
const LARGEST: u64 = 2 << 30;
/// What a pasted table is called.
const PASTED: &str = "Pasted table";

/// What these paths are to be imported as: each itself, or one by one the files of an archive.
/// What can't be opened stands in the list all the same, and says why when its turn comes.
pub async fn waiting(
    _practice: &Practice,
    paths: Vec<String>,
    _now: Now,
) -> Result<Vec<WaitingFile>> {
    let mut files = Vec::with_capacity(paths.len());
    for path in paths {
        let shown = name_of(Path::new(&path));
        let watch = Watch::default();
        let names = archive(Path::new(&path), &watch, |bytes| {
            intake::members(bytes).unwrap_or_default()
        });
        let names = names.await.unwrap_or_default().unwrap_or_default();
        if names.is_empty() {
            files.push(WaitingFile {
                name: shown,
                file: SpendFile::Path { path },
            });
            continue;
        }
        files.extend(names.into_iter().map(|member| WaitingFile {
            name: inside(&shown, &member),
            file: SpendFile::Member {
                path: path.clone(),
                member,
            },
        }));
    }
    Ok(files)
}

/// The tables in an archive; none where the file is no archive or one that can't be opened.
pub async fn members(path: &Path, watch: &Watch) -> Result<Vec<Member>> {
    let members = archive(path, watch, |bytes| {
        intake::unpack(bytes).unwrap_or_default()
    });
    Ok(members.await?.unwrap_or_default())
}

/// Looks into the bytes of a file that begins as an archive; nothing for any other.
async fn archive<T: Send + 'static>(
    path: &Path,
    watch: &Watch,
    look: impl FnOnce(&[u8]) -> T + Send + 'static,
) -> Result<Option<T>> {
    let owned = path.to_owned();
    let is_zip = tokio::task::spawn_blocking(move || begins_as_zip(&owned))
        .await
        .expect("BUG: looking at two bytes never panics");
    if !is_zip {
        return Ok(None);
    }
    let (_, bytes) = bytes_of(path, watch).await?;
    let found = tokio::task::spawn_blocking(move || look(&bytes))
        .await
        .expect("BUG: unpacking never panics");
    Ok(Some(found))
}

/// A file's name and bytes.
pub async fn opened(file: SpendFile, watch: &Watch) -> Result<(String, Arc<[u8]>)> {
    match file {
        SpendFile::Path { path } => bytes_of(Path::new(&path), watch).await,
        SpendFile::Member { path, member } => {
            let path = Path::new(&path);
            let name = inside(&name_of(path), &member);
            let found = archive(path, watch, move |bytes| intake::unpack_one(bytes, &member));
            match found.await? {
                Some(Ok(Some(bytes))) => Ok((name, bytes.into())),
                Some(Err(refusal)) => Err(Failure::new(FailureKind::Other, refusal.reason)),
                None | Some(Ok(None)) => Err(Failure::not_found(format!(
                    "“{name}” is not there any more. Nothing was changed."
                ))
                .hint("Choose the archive again.")),
            }
        }
        SpendFile::Pasted { text } => Ok((PASTED.to_owned(), text.into_bytes().into())),
    }
}

/// The bytes of a file, copied before anything is read from them, so that a file that changes
/// meanwhile can't change the import.
pub async fn bytes_of(path: &Path, watch: &Watch) -> Result<(String, Arc<[u8]>)> {
    let name = name_of(path);
    let unreadable = |why: String| {
        Failure::new(
            FailureKind::NotFound,
            format!("“{name}” could not be read: {why}. Nothing was changed."),
        )
        .hint("Close it where it is open, or copy it to this computer, and choose it again.")
    };
    let meta = tokio::fs::metadata(path)
        .await
        .map_err(|error| unreadable(reason(&error)))?;
    if !meta.is_file() {
        return Err(unreadable("it is not a file".to_owned()));
    }
    if meta.len() > LARGEST {
        return Err(unreadable("it is larger than 2 GB".to_owned()));
    }
    let bytes = under_way::copy(path, meta.len(), watch)
        .await
        .map_err(|error| unreadable(reason(&error)))?;
    Ok((name, bytes))
}

fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "it is not there".to_owned(),
        std::io::ErrorKind::PermissionDenied => "this user may not read it".to_owned(),
        _ => error.to_string(),
    }
}

/// A file of an archive, with the archive before its name.
pub fn inside(archive: &str, member: &str) -> String {
    format!("{archive} › {member}")
}

/// The last part of a path, for people.
pub fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn begins_as_zip(path: &Path) -> bool {
    let mut start = [0; ZIP.len()];
    File::open(path).is_ok_and(|mut file| file.read_exact(&mut start).is_ok()) && start == ZIP
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_pasted_is_read_as_it_was_copied() {
        let text = "Date\tAmount\n2025-01-31\t12.50\n".to_owned();
        let (name, bytes) = opened(SpendFile::Pasted { text: text.clone() }, &Watch::default())
            .await
            .expect("it can be read");
        assert_eq!((name.as_str(), &*bytes), ("Pasted table", text.as_bytes()));
    }
}
