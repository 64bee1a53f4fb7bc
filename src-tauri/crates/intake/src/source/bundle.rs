//! An archive of exports: each of its files is a file of its own.

use std::io::Read;

use super::archive::{Archive, damaged};
use crate::table::too_large;
use crate::terms::{Refusal, RefusalKind};

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its path in the archive.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What all files of an archive may take together, in bytes.
const TOGETHER: usize = 200 << 20;
/// More exports than this are no month's work.
const MEMBERS: usize = 200;

/// Endings of files that can hold a table.
const ENDINGS: &[&str] = &[
    "csv", "tsv", "txt", "tab", "xlsx", "xlsm", "xlsb", "xls", "ods", "htm", "html", "xml",
];

/// The files that can hold a table, by their place and name, in the order of the archive.
fn exports(archive: &Archive<'_>) -> Result<Vec<(usize, String)>, Refusal> {
    let names: Vec<(usize, String)> = archive
        .names()
        .iter()
        .enumerate()
        .filter(|(_, name)| is_export(name))
        .map(|(index, name)| (index, name.clone()))
        .collect();
    if names.is_empty() {
        return Err(Refusal::new(
            RefusalKind::Archive,
            "This archive holds no file that could be a table. Nothing was changed. Choose an archive of CSV files or workbooks.",
        ));
    }
    if names.len() > MEMBERS {
        return Err(too_large());
    }
    Ok(names)
}

/// The names of the files that can hold a table. Refused where one of them can't be unpacked by
/// what the archive says of it.
pub(super) fn names(archive: &mut Archive<'_>) -> Result<Vec<String>, Refusal> {
    let mut names = Vec::new();
    let mut together = 0_u64;
    for (index, name) in exports(archive)? {
        archive.stream(index)?;
        together = together.saturating_add(archive.size(index)?);
        names.push(name);
    }
    if together > TOGETHER as u64 {
        return Err(too_large());
    }
    Ok(names)
}

/// Unpacks the one of this name.
pub(super) fn member(mut archive: Archive<'_>, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
    let found = exports(&archive)?
        .into_iter()
        .find(|(_, known)| known == name);
    let unpack = |(index, _): (usize, String)| unpack(&mut archive, index, &mut { TOGETHER });
    found.map(unpack).transpose()
}

/// Unpacks the files that can hold a table, in the order of the archive.
pub(super) fn members(mut archive: Archive<'_>) -> Result<Vec<Member>, Refusal> {
    let mut left = TOGETHER;
    let mut members = Vec::new();
    for (index, name) in exports(&archive)? {
        let bytes = unpack(&mut archive, index, &mut left)?;
        members.push(Member { name, bytes });
    }
    Ok(members)
}

/// Unpacks one file, of at most `left` bytes, and takes off what it has.
fn unpack(archive: &mut Archive<'_>, index: usize, left: &mut usize) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::new();
    let mut stream = archive.stream(index)?;
    let mut chunk = vec![0; 64 << 10];
    loop {
        stream.event();
        match stream.read(&mut chunk) {
            Ok(0) => return Ok(bytes),
            Ok(length) => {
                *left = left.checked_sub(length).ok_or_else(too_large)?;
                bytes.extend_from_slice(&chunk[..length]);
            }
            Err(_) if stream.tripped() => return Err(too_large()),
            Err(_) => return Err(damaged()),
        }
    }
}

/// Not a folder, not what systems leave in archives, and named like a table.
fn is_export(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    !name.starts_with("__MACOSX/")
        && !file.starts_with(['.', '~'])
        && ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
}
