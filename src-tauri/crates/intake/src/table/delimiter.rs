//! The delimiter, by how evenly it cuts the body and how much sense the cells make.

use super::split::{self, Cells};
use crate::cell;

/// Candidates; the earlier one wins a tie.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Records looked at.
const SAMPLE: u32 = 300;
const SAMPLE_BYTES: usize = 256 * 1024;

/// The delimiter of a text: what its `sep=` line says, or the best of the candidates.
pub(crate) fn detect(text: &str) -> u8 {
    if let Some(delimiter) = separator_line(text) {
        return delimiter;
    }
    let mut best = (b',', 0.0);
    for delimiter in CANDIDATES {
        let score = score(text, delimiter);
        if score > best.1 + f64::EPSILON {
            best = (delimiter, score);
        }
    }
    best.0
}

/// Excel's own first line that names the delimiter.
pub(super) fn separator_line(text: &str) -> Option<u8> {
    let line = text.lines().next()?.trim_matches(['"', '\u{feff}']);
    let sign = line
        .strip_prefix("sep=")
        .or_else(|| line.strip_prefix("SEP="))?;
    match sign.as_bytes() {
        [delimiter] => Some(*delimiter),
        _ => None,
    }
}

/// The share of cells that stand in records of the one width that has most of them, weighed by that
/// width and by the share of cells that read as one value. Titles have few cells, so they weigh
/// little.
fn score(text: &str, delimiter: u8) -> f64 {
    let bytes = &text.as_bytes()[..floor(text, SAMPLE_BYTES)];
    let text = &text[..bytes.len()];
    let mut widths: Vec<(usize, u32)> = Vec::new();
    let (mut records, mut typed, mut cells_seen) = (0_u32, 0_u32, 0_u32);
    let mut cells = Cells::default();
    let mut at = 0;
    while at < bytes.len() && records < SAMPLE {
        let cut = split::record(bytes, at, delimiter);
        cells.cut(&text[at..cut.end], delimiter, cut.style);
        at = cut.next;
        if cells.is_blank() {
            continue;
        }
        records += 1;
        match widths.iter_mut().find(|(width, _)| *width == cells.len()) {
            Some((_, count)) => *count += 1,
            None => widths.push((cells.len(), 1)),
        }
        if cells.len() > 1 {
            cells_seen += u32::try_from(cells.len()).unwrap_or(u32::MAX);
            let values = cells.iter().filter(|cell| cell::is_one_value(cell)).count();
            typed += u32::try_from(values).unwrap_or(u32::MAX);
        }
    }
    let Some(&(width, count)) = widths
        .iter()
        .filter(|(width, _)| *width > 1)
        .max_by(|one, other| weight(one.0, one.1).total_cmp(&weight(other.0, other.1)))
    else {
        return 0.0;
    };
    let all: f64 = widths
        .iter()
        .map(|&(width, count)| weight(width, count))
        .sum();
    let even = weight(width, count) / all;
    let sense = f64::from(typed) / f64::from(cells_seen.max(1));
    let wide = 1.0 - 1.0 / f64::from(u8::try_from(width).unwrap_or(u8::MAX));
    even * (0.3 + 0.7 * sense) * (0.5 + 0.5 * wide)
}

fn weight(width: usize, count: u32) -> f64 {
    f64::from(u16::try_from(width).unwrap_or(u16::MAX)) * f64::from(count)
}

/// The largest place in the text that is no more than `at` and between two signs.
fn floor(text: &str, at: usize) -> usize {
    if at >= text.len() {
        text.len()
    } else {
        text.floor_char_boundary(at)
    }
}
