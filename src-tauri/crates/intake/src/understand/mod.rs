//! From text to preview, step by step.

mod banner;
mod currency;
mod region;
mod repair;
mod repeated;
mod sheet;
mod tables;
mod worth;

use std::fmt::Write as _;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::preview::{Opened, Preview, Way};
use crate::source::{self, Doubled, Source};
use crate::table::{self, Table, Text};
use crate::terms::{Options, Question, Refusal, Watch};

/// Reads a file: what it is, how it is cut, what it says, what becomes of each row.
pub(crate) fn read(bytes: &Arc<[u8]>, options: &Options) -> Result<Preview, Refusal> {
    let sha256 = fingerprint(bytes, &options.watch);
    let read = open(bytes, &sha256, options).and_then(|opened| tables::preview(opened, options));
    read.map_err(|refusal| Refusal { sha256, ..refusal })
}

/// Reads the file of a preview with other options.
pub(crate) fn again(
    before: &Preview,
    bytes: &Arc<[u8]>,
    options: &Options,
) -> Result<Preview, Refusal> {
    let sha256 = &before.opened.sha256;
    let opened = if before.opened.holds(options) {
        Ok(Arc::clone(&before.opened))
    } else {
        open(bytes, sha256, options)
    };
    let read = opened.and_then(|opened| tables::preview(opened, options));
    read.map_err(|refusal| Refusal {
        sha256: sha256.clone(),
        ..refusal
    })
}

/// Decodes or unpacks a file, and cuts the table that is read.
fn open(bytes: &Arc<[u8]>, sha256: &str, options: &Options) -> Result<Arc<Opened>, Refusal> {
    let mut questions = Vec::new();
    let mut way = Some(Way::of(options));
    let (table, parts, warnings) = match source::open(bytes, options)? {
        Source::Text(text, doubled) => {
            let table = cut(text, doubled, bytes, &mut questions, options)?;
            (table, Vec::new(), Vec::new())
        }
        Source::Book(mut book) => {
            // Nobody said which of several: they were judged by what can be understood of each.
            if book.names().len() > 1 && options.corrections.sheet.is_none() {
                way = None;
            }
            sheet::choose(&mut book, &mut questions, options)?
        }
    };
    Ok(Arc::new(Opened {
        sha256: sha256.to_owned(),
        parts,
        warnings,
        questions,
        way,
        ..Opened::of(table)
    }))
}

/// Cuts text by its delimiter.
fn cut(
    mut text: Text<'_>,
    doubled: Option<Doubled>,
    file: &Arc<[u8]>,
    questions: &mut Vec<Question>,
    options: &Options,
) -> Result<Table, Refusal> {
    if let Some(doubled) = doubled
        && repair::offer(questions, &doubled, options)
    {
        text.content = doubled.text.into();
        text.replaced.clear();
    }
    let forced = options.corrections.delimiter;
    let forced = forced.map(|delimiter| delimiter.sign().as_bytes()[0]);
    let delimiter = forced.unwrap_or_else(|| table::detect(&text.content));
    Table::new(text, file, delimiter, &options.watch)
}

/// The hash in pieces, so that it can be stopped.
pub(crate) fn fingerprint(bytes: &[u8], watch: &Watch) -> String {
    let mut hash = Sha256::new();
    let pieces = bytes.chunks(1 << 22);
    for piece in pieces.take_while(|_| !watch.is_stopped()) {
        hash.update(piece);
    }
    let digits = hash.finalize();
    digits
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
