//! The roadmap as a chart: lanes by months, batons between bars, cost against the ramp.

mod band;
mod lanes;

use super::many;
use super::measure::width;
use super::path::{Path, at};
use super::sheet::{Hatch, Sheet};
use super::size;
use super::{Figure, Label, Stroke, Tone};
use crate::value::{Choice, Money, Side};

/// Everything that one chart shows.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    /// Four, from the first quarter of the fiscal year.
    pub quarters: Vec<ChartQuarter>,
    /// Without empty lanes; at most [`MOST_ROWS`] rows in all.
    pub lanes: Vec<ChartLane>,
    pub batons: Vec<ChartBaton>,
    /// Head of the last column: `2027`, or `Later`.
    pub beyond: String,
    pub parked: Vec<Parked>,
    /// How many months of the year leads still count, with the sentence.
    pub limit: Option<(f64, String)>,
    pub words: ChartWords,
}

#[derive(Clone, Debug, Default)]
pub struct ChartQuarter {
    /// `Q1` and `Decide`.
    pub name: String,
    pub phase: String,
    /// `Jan`, `Feb`, `Mar`.
    pub months: [String; 3],
    pub cost: Money,
    pub ramp: Option<Money>,
    /// `50,000`, `ramp 51,250`, `−1,250`, `4.0 % of the quarter’s goal`.
    pub cost_words: String,
    pub ramp_words: String,
    pub difference: String,
    pub share: String,
}

#[derive(Clone, Debug, Default)]
pub struct ChartLane {
    pub name: String,
    pub rows: Vec<ChartRow>,
}

#[derive(Clone, Debug)]
pub struct ChartRow {
    /// The initiative's printed number.
    pub number: u32,
    pub title: String,
    /// `Claire Aubert, $48,000`.
    pub note: String,
    pub side: Side,
    /// In months from the first day of the year; within 0 to 12.
    pub from: f64,
    pub to: f64,
}

#[derive(Clone, Debug)]
pub struct ChartBaton {
    pub number: u32,
    /// Initiatives by their printed numbers.
    pub giver: u32,
    pub receiver: u32,
    /// In months from the first day of the year.
    pub when: f64,
    /// In the key: `customer profile, to the case writers, March`.
    pub words: String,
}

/// Work that has no place in this year.
#[derive(Clone, Debug)]
pub struct Parked {
    pub title: String,
    pub words: String,
}

#[derive(Clone, Debug, Default)]
pub struct ChartWords {
    /// `Marketing cost` above `against the ramp`.
    pub cost: String,
    pub against: String,
    /// `Year, dollars`, `302,000`, `ramp 302,500`.
    pub year: String,
    pub year_cost: String,
    pub year_ramp: String,
    /// Names of the key's marks.
    pub ramp: String,
    pub baton: String,
    pub alt: String,
}

/// More rows than these make a second chart.
pub const MOST_ROWS: usize = 16;

const WIDTH: f64 = 261.0;
const LANES: f64 = 36.0;
const MONTH: f64 = 16.5;
const BEYOND: f64 = LANES + 12.0 * MONTH;
const HEAD: f64 = 12.4;
const BAND: f64 = 16.6;

/// A chart is no higher than this: beyond it is no longer seen at once.
const MOST_HIGH: f64 = 146.0;

/// Height of a row and where its label and bar stand; low rows have no room for owners.
#[derive(Copy, Clone, Debug)]
struct RowShape {
    high: f64,
    label: f64,
    bar: f64,
    thick: f64,
    notes: bool,
}

impl RowShape {
    /// As high as the rows may be so that `room` holds them, at most 8.7.
    fn of(rows: usize, room: f64) -> Self {
        let count = many(rows.max(1));
        let high = (room / count).min(8.7);
        let thick = if high > 8.0 { 2.3 } else { 2.0 };
        Self {
            high,
            label: (high * 0.425).max(2.75),
            bar: (high * 0.563).max(3.7),
            thick,
            notes: high > 7.2,
        }
    }
}

/// Where a month's position lies.
fn month_x(months: f64) -> f64 {
    LANES + months.clamp(0.0, 12.0) * MONTH
}

/// One chart, half as wide again as other drawings.
pub fn roadmap(chart: &Chart) -> Figure {
    let rows: usize = chart.lanes.iter().map(|lane| lane.rows.len()).sum();
    let count = many(rows);
    let key_lines = key_lines(chart);
    let key_high = 6.2 + 6.0 * many(key_lines.len());
    let shape = RowShape::of(rows, MOST_HIGH - HEAD - BAND - key_high);
    let bottom = HEAD + count.max(2.0) * shape.high;
    let mut sheet = Sheet::new(WIDTH, bottom + BAND + key_high);
    grid(&mut sheet, chart, bottom);
    let placed = lanes::draw(&mut sheet, chart, shape);
    lanes::batons(&mut sheet, chart, shape, &placed);
    lanes::parked(&mut sheet, chart, bottom);
    band::draw(&mut sheet, chart, bottom);
    key(&mut sheet, &key_lines, chart, bottom + BAND);
    sheet.done("roadmap", chart.words.alt.clone())
}

