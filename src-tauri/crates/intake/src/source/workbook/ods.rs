//! OpenDocument spreadsheets, in one pass over their content.

use std::collections::HashSet;
use std::io::Read;

use chrono::NaiveDate;
use quick_xml::events::BytesStart;

use super::SheetName;
use super::formula::Formula;
use super::merge::Merges;
use super::pending::Pending;
use super::style::{Format, Money};
use super::value::{self, iso};
use crate::source::archive::{Archive, damaged, protected};
use crate::source::xml::{Event, Xml, add, attribute};
use crate::table::{Builder, COLUMN_LIMIT, Table, too_large};
use crate::terms::Refusal;

/// A workbook of LibreOffice and its relatives.
pub(crate) struct Ods<'b> {
    archive: Archive<'b>,
    place: usize,
    pub names: Vec<SheetName>,
}

impl<'b> Ods<'b> {
    pub fn open(mut archive: Archive<'b>) -> Result<Self, Refusal> {
        if let Some(manifest) = archive.find("META-INF/manifest.xml")
            && is_encrypted(&mut Xml::new(archive.stream(manifest)?))?
        {
            return Err(protected());
        }
        let place = archive.find("content.xml").ok_or_else(damaged)?;
        let names = names(&mut Xml::new(archive.stream(place)?))?;
        Ok(Self {
            archive,
            place,
            names,
        })
    }

    /// One sheet, up to a number of rows.
    pub fn table(&mut self, index: usize, rows: u32) -> Result<Table, Refusal> {
        let mut cells = Cells {
            xml: Xml::new(self.archive.stream(self.place)?),
            builder: Builder::default(),
            pending: Pending::default(),
            merges: Merges::default(),
            rows,
            row: 0,
            hidden: 0,
            copied: 0,
        };
        cells.find(index)?;
        cells.sheet()?;
        cells.finish()
    }
}

fn is_encrypted<R: Read>(xml: &mut Xml<R>) -> Result<bool, Refusal> {
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag)
                if tag.local_name().as_ref() == "encryption-data" =>
            {
                return Ok(true);
            }
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// The sheets by name; a style says which of them are hidden.
fn names<R: Read>(xml: &mut Xml<R>) -> Result<Vec<SheetName>, Refusal> {
    let mut names = Vec::new();
    let mut style = String::new();
    let mut hidden: HashSet<String> = HashSet::new();
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "style" => style = text(&tag, "name"),
                "table-properties" if text(&tag, "display") == "false" => {
                    hidden.insert(std::mem::take(&mut style));
                }
                "table" => names.push(SheetName {
                    name: text(&tag, "name"),
                    hidden: hidden.contains(&text(&tag, "style-name")),
                }),
                _ => {}
            },
            Event::Eof => return Ok(names),
            _ => {}
        }
    }
}

struct Cells<R: Read> {
    xml: Xml<R>,
    builder: Builder,
    pending: Pending,
    merges: Merges,
    rows: u32,
    /// The row that is read, from 1.
    row: u32,
    hidden: u32,
    /// What [`copied`] says of all rows so far.
    copied: usize,
}

/// The most text that repeated cells and rows may make of what is written once, in bytes. A few
/// kilobytes could fill a sheet otherwise, down to its last row.
const COPIED: usize = 8 << 20;

/// A cell with its column, its text, and the day where it holds one.
type Filled = (usize, Cell, String, Option<NaiveDate>);

/// A cell's tag.
struct Cell {
    repeated: usize,
    columns: u32,
    rows: u32,
    kind: String,
    value: String,
    currency: String,
    formula: String,
}

