//! Where a record ends, and where its cells do.

use memchr::{memchr, memchr3};

use super::record::Style;
use crate::cell::formula_escape;
use crate::cell::quoted;

/// A quoted cell that goes on for longer was never closed.
const QUOTED_LINES: u32 = 50;
const QUOTED_BYTES: usize = 32 * 1024;

/// A record found in the text.
#[derive(Copy, Clone, Debug)]
pub(super) struct Cut {
    /// Behind the last byte, without the line end.
    pub end: usize,
    /// Where the next record starts.
    pub next: usize,
    /// Physical lines that it takes.
    pub lines: u32,
    pub style: Style,
}

/// Finds the end of the record that starts at `start`.
pub(super) fn record(bytes: &[u8], start: usize, delimiter: u8) -> Cut {
    let mut at = start;
    let mut lines = 1;
    let mut style = Style::Plain;
    loop {
        let Some(found) = memchr3(b'"', b'\n', b'\r', &bytes[at..]).map(|offset| at + offset)
        else {
            return Cut {
                end: bytes.len(),
                next: bytes.len(),
                lines,
                style,
            };
        };
        if bytes[found] != b'"' {
            return Cut {
                end: found,
                next: after_line_end(bytes, found),
                lines,
                style,
            };
        }
        let opens = found == start || bytes[found - 1] == delimiter;
        if !opens {
            at = found + 1;
            continue;
        }
        style = Style::Quoted;
        match quoted(bytes, found, delimiter) {
            Quoted::Closed { after, newlines } => {
                at = after;
                lines += newlines;
            }
            Quoted::Runaway => return plain_line(bytes, start),
        }
    }
}

/// The line at `start` with its quotes as text.
fn plain_line(bytes: &[u8], start: usize) -> Cut {
    let end =
        memchr::memchr2(b'\n', b'\r', &bytes[start..]).map_or(bytes.len(), |offset| start + offset);
    Cut {
        end,
        next: after_line_end(bytes, end),
        lines: 1,
        style: Style::Runaway,
    }
}

/// LF, CR, CR LF, and CR CR LF as a broken copier writes it.
fn after_line_end(bytes: &[u8], at: usize) -> usize {
    match &bytes[at..] {
        [b'\r', b'\r', b'\n', ..] => at + 3,
        [b'\r', b'\n', ..] => at + 2,
        [] => at,
        _ => at + 1,
    }
}

enum Quoted {
    Closed { after: usize, newlines: u32 },
    Runaway,
}

/// Follows a quoted cell from its opening quote to behind its closing one.
fn quoted(bytes: &[u8], open: usize, delimiter: u8) -> Quoted {
    let mut at = open + 1;
    loop {
        let window = &bytes[at..bytes.len().min(open + QUOTED_BYTES)];
        let Some(close) = memchr(b'"', window).map(|offset| at + offset) else {
            return Quoted::Runaway;
        };
        if bytes.get(close + 1) == Some(&b'"') {
            at = close + 2;
            continue;
        }
        let newlines = line_ends(&bytes[open..close]);
        let after = close + 1;
        let tail = bytes[after..]
            .iter()
            .position(|&byte| byte != b' ')
            .map_or(bytes.len(), |offset| after + offset);
        let ends_well = bytes
            .get(tail)
            .is_none_or(|&byte| byte == delimiter || byte == b'\n' || byte == b'\r');
        return if newlines > QUOTED_LINES || (newlines > 0 && !ends_well) {
            Quoted::Runaway
        } else {
            Quoted::Closed { after, newlines }
        };
    }
}

fn line_ends(bytes: &[u8]) -> u32 {
    let (mut count, mut at) = (0, 0);
    while let Some(found) = memchr::memchr2(b'\n', b'\r', &bytes[at..]).map(|offset| at + offset) {
        count += 1;
        at = after_line_end(bytes, found);
    }
    count
}

/// Behind the end of a quoted cell without following it twice.
fn closing(bytes: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    loop {
        let close = at + memchr(b'"', &bytes[at..])?;
        if bytes.get(close + 1) != Some(&b'"') {
            return Some(close);
        }
        at = close + 2;
    }
}

