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
    /// A framed card, never split: an initiative.
    Card(Card),
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

/// A frame with a head, a wide left part in one or two storeys, and a narrow right part.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// 22 pt serif in the head: `3`.
    pub number: String,
    /// Above the title, in the brand colour: `Website`.
    pub kicker: String,
    pub title: String,
    /// At the right of the head: `Status` above `planned`.
    pub label: String,
    pub value: String,
    /// Left, eight columns: why, what, answers.
    pub body: Vec<Block>,
    /// Left, under a thin rule: measures. Empty for none.
    pub below: Vec<Block>,
    /// Right, four columns: facts and batons.
    pub side: Vec<Block>,
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
    /// 9/400 in the second ink.
    Quiet,
    /// 8/400: tables and figure labels.
    Small,
    /// 8/400 in the second ink.
    SmallQuiet,
    /// 8/600.
    SmallStrong,
    /// 7/400 in the second ink: captions.
    Caption,
    /// 7/600.
    CaptionStrong,
    /// 7/600 in the brand colour: a heading inside a card.
    Kicker,
}

/// A paragraph in one tone. Percent signs and units are already joined with no-break spaces.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub tone: Tone,
    /// Set in 600 before the text, on the same line: `Why.`; empty for none.
    pub lead: String,
    pub text: String,
    /// The most lines it may take before `press` warns; 0 for no limit.
    pub lines: u32,
    /// A section that this text refers to: it becomes a link, and `{page}` in the text the page
    /// on which that section starts. In any text, caption or cell, `{page:id}` is the page on
    /// which the section of that id starts.
    pub link: Option<&'static str>,
}

impl Text {
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self {
            tone,
            lead: String::new(),
            text: text.into(),
            lines: 0,
            link: None,
        }
    }

    /// The same text behind a strong lead-in.
    #[must_use]
    pub fn led_by(mut self, lead: impl Into<String>) -> Self {
        self.lead = lead.into();
        self
    }
}

/// A table: text left, numbers right on the decimal, no vertical rules. Without a word in its
/// heads it has no head.
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

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub text: String,
    /// A side's mark before the text.
    pub mark: Option<crate::value::Side>,
    pub strong: bool,
    /// In the second ink.
    pub quiet: bool,
    /// A small drawing before the text: pips, a bar, a track, a box to tick. Its caption is not
    /// printed.
    pub figure: Option<Figure>,
}

impl Cell {
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}
