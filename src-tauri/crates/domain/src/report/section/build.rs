//! Short ways to say blocks.

use crate::report::block::{
    Align, Block, Cell, Column, ColumnHead, Row, RowKind, Table, Text, Tone,
};

pub fn heading(text: impl Into<String>, remark: impl Into<String>) -> Block {
    let remark = remark.into();
    Block::Heading {
        text: text.into(),
        remark: (!remark.is_empty()).then_some(remark),
        rule: false,
    }
}

pub fn text(tone: Tone, text: impl Into<String>) -> Block {
    Block::Text(Text::new(tone, text))
}

pub fn body(words: impl Into<String>) -> Block {
    text(Tone::Body, words)
}

/// One of the columns of the grid, with or without a rule on top.
pub fn column(span: u32, rule: bool, blocks: Vec<Block>) -> Column {
    Column { span, rule, blocks }
}

/// A table in the making: heads first, then rows.
pub struct TableOf {
    table: Table,
}

/// Heads with their weights; a weight with `right` is a column of numbers.
pub fn table(caption: impl Into<String>, heads: &[(&str, u32, bool)]) -> TableOf {
    TableOf {
        table: Table {
            columns: heads
                .iter()
                .map(|(text, weight, right)| ColumnHead {
                    text: (*text).to_owned(),
                    align: if *right { Align::Right } else { Align::Left },
                    weight: *weight,
                })
                .collect(),
            rows: Vec::new(),
            caption: caption.into(),
            show_caption: false,
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

pub fn cell(text: impl Into<String>) -> Cell {
    Cell::new(text)
}

pub fn strong(text: impl Into<String>) -> Cell {
    Cell {
        strong: true,
        ..Cell::new(text)
    }
}

pub fn quiet(text: impl Into<String>) -> Cell {
    Cell {
        quiet: true,
        ..Cell::new(text)
    }
}
