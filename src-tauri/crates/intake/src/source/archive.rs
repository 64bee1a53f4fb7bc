//! A zip, unpacked within limits: how many files, how much in all, how much of each packed byte.

use std::io::{BufRead, BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use crate::table::too_large;
use crate::terms::{Refusal, RefusalKind};

/// More files than this are no export.
const FILES: usize = 10_000;
/// All that may be unpacked from one archive, in bytes.
const UNPACKED: u64 = 1 << 30;
/// Unpacked bytes for one packed one. Sheets stay under fifty; what is larger was made to harm.
const RATIO: u64 = 250;
/// Below this much the ratio says nothing.
const SMALL: u64 = 8 << 20;
/// The longest tag or text between two tags.
const EVENT: usize = 4 << 20;

/// An archive in memory. Counts what was unpacked so far.
pub(crate) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// As the archive spells them, with forward slashes, in its order.
    names: Vec<String>,
}

impl<'b> Archive<'b> {
    pub fn open(bytes: &'b [u8]) -> Result<Self, Refusal> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        if zip.len() > FILES {
            return Err(too_large());
        }
        let names = (0..zip.len())
            .map(|index| match zip.name_for_index(index) {
                Some(Ok(name)) => name.replace('\\', "/"),
                _ => String::new(),
            })
            .collect();
        Ok(Self { zip, names })
    }

    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The file with this path, whatever its case; programs differ.
    pub fn find(&self, path: &str) -> Option<usize> {
        let path = path.trim_start_matches('/');
        self.names
            .iter()
            .position(|name| name.trim_start_matches('/').eq_ignore_ascii_case(path))
    }

    /// How many bytes the archive says that a file has.
    pub fn size(&mut self, index: usize) -> Result<u64, Refusal> {
        let file = self.zip.by_index_raw(index).map_err(|_| damaged())?;
        Ok(file.size())
    }

    /// A file as a stream that stops at the limits.
    pub fn stream(&mut self, index: usize) -> Result<Bounded<impl Read>, Refusal> {
        let encrypted = self
            .zip
            .by_index_raw(index)
            .map_err(|_| damaged())?
            .encrypted();
        if encrypted {
            return Err(protected());
        }
        let file: ZipFile<'_, _> = self.zip.by_index(index).map_err(|_| damaged())?;
        let packed = file.compressed_size();
        let limit = UNPACKED.min(packed.saturating_mul(RATIO).max(SMALL));
        if file.size() > limit {
            return Err(too_large());
        }
        Ok(Bounded {
            inner: BufReader::with_capacity(64 << 10, file),
            left: limit,
            event: 0,
            tripped: false,
        })
    }
}

/// A stream that ends with an error where a limit is passed.
#[derive(Debug)]
pub(crate) struct Bounded<R> {
    inner: BufReader<R>,
    left: u64,
    /// Bytes since the last tag was complete.
    event: usize,
    tripped: bool,
}

impl<R> Bounded<R> {
    /// Says that a tag or a text is complete.
    pub fn event(&mut self) {
        self.event = 0;
    }

    /// True where a limit was passed.
    pub fn tripped(&self) -> bool {
        self.tripped
    }
}

impl<R: Read> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.left == 0 || self.event > EVENT {
            self.tripped = true;
            return Err(std::io::Error::other("more than is unpacked"));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, length: usize) {
        self.left = self.left.saturating_sub(length as u64);
        self.event += length;
        self.inner.consume(length);
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let chunk = self.fill_buf()?;
        let length = chunk.len().min(buffer.len());
        buffer[..length].copy_from_slice(&chunk[..length]);
        self.consume(length);
        Ok(length)
    }
}

/// The refusal for an archive or a workbook that can't be unpacked.
pub(crate) fn damaged() -> Refusal {
    Refusal::new(
        RefusalKind::Workbook,
        "This file is a workbook or an archive that is damaged or cut off. Nothing was changed. Copy or download it again, or open it in a spreadsheet and save it as CSV.",
    )
}

/// The refusal for anything that wants a password.
pub(crate) fn protected() -> Refusal {
    Refusal::new(
        RefusalKind::Protected,
        "This workbook is password-protected. Save a copy without a password. Nothing was changed.",
    )
}
