//! Tables of web pages, and of the XML that Excel wrote in 2003: many a file that is called `.xls`
//! is one of the two. Read as browsers read them: what is never closed is closed by what follows.

mod entity;
mod tag;

use std::collections::HashMap;

use super::encoding;
use super::html::entity::unescape;
use super::html::tag::{Piece, Pieces};
use super::workbook::{Merges, SheetName, iso, plain};
use crate::table::{Builder, Table};
use crate::terms::{Refusal, RefusalKind};

/// More tables than this are not told apart.
const TABLES: usize = 200;
/// How far a cell may span.
const SPAN: usize = 1000;

/// A page with the places where its tables begin.
pub(crate) struct Page {
    text: String,
    encoding: &'static str,
    pub names: Vec<SheetName>,
    /// Behind the opening tag of each table.
    starts: Vec<usize>,
}

impl Page {
    /// Finds the tables of a page. Refused where it has none.
    pub fn open(bytes: &[u8], forced: Option<&str>) -> Result<Self, Refusal> {
        let named = named_encoding(bytes);
        let decoded = encoding::decode(bytes, forced.or(named.as_deref()));
        let mut page = Self {
            text: decoded.content.into_owned(),
            encoding: decoded.encoding,
            names: Vec::new(),
            starts: Vec::new(),
        };
        page.find_tables();
        if page.starts.is_empty() {
            return Err(no_table());
        }
        Ok(page)
    }

    fn find_tables(&mut self) {
        let mut sheet = None;
        let mut pieces = Pieces::new(&self.text, 0);
        while let Some(piece) = pieces.next() {
            let Piece::Open { name, tag } = piece else {
                continue;
            };
            match name.as_str() {
                "worksheet" => sheet = tag::attribute(tag, "name").map(|name| unescape(&name)),
                "table" if self.starts.len() < TABLES => {
                    let number = self.starts.len() + 1;
                    self.names.push(SheetName {
                        name: sheet.take().unwrap_or_else(|| format!("Table {number}")),
                        hidden: false,
                    });
                    self.starts.push(pieces.at());
                }
                _ => {}
            }
        }
    }

    /// One table, up to a number of rows.
    pub fn table(&self, index: usize, rows: u32) -> Result<Table, Refusal> {
        let mut reading = Reading {
            builder: Builder::default(),
            row: 0,
            column: 0,
            cell: None,
            spans: HashMap::new(),
            merges: Merges::default(),
        };
        // Tables within cells of this one are tables of their own.
        let mut inner = 0_u32;
        for piece in Pieces::new(&self.text, self.starts[index]) {
            match piece {
                Piece::Open { name, .. } if name == "table" => inner += 1,
                Piece::Close { name } if name == "table" && inner > 0 => inner -= 1,
                Piece::Close { name } if name == "table" => break,
                _ if inner > 0 => {}
                Piece::Open { name, tag } => reading.open(&name, tag)?,
                Piece::Close { name } => reading.close(&name)?,
                Piece::Text(text) => reading.text(text),
            }
            if reading.row > rows {
                break;
            }
        }
        reading.end_cell()?;
        let table = reading.builder.finish(self.encoding)?;
        reading.merges.fill(table)
    }
}

/// One table under way.
struct Reading {
    builder: Builder,
    /// The row that is read, from 1.
    row: u32,
    /// Where the next cell stands, from 0.
    column: usize,
    cell: Option<Cell>,
    /// Columns that cells above take, with the number of rows that they still do.
    spans: HashMap<usize, u32>,
    merges: Merges,
}

#[derive(Debug, Default)]
struct Cell {
    text: String,
    columns: usize,
    rows: u32,
    /// The number as Excel wrote it beside what it shows.
    number: Option<String>,
    kind: Kind,
}

#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Shown,
    /// A value of the XML of 2003.
    Number,
    Day,
}

