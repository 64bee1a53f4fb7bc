//! The roadmap on its side, an initiative's card and the scorecard.

use super::drawing::{self, label, line, rect};
use super::{drawn, head, heading, row, table, text};
use domain::report::block::{Align, RowKind};
use domain::report::figure::{Anchor, Color, Item, Label};
use domain::report::{Block, Card, Cell, Row, Section, Text, Tone};

pub fn roadmap() -> Section {
    let mut items = vec![line(&[(0.0, 8.8), (261.0, 8.8)], Color::Ink, 0.35, &[])];
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
        items.push(line(&[(x, 3.0), (x, 60.0)], Color::Hair, 0.2, &[]));
        let mut month = label(name, x + 0.9, 7.6, 7.0, 400, Anchor::Start);
        month.color = Color::Ink2;
        items.push(Item::Text(month));
    }
    items.push(line(
        &[(160.0, 2.0), (160.0, 60.0)],
        Color::Ink,
        0.35,
        &[1.6, 1.2],
    ));
    for (index, (name, x, width)) in (0_u32..).zip(bars) {
        let y = 10.0 + f64::from(index) * 8.7;
        items.push(drawing::hatched(&rect(x, y + 4.9, width, 2.3), 1.0, 0.38));
        items.push(Item::Text(Label {
            plate: true,
            ..label(name, x, y + 3.7, 8.0, 500, Anchor::Start)
        }));
    }
    items.push(drawing::area(&rect(36.4, 44.0, 120.0, 2.3), Color::Sales));
    let chart = drawing::figure(
        "roadmap",
        261.0,
        62.0,
        "Three initiatives over the year.",
        items,
    );
    Section {
        number: Some(11),
        landscape: true,
        ..super::section(
            "roadmap",
            "The roadmap",
            "Decide in winter, build in spring, and lift from July.",
            vec![Block::Figure(chart)],
        )
    }
}

pub fn cards() -> Section {
    Section {
        number: Some(11),
        ..super::section(
            "cards",
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
    let led = |lead: &str, said: &str| Block::Text(Text::new(Tone::Body, said).led_by(lead));
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
                Tone::Quiet,
                "Answers findings 2, 3 and 7. Serves objective 1: 861 leads by July.",
            ),
        ],
        below: vec![
            text(Tone::Kicker, "Early signal"),
            text(Tone::SmallStrong, "Quote forms a month"),
            Block::Figure(drawing::track(4.0, 20.0, 22.0, 60.0)),
        ],
        side: vec![
            facts(),
            Block::Space(2),
            text(Tone::Kicker, "Baton passes"),
            text(Tone::Small, "Ideal customer, from 2"),
            text(Tone::Caption, "30 January"),
        ],
    }
}

fn facts() -> Block {
    let fact = |name: &str, value: &str| Row {
        kind: RowKind::Plain,
        cells: vec![
            Cell {
                quiet: true,
                ..Cell::new(name)
            },
            Cell {
                strong: true,
                ..Cell::new(value)
            },
        ],
    };
    let columns = vec![head("", Align::Left, 2), head("", Align::Right, 3)];
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
        head("Measure", Align::Left, 50),
        head("Now", Align::Right, 12),
        head("Target", Align::Right, 14),
        head("", Align::Left, 42),
        head("By", Align::Left, 10),
        head("Source", Align::Left, 16),
        head("Owner", Align::Right, 24),
    ];
    let measure = |name: &str, now: (&str, f64), target: (&str, f64), owner: &str| Row {
        kind: RowKind::Plain,
        cells: vec![
            Cell::new(name),
            Cell::new(now.0),
            Cell {
                strong: true,
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
