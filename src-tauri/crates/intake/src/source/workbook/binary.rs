//! The two binary kinds of Excel workbooks, `.xls` and `.xlsb`, through calamine.
//!
//! Made for honest files: a damaged one can make it panic or ask for memory without end, so what
//! it is given is looked at before, and its panics are refusals.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xls, Xlsb};

use super::extent::{CELLS, is_vast};
use super::style::Format;
use super::{SheetName, sectors, value};
use crate::source::archive::{Archive, damaged, protected};
use crate::table::{Builder, Table, too_large};
use crate::terms::Refusal;

/// A workbook in one of the binary formats.
pub(crate) struct Binary<'b> {
    format: Kind<'b>,
    pub names: Vec<SheetName>,
    since_1904: bool,
}

enum Kind<'b> {
    Xls(Box<Xls<Cursor<&'b [u8]>>>),
    Xlsb(Box<Xlsb<Cursor<&'b [u8]>>>),
}

impl<'b> Binary<'b> {
    /// Opens a workbook of before 2007.
    pub fn xls(bytes: &'b [u8]) -> Result<Self, Refusal> {
        sectors::check(bytes)?;
        refuse_vast(bytes)?;
        let book = calm(|| match Xls::new(Cursor::new(bytes)) {
            Ok(book) => Ok(book),
            Err(calamine::XlsError::Password) => Err(protected()),
            Err(_) => Err(damaged()),
        })?;
        Ok(Self {
            names: names(book.sheets_metadata()),
            since_1904: book.has_1904_epoch(),
            format: Kind::Xls(Box::new(book)),
        })
    }

    /// Opens a workbook of today in the binary format; `archive` are the same bytes.
    pub fn xlsb(bytes: &'b [u8], archive: &mut Archive<'b>) -> Result<Self, Refusal> {
        refuse_long(archive)?;
        let book = calm(|| match Xlsb::new(Cursor::new(bytes)) {
            Ok(book) => Ok(book),
            Err(calamine::XlsbError::Password) => Err(protected()),
            Err(_) => Err(damaged()),
        })?;
        Ok(Self {
            names: names(book.sheets_metadata()),
            since_1904: book.has_1904_epoch(),
            format: Kind::Xlsb(Box::new(book)),
        })
    }

    /// One sheet, up to a number of rows.
    pub fn table(&mut self, index: usize, rows: u32) -> Result<Table, Refusal> {
        let name = self.names[index].name.clone();
        let since_1904 = self.since_1904;
        let mut builder = Builder::default();
        builder.sheet.typed = true;
        builder.sheet.since_1904 = since_1904;
        let mut put = |row: u32, column: u32, cell: &DataRef<'_>| -> Result<bool, Refusal> {
            if row >= rows {
                return Ok(false);
            }
            if builder.current() != row + 1 {
                builder.row(row + 1)?;
            }
            put(&mut builder, column as usize, cell, since_1904)?;
            Ok(true)
        };
        calm(|| {
            match &mut self.format {
                Kind::Xls(book) => {
                    let range = book.worksheet_range(&name).map_err(|_| damaged())?;
                    let Some((top, left)) = range.start() else {
                        return Ok(());
                    };
                    for (row, column, cell) in range.used_cells() {
                        let (row, column) = (place(row)? + top, place(column)? + left);
                        if !put(row, column, &lent(cell))? {
                            break;
                        }
                    }
                }
                Kind::Xlsb(book) => {
                    let cells = book.worksheet_cells_reader(&name);
                    let mut cells = cells.map_err(|_| damaged())?;
                    while let Some(cell) = cells.next_cell().map_err(|_| damaged())? {
                        let (row, column) = cell.get_position();
                        if !put(row, column, cell.get_value())? {
                            break;
                        }
                    }
                }
            }
            Ok(())
        })?;
        builder.finish("utf-8")
    }
}

/// Runs what may panic on a damaged file.
fn calm<T>(work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(damaged()))
}

fn place(at: usize) -> Result<u32, Refusal> {
    u32::try_from(at).map_err(|_| too_large())
}

fn names(sheets: &[calamine::Sheet]) -> Vec<SheetName> {
    sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| SheetName {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
        })
        .collect()
}