impl<R: Read> Cells<R> {
    /// Goes to the beginning of a sheet.
    fn find(&mut self, index: usize) -> Result<(), Refusal> {
        let mut seen = 0;
        loop {
            match self.xml.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "table" => {
                    if seen == index {
                        return Ok(());
                    }
                    seen += 1;
                }
                Event::Eof => return Err(damaged()),
                _ => {}
            }
        }
    }

    fn sheet(&mut self) -> Result<(), Refusal> {
        loop {
            let repeated = match self.xml.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "table-row" => {
                    self.hidden += u32::from(matches!(
                        text(&tag, "visibility").as_str(),
                        "collapse" | "filter"
                    ));
                    number(&tag, "number-rows-repeated")
                }
                Event::Empty(tag) if tag.local_name().as_ref() == "table-row" => {
                    self.row = self
                        .row
                        .saturating_add(number(&tag, "number-rows-repeated"));
                    continue;
                }
                Event::End(tag) if tag.local_name().as_ref() == "table" => return Ok(()),
                Event::Eof => return Ok(()),
                _ => continue,
            };
            let cells = self.read_row()?;
            self.copied = self.copied.saturating_add(copied(&cells, repeated));
            if self.copied > COPIED {
                return Err(too_large());
            }
            if cells.is_empty() {
                self.row = self.row.saturating_add(repeated);
            }
            for _ in 0..if cells.is_empty() { 0 } else { repeated } {
                self.row += 1;
                if self.row > self.rows {
                    return Ok(());
                }
                self.put(&cells)?;
            }
            if self.row > self.rows {
                return Ok(());
            }
        }
    }

    /// The cells of a row that have anything in them, with their columns.
    fn read_row(&mut self) -> Result<Vec<Filled>, Refusal> {
        let mut cells = Vec::new();
        let mut column = 0_usize;
        loop {
            let (cell, is_open) = match self.xml.next()? {
                Event::Start(tag) if is_cell(&tag) => (cell(&tag), true),
                Event::Empty(tag) if is_cell(&tag) => (cell(&tag), false),
                Event::End(tag) if tag.local_name().as_ref() == "table-row" => return Ok(cells),
                Event::Eof => return Err(damaged()),
                _ => continue,
            };
            let mut shown = String::new();
            if is_open {
                self.content(&mut shown)?;
            }
            let repeated = cell.repeated;
            let (text, day) = cell.text(&shown);
            if !text.is_empty() || !cell.formula.is_empty() {
                cells.push((column, cell, text, day));
            }
            column = column.saturating_add(repeated);
        }
    }

    /// The text of a cell: its paragraphs, without what is noted beside them.
    fn content(&mut self, shown: &mut String) -> Result<(), Refusal> {
        let mut paragraphs = 0;
        let mut aside = 0_u32;
        loop {
            match self.xml.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "annotation" => aside += 1,
                Event::End(tag) if tag.local_name().as_ref() == "annotation" => {
                    aside = aside.saturating_sub(1);
                }
                Event::End(tag)
                    if matches!(
                        tag.local_name().as_ref(),
                        "table-cell" | "covered-table-cell"
                    ) =>
                {
                    return Ok(());
                }
                Event::Eof => return Err(damaged()),
                _ if aside > 0 => {}
                Event::Start(tag) if tag.local_name().as_ref() == "p" => {
                    if paragraphs > 0 {
                        shown.push('\n');
                    }
                    paragraphs += 1;
                }
                Event::Empty(tag) => match tag.local_name().as_ref() {
                    "s" => {
                        let blanks = number(&tag, "c").min(1000);
                        shown.extend((0..blanks).map(|_| ' '));
                    }
                    "tab" | "line-break" => shown.push(' '),
                    _ => {}
                },
                event if paragraphs > 0 => add(&event, shown),
                _ => {}
            }
        }
    }

    fn put(&mut self, cells: &[Filled]) -> Result<(), Refusal> {
        self.builder.row(self.row)?;
        for (column, cell, text, day) in cells {
            let formula = cell.formula();
            // One beyond the last column there may be is enough to be refused.
            let end = column.saturating_add(cell.repeated).min(COLUMN_LIMIT + 1);
            for at in *column..end.max(column.saturating_add(1)) {
                let place = (self.row - 1, u32::try_from(at).unwrap_or(u32::MAX));
                let worked_out = match formula.clone() {
                    Some(formula) => {
                        self.pending
                            .formula(place, formula, &cell.format(), text, false)?
                    }
                    None => None,
                };
                self.builder
                    .cell(at, worked_out.as_deref().unwrap_or(text))?;
                if let Some(day) = day {
                    self.builder.note_day(at, *day);
                }
            }
            if cell.columns > 1 || cell.rows > 1 {
                let (top, left) = (self.row - 1, u32::try_from(*column).unwrap_or(u32::MAX));
                self.merges.area([
                    top,
                    top.saturating_add(cell.rows - 1),
                    left,
                    left.saturating_add(cell.columns - 1),
                ]);
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Table, Refusal> {
        if self.hidden > 0 {
            self.builder.sheet.note_hidden_rows(self.hidden);
        }
        self.builder.sheet.typed = true;
        let table = self.builder.finish("utf-8")?;
        let table = self.pending.settle(table, false)?;
        self.merges.fill(table)
    }
}

impl Cell {
    fn format(&self) -> Format {
        match self.kind.as_str() {
            "percentage" => Format::Percent,
            "currency" if !self.currency.is_empty() => {
                Format::Money(Money::Code(self.currency.clone()))
            }
            _ => Format::Plain,
        }
    }

    /// What the cell holds as text, and the day where it is one.
    fn text(&self, shown: &str) -> (String, Option<NaiveDate>) {
        // A spreadsheet error is shown, and stored as a zero or as nothing.
        if shown.starts_with('#') && shown.len() < 10 {
            return (shown.to_owned(), None);
        }
        match self.kind.as_str() {
            "float" | "percentage" | "currency" => {
                let mut text = String::new();
                value::number(&self.value, &self.format(), false, &mut text);
                (text, None)
            }
            "date" => {
                let text = iso(&self.value);
                let day = text.get(..10).and_then(|day| day.parse().ok());
                (text, day)
            }
            "boolean" => (self.value.to_uppercase(), None),
            _ => (shown.to_owned(), None),
        }
    }

    /// `of:=[.B7]+[.C7]` as other spreadsheets write it.
    fn formula(&self) -> Option<Formula> {
        let (_, text) = self.formula.split_once('=')?;
        let text = text.replace("[.", "").replace(":.", ":").replace(']', "");
        Some(Formula {
            text: text.into(),
            rows: 0,
            columns: 0,
        })
    }
}

/// How much text the repetitions of a row and of its cells make.
fn copied(cells: &[Filled], rows: u32) -> usize {
    let all = cells
        .iter()
        .map(|(_, cell, text, _)| text.len().saturating_mul(cell.repeated.min(COLUMN_LIMIT)));
    let once: usize = cells.iter().map(|(_, _, text, _)| text.len()).sum();
    all.sum::<usize>().saturating_mul(rows as usize) - once
}

fn is_cell(tag: &BytesStart<'_>) -> bool {
    matches!(
        tag.local_name().as_ref(),
        "table-cell" | "covered-table-cell"
    )
}

fn cell(tag: &BytesStart<'_>) -> Cell {
    let value = ["value", "date-value", "boolean-value", "string-value"]
        .into_iter()
        .find_map(|name| attribute(tag, name))
        .unwrap_or_default();
    Cell {
        repeated: number(tag, "number-columns-repeated") as usize,
        columns: number(tag, "number-columns-spanned"),
        rows: number(tag, "number-rows-spanned"),
        kind: text(tag, "value-type"),
        value: value.into_owned(),
        currency: text(tag, "currency"),
        formula: text(tag, "formula"),
    }
}

fn text(tag: &BytesStart<'_>, name: &str) -> String {
    attribute(tag, name).unwrap_or_default().into_owned()
}

/// A count, one where it is not given.
fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name)
        .and_then(|number| number.parse().ok())
        .unwrap_or(1)
        .max(1)
}