fn grid(sheet: &mut Sheet, chart: &Chart, bottom: f64) {
    for month in 0..=12_u32 {
        let x = month_x(f64::from(month));
        let quarter = month % 3 == 0;
        let (top, tone) = if quarter {
            (HEAD - 6.2, Tone::Divider)
        } else {
            (HEAD, Tone::Grid)
        };
        let end = if quarter { bottom + BAND } else { bottom };
        sheet.line(at(x, top), at(x, end), tone, 0.2);
    }
    for (index, quarter) in (0_u32..4).zip(&chart.quarters) {
        let x = month_x(f64::from(index) * 3.0) + 1.0;
        let name = width(&quarter.name, size::NAME) + 2.6;
        sheet.text(Label::new(&quarter.name, x, HEAD - 5.0, size::NAME).strong());
        sheet.text(Label::new(&quarter.phase, x + name, HEAD - 5.0, size::NAME));
        for (number, month) in (0_u32..3).zip(&quarter.months) {
            let x = month_x(f64::from(index * 3 + number)) + 1.0;
            sheet.text(Label::new(month, x, HEAD - 1.3, size::NOTE).quiet());
        }
    }
    sheet.text(Label::new(&chart.beyond, BEYOND + 2.0, HEAD - 5.0, size::NAME).strong());
    if let Some((months, words)) = &chart.limit {
        let x = month_x(*months);
        sheet.draw(
            &Path::line(&[at(x, 0.4), at(x, bottom)]),
            None,
            Some(Stroke {
                dash: vec![1.6, 1.1],
                ..Stroke::whole(Tone::Main, 0.35)
            }),
        );
        let room = width(words, size::NOTE);
        let label = Label::new(words, x - 1.4, 2.4, size::NOTE)
            .medium()
            .plated();
        sheet.text(if x - room > 0.0 {
            label.end()
        } else {
            Label {
                x: x + 1.4,
                ..label
            }
        });
    }
    sheet.line(at(0.0, HEAD), at(WIDTH, HEAD), Tone::Main, 0.35);
}

/// The batons of the key, broken into at most two lines; what doesn't fit is on the cards.
fn key_lines(chart: &Chart) -> Vec<Vec<(String, String)>> {
    const GAP: f64 = 7.0;
    let mut lines: Vec<Vec<(String, String)>> = Vec::new();
    let mut used = f64::MAX;
    for baton in &chart.batons {
        let number = baton.number.to_string();
        let room = WIDTH - LANES + 2.0;
        let words = super::measure::fitted(&baton.words, size::NOTE, room - 6.0);
        let long = width(&number, size::NOTE) + 1.6 + width(&words, size::NOTE) + GAP;
        if used + long > room + GAP {
            if lines.len() == 2 {
                break;
            }
            lines.push(Vec::new());
            used = 0.0;
        }
        used += long;
        if let Some(line) = lines.last_mut() {
            line.push((number, words));
        }
    }
    lines
}

fn key(sheet: &mut Sheet, lines: &[Vec<(String, String)>], chart: &Chart, top: f64) {
    sheet.line(at(0.0, top), at(WIDTH, top), Tone::Divider, 0.2);
    let base = top + 4.6;
    let mut x = 0.0;
    let sides = |side: Side| {
        let mut rows = chart.lanes.iter().flat_map(|lane| &lane.rows);
        rows.any(|row| row.side == side)
    };
    if sides(Side::Marketing) {
        sheet.marketing_bar(x, base - 2.0, 7.0, 2.2, 1.1, Hatch::FINE);
        sheet.text(Label::new(Side::Marketing.word(), x + 8.6, base, size::NOTE).medium());
        x += LANES - 2.0;
    }
    if sides(Side::Sales) {
        sheet.sales_bar(x, base - 2.0, 7.0, 2.2);
        sheet.text(Label::new(Side::Sales.word(), x + 8.6, base, size::NOTE).medium());
        x += 28.0;
    }
    if chart.quarters.iter().any(|quarter| quarter.ramp.is_some()) {
        sheet.line(at(x, base - 2.6), at(x, base + 0.8), Tone::Main, 0.55);
        sheet.text(Label::new(&chart.words.ramp, x + 1.8, base, size::NOTE).medium());
    }
    let mut base = base;
    for (index, line) in lines.iter().enumerate() {
        base += 6.0;
        if index == 0 {
            sheet.baton(2.1, base - 0.9, None);
            sheet.text(Label::new(&chart.words.baton, 8.6, base, size::NOTE).strong());
        }
        let mut x = LANES - 2.0;
        for (number, words) in line {
            sheet.text(Label::new(number, x, base, size::NOTE).strong());
            x += width(number, size::NOTE) + 1.2;
            sheet.text(Label::new(words, x, base, size::NOTE));
            x += width(words, size::NOTE) + 6.4;
        }
    }
}