/// Refuses a workbook of today where a record of a part that is read says that it is longer than
/// the part: room for all of it would be set aside.
fn refuse_long(archive: &mut Archive<'_>) -> Result<(), Refusal> {
    for index in 0..archive.names().len() {
        let name = archive.names()[index].to_ascii_lowercase();
        let is_read = match name.rsplit_once('/') {
            Some(("xl", part)) => {
                matches!(part, "workbook.bin" | "sharedstrings.bin" | "styles.bin")
            }
            Some(("xl/worksheets", part)) => !part.starts_with("binaryindex"),
            _ => false,
        };
        if is_read {
            let mut part = archive.stream(index)?;
            while skip_record(&mut part).map_err(|_| damaged())? {
                part.event();
            }
        }
    }
    Ok(())
}

/// Reads over one record: its kind, its length, and so many bytes. False at the end of the part.
fn skip_record(part: &mut impl Read) -> std::io::Result<bool> {
    let mut byte = [0];
    if part.read(&mut byte)? == 0 {
        return Ok(false);
    }
    if byte[0] >= 0x80 {
        part.read_exact(&mut byte)?;
    }
    let mut length = 0;
    for place in 0..4 {
        part.read_exact(&mut byte)?;
        length |= u64::from(byte[0] & 0x7f) << (7 * place);
        if byte[0] < 0x80 {
            break;
        }
    }
    let read = std::io::copy(&mut part.take(length), &mut std::io::sink())?;
    if read < length {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    Ok(true)
}

/// Refuses an old workbook whose sheets say that they are larger than sheets can be, or span more
/// than there is room for: all of it would be set aside at once.
fn refuse_vast(bytes: &[u8]) -> Result<(), Refusal> {
    /// The record that says how far a sheet reaches, and its length.
    const DIMENSIONS: &[u8] = &[0x00, 0x02, 0x0e, 0x00];
    let mut cells = 0_usize;
    for at in memchr::memmem::find_iter(bytes, DIMENSIONS) {
        let Some(record) = bytes.get(at + 4..at + 18) else {
            continue;
        };
        let long = |at: usize| {
            u32::from_le_bytes([record[at], record[at + 1], record[at + 2], record[at + 3]])
        };
        let short = |at: usize| u32::from(u16::from_le_bytes([record[at], record[at + 1]]));
        let (top, bottom, left, right) = (long(0), long(4), short(8), short(10));
        if bottom > 65_536 || right > 256 || top > bottom || left > right {
            return Err(damaged());
        }
        cells = cells.saturating_add(((bottom - top) * (right - left)) as usize);
    }
    if cells > CELLS || is_vast(bytes) {
        Err(too_large())
    } else {
        Ok(())
    }
}

fn lent(cell: &Data) -> DataRef<'_> {
    match cell {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            DataRef::SharedString(text)
        }
        Data::Bool(yes) => DataRef::Bool(*yes),
        Data::DateTime(day) => DataRef::DateTime(*day),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

fn put(
    builder: &mut Builder,
    column: usize,
    cell: &DataRef<'_>,
    since_1904: bool,
) -> Result<(), Refusal> {
    let mut text = String::new();
    match cell {
        DataRef::Int(number) => text = number.to_string(),
        DataRef::Float(number) => text = value::plain("", *number),
        DataRef::String(shown) => text.clone_from(shown),
        DataRef::SharedString(shown) => (*shown).clone_into(&mut text),
        DataRef::Bool(yes) => (if *yes { "TRUE" } else { "FALSE" }).clone_into(&mut text),
        DataRef::DateTime(day) => {
            value::number(
                &day.as_f64().to_string(),
                &format(day),
                since_1904,
                &mut text,
            );
            if let Some((day, _)) = value::day(day.as_f64(), since_1904) {
                builder.note_day(column, day);
            }
        }
        DataRef::DateTimeIso(shown) | DataRef::DurationIso(shown) => text = value::iso(shown),
        DataRef::Error(error) => text = error.to_string(),
        DataRef::Empty => {}
    }
    builder.cell(column, &text)
}

fn format(day: &ExcelDateTime) -> Format {
    match day.as_f64() {
        _ if day.is_duration() => Format::Plain,
        time if time < 1.0 => Format::Time,
        _ => Format::Day { month_only: false },
    }
}
