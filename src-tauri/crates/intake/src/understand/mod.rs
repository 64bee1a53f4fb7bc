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

use crate::preview::Preview;
use crate::source::{self, Doubled, Source};
use crate::table::{self, Table, Text};
use crate::terms::{Options, Question, Refusal, Watch};

/// Reads a file: what it is, how it is cut, what it says, what becomes of each row.
pub(crate) fn read(bytes: &Arc<[u8]>, options: &Options) -> Result<Preview, Refusal> {
    let sha256 = fingerprint(bytes, &options.watch);
    let refused = |refusal: Refusal| Refusal {
        sha256: sha256.clone(),
        ..refusal
    };
    let mut questions = Vec::new();
    let (mut table, parts, warnings) = match source::open(bytes, options).map_err(refused)? {
        Source::Text(text, doubled) => {
            let table = cut(text, doubled, bytes, &mut questions, options).map_err(refused)?;
            (table, Vec::new(), Vec::new())
        }
        Source::Book(mut book) => {
            sheet::choose(&mut book, &mut questions, options).map_err(refused)?
        }
    };
    table.fix(&options.corrections.fixes);
    let mut preview =
        tables::preview(Arc::new(table), sha256.clone(), questions, options).map_err(refused)?;
    preview.head.warnings.extend(warnings);
    preview.head.parts = parts;
    Ok(preview)
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
