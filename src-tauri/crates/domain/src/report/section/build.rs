//! Short ways to say blocks.

use crate::report::Spans;
use crate::report::block::{
    Align, Block, Cell, Column, ColumnHead, Row, RowKind, Stress, Table, Text, TextRole,
};

pub fn heading(text: impl Into<String>, remark: impl Into<String>) -> Block {
    let remark = remark.into();
    Block::Heading {
        text: text.into(),
        remark: (!remark.is_empty()).then_some(remark),
    }
}

pub fn text(role: TextRole, text: impl Into<Spans>) -> Block {
    Block::Text(Text::new(role, text))
}

pub fn body(words: impl Into<Spans>) -> Block {
    text(TextRole::Body, words)
}

/// One of the columns side by side.
pub fn column(span: u32, headed: bool, blocks: Vec<Block>) -> Column {
    Column {
        span,
        headed,
        blocks,
    }
}

/// A table in the making: heads first, then rows.
pub struct TableOf {
    table: Table,
}

/// Heads with their weights, and whether it is a column of numbers.
pub fn table(caption: impl Into<String>, heads: &[(&str, u32, bool)]) -> TableOf {
    TableOf {
        table: Table {
            columns: heads
                .iter()
                .map(|(text, weight, numbers)| ColumnHead {
                    text: (*text).to_owned(),
                    align: if *numbers { Align::End } else { Align::Start },
                    weight: *weight,
                })
                .collect(),
            rows: Vec::new(),
            caption: caption.into(),
        },
    }
}

impl TableOf {
    pub fn row(&mut self, cells: Vec<Cell>) {
        self.push(RowKind::Plain, cells);
    }

    pub fn total(&mut self, cells: Vec<Cell>) {
        self.push(RowKind::Total, cells);
    }

    fn push(&mut self, kind: RowKind, mut cells: Vec<Cell>) {
        cells.resize(self.table.columns.len(), Cell::default());
        self.table.rows.push(Row { kind, cells });
    }

    pub fn is_empty(&self) -> bool {
        self.table.rows.is_empty()
    }

    pub fn done(self) -> Block {
        Block::Table(self.table)
    }
}

pub fn cell(text: impl Into<Spans>) -> Cell {
    Cell::new(text)
}

pub fn strong(text: impl Into<Spans>) -> Cell {
    Cell {
        stress: Stress::Strong,
        ..Cell::new(text)
    }
}

pub fn quiet(text: impl Into<Spans>) -> Cell {
    Cell {
        stress: Stress::Quiet,
        ..Cell::new(text)
    }
}
