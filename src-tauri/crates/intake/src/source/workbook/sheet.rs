//! The cells of a sheet of an Excel workbook, in one pass over its XML.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Read;
use std::rc::Rc;

use quick_xml::events::BytesStart;

use super::formula::Formula;
use super::merge::Merges;
use super::pending::Pending;
use super::place::{Place, column_of};
use super::shared::Strings;
use super::style::{Format, Style};
use super::value::{self, iso};
use crate::cell::letter;
use crate::source::archive::damaged;
use crate::source::xml::{Event, Xml, attribute, is_set, unescaped};
use crate::table::{Builder, Table};
use crate::terms::Refusal;

/// What a sheet needs of its workbook.
pub(super) struct Context<'w> {
    pub strings: &'w Strings,
    pub styles: &'w [Style],
    pub since_1904: bool,
    /// Reading ends behind this row.
    pub rows: u32,
}

/// Reads the whole sheet.
pub(super) fn read<R: Read>(xml: Xml<R>, context: &Context<'_>) -> Result<Table, Refusal> {
    let mut cells = Cells {
        xml,
        context,
        builder: Builder::default(),
        next_row: 1,
        next_column: 0,
        hidden_rows: 0,
        hidden_columns: Vec::new(),
        shared: HashMap::new(),
        pending: Pending::default(),
        merges: Merges::default(),
        written: String::new(),
    };
    cells.run()?;
    cells.finish()
}

struct Cells<'w, R: Read> {
    xml: Xml<R>,
    context: &'w Context<'w>,
    builder: Builder,
    next_row: u32,
    next_column: usize,
    hidden_rows: u32,
    hidden_columns: Vec<String>,
    /// Formulas that several cells share, with the cell in which each is written.
    shared: HashMap<String, (Rc<str>, Place)>,
    pending: Pending,
    merges: Merges,
    /// The value of a cell as it is written.
    written: String,
}

/// The parts of a cell that say what it shows.
enum Part {
    Value,
    Formula,
    Inline,
}

