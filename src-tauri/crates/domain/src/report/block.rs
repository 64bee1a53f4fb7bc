//! The blocks that a section is made of.
//!
//! A block says what something is and what it belongs to. How large it is set, where it breaks, how
//! much white is around it and how wide a sheet it needs is for the printer to decide.

use super::SectionKind;
use super::figure::Figure;
use super::span::Spans;
use crate::value::Side;

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A sub-heading with an optional remark beside it.
    Heading {
        text: String,
        remark: Option<String>,
    },
    /// A paragraph.
    Text(Text),
    Drawing(Drawing),
    Table(Table),
    /// Side by side.
    Columns(Vec<Column>),
    /// Read as one: where they can, these stay in sight of each other.
    Together(Vec<Block>),
    /// An initiative.
    Card(Card),
    /// Parts what is above from what is below.
    Divider,
}

/// One column of [`Block::Columns`].
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its share of the width, in twelfths; those side by side add up to at most 12.
    pub span: u32,
    /// True for a column that begins something: it is marked off at its head.
    pub headed: bool,
    pub blocks: Vec<Block>,
}

/// Who does what by when, why, and how it is measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// `3`.
    pub number: String,
    /// What the title belongs to: `Website`.
    pub kicker: String,
    pub title: String,
    /// Beside the title: `Status` and `planned`.
    pub label: String,
    pub value: String,
    /// Why, what, answers.
    pub body: Vec<Block>,
    /// How it is measured; empty for nothing.
    pub measures: Vec<Block>,
    /// Facts and batons; empty for none.
    pub facts: Vec<Block>,
}

/// A figure and what is said below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub figure: Figure,
    /// Empty for none.
    pub caption: Spans,
}

impl From<Figure> for Drawing {
    fn from(figure: Figure) -> Self {
        Self {
            figure,
            caption: Spans::default(),
        }
    }
}

impl From<Figure> for Block {
    fn from(figure: Figure) -> Self {
        Self::Drawing(figure.into())
    }
}

/// What a paragraph is for.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum TextRole {
    /// One of the few numbers that a reader is to keep.
    KeyFigure,
    /// A finding, or what stands in the place of a number that nobody knows.
    Title,
    /// Names what stands right below it.
    Name,
    /// What a key figure means, in a few lines.
    Meaning,
    Body,
    /// The gist of a longer text, in a few lines.
    Gist,
    /// Running text that comes second.
    Aside,
    /// How a figure is made, and what it rests on.
    Detail,
    /// What belongs to a small drawing, in two or three lines.
    Legend,
    /// Small print: sources, conditions, where to read on.
    Note,
    /// Names the small tables right below it.
    TableName,
    /// A heading inside a card.
    Kicker,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub role: TextRole,
    /// Stressed, before the text and on the same line: `Why.`; empty for none.
    pub lead: String,
    pub text: Spans,
    /// The section that all of this text leads to.
    pub link: Option<SectionKind>,
}

impl Text {
    pub fn new(role: TextRole, text: impl Into<Spans>) -> Self {
        Self {
            role,
            lead: String::new(),
            text: text.into(),
            link: None,
        }
    }

    /// The same text behind a stressed lead-in.
    #[must_use]
    pub fn led_by(mut self, lead: impl Into<String>) -> Self {
        self.lead = lead.into();
        self
    }
}

/// A table. Without a word in its heads it has no head.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub columns: Vec<ColumnHead>,
    pub rows: Vec<Row>,
    /// What the table shows, for screen readers.
    pub caption: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ColumnHead {
    pub text: String,
    pub align: Align,
    /// Share of the width, beside the weights of the other columns.
    pub weight: u32,
}

/// At which side of its column a text stands.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words: where reading begins.
    Start,
    /// Numbers: unit below unit.
    End,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub kind: RowKind,
    pub cells: Vec<Cell>,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// The name of the rows below it.
    Group,
    Plain,
    /// What the rows above it add up to.
    Total,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub text: Spans,
    pub stress: Stress,
    /// The side that it speaks of.
    pub side: Option<Side>,
    /// A small drawing before the text: pips, a bar, a track, a box to tick.
    pub figure: Option<Figure>,
}

/// How loudly a cell speaks.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub enum Stress {
    #[default]
    Plain,
    Strong,
    Quiet,
}

impl Cell {
    pub fn new(text: impl Into<Spans>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}
