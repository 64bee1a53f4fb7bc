//! The sheet: margins, twelve columns and the baseline. Millimetres, origin top left, y down.

/// The paper that a report is printed on; a page on its side turns it.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 x 297 mm.
    A4,
    /// 8.5 x 11 in.
    Letter,
}

/// Left and right margin.
pub const MARGIN: f64 = 18.0;
/// White space between two columns.
pub const GUTTER: f64 = 4.0;
/// Where the first line of the head's section opening may begin.
pub const TOP: f64 = 21.6;
/// The baseline unit.
pub const BASELINE: f64 = 4.5;
/// Half of it: every block begins on one.
pub const HALF: f64 = BASELINE / 2.0;
/// The grid's lines lie at `PHASE + n * HALF` on every page.
const PHASE: f64 = 0.2;
/// Below the content: the room of the foot.
const FOOT: f64 = 19.0;

/// A page's size and what follows from it.
#[derive(Copy, Clone, Debug, PartialEq)]
pub struct Sheet {
    pub width: f64,
    pub height: f64,
}

impl Sheet {
    pub fn new(paper: Paper, turned: bool) -> Self {
        let (width, height) = match paper {
            Paper::A4 => (210.0, 297.0),
            Paper::Letter => (215.9, 279.4),
        };
        if turned {
            Self {
                width: height,
                height: width,
            }
        } else {
            Self { width, height }
        }
    }

    /// True for a page on its side.
    pub fn is_turned(&self) -> bool {
        self.width > self.height
    }

    /// The width between the margins.
    pub fn text_width(&self) -> f64 {
        self.width - 2.0 * MARGIN
    }

    /// The right edge of the text.
    pub fn right(&self) -> f64 {
        self.width - MARGIN
    }

    /// The lowest edge that content may reach. Letter on its side and A4 on its side keep 18 mm
    /// for the foot, upright pages 19.
    pub fn bottom(&self) -> f64 {
        if self.is_turned() {
            self.height - 18.0
        } else {
            self.height - FOOT
        }
    }

    /// Where content starts on a page without a section opening: the first grid line below the
    /// top.
    pub fn first_line(&self) -> f64 {
        on_grid(TOP)
    }
}

/// The first line of the half-step grid at or below `y`.
pub fn on_grid(y: f64) -> f64 {
    PHASE + snap(y - PHASE)
}

/// A height rounded up to whole half steps; a hair's breadth doesn't cost a step.
pub fn snap(height: f64) -> f64 {
    ((height - 0.02) / HALF).ceil().max(0.0) * HALF
}

/// The width of `span` of the twelve columns inside `width`.
pub fn span_width(width: f64, span: u32) -> f64 {
    f64::from(span) * (column(width) + GUTTER) - GUTTER
}

/// Where the column numbered `index`, from 0, begins inside `width`.
pub fn column_x(width: f64, index: u32) -> f64 {
    f64::from(index) * (column(width) + GUTTER)
}

fn column(width: f64) -> f64 {
    (width - 11.0 * GUTTER) / 12.0
}
