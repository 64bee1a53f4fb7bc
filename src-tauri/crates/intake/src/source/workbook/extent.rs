//! How far the sheets of an old workbook really reach: calamine sets room aside for the whole
//! rectangle between the first cell and the last, however few there are.

use super::sectors::{long, size, table};

/// The most cells of all rectangles that the sheets of an old workbook span.
pub(super) const CELLS: usize = 3_000_000;

/// The bytes of a sector of a small stream.
const SMALL: usize = 64;
/// The bytes of an entry of the directory.
const ENTRY: usize = 128;

/// True where the cells of a workbook span more than there is room for. A file that can't be
/// followed is left to its reader.
pub(super) fn is_vast(bytes: &[u8]) -> bool {
    workbook(bytes).is_some_and(|stream| spanned(&stream) > CELLS)
}

/// The stream that holds the sheets, by the format of compound files (MS-CFB).
fn workbook(bytes: &[u8]) -> Option<Vec<u8>> {
    let sectors = bytes.get(size(bytes)..)?;
    let next = table(bytes)?;
    let large = |start: u32| chain(sectors, size(bytes), &next, start);
    let directory = large(long(bytes, 48)?);
    let entries = || directory.chunks_exact(ENTRY);
    let root = entries().next()?;
    let entry = entries().find(|entry| matches!(&*name(entry), "workbook" | "book"))?;
    let (start, length) = (long(entry, 116)?, long(entry, 120)?);
    let mut stream = if length < long(bytes, 56)? {
        let table = large(long(bytes, 60)?);
        let next: Vec<u32> = (0..table.len())
            .step_by(4)
            .map_while(|at| long(&table, at))
            .collect();
        chain(&large(long(root, 116)?), SMALL, &next, start)
    } else {
        large(start)
    };
    stream.truncate(length as usize);
    Some(stream)
}

/// The name of an entry, in lower case.
fn name(entry: &[u8]) -> String {
    let units = entry[..SMALL]
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    let signs = char::decode_utf16(units.take_while(|&unit| unit != 0));
    signs.flatten().flat_map(char::to_lowercase).collect()
}

/// The bytes of a chain of sectors; one that goes round ends with the file.
fn chain(sectors: &[u8], size: usize, next: &[u32], start: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut place = start as usize;
    while bytes.len() < sectors.len()
        && let Some(sector) = sectors.get(place.saturating_mul(size)..)
        && !sector.is_empty()
    {
        bytes.extend_from_slice(&sector[..sector.len().min(size)]);
        place = next.get(place).map_or(usize::MAX, |&next| next as usize);
    }
    bytes
}

/// The cells of the rectangles around what stands in each sheet.
fn spanned(stream: &[u8]) -> usize {
    /// The first record of a sheet, and those of cells: formulas, texts, numbers, truths.
    const BEGIN: u16 = 0x0809;
    const CELL: &[u16] = &[
        0x0006, 0x00bd, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e, 0x0406,
    ];
    let mut all = 0_usize;
    let mut span: Option<[u16; 4]> = None;
    let area = |span: Option<[u16; 4]>| {
        span.map_or(0, |[top, bottom, left, right]| {
            (usize::from(bottom - top) + 1) * (usize::from(right - left) + 1)
        })
    };
    let mut at = 0;
    while let Some((kind, length)) = short(stream, at).zip(short(stream, at + 2)) {
        if kind == BEGIN {
            all = all.saturating_add(area(span.take()));
        } else if CELL.contains(&kind)
            && let Some((row, column)) = short(stream, at + 4).zip(short(stream, at + 6))
        {
            // A run of numbers says at its end in which column it ends.
            let last = match kind {
                0x00bd => short(stream, at + 2 + usize::from(length)).unwrap_or(column),
                _ => column,
            };
            let [top, bottom, left, right] = span.unwrap_or([row, row, column, column]);
            span = Some([
                top.min(row),
                bottom.max(row),
                left.min(column),
                right.max(column).max(last),
            ]);
        }
        at += 4 + usize::from(length);
    }
    all.saturating_add(area(span))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let (pair, _) = bytes.get(at..)?.split_first_chunk()?;
    Some(u16::from_le_bytes(*pair))
}