/// What a cell's tag says.
struct Tag {
    column: usize,
    style: usize,
    kind: Kind,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
enum Kind {
    Number,
    Shared,
    Text,
    Boolean,
    Error,
    Day,
}

impl<'w, R: Read> Cells<'w, R> {
    fn run(&mut self) -> Result<(), Refusal> {
        let mut cell = false;
        loop {
            // What the event says is copied out, since what follows reads on.
            let tag = match self.xml.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "c" => {
                    cell = true;
                    Some(cell_tag(&tag, self.next_column))
                }
                Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                    "row" => {
                        let row = attribute(&tag, "r").and_then(|row| row.parse().ok());
                        let row = row.unwrap_or(self.next_row);
                        self.hidden_rows += u32::from(is_set(&tag, "hidden"));
                        if row > self.context.rows {
                            return Ok(());
                        }
                        self.row(row)?;
                        None
                    }
                    // An empty cell takes its place all the same.
                    "c" => {
                        self.next_column = cell_tag(&tag, self.next_column).column + 1;
                        None
                    }
                    "col" if is_set(&tag, "hidden") => {
                        let columns = hidden_columns(&tag);
                        self.hidden_columns.push(columns);
                        None
                    }
                    "mergeCell" => {
                        if let Some(area) = attribute(&tag, "ref") {
                            self.merges.add(&area);
                        }
                        None
                    }
                    _ => None,
                },
                Event::Eof => return Ok(()),
                _ => None,
            };
            if let Some(tag) = tag.filter(|_| std::mem::take(&mut cell)) {
                self.cell(&tag)?;
            }
        }
    }

    fn row(&mut self, number: u32) -> Result<(), Refusal> {
        self.builder.row(number)?;
        self.next_row = number + 1;
        self.next_column = 0;
        Ok(())
    }

    fn cell(&mut self, tag: &Tag) -> Result<(), Refusal> {
        self.next_column = tag.column + 1;
        // One buffer for all cells: a sheet has millions of them.
        let mut written = std::mem::take(&mut self.written);
        written.clear();
        let mut inline = None;
        let mut formula = None;
        loop {
            let (part, shared) = match self.xml.next()? {
                Event::Start(part) => match part.local_name().as_ref() {
                    "v" => (Part::Value, None),
                    "f" => (Part::Formula, shared_index(&part)),
                    "is" => (Part::Inline, None),
                    _ => continue,
                },
                // A cell that shares the formula of another names it and says no more.
                Event::Empty(part) if part.local_name().as_ref() == "f" => {
                    formula = shared_index(&part).map(|index| (String::new(), Some(index)));
                    continue;
                }
                Event::End(part) if part.local_name().as_ref() == "c" => break,
                Event::Eof => return Err(damaged()),
                _ => continue,
            };
            match part {
                Part::Value => {
                    written.clear();
                    self.xml.text("v", &mut written)?;
                }
                Part::Formula => formula = Some((self.text("f")?, shared)),
                Part::Inline => inline = Some(self.text("is")?),
            }
        }
        let formula = formula.and_then(|(text, shared)| self.formula(tag, text, shared));
        let shown = self.shown(tag, &written, inline.as_deref())?;
        if let Some(formula) = formula {
            let place = (self.builder.current() - 1, column(tag.column));
            let style = self.style(tag.style);
            if let Some(text) = self.pending.formula(
                place,
                formula,
                &style.format,
                &shown,
                self.context.since_1904,
            )? {
                return self.builder.cell(tag.column, &text);
            }
        }
        self.builder.cell(tag.column, &shown)?;
        drop(shown);
        self.written = written;
        Ok(())
    }

    /// All text up to the end of an element.
    fn text(&mut self, end: &str) -> Result<String, Refusal> {
        let mut text = String::new();
        self.xml.text(end, &mut text)?;
        Ok(text)
    }

    /// The formula of a cell, its own or the one that it shares.
    fn formula(&mut self, tag: &Tag, text: String, shared: Option<String>) -> Option<Formula> {
        let place = (self.builder.current().checked_sub(1)?, column(tag.column));
        if text.is_empty() {
            let (text, home) = self.shared.get(&shared?)?;
            return Some(Formula {
                text: Rc::clone(text),
                rows: i64::from(place.0) - i64::from(home.0),
                columns: i64::from(place.1) - i64::from(home.1),
            });
        }
        let text: Rc<str> = text.into();
        if let Some(index) = shared {
            self.shared.insert(index, (Rc::clone(&text), place));
        }
        Some(Formula {
            text,
            rows: 0,
            columns: 0,
        })
    }

    fn style(&self, index: usize) -> &'w Style {
        const PLAIN: &Style = &Style {
            format: Format::Plain,
            indent: 0,
        };
        self.context.styles.get(index).unwrap_or(PLAIN)
    }

    /// What the cell shows.
    fn shown<'t>(
        &mut self,
        tag: &Tag,
        written: &'t str,
        inline: Option<&'t str>,
    ) -> Result<Cow<'t, str>, Refusal>
    where
        'w: 't,
    {
        let style = self.style(tag.style);
        let indented = |text: &'t str| match style.indent {
            0 => unescaped(text),
            indent => ("   ".repeat(indent.into()) + &unescaped(text)).into(),
        };
        if let Some(text) = inline {
            return Ok(indented(text));
        }
        Ok(match tag.kind {
            _ if written.is_empty() => Cow::Borrowed(""),
            Kind::Shared => {
                let strings: &'w Strings = self.context.strings;
                let text = written.trim().parse().ok();
                let text = text.and_then(|index| strings.get(index));
                indented(text.ok_or_else(damaged)?)
            }
            Kind::Text => indented(written),
            Kind::Boolean => match written.trim() {
                "1" | "true" => "TRUE",
                _ => "FALSE",
            }
            .into(),
            Kind::Error => written.trim().into(),
            Kind::Day => iso(written).into(),
            Kind::Number => {
                let mut text = String::new();
                let format = &style.format;
                value::number(written, format, self.context.since_1904, &mut text);
                if matches!(format, Format::Day { .. })
                    && let Some((day, _)) = written
                        .trim()
                        .parse()
                        .ok()
                        .and_then(|number| value::day(number, self.context.since_1904))
                {
                    self.builder.note_day(tag.column, day);
                }
                text.into()
            }
        })
    }

    fn finish(mut self) -> Result<Table, Refusal> {
        if self.hidden_rows > 0 {
            self.builder.sheet.note_hidden_rows(self.hidden_rows);
        }
        if !self.hidden_columns.is_empty() {
            self.builder.sheet.notes.push(format!(
                "Hidden columns are read like the others: {}.",
                self.hidden_columns.join(", ")
            ));
        }
        self.builder.sheet.typed = true;
        self.builder.sheet.since_1904 = self.context.since_1904;
        let table = self.builder.finish("utf-8")?;
        let table = self.pending.settle(table, self.context.since_1904)?;
        self.merges.fill(table)
    }
}

fn cell_tag(tag: &BytesStart<'_>, next: usize) -> Tag {
    let mut found = Tag {
        column: next,
        style: 0,
        kind: Kind::Number,
    };
    for attribute in tag.attributes().with_checks(false).flatten() {
        let value = attribute.value.as_ref();
        match attribute.key.as_ref() {
            "r" => found.column = column_of(value).unwrap_or(next),
            "s" => found.style = value.parse().unwrap_or(0),
            "t" => {
                found.kind = match value {
                    "s" => Kind::Shared,
                    "str" | "inlineStr" => Kind::Text,
                    "b" => Kind::Boolean,
                    "e" => Kind::Error,
                    "d" => Kind::Day,
                    _ => Kind::Number,
                }
            }
            _ => {}
        }
    }
    found
}

fn column(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn shared_index(tag: &BytesStart<'_>) -> Option<String> {
    attribute(tag, "t")
        .filter(|kind| kind == "shared")
        .and_then(|_| attribute(tag, "si"))
        .map(Cow::into_owned)
}

/// `C`, or `C to E`.
fn hidden_columns(tag: &BytesStart<'_>) -> String {
    let number = |name| {
        attribute(tag, name)
            .and_then(|number| number.parse::<usize>().ok())
            .unwrap_or(1)
            .clamp(1, 16_384)
    };
    let (first, last) = (number("min"), number("max"));
    if first == last {
        letter(first - 1)
    } else {
        format!("{} to {}", letter(first - 1), letter(last - 1))
    }
}
