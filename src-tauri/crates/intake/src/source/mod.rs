//! Bytes become text or sheets: what a file is, and in which encoding it is written.

pub(crate) mod archive;
mod book;
mod bundle;
pub(crate) mod doubled;
mod eastern;
mod encoding;
mod html;
mod magic;
mod workbook;
mod xml;

pub(crate) use book::Book;
pub(crate) use doubled::Doubled;
pub use encoding::encoding_named;
pub(crate) use workbook::SheetName;

use domain::spend::Encoding;
use domain::value::Choice as _;

use crate::table::{RECORD_LIMIT, Text, too_long};
use crate::terms::{Options, Refusal, RefusalKind};
use archive::Archive;
pub use bundle::Member;
use magic::{Kind, Zip};

/// The most bytes that a file may have: positions in it are kept in 32 bits.
const FILE_LIMIT: usize = 1 << 30;

/// What the bytes hold.
pub(crate) enum Source<'b> {
    /// With the repair to offer, where the text was encoded twice and nobody chose its encoding.
    Text(Text<'b>, Option<Doubled>),
    Book(Book<'b>),
}

/// Decides what the bytes are by their content, never by a name, and opens them.
pub(crate) fn open<'b>(bytes: &'b [u8], options: &Options) -> Result<Source<'b>, Refusal> {
    let kind = magic::kind(bytes)?;
    if bytes.len() > FILE_LIMIT {
        return Err(Refusal::new(
            RefusalKind::TooLarge,
            "This file is larger than 1 GB. Nothing was changed. Export a shorter period, or split the file.",
        ));
    }
    match kind {
        Kind::Zip => match magic::zip(bytes)? {
            Zip::Book(book) => Ok(Source::Book(book)),
            Zip::Archive(archive) => Err(several(&bundle::members(archive)?)),
        },
        Kind::Compound => book::compound(bytes).map(Source::Book),
        Kind::Markup => {
            let page = html::Page::open(bytes, options.corrections.encoding.map(Encoding::word))?;
            Ok(Source::Book(Book::Page(page)))
        }
        Kind::Text => {
            let forced = options.corrections.encoding.map(Encoding::word);
            let text = text(bytes, forced)?;
            let is_chosen = forced.is_some_and(encoding::is_known);
            let doubled = (!is_chosen).then(|| doubled::find(&text.content)).flatten();
            Ok(Source::Text(text, doubled))
        }
    }
}

/// The files of an archive, or nothing for a file that is none.
pub(crate) fn unpack(bytes: &[u8]) -> Result<Vec<Member>, Refusal> {
    archive(bytes)?.map_or_else(|| Ok(Vec::new()), bundle::members)
}

/// Their names, without unpacking them.
pub(crate) fn members(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    let archive = archive(bytes)?;
    archive.map_or_else(|| Ok(Vec::new()), |mut archive| bundle::names(&mut archive))
}

/// The one of them with this name.
pub(crate) fn unpack_one(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, Refusal> {
    archive(bytes)?.map_or(Ok(None), |archive| bundle::member(archive, name))
}

/// An archive, and no workbook.
fn archive(bytes: &[u8]) -> Result<Option<Archive<'_>>, Refusal> {
    if magic::kind(bytes)? != Kind::Zip {
        return Ok(None);
    }
    match magic::zip(bytes)? {
        Zip::Book(_) => Ok(None),
        Zip::Archive(archive) => Ok(Some(archive)),
    }
}

/// The refusal for an archive where one file was expected.
fn several(members: &[Member]) -> Refusal {
    let names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
    Refusal::new(
        RefusalKind::Archive,
        format!(
            "This archive holds {}. Nothing was changed. Unpack it and choose one of them.",
            names.join(", ")
        ),
    )
}

fn text<'b>(bytes: &'b [u8], forced: Option<&str>) -> Result<Text<'b>, Refusal> {
    refuse_one_line(bytes)?;
    let text = encoding::decode(bytes, forced);
    if text.content.trim().is_empty() {
        return Err(Refusal::new(
            RefusalKind::Empty,
            "This file has no text in it. Nothing was changed. Export it again and check that it has rows.",
        ));
    }
    Ok(text)
}

/// A file that starts with one endless line is refused before it is decoded.
fn refuse_one_line(bytes: &[u8]) -> Result<(), Refusal> {
    let start = &bytes[..bytes.len().min(2 * RECORD_LIMIT + 2)];
    if start.len() > 2 * RECORD_LIMIT && memchr::memchr2(b'\n', b'\r', start).is_none() {
        return Err(too_long(1));
    }
    Ok(())
}
