//! The package of an Excel workbook: which sheets it has, its texts and its styles.

use std::collections::HashMap;

use super::shared::Strings;
use super::style::{self, Format, Style};
use super::{SheetName, sheet};
use crate::source::archive::{Archive, damaged};
use crate::source::xml::{Event, Xml, attribute, is_set};
use crate::table::Table;
use crate::terms::Refusal;

/// A workbook as Excel has written it since 2007.
pub(crate) struct Xlsx<'b> {
    archive: Archive<'b>,
    pub names: Vec<SheetName>,
    /// The place of each sheet in the archive.
    places: Vec<usize>,
    /// The place of the shared texts, until they are read.
    strings_place: Option<usize>,
    strings: Strings,
    styles: Vec<Style>,
    since_1904: bool,
}

/// What a part of the package points at, by its id: the kind and the path.
type Relations = HashMap<String, (String, String)>;

impl<'b> Xlsx<'b> {
    pub fn open(mut archive: Archive<'b>) -> Result<Self, Refusal> {
        let root = relations(&mut archive, "_rels/.rels", "")?;
        let workbook = root
            .values()
            .find(|(kind, _)| kind.ends_with("/officeDocument"))
            .map_or("xl/workbook.xml", |(_, path)| path);
        let place = archive.find(workbook).ok_or_else(damaged)?;
        let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", workbook));
        let related = relations(&mut archive, &format!("{folder}/_rels/{file}.rels"), folder)?;
        let mut book = Self {
            names: Vec::new(),
            places: Vec::new(),
            strings_place: place_of(&archive, &related, "/sharedStrings"),
            strings: Strings::default(),
            styles: Vec::new(),
            since_1904: false,
            archive,
        };
        book.read_sheets(place, &related)?;
        if let Some(styles) = place_of(&book.archive, &related, "/styles") {
            book.read_styles(styles)?;
        }
        Ok(book)
    }

    /// The names of the sheets, and in which system days are counted.
    fn read_sheets(&mut self, place: usize, related: &Relations) -> Result<(), Refusal> {
        let mut found = Vec::new();
        let mut since_1904 = false;
        let mut xml = Xml::new(self.archive.stream(place)?);
        loop {
            match xml.next()? {
                Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                    "workbookPr" => since_1904 = is_set(&tag, "date1904"),
                    "sheet" => {
                        let name = attribute(&tag, "name").unwrap_or_default().into_owned();
                        let hidden = attribute(&tag, "state")
                            .is_some_and(|state| matches!(state.as_ref(), "hidden" | "veryHidden"));
                        let id = attribute(&tag, "id").unwrap_or_default().into_owned();
                        found.push((SheetName { name, hidden }, id));
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        drop(xml);
        self.since_1904 = since_1904;
        for (name, id) in found {
            let place = related
                .get(&id)
                .filter(|(kind, _)| kind.ends_with("/worksheet"))
                .and_then(|(_, path)| self.archive.find(path));
            // Charts and macros stand among the sheets and have no cells.
            if let Some(place) = place {
                self.names.push(name);
                self.places.push(place);
            }
        }
        Ok(())
    }

    fn read_styles(&mut self, place: usize) -> Result<(), Refusal> {
        let mut own: HashMap<u32, Format> = HashMap::new();
        let mut styles = Vec::new();
        let mut within = false;
        let mut xml = Xml::new(self.archive.stream(place)?);
        loop {
            match xml.next()? {
                Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                    "numFmt" => {
                        let id = attribute(&tag, "numFmtId").and_then(|id| id.parse().ok());
                        let code = attribute(&tag, "formatCode");
                        if let Some((id, code)) = id.zip(code) {
                            own.insert(id, style::parse(&code));
                        }
                    }
                    "cellXfs" => within = true,
                    "xf" if within => {
                        let id = attribute(&tag, "numFmtId")
                            .and_then(|id| id.parse().ok())
                            .unwrap_or(0);
                        let format = own.get(&id).cloned().unwrap_or_else(|| style::builtin(id));
                        styles.push(Style { format, indent: 0 });
                    }
                    "alignment" if within => {
                        if let Some((style, indent)) =
                            styles.last_mut().zip(attribute(&tag, "indent"))
                        {
                            style.indent = indent.parse().unwrap_or(0).min(15);
                        }
                    }
                    _ => {}
                },
                Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => within = false,
                Event::Eof => break,
                _ => {}
            }
        }
        drop(xml);
        self.styles = styles;
        Ok(())
    }

    fn read_strings(&mut self) -> Result<(), Refusal> {
        let Some(place) = self.strings_place.take() else {
            return Ok(());
        };
        let mut strings = Strings::default();
        let mut xml = Xml::new(self.archive.stream(place)?);
        loop {
            match xml.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "si" => {
                    xml.text("si", &mut strings.text)?;
                    strings.end()?;
                }
                Event::Empty(tag) if tag.local_name().as_ref() == "si" => strings.end()?,
                Event::Eof => break,
                _ => {}
            }
        }
        drop(xml);
        self.strings = strings;
        Ok(())
    }

    /// One sheet, up to a number of rows.
    pub fn table(&mut self, index: usize, rows: u32) -> Result<Table, Refusal> {
        self.read_strings()?;
        let context = sheet::Context {
            strings: &self.strings,
            styles: &self.styles,
            since_1904: self.since_1904,
            rows,
        };
        let stream = self.archive.stream(self.places[index])?;
        sheet::read(Xml::new(stream), &context)
    }
}

/// The relations of a part. A file without them has none.
fn relations(archive: &mut Archive<'_>, path: &str, folder: &str) -> Result<Relations, Refusal> {
    let mut found = Relations::new();
    let Some(place) = archive.find(path) else {
        return Ok(found);
    };
    let mut xml = Xml::new(archive.stream(place)?);
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag)
                if tag.local_name().as_ref() == "Relationship" =>
            {
                let text = |name| attribute(&tag, name).unwrap_or_default().into_owned();
                let path = absolute(folder, &text("Target"));
                found.insert(text("Id"), (text("Type"), path));
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// A path from the root of the package.
fn absolute(folder: &str, target: &str) -> String {
    if let Some(path) = target.strip_prefix('/') {
        return path.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn place_of(archive: &Archive<'_>, related: &Relations, kind: &str) -> Option<usize> {
    related
        .values()
        .find(|(found, _)| found.ends_with(kind))
        .and_then(|(_, path)| archive.find(path))
}
