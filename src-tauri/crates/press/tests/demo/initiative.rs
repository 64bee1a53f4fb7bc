//! The roadmap on its side, an initiative's card and the scorecard.

use super::drawing::{self, label, line, rect};
use super::{drawn, head, heading, row, table, text};
use domain::report::block::{Align, RowKind};
use domain::report::figure::{Anchor, Item, Label, Letters, Tone};
use domain::report::{Block, Card, Cell, Row, Section, SectionKind, Stress, Text, TextRole};

pub fn roadmap() -> Section {
    let mut items = vec![line(&[(0.0, 8.8), (261.0, 8.8)], Tone::Main, 0.35, &[])];
    let bars = [
        (
            "1 Fractional CMO leads; monthly growth meeting",
            36.4,
            197.2,
        ),
        ("3 Rebuild product pages, quote form and search", 52.9, 81.7),
        ("4 Webinars that end in a consultation", 85.9, 147.7),
    ];
    for (name, month) in ["Jan", "Feb", "Mar", "Apr", "May", "Jun"]
        .into_iter()
        .zip(0_u32..)
    {
        let x = 36.0 + f64::from(month) * 33.0;
        items.push(line(&[(x, 3.0), (x, 60.0)], Tone::Grid, 0.2, &[]));
        let mut month = label(name, x + 0.9, 7.6, 7.0, Letters::Regular, Anchor::Start);
        month.tone = Tone::Quiet;
        items.push(Item::Text(month));
    }
    items.push(line(
        &[(160.0, 2.0), (160.0, 60.0)],
        Tone::Main,
        0.35,
        &[1.6, 1.2],
    ));
    for (index, (name, x, width)) in (0_u32..).zip(bars) {
        let y = 10.0 + f64::from(index) * 8.7;
        items.push(drawing::hatched(&rect(x, y + 4.9, width, 2.3), 1.0, 0.38));
        items.push(Item::Text(Label {
            plate: true,
            ..label(name, x, y + 3.7, 8.0, Letters::Medium, Anchor::Start)
        }));
    }
    items.push(drawing::area(&rect(36.4, 44.0, 120.0, 2.3), Tone::Sales));
    let chart = drawing::figure(
        "roadmap",
        261.0,
        62.0,
        "Three initiatives over the year.",
        items,
    );
    Section {
        number: 11,
        ..super::section(
            SectionKind::Roadmap,
            "The roadmap",
            "Decide in winter, build in spring, and lift from July.",
            vec![chart.into()],
        )
    }
}

pub fn cards() -> Section {
    Section {
        number: 11,
        ..super::section(
            SectionKind::Initiatives,
            "The roadmap, card by card",
            "The website already wins the cheapest leads, so it is rebuilt first.",
            vec![
                Block::Card(card()),
                heading(
                    "Scorecard",
                    Some(
                        "Empty ring: now. Full dot: target. Each row has its own scale, from zero.",
                    ),
                ),
                scorecard(),
            ],
        )
    }
}

fn card() -> Card {
    let led = |lead: &str, said: &str| Block::Text(Text::new(TextRole::Body, said).led_by(lead));
    Card {
        number: "3".into(),
        kicker: "Website".into(),
        title: "Rebuild product pages, quote form and search".into(),
        label: "Status".into(),
        value: "planned".into(),
        body: vec![
            led(
                "Why.",
                "The website brought 173 of 503 leads for 13\u{202f}% of the spend: $83 a lead against $312 at a show. It has no quote form for two of the three applications, and its pages were last changed in 2022.",
            ),
            led(
                "What.",
                "Three application pages, one quote form that feeds the CRM, titles and speed repaired, goals for visits and leads set before launch.",
            ),
            text(
                TextRole::Aside,
                "Answers findings 2, 3 and 7. Serves objective 1: 861 leads by July.",
            ),
        ],
        measures: vec![
            text(TextRole::Kicker, "Early signal"),
            text(TextRole::Name, "Quote forms a month"),
            drawing::track(4.0, 20.0, 22.0, 60.0).into(),
        ],
        facts: vec![
            facts(),
            text(TextRole::Kicker, "Baton passes"),
            text(TextRole::Detail, "Ideal customer, from 2"),
            text(TextRole::Note, "30 January"),
        ],
    }
}

fn facts() -> Block {
    let fact = |name: &str, value: &str| Row {
        kind: RowKind::Plain,
        cells: vec![
            Cell {
                stress: Stress::Quiet,
                ..Cell::new(name)
            },
            Cell {
                stress: Stress::Strong,
                ..Cell::new(value)
            },
        ],
    };
    let columns = vec![head("", Align::Start, 2), head("", Align::End, 3)];
    let rows = vec![
        fact("Owner", "Tom Becker"),
        fact("Decides", "Ingrid Solberg"),
        fact("Start, length", "February, 5 months"),
        fact("One-off", "$34,000"),
        fact("Running", "$1,500 a month"),
        fact("This year", "$52,000"),
        fact("Needs first", "2 Ideal customer"),
    ];
    Block::Table(table("Facts of the initiative", columns, rows))
}

fn scorecard() -> Block {
    let columns = vec![
        head("Measure", Align::Start, 50),
        head("Now", Align::End, 12),
        head("Target", Align::End, 14),
        head("", Align::Start, 42),
        head("By", Align::Start, 10),
        head("Source", Align::Start, 16),
        head("Owner", Align::End, 24),
    ];
    let measure = |name: &str, now: (&str, f64), target: (&str, f64), owner: &str| Row {
        kind: RowKind::Plain,
        cells: vec![
            Cell::new(name),
            Cell::new(now.0),
            Cell {
                stress: Stress::Strong,
                ..Cell::new(target.0)
            },
            drawn(drawing::track(now.1, target.1, target.1, 36.0)),
            Cell::new("Dec"),
            Cell::new("CRM"),
            Cell::new(owner),
        ],
    };
    let rows = vec![
        row(RowKind::Group, &["Early signals"]),
        measure(
            "Leads accepted within 24 hours",
            ("31\u{202f}%", 31.0),
            ("90\u{202f}%", 90.0),
            "Martin Reyes",
        ),
        measure(
            "Quote forms a month",
            ("4", 4.0),
            ("20", 20.0),
            "Tom Becker",
        ),
        row(RowKind::Group, &["Outcomes"]),
        measure("Leads", ("503", 503.0), ("861", 861.0), "Claire Aubert"),
        measure(
            "Net sales revenue, $ thousand",
            ("4,000", 4000.0),
            ("5,000", 5000.0),
            "Ingrid Solberg",
        ),
    ];
    Block::Table(table("Scorecard", columns, rows))
}
