//! A figure is a display list: computed once, drawn twice.
//!
//! The window draws it as SVG and `press` as vectors, so what is seen is what is printed. Lengths,
//! sizes of type too, are units of the drawing from its top left corner, y down. At its own size a
//! unit is a millimetre: that is what is meant where a drawing says how much `1 cm²` of it is, and
//! who draws it smaller has to say so.

mod capacity;
mod cover;
mod funnel;
mod key;
mod ladder;
mod measure;
mod mirrored;
mod months;
mod path;
mod roadmap;
pub mod robots;
mod scale;
mod sheet;
mod size;
mod track;

use serde::Serialize;
use ts_rs::TS;

pub use capacity::{CapacityRow, LeadTime, capacity, lead_time};
pub use cover::{CoverLine, cover};
pub use funnel::{FunnelStage, FunnelSum, FunnelWords, funnel};
pub use key::{KeyMark, key};
pub use ladder::{LadderMark, LadderRow, ladder};
pub use measure::width as text_width;
pub use mirrored::{Answered, MirroredRow, MirroredWords, mirrored, signed};
pub use months::{MonthsWords, Panel, Remark, months};
pub use roadmap::{
    Chart, ChartBaton, ChartLane, ChartQuarter, ChartRow, ChartWords, MOST_ROWS, Parked, roadmap,
};
pub use scale::{Band, Limit, Scale, bars, scale};
pub use track::{Track, baton, track};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A drawing with a name for screen readers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
pub struct Figure {
    /// Stable within a document: `robots`.
    pub id: String,
    pub width: f64,
    pub height: f64,
    /// What the figure says, in words.
    pub alt: String,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Item {
    Path(Shape),
    Text(Label),
}

/// A path in SVG's language with absolute `M L C Z` only.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Shape {
    pub d: String,
    pub fill: Option<Fill>,
    pub stroke: Option<Stroke>,
}

#[derive(Copy, Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fill {
    Solid {
        tone: Tone,
    },
    /// Lines rising to the right at 45°, on the ground; one phase for the whole figure.
    Hatch {
        tone: Tone,
        pitch: f64,
        stroke: f64,
    },
}

/// A line drawn centred on its path.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Stroke {
    pub tone: Tone,
    pub width: f64,
    /// Dash and gap; empty for a whole line.
    pub dash: Vec<f64>,
    pub round: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Label {
    pub text: String,
    pub x: f64,
    /// The baseline.
    pub y: f64,
    /// The height of an em.
    pub size: f64,
    pub letters: Letters,
    pub anchor: Anchor,
    pub tone: Tone,
    /// Degrees, clockwise, about (x, y).
    pub rotate: f64,
    /// A plate of the ground behind the text, where it stands on lines.
    pub plate: bool,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// How a label speaks.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Letters {
    Regular,
    Medium,
    Strong,
    /// The amounts that a drawing is about.
    Display,
}

/// What a mark is drawn for. Each printer has its own colours for them, and so has the window.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// What everything is drawn on.
    Ground,
    /// What is said and measured.
    Main,
    /// What is said second, and what is missing.
    Quiet,
    /// The faintest that is still read.
    Faint,
    /// Between parts of a drawing.
    Divider,
    /// Lines to read along.
    Grid,
    /// A range that is good, such as the guidance.
    Range,
    Sales,
    /// Sales in the year before.
    SalesBefore,
    Marketing,
    /// The client's own.
    Brand,
}

/// So many lines, rows or marks, to reckon lengths with.
fn many(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A proportion, for lengths in a drawing only.
fn ratio(part: i64, whole: i64) -> f64 {
    if whole == 0 {
        return 0.0;
    }
    (Decimal::from(part) / Decimal::from(whole))
        .to_f64()
        .expect("BUG: 63 bits fit a float's range")
}
