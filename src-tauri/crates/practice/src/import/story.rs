//! What became of one cell of the file.

use domain::value::Choice as _;
use domain::value::words::{self, Words};
use intake::{Fate, Tag};

use crate::reading::Reading;
use crate::view::CellStory;

/// The cell in a physical row, and in a column from 1.
pub fn of(reading: &Reading, row: u32, column: u32) -> CellStory {
    let preview = &*reading.read.preview;
    let head = preview.head();
    let words = Words::window(reading.source.currency);
    let nothing = CellStory {
        text: String::new(),
        line: None,
    };
    let Some(index) = preview.index_of(row) else {
        return nothing;
    };
    let Some((fate, tag)) = preview.fate(index) else {
        return nothing;
    };
    if let Some(tie) = head
        .ties
        .failing
        .iter()
        .chain(&head.ties.agreeing)
        .find(|tie| tie.row == row && tie.column == column)
    {
        let (printed, found) = (words.amount_exact(tie.printed), words.amount_exact(tie.sum));
        let text = if tie.printed == tie.sum {
            format!("Row {row} prints a total of {printed}. The lines add up to the same.")
        } else {
            format!("Row {row} prints a total of {printed}. The lines add up to {found}.")
        };
        return CellStory { text, line: None };
    }
    let mut lines = preview.lines().of_row(index);
    let first = lines.next();
    let own = first
        .filter(|line| line.source.column == column)
        .or_else(|| lines.find(|line| line.source.column == column));
    if let Some(line) = own.or(first) {
        let vendor = if line.vendor.is_empty() {
            line.memo
        } else {
            line.vendor
        };
        let part = head
            .columns
            .iter()
            .find(|other| other.number == column && own.is_none())
            .map(|other| format!("Read as {}, of ", other.role.title().to_lowercase()))
            .unwrap_or_default();
        let off = if line.duplicate {
            " It is here already, so it is off."
        } else {
            ""
        };
        let text = format!(
            "{part}{}, {vendor}, {}.{off}",
            words::period(line.period),
            words.amount_exact(line.amount)
        );
        return CellStory {
            text: format!("Row {row}: {text}"),
            line: Some((line.source.row, line.source.column)),
        };
    }
    let what = match tag {
        Tag::Plain => String::new(),
        tag => format!(" ({})", tag.title()),
    };
    let became = match fate {
        Fate::Imported => "is imported",
        Fate::Duplicate => "is here already",
        Fate::NotSpend => "holds money that is not spend",
        Fate::Structure => "gives the file its structure and holds no line",
        Fate::Error => "could not be read",
        Fate::Held => "waits for an answer",
    };
    CellStory {
        text: format!("Row {row} {became}{what}."),
        line: None,
    }
}