/// The cells of one record, cut without copying; only doubled quotes need room of their own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cells<'t> {
    raw: &'t str,
    spans: Vec<Span>,
    unescaped: String,
}

#[derive(Copy, Clone, Debug)]
struct Span {
    start: u32,
    end: u32,
    unescaped: bool,
}

impl Cells<'_> {
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// A cell as it is written, without its quotes; empty beyond the last.
    pub fn get(&self, column: usize) -> &str {
        self.spans.get(column).map_or("", |span| {
            let text = if span.unescaped {
                &self.unescaped
            } else {
                self.raw
            };
            &text[span.start as usize..span.end as usize]
        })
    }

    /// A cell without the blanks around it.
    pub fn trimmed(&self, column: usize) -> &str {
        let cell = self.get(column);
        match (cell.as_bytes().first(), cell.as_bytes().last()) {
            (Some(b'='), Some(b'"')) => quoted::inside(cell).unwrap_or(cell),
            // Nearly every cell: nothing to look up in the tables of Unicode.
            (Some(b'!'..=b'~'), Some(b'!'..=b'~')) | (None, None) => cell,
            _ => cell.trim(),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|column| self.get(column))
    }

    /// True where no cell has anything but blanks.
    pub fn is_blank(&self) -> bool {
        (0..self.len()).all(|column| self.trimmed(column).is_empty())
    }

    /// The columns that have anything in them.
    pub fn filled(&self) -> impl Iterator<Item = usize> {
        (0..self.len()).filter(|&column| !self.trimmed(column).is_empty())
    }
}

impl<'t> Cells<'t> {
    pub(super) fn cut(&mut self, raw: &'t str, delimiter: u8, style: Style) {
        self.raw = raw;
        self.spans.clear();
        self.unescaped.clear();
        let bytes = raw.as_bytes();
        let mut start = 0;
        loop {
            let quoted = style == Style::Quoted && bytes.get(start) == Some(&b'"');
            let end = if quoted {
                self.quoted(start, delimiter)
            } else {
                let end = next(bytes, start, delimiter);
                self.push(start, end, false);
                end
            };
            if end >= bytes.len() {
                return;
            }
            start = end + 1;
        }
    }

    /// Cuts the quoted cell at `open` and answers with the place of the delimiter behind it.
    fn quoted(&mut self, open: usize, delimiter: u8) -> usize {
        let bytes = self.raw.as_bytes();
        let Some(close) = closing(bytes, open) else {
            self.push(open, bytes.len(), false);
            return bytes.len();
        };
        let end = next(bytes, close + 1, delimiter);
        let tail = &self.raw[close + 1..end];
        if !tail.trim_matches(' ').is_empty() {
            // Text goes on behind the closing quote: the quotes belong to it.
            self.push(open, end, false);
        } else if memchr(b'"', &bytes[open + 1..close]).is_some() {
            let start = self.unescaped.len();
            self.unescaped
                .push_str(&self.raw[open + 1..close].replace("\"\"", "\""));
            self.push(start, self.unescaped.len(), true);
        } else {
            self.push(open + 1, close, false);
        }
        end
    }

    /// Takes the apostrophes off that a file of our own put before dangerous text.
    pub(super) fn unguard(&mut self) {
        for column in 0..self.len() {
            if formula_escape::is_guarded(self.get(column)) {
                self.spans[column].start += 1;
            }
        }
    }

    /// Puts a text in the place of a cell; a short row grows to hold it.
    pub(super) fn set(&mut self, column: usize, text: &str) {
        while self.spans.len() <= column {
            self.push(0, 0, false);
        }
        let start = self.unescaped.len();
        self.unescaped.push_str(text);
        self.spans[column] = span(start, self.unescaped.len(), true);
    }

    fn push(&mut self, start: usize, end: usize, unescaped: bool) {
        self.spans.push(span(start, end, unescaped));
    }
}

fn span(start: usize, end: usize, unescaped: bool) -> Span {
    let place = |at| u32::try_from(at).expect("BUG: a record has at most a few megabytes");
    Span {
        start: place(start),
        end: place(end),
        unescaped,
    }
}

fn next(bytes: &[u8], from: usize, delimiter: u8) -> usize {
    memchr(delimiter, &bytes[from..]).map_or(bytes.len(), |offset| from + offset)
}
