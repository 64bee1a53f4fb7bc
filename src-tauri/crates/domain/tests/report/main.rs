//! The whole report, worded: an invented client, an almost empty one and a huge one.

mod dump;
#[path = "../halden/mod.rs"]
mod halden;
mod huge;
mod rules;

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::record::{Client, Record};
use domain::report::figure::{Anchor, Item, Label, text_width};
use domain::report::{Block, Figure, Report, ReportOptions, compose};
use halden::day;
use halden::full::full;

pub fn options() -> ReportOptions {
    ReportOptions {
        off: Vec::new(),
        consultant: "Claire Aubert, Fractional CMO".to_owned(),
        firm: String::new(),
        date: day("2026-01-13"),
        version: "version 1.0".to_owned(),
    }
}

pub fn report(assessment: &Assessment) -> Report {
    compose(assessment, &Analysis::of(assessment), &options())
}

/// A client of which only the name is known.
pub fn blank() -> Assessment {
    halden::of([Record::Client(Client {
        name: "Blank & Sons".to_owned(),
        ..Client::default()
    })])
}

/// Every figure of a report, in order.
pub fn figures(report: &Report) -> Vec<&Figure> {
    fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a Figure>) {
        for block in blocks {
            match block {
                Block::Drawing(drawing) => found.push(&drawing.figure),
                Block::Together(blocks) => collect(blocks, found),
                Block::Columns(columns) => {
                    for column in columns {
                        collect(&column.blocks, found);
                    }
                }
                Block::Card(card) => {
                    for blocks in [&card.body, &card.measures, &card.facts] {
                        collect(blocks, found);
                    }
                }
                Block::Table(table) => found.extend(
                    table
                        .rows
                        .iter()
                        .flat_map(|row| &row.cells)
                        .filter_map(|cell| cell.figure.as_ref()),
                ),
                Block::Heading { .. } | Block::Text(_) | Block::Divider => {}
            }
        }
    }
    let cover = report.cover.drawing.iter();
    let mut found: Vec<&Figure> = cover.map(|drawing| &drawing.figure).collect();
    for section in &report.sections {
        collect(&section.blocks, &mut found);
    }
    found
}

#[test]
fn a_full_client_is_worded_as_agreed() {
    dump::matches("halden", &report(&full()));
}

#[test]
fn an_almost_empty_client_says_what_is_missing() {
    dump::matches("blank", &report(&blank()));
}

#[test]
fn a_huge_client_is_worded_whole() {
    let report = report(&huge::huge());
    let text = dump::text(&report);
    for number in [1, 17, 200, 400] {
        assert!(
            text.contains(&format!("Initiative number {number} ")),
            "initiative {number} is nowhere in the report"
        );
    }
    let charts = figures(&report)
        .into_iter()
        .filter(|figure| figure.id.starts_with("roadmap"))
        .count();
    assert_eq!(charts, 25, "400 initiatives need 25 charts of 16 rows");
}

#[test]
fn no_text_is_empty_or_says_what_only_a_program_would() {
    for assessment in [full(), blank(), huge::huge()] {
        let report = report(&assessment);
        let text = dump::text(&report);
        for word in ["NaN", "None", "null", "inf ", "Some(", "{", "  ", "PRIVATE"] {
            let found = text.lines().find(|line| {
                let said = line.trim_start();
                said.split('|').any(|cell| cell.trim().contains(word))
            });
            assert_eq!(found, None, "“{word}” is printed");
        }
        for section in &report.sections {
            assert!(
                !section.headline.trim().is_empty(),
                "{:?} has no headline",
                section.kind
            );
            assert!(section.headline.ends_with('.'), "{}", section.headline);
            assert!(
                section.headline.chars().count() <= 130,
                "{}",
                section.headline
            );
        }
        for figure in figures(&report) {
            assert!(!figure.alt.trim().is_empty(), "{} has no words", figure.id);
        }
    }
}

/// A label's left and right edge, not turned.
fn span(label: &Label) -> (f64, f64) {
    // What `measure` holds is for 600 and tabular figures; a regular label is at least 3 % less.
    let width = text_width(&label.text, label.size) * 0.97;
    match label.anchor {
        Anchor::Start => (label.x, label.x + width),
        Anchor::Middle => (label.x - width / 2.0, label.x + width / 2.0),
        Anchor::End => (label.x - width, label.x),
    }
}

#[test]
fn every_label_stands_inside_its_figure() {
    for assessment in [full(), blank(), huge::huge()] {
        let report = report(&assessment);
        for figure in figures(&report) {
            for item in &figure.items {
                let Item::Text(label) = item else { continue };
                assert!(
                    (0.0..=figure.height + 0.5).contains(&label.y),
                    "“{}” of {} stands at {} of {}",
                    label.text,
                    figure.id,
                    label.y,
                    figure.height
                );
                let (left, right) = span(label);
                if label.rotate == 0.0 {
                    assert!(
                        left >= -1.0 && right <= figure.width + 1.0,
                        "“{}” of {} reaches from {left:.1} to {right:.1} of {}",
                        label.text,
                        figure.id,
                        figure.width
                    );
                }
            }
        }
    }
}

#[test]
fn the_same_assessment_gives_the_same_report() {
    let client = full();
    assert_eq!(dump::text(&report(&client)), dump::text(&report(&client)));
    assert_eq!(report(&client), report(&client));
}
