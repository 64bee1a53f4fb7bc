//! Files that are no text, told by their first bytes.

use crate::refusal::{Refusal, RefusalKind};

/// First bytes, what they are, and what to do instead.
const SIGNATURES: &[(&[u8], RefusalKind, &str)] = &[
    (
        b"\x89PNG",
        RefusalKind::Image,
        "This is a PNG image, not a table. Nothing was changed. Export the data itself as CSV.",
    ),
    (
        b"\xff\xd8\xff",
        RefusalKind::Image,
        "This is a JPEG image, not a table. Nothing was changed. Export the data itself as CSV.",
    ),
    (
        b"GIF8",
        RefusalKind::Image,
        "This is a GIF image, not a table. Nothing was changed. Export the data itself as CSV.",
    ),
    (
        b"%PDF",
        RefusalKind::Pdf,
        "This is a PDF. Nothing was changed. Ask for the same report as CSV or Excel: every bookkeeping program can export it.",
    ),
    (
        b"SQLite format 3\0",
        RefusalKind::Database,
        "This is a database, not a table. Nothing was changed. Export a report as CSV.",
    ),
    (
        b"\x1f\x8b",
        RefusalKind::Archive,
        "This is a compressed file. Nothing was changed. Unpack it and choose the CSV in it.",
    ),
    (
        b"Rar!",
        RefusalKind::Archive,
        "This is a RAR archive. Nothing was changed. Unpack it and choose the CSV in it.",
    ),
    (
        b"7z\xbc\xaf",
        RefusalKind::Archive,
        "This is a 7-Zip archive. Nothing was changed. Unpack it and choose the CSV in it.",
    ),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        RefusalKind::Workbook,
        "This is an old Excel workbook, or one with a password. Nothing was changed. Workbooks come with the next version: open it and save the sheet as CSV.",
    ),
];

pub(super) fn refuse(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::new(
            RefusalKind::Empty,
            "The file is empty. Nothing was changed. Export it again and check that it has rows.",
        ));
    }
    for &(start, kind, reason) in SIGNATURES {
        if bytes.starts_with(start) {
            return Err(Refusal::new(kind, reason));
        }
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(zip(bytes));
    }
    if is_web_page(bytes) {
        return Err(Refusal::new(
            RefusalKind::Web,
            "This is a web page, not a table. Nothing was changed. Open it in Excel and save the sheet as CSV.",
        ));
    }
    if is_binary(bytes) {
        return Err(Refusal::new(
            RefusalKind::NotATable,
            "This file is not text and not a table that is known here. Nothing was changed. Export the data as CSV.",
        ));
    }
    Ok(())
}

/// A workbook names its parts; anything else is an archive.
fn zip(bytes: &[u8]) -> Refusal {
    let has = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if has(b"xl/workbook") || has(b"[Content_Types].xml") || has(b"opendocument.spreadsheet") {
        Refusal::new(
            RefusalKind::Workbook,
            "This is a workbook. Nothing was changed. Workbooks come with the next version: open it and save the sheet as CSV.",
        )
    } else {
        Refusal::new(
            RefusalKind::Archive,
            "This is a ZIP archive. Nothing was changed. Unpack it and choose the CSV in it.",
        )
    }
}

fn is_web_page(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_lowercase();
    let start = start.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    ["<!doctype html", "<html", "<table", "<head", "<?xml"]
        .iter()
        .any(|tag| start.starts_with(tag))
}

/// Control characters other than those of text, and no pattern of UTF-16.
fn is_binary(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    let control = start
        .iter()
        .filter(|&&byte| byte < 32 && !matches!(byte, 0 | 9..=13 | 26 | 27))
        .count();
    let nul = memchr::memchr_iter(0, start).count();
    control * 50 > start.len() || (nul > 0 && nul * 5 < start.len() && control > 0)
}