impl Reading {
    fn open(&mut self, name: &str, tag: &str) -> Result<(), Refusal> {
        let number = |name: &str| tag::attribute(tag, name).and_then(|text| text.parse().ok());
        match name {
            "tr" | "row" => {
                self.end_cell()?;
                let row = number("ss:index").unwrap_or(self.row + 1);
                self.row = row.max(self.row + 1);
                self.column = 0;
                self.builder.row(self.row)?;
            }
            "td" | "th" | "cell" => {
                self.end_cell()?;
                if self.row == 0 {
                    self.open("tr", "")?;
                }
                if let Some(index) = number("ss:index").and_then(|index: u32| index.checked_sub(1))
                {
                    self.column = index as usize;
                }
                while self.spans.get(&self.column).is_some_and(|&rows| rows > 0) {
                    self.spans.entry(self.column).and_modify(|rows| *rows -= 1);
                    self.column += 1;
                }
                let across = number("ss:mergeacross").map_or(0, |more: u32| more as usize);
                let columns = number("colspan").map_or(across + 1, |columns: u32| columns as usize);
                let down = number("ss:mergedown").map_or(0, |more: u32| more);
                self.cell = Some(Cell {
                    columns: columns.clamp(1, SPAN),
                    rows: number("rowspan")
                        .unwrap_or(down.saturating_add(1))
                        .clamp(1, 10_000),
                    number: tag::attribute(tag, "x:num").filter(|number| !number.is_empty()),
                    ..Cell::default()
                });
            }
            "data" => {
                if let Some(cell) = &mut self.cell {
                    cell.kind = match tag::attribute(tag, "ss:type").as_deref() {
                        Some("Number") => Kind::Number,
                        Some("DateTime") => Kind::Day,
                        _ => Kind::Shown,
                    };
                }
            }
            "br" | "p" | "div" | "li" => self.text(" "),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Refusal> {
        match name {
            "td" | "th" | "cell" | "tr" | "row" => self.end_cell(),
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.text.push_str(text);
        }
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        let text = cell.shown();
        self.builder.cell(self.column, &text)?;
        if cell.columns > 1 || cell.rows > 1 {
            let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
            let (top, left) = (self.row - 1, place(self.column));
            self.merges.area([
                top,
                top.saturating_add(cell.rows - 1),
                left,
                left.saturating_add(place(cell.columns) - 1),
            ]);
        }
        for column in self.column..self.column + cell.columns {
            if cell.rows > 1 {
                self.spans.insert(column, cell.rows - 1);
            }
        }
        self.column += cell.columns;
        Ok(())
    }
}

impl Cell {
    fn shown(&self) -> String {
        if let Some(number) = &self.number
            && let Ok(value) = number.trim().parse()
        {
            return plain(number, value);
        }
        let text = unescape(&self.text);
        let mut shown = String::with_capacity(text.len());
        for word in text
            .split([' ', '\n', '\r', '\t'])
            .filter(|word| !word.is_empty())
        {
            if !shown.is_empty() {
                shown.push(' ');
            }
            shown.push_str(word);
        }
        match self.kind {
            Kind::Number => match shown.parse() {
                Ok(value) => plain(&shown, value),
                Err(_) => shown,
            },
            Kind::Day => iso(&shown),
            // Blanks that do not break move the names of accounts to the right.
            Kind::Shown => shown.replace('\u{a0}', " ").trim_end().to_owned(),
        }
    }
}

/// The encoding that a page or an XML declaration names.
fn named_encoding(bytes: &[u8]) -> Option<String> {
    let start: String = bytes[..bytes.len().min(4096)]
        .iter()
        .map(|&byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let (_, rest) = ["charset=", "encoding="]
        .into_iter()
        .find_map(|name| start.split_once(name))?;
    let name: String = rest
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|sign| sign.is_ascii_alphanumeric() || "-_".contains(*sign))
        .collect();
    // What is named is not always what was written: UTF-8 that is none is read by its bytes.
    let is_utf8 = matches!(name.as_str(), "utf-8" | "utf8");
    let is_wide = name.starts_with("utf-16") || name == "unicode";
    let wrong = is_utf8 && std::str::from_utf8(bytes).is_err() || is_wide;
    (!wrong && !name.is_empty()).then_some(name)
}

/// The refusal for a page without a table.
fn no_table() -> Refusal {
    Refusal::new(
        RefusalKind::Web,
        "This is a web page, not a table. Nothing was changed. Open it in Excel and save the sheet as CSV.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(html: &str) -> Vec<Vec<String>> {
        let page = Page::open(html.as_bytes(), None).expect("a table");
        let table = page.table(0, u32::MAX).expect("a table");
        (0..table.len())
            .map(|row| table.cells(row).iter().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn tables_are_read_as_browsers_read_them() {
        let cases: [(&str, &[&[&str]]); 8] = [
            (
                "<html><TABLE><tr><td>A<td>B<tr><td>1<td>2</table>",
                &[&["A", "B"], &["1", "2"]],
            ),
            (
                "<table><tr><td>Caf&eacute; &amp; Co&nbsp;</td><td>&#8364;&#x20;5</td></tr></table>",
                &[&["Café & Co", "€ 5"]],
            ),
            (
                "<table><tr><td colspan=2>5</td><td>C</td></tr></table>",
                &[&["5", "", "C"]],
            ),
            (
                "<table><tr><td rowspan='2'>Ads</td><td>1</td></tr><tr><td>2</td></tr></table>",
                &[&["Ads", "1"], &["Ads", "2"]],
            ),
            (
                "<table><tr><td>a\n  b<br>c</td><!-- <td>no</td> --><script>x < y <td></script></tr></table>",
                &[&["a b c"]],
            ),
            (
                "<table><tr><td>out<table><tr><td>in</td></tr></table></td><td>x</td></tr></table>",
                &[&["out", "x"]],
            ),
            (
                "<table><tr><td title=\"a > b\" x:num=\"1234.5\">1,234.50</td></tr></table>",
                &[&["1234.5"]],
            ),
            (
                "<?xml version=\"1.0\"?><Workbook><Worksheet ss:Name=\"Ledger\"><Table><Row ss:Index=\"2\"><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">0.30000000000000004</Data></Cell><Cell><Data ss:Type=\"DateTime\">2025-01-31T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>",
                &[&[""], &["", "0.3", "2025-01-31"]],
            ),
        ];
        for (html, expected) in cases {
            assert_eq!(rows(html), expected, "{html}");
        }
    }

    #[test]
    fn a_page_without_a_table_is_refused() {
        assert!(Page::open(b"<html><body>Please sign in</body></html>", None).is_err());
    }

    #[test]
    fn the_encoding_is_the_one_that_the_page_names() {
        let page = b"<html><meta charset=windows-1250><table><tr><td>\x9elu\x9d</td></tr></table>";
        let page = Page::open(page, None).expect("a table");
        assert_eq!(page.encoding, "cp1250");
        assert!(page.text.contains("žlu"), "{}", page.text);
    }
}
