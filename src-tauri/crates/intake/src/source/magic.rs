//! Files that are no text, told by their first bytes.

use super::archive::Archive;
use super::book::Book;
use super::encoding::sixteen_bit;
use super::workbook::{Binary, Ods, Xlsx};
use crate::terms::{Refusal, RefusalKind};

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
];

/// What kind of container the bytes are.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A workbook of today, or an archive.
    Zip,
    /// A compound file: a workbook of before 2007, or one with a password.
    Compound,
    /// A web page or XML.
    Markup,
    Text,
}

/// Tells the container by its content. Refused where it is known to hold no table.
pub(super) fn kind(bytes: &[u8]) -> Result<Kind, Refusal> {
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
    // The second is an archive without a file in it.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Zip);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Ok(Kind::Compound);
    }
    if is_markup(bytes) {
        return Ok(Kind::Markup);
    }
    if is_binary(bytes) {
        return Err(Refusal::new(
            RefusalKind::NotATable,
            "This file is not text and not a table that is known here. Nothing was changed. Export the data as CSV.",
        ));
    }
    Ok(Kind::Text)
}

/// What a zip is by the files in it.
pub(super) enum Zip<'b> {
    Book(Book<'b>),
    /// Several files in one.
    Archive(Archive<'b>),
}

/// Files that only one kind of document has, and what to do with it instead.
const DOCUMENTS: &[(&str, &str)] = &[
    (
        "word/document.xml",
        "This is a Word document, not a table. Nothing was changed. Export the data itself as CSV or Excel.",
    ),
    (
        "ppt/presentation.xml",
        "This is a presentation, not a table. Nothing was changed. Export the data itself as CSV or Excel.",
    ),
    (
        "Index/Document.iwa",
        "This is a Numbers spreadsheet. Nothing was changed. In Numbers, choose Export To, then Excel or CSV.",
    ),
];

/// Opens what a zip is: a workbook names its parts, anything else is an archive.
pub(super) fn zip(bytes: &[u8]) -> Result<Zip<'_>, Refusal> {
    let mut archive = Archive::open(bytes)?;
    let has = |path: &str| archive.find(path).is_some();
    if let Some((_, reason)) = DOCUMENTS.iter().find(|(path, _)| has(path)) {
        return Err(Refusal::new(RefusalKind::NotATable, *reason));
    }
    if has("xl/workbook.bin") {
        return Binary::xlsb(bytes, &mut archive).map(|book| Zip::Book(Book::Binary(book)));
    }
    if has("xl/workbook.xml") || has("[Content_Types].xml") && has("_rels/.rels") {
        return Xlsx::open(archive).map(|book| Zip::Book(Book::Xlsx(book)));
    }
    if has("content.xml") && has("META-INF/manifest.xml") {
        return Ods::open(archive).map(|book| Zip::Book(Book::Ods(book)));
    }
    Ok(Zip::Archive(archive))
}

/// A web page or XML by its first tag, in any encoding.
fn is_markup(bytes: &[u8]) -> bool {
    let start: String = bytes[..bytes.len().min(1024)]
        .iter()
        .filter(|byte| byte.is_ascii() && **byte != 0)
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let start = start.trim_start();
    [
        "<!doctype html",
        "<html",
        "<table",
        "<head",
        "<body",
        "<meta",
        "<style",
        "<div",
        "<?xml",
        "<!--",
    ]
    .iter()
    .any(|tag| start.starts_with(tag))
}

/// Control characters other than those of text, and no pattern of UTF-16.
fn is_binary(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    let is_control = |sign: u32| sign < 32 && !matches!(sign, 0 | 9..=13 | 26 | 27);
    if let Some(encoding) = sixteen_bit(start) {
        let (text, _) = encoding.decode_without_bom_handling(start);
        let odd = |sign: &char| is_control(u32::from(*sign)) || *sign == '\u{fffd}';
        return text.chars().filter(odd).count() * 50 > start.len();
    }
    let control = start
        .iter()
        .filter(|&&byte| is_control(byte.into()))
        .count();
    let nul = memchr::memchr_iter(0, start).count();
    control * 50 > start.len() || (nul > 0 && nul * 5 < start.len() && control > 0)
}
