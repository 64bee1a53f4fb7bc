//! A report as plain text, for reading and for comparing with what was agreed.

use std::fmt::Write;
use std::path::PathBuf;

use domain::report::{Block, Column, Report, Span, Spans, Table, Text};
use domain::value::Choice as _;

/// Compares with the file of that name; `EVENLIFT_AGREE=1` writes it anew, to be read before it is
/// committed.
///
/// # Panics
/// When the two differ: the first line that does is shown.
pub fn matches(name: &str, report: &Report) {
    let said = text(report);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/report/agreed")
        .join(format!("{name}.txt"));
    if option_env!("EVENLIFT_AGREE").is_some() {
        std::fs::write(&path, &said).expect("the agreed text can be written");
    }
    let agreed = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = said
        .lines()
        .map(Some)
        .chain(std::iter::repeat(None))
        .zip(agreed.lines().map(Some).chain(std::iter::repeat(None)))
        .take(said.lines().count().max(agreed.lines().count()))
        .enumerate()
        .find(|(_, (said, agreed))| said != agreed);
    if let Some((index, (said, agreed))) = differs {
        panic!(
            "{name}.txt, line {}:\n  agreed: {agreed:?}\n  said:   {said:?}\nIf the new wording is meant, \
             run the test with EVENLIFT_AGREE=1 set when it is built.",
            index + 1
        );
    }
}

pub fn text(report: &Report) -> String {
    let mut out = String::new();
    let cover = &report.cover;
    line(&mut out, 0, &cover.title);
    line(&mut out, 0, &cover.client);
    line(&mut out, 0, &cover.period);
    for said in &cover.lines {
        line(&mut out, 0, said);
    }
    for credit in &cover.credits {
        line(
            &mut out,
            0,
            &format!("{}: {} {}", credit.label, credit.name, credit.note),
        );
    }
    if let Some(drawing) = &cover.drawing {
        let figure = &drawing.figure;
        line(&mut out, 0, &format!("[{}] {}", figure.id, figure.alt));
        line(&mut out, 0, &said(&drawing.caption));
    }
    for section in &report.sections {
        line(&mut out, 0, "");
        line(
            &mut out,
            0,
            &format!(
                "== {} {} ({})",
                section.number,
                section.name,
                section.kind.word()
            ),
        );
        line(&mut out, 0, &section.headline);
        blocks(&mut out, 1, &section.blocks);
    }
    out
}

fn line(out: &mut String, depth: usize, text: &str) {
    let _ = writeln!(out, "{}{}", " ".repeat(depth * 2), text.trim());
}

fn blocks(out: &mut String, depth: usize, all: &[Block]) {
    for block in all {
        match block {
            Block::Heading { text, remark, .. } => {
                let remark = remark
                    .as_deref()
                    .map_or_else(String::new, |it| format!(" | {it}"));
                line(out, depth, &format!("# {text}{remark}"));
            }
            Block::Text(text) => paragraph(out, depth, text),
            Block::Drawing(drawing) => {
                let figure = &drawing.figure;
                line(out, depth, &format!("[{}] {}", figure.id, figure.alt));
            }
            Block::Table(table) => rows(out, depth, table),
            Block::Columns(all) => columns(out, depth, all),
            Block::Together(all) => blocks(out, depth, all),
            Block::Card(card) => {
                let head = [
                    &card.number,
                    &card.kicker,
                    &card.title,
                    &card.label,
                    &card.value,
                ];
                let head: Vec<&str> = head.iter().map(|part| part.as_str()).collect();
                line(out, depth, &format!("+ {}", head.join(" | ")));
                for part in [&card.body, &card.measures, &card.facts] {
                    blocks(out, depth + 1, part);
                }
            }
            Block::Divider => {}
        }
    }
}

fn paragraph(out: &mut String, depth: usize, text: &Text) {
    let link = text
        .link
        .map_or_else(String::new, |link| format!(" -> {}", link.word()));
    let lead = if text.lead.is_empty() {
        String::new()
    } else {
        format!("{} ", text.lead)
    };
    line(out, depth, &format!("{lead}{}{link}", said(&text.text)));
}

fn columns(out: &mut String, depth: usize, all: &[Column]) {
    for column in all {
        line(out, depth, &format!("- {}", column.span));
        blocks(out, depth + 1, &column.blocks);
    }
}

fn rows(out: &mut String, depth: usize, table: &Table) {
    line(out, depth, &format!("table: {}", table.caption));
    let heads: Vec<&str> = table
        .columns
        .iter()
        .map(|head| head.text.as_str())
        .collect();
    line(out, depth + 1, &heads.join(" | "));
    for row in &table.rows {
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| match &cell.figure {
                Some(figure) => format!("[{}] {}", figure.alt, said(&cell.text)),
                None => said(&cell.text),
            })
            .collect();
        line(out, depth + 1, &cells.join(" | "));
    }
}

/// Running text; the page of a section stands in angle brackets.
pub fn said(spans: &Spans) -> String {
    let said = spans.0.iter().map(|span| match span {
        Span::Words(words) => words.clone(),
        Span::PageOf(section) => format!("<page of {}>", section.word()),
    });
    said.collect()
}
