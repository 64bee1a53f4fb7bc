//! Lanes, bars, their labels, the batons between them, and what has no place in the year.

use std::collections::BTreeMap;

use super::super::many;
use super::super::measure::{fitted, lines, some_lines, width};
use super::super::path::{Path, at};
use super::super::sheet::{Hatch, Sheet};
use super::super::size;
use super::super::{Label, Tone};
use super::{BEYOND, Chart, ChartRow, HEAD, LANES, RowShape, WIDTH, month_x};
use crate::value::Side;

/// The top of each initiative's row, by its printed number.
pub(super) type Placed = BTreeMap<u32, f64>;

pub(super) fn draw(sheet: &mut Sheet, chart: &Chart, shape: RowShape) -> Placed {
    let mut placed = Placed::new();
    let mut top = HEAD;
    for (index, lane) in chart.lanes.iter().enumerate() {
        if index > 0 {
            sheet.line(at(0.0, top), at(BEYOND, top), Tone::Divider, 0.2);
        }
        let rows = u32::try_from(lane.rows.len()).unwrap_or(u32::MAX);
        // A name in two lines needs the height of a row; a small row leaves it one.
        let most = if rows == 1 && shape.high < 8.0 { 1 } else { 2 };
        let name = some_lines(&lane.name, size::LABEL, LANES - 2.0, most);
        let first = Label::new("", 0.0, top + shape.label + 0.2, size::LABEL).strong();
        sheet.lines(&first, &name, 3.7);
        for row in &lane.rows {
            placed.insert(row.number, top);
            bar(sheet, row, top, shape);
            top += shape.high;
        }
    }
    placed
}

fn bar(sheet: &mut Sheet, row: &ChartRow, top: f64, shape: RowShape) {
    let (from, to) = (month_x(row.from) + 0.4, month_x(row.to) - 0.4);
    let long = (to - from).max(1.0);
    let y = top + shape.bar;
    match row.side {
        Side::Sales => sheet.sales_bar(from, y, long, shape.thick),
        Side::Marketing => {
            sheet.marketing_bar(from, y, long, shape.thick, shape.thick / 2.0, Hatch::FINE);
        }
    }
}

/// The labels, above the lines of the batons, so that their plates keep them legible.
fn labels(sheet: &mut Sheet, chart: &Chart, shape: RowShape, placed: &Placed) {
    for row in chart.lanes.iter().flat_map(|lane| &lane.rows) {
        if let Some(top) = placed.get(&row.number) {
            label(sheet, row, *top, shape);
        }
    }
}

/// The label starts at its bar. From the tenth month on, or where it would leave the year, it
/// ends at the bar's end, and where it would leave the lanes on the left it ends at the year's.
fn label(sheet: &mut Sheet, row: &ChartRow, top: f64, shape: RowShape) {
    let base = top + shape.label;
    let number = row.number.to_string();
    let note = if shape.notes { row.note.as_str() } else { "" };
    let room = BEYOND - LANES - 3.0;
    let note = fitted(note, size::NOTE, room * 0.4);
    let note_long = if note.is_empty() {
        0.0
    } else {
        width(&note, size::NOTE) + 1.5
    };
    let number_long = width(&number, size::LABEL) + 0.9;
    let title = fitted(&row.title, size::LABEL, room - note_long - number_long);
    // The title is set in 500, a little narrower than the table of widths has it.
    let title_long = width(&title, size::LABEL) * 0.985;
    let whole = number_long + title_long + note_long;
    let start = month_x(row.from) + 0.4;
    let x = if row.from < 9.0 && start + whole <= BEYOND - 0.4 {
        start
    } else {
        let end = month_x(row.to) - 0.4;
        let x = end - whole;
        if x >= LANES + 0.4 {
            x
        } else {
            BEYOND - 0.4 - whole
        }
    };
    sheet.text(Label::new(number, x, base, size::LABEL).strong().plated());
    sheet.text(
        Label::new(title, x + number_long, base, size::LABEL)
            .medium()
            .plated(),
    );
    sheet.text(
        Label::new(note, x + number_long + title_long + 1.5, base, size::NOTE)
            .quiet()
            .plated(),
    );
}

/// A dot on the giver's bar, a line, and the numbered diamond on the receiver's: lines first, the
/// labels above them, the diamonds on top.
pub(super) fn batons(sheet: &mut Sheet, chart: &Chart, shape: RowShape, placed: &Placed) {
    let mut diamonds = Vec::new();
    let middle = |number: u32| {
        placed
            .get(&number)
            .map(|top| top + shape.bar + shape.thick / 2.0)
    };
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for baton in &chart.batons {
        let (giver, receiver) = (middle(baton.giver), middle(baton.receiver));
        let Some(y) = receiver.or(giver) else {
            continue;
        };
        let mut x = month_x(baton.when).clamp(LANES + 2.5, BEYOND - 2.5);
        // Two batons on the same day and bar stand beside each other.
        while taken
            .iter()
            .any(|(other, row)| (other - x).abs() < 4.4 && (row - y).abs() < 1.0)
            && x + 4.4 < BEYOND - 2.5
        {
            x += 4.4;
        }
        taken.push((x, y));
        if let (Some(from), Some(to)) = (giver, receiver)
            && baton.giver != baton.receiver
        {
            sheet.line(at(x, from), at(x, to), Tone::Main, 0.3);
            sheet.solid(&Path::circle(x, from, 0.8), Tone::Main);
        }
        diamonds.push((x, y, baton.number.to_string()));
    }
    labels(sheet, chart, shape, placed);
    for (x, y, number) in diamonds {
        sheet.baton(x, y, Some(&number));
    }
}

/// The last column: what waits, with its reason, as far as there is room.
pub(super) fn parked(sheet: &mut Sheet, chart: &Chart, bottom: f64) {
    let room = WIDTH - BEYOND - 2.0;
    let (x, mut y) = (BEYOND + 2.0, HEAD + 3.7);
    let leading = 3.4;
    for (index, item) in chart.parked.iter().enumerate() {
        let title = lines(&item.title, size::NOTE, room);
        let words = lines(&item.words, size::NOTE, room);
        let high = leading * many(title.len() + words.len());
        if y + high > bottom {
            let left = chart.parked.len() - index;
            sheet
                .text(Label::new(format!("and {left} more"), x, y.min(bottom), size::NOTE).quiet());
            return;
        }
        sheet.lines(
            &Label::new("", x, y, size::NOTE).strong().quiet(),
            &title,
            leading,
        );
        y += leading * many(title.len());
        sheet.lines(&Label::new("", x, y, size::NOTE).quiet(), &words, leading);
        y += leading * many(words.len()) + 3.0;
    }
}
