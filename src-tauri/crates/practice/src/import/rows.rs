//! Rows of the source and the lines beside them, for lists that show a window of them.

use domain::spend::Category;
use domain::value::Choice;
use domain::value::words::{self, Words};
use intake::{Fate, Line, Preview, Tag};

use crate::reading::Reading;
use crate::view::{ImportLine, SourceRow, SourceRows};

pub fn rows(reading: &Reading, wanted: Option<Fate>, offset: u32, limit: u32) -> SourceRows {
    let preview = &*reading.read.preview;
    let total = preview.rows();
    let (from, many) = (offset as usize, limit as usize);
    let matching: Vec<usize> = match wanted {
        None => (from..total.min(from + many)).collect(),
        Some(fate) => rows_with(preview, fate).skip(from).take(many).collect(),
    };
    let rows: Vec<SourceRow> = matching
        .iter()
        .filter_map(|&index| preview.row(index))
        .map(shown_row)
        .collect();
    let lines = preview.lines();
    // Of lines that are here already, those that a person turned on are told as well.
    let here = (wanted == Some(Fate::Duplicate)).then(|| reading.here());
    let lines_total = here.map_or(lines.len(), <[usize]>::len);
    let places = (from..lines_total.min(from + many)).map(|at| here.map_or(at, |here| here[at]));
    SourceRows {
        offset,
        total: match wanted {
            None => u32::try_from(total).unwrap_or(u32::MAX),
            Some(fate) => u32::try_from(rows_with(preview, fate).count()).unwrap_or(u32::MAX),
        },
        rows,
        lines: places
            .filter_map(|index| lines.get(index).map(|line| (index, line)))
            .map(|(index, line)| shown_line(reading, index, &line))
            .collect(),
        lines_total: u32::try_from(lines_total).unwrap_or(u32::MAX),
    }
}

pub(crate) fn shown_row(row: intake::SourceRow) -> SourceRow {
    SourceRow {
        row: row.row,
        cells: row.cells,
        fate: row.fate,
        tag: row.tag,
        remark: match row.tag {
            _ if !row.fixed.is_empty() => "fixed".to_owned(),
            Tag::Plain => String::new(),
            tag => tag.title().to_owned(),
        },
    }
}

/// The places of the rows with one fate.
fn rows_with(preview: &Preview, fate: Fate) -> impl Iterator<Item = usize> {
    (0..preview.rows())
        .filter(move |&index| preview.fate(index).is_some_and(|(own, _)| own == fate))
}

fn shown_line(reading: &Reading, index: usize, line: &Line<'_>) -> ImportLine {
    let verdict = reading.verdict(index, line);
    ImportLine {
        row: line.source.row,
        column: line.source.column,
        part: line.source.part,
        month: words::period(line.period),
        vendor: if line.vendor.is_empty() {
            line.memo
        } else {
            line.vendor
        }
        .to_owned(),
        category: verdict.category.map_or_else(
            || line.account.to_owned(),
            |category: Category| category.title().to_owned(),
        ),
        channel: verdict.channel_name().unwrap_or_default().to_owned(),
        amount: Words::window(reading.source.currency).amount_exact(line.amount),
        allocation: verdict.allocation,
        why: verdict.reason.in_words(),
        on: !line.duplicate,
        twin: reading
            .read
            .preview
            .lines()
            .twin(index)
            .map_or_else(String::new, |(number, of)| format!("{number} of {of}")),
    }
}
