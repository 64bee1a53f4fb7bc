//! A report that looks like the printed design: every block, drawn with invented numbers.

mod agreed;
mod drawing;
mod glance;
mod initiative;
mod spend;

use domain::report::block::Align;
use domain::report::figure::Figure;
use domain::report::{
    Block, Cell, Column, ColumnHead, Cover, Meta, PageSpan, Report, Row, Section, SectionKind,
    Spans, Table, Text, TextRole,
};
use domain::report::{Credit, block::RowKind};

/// The whole demo, in the order of the design.
pub fn report() -> Report {
    Report {
        meta: meta(),
        cover: Cover {
            title: "Marketing strategy roadmap".into(),
            client: "Halden\nInstruments".into(),
            period: "January to December 2026".into(),
            lines: vec!["From $4.0 million to $5.0 million of net sales revenue".into()],
            drawing: Some(drawing::fan()),
            credits: vec![
                credit("Prepared for", "Ingrid Solberg, Chief Executive", ""),
                credit(
                    "Prepared by",
                    "Claire Aubert, Fractional CMO",
                    "Aubert and Partners",
                ),
                credit("Version 1.0", "12 January 2026", ""),
            ],
        },
        sections: vec![
            glance::section(),
            spend::section(),
            initiative::roadmap(),
            initiative::cards(),
            agreed::section(),
        ],
    }
}

pub fn meta() -> Meta {
    Meta {
        title: "Marketing strategy roadmap".into(),
        client: "Halden Instruments".into(),
        consultant: "Claire Aubert".into(),
        language: "en-US".into(),
        version: "version 1.0".into(),
        date: "12 January 2026".into(),
        date_iso: "2026-01-12".into(),
        confidentiality: "Confidential: for Halden Instruments only".into(),
        subject: "January to December 2026".into(),
        brand: "#12403a".into(),
        contents: "Contents".into(),
        page_line: vec![
            PageSpan::Words("Page ".into()),
            PageSpan::Number,
            PageSpan::Words(" of ".into()),
            PageSpan::Count,
        ],
    }
}

/// A report with one section, for tests of a single thing.
pub fn with(blocks: Vec<Block>) -> Report {
    Report {
        meta: meta(),
        cover: Cover {
            title: "Marketing strategy roadmap".into(),
            client: "Halden Instruments".into(),
            ..Cover::default()
        },
        sections: vec![section(
            SectionKind::HowWeGotHere,
            "Only section",
            "One headline.",
            blocks,
        )],
    }
}

pub fn section(kind: SectionKind, name: &str, headline: &str, blocks: Vec<Block>) -> Section {
    Section {
        kind,
        number: 1,
        name: name.into(),
        headline: headline.into(),
        blocks,
    }
}

pub fn credit(label: &str, name: &str, note: &str) -> Credit {
    Credit {
        label: label.into(),
        name: name.into(),
        note: note.into(),
    }
}

pub fn text(role: TextRole, text: impl Into<Spans>) -> Block {
    Block::Text(Text::new(role, text))
}

pub fn heading(text: &str, remark: Option<&str>) -> Block {
    Block::Heading {
        text: text.into(),
        remark: remark.map(str::to_owned),
    }
}

pub fn column(span: u32, headed: bool, blocks: Vec<Block>) -> Column {
    Column {
        span,
        headed,
        blocks,
    }
}

pub fn head(text: &str, align: Align, weight: u32) -> ColumnHead {
    ColumnHead {
        text: text.into(),
        align,
        weight,
    }
}

pub fn row(kind: RowKind, cells: &[&str]) -> Row {
    Row {
        kind,
        cells: cells.iter().map(|text| Cell::new(*text)).collect(),
    }
}

pub fn table(caption: &str, columns: Vec<ColumnHead>, rows: Vec<Row>) -> Table {
    Table {
        columns,
        rows,
        caption: caption.into(),
    }
}

pub fn drawn(cell: Figure) -> Cell {
    Cell {
        figure: Some(cell),
        ..Cell::default()
    }
}

/// A small figure with every kind of mark.
pub fn pair() -> Figure {
    drawing::pair(8.0)
}
