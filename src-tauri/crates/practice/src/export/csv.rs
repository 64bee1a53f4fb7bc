//! As CSV (RFC 4180): UTF-8 with a mark, so that Excel reads the letters as they are.

use std::borrow::Cow;

use domain::spend::sheet;

use super::row::Cell;

const MARK: &str = "\u{feff}";

pub(super) fn write<'a>(rows: impl Iterator<Item = [Cell<'a>; sheet::COLUMNS.len()]>) -> Vec<u8> {
    let mut text = MARK.to_owned();
    push_row(&mut text, &sheet::COLUMNS.map(Cow::Borrowed));
    for row in rows {
        push_row(
            &mut text,
            &row.map(|cell| match cell {
                Cell::Text(text) => Cow::Owned(sheet::guarded(&text).into_owned()),
                Cell::Number(own) | Cell::Own(own) => Cow::Owned(own),
            }),
        );
    }
    text.into_bytes()
}

fn push_row(text: &mut String, cells: &[Cow<'_, str>; sheet::COLUMNS.len()]) {
    for (column, cell) in cells.iter().enumerate() {
        if column > 0 {
            text.push(',');
        }
        // What begins or ends with a blank is quoted too: readers differ in whether they keep it.
        let quoted =
            cell.contains([',', '"', '\n', '\r', '\t', ';']) || cell.trim().len() < cell.len();
        if quoted {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}
