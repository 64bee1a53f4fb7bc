//! The blocks that a section is made of.

use super::figure::Figure;

/// A piece of a page. Nothing is cut off: blocks move to the next page whole, except tables, which
/// break between rows and repeat their head, and paragraphs.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A sub-heading in the brand colour, with an optional remark at the right edge, above a rule
    /// when `rule` is set. It never stands alone at the foot of a page.
    Heading {
        text: String,
        remark: Option<String>,
        rule: bool,
    },
    /// Running text.
    Text(Text),
    /// A drawing; its caption stays with it.
    Figure(Figure),
    Table(Table),
    /// Side by side on the grid of twelve columns; the spans add up to at most 12.
    Columns(Vec<Column>),
    /// Blocks that stay on one page together.
    Together(Vec<Block>),
    /// White space, in half steps of the baseline (2.25 mm).
    Space(u32),
    /// A thin rule across the column.
    Rule,
}

/// One column of [`Block::Columns`].
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// How many of the twelve columns it takes.
    pub span: u32,
    /// A 0.35 mm ink rule on top.
    pub rule: bool,
    pub blocks: Vec<Block>,
}

/// How a text is set: the six sizes of the type scale and the two text levels.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Tone {
    /// 34 pt serif: the four figures.
    Display,
    /// 22 pt serif: key amounts.
    Key,
    /// 13/600: card and finding titles.
    Title,
    /// 9/600.
    Strong,
    /// 9/400: running text.
    Body,
    /// 8/400: tables and figure labels.
    Small,
    /// 8/600.
    SmallStrong,
    /// 7/400 in the second ink: captions.
    Caption,
    /// 7/600.
    CaptionStrong,
}

/// A paragraph in one tone. Percent signs and units are already joined with no-break spaces.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub tone: Tone,
    pub text: String,
    /// The most lines it may take before `press` warns; 0 for no limit.
    pub lines: u32,
    /// A section that this text refers to: it becomes a link, and `{page}` in the text the page
    /// on which that section starts.
    pub link: Option<&'static str>,
}

impl Text {
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self {
            tone,
            text: text.into(),
            lines: 0,
            link: None,
        }
    }
}

/// A table: text left, numbers right on the decimal, no vertical rules.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub columns: Vec<ColumnHead>,
    pub rows: Vec<Row>,
    /// What the table shows, for screen readers and for its caption when `show_caption`.
    pub caption: String,
    pub show_caption: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ColumnHead {
    pub text: String,
    pub align: Align,
    /// Share of the width; the widths of a table are in proportion to these.
    pub weight: u32,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub kind: RowKind,
    pub cells: Vec<Cell>,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A group's name; stays with its next two rows.
    Group,
    Plain,
    /// 600 under a 0.35 mm ink rule.
    Total,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub text: String,
    /// A side's mark before the text.
    pub mark: Option<crate::value::Side>,
    pub strong: bool,
}

impl Cell {
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            mark: None,
            strong: false,
        }
    }
}
