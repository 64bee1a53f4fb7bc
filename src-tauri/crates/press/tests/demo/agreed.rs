//! The next 90 days: a checklist, decisions, and lines to sign.

use super::drawing;
use super::{column, drawn, head, heading, row, table, text};
use domain::report::block::{Align, RowKind};
use domain::report::{Block, Cell, Column, Row, Section, SectionKind, Spans, Stress, TextRole};

pub fn section() -> Section {
    Section {
        number: 14,
        ..super::section(
            SectionKind::HowWeGotHere,
            "The next 90 days",
            "Nine steps, four decisions, two hand-overs.",
            vec![
                weeks("Weeks 1 to 4", "Diagnose, to 6 February"),
                weeks("Weeks 5 to 8", "Build, to 6 March"),
                Block::Divider,
                heading("Decisions needed", None),
                decisions(),
                heading(
                    "Agreed",
                    Some("Version 1.0 of 12 January 2026. The next version prints what changed."),
                ),
                text(
                    TextRole::Body,
                    Spans::from(
                        "We agree on the goal of $5.0\u{a0}million, the plan of $302,000 for \
                         marketing and $552,000 for sales, and the owners on page ",
                    )
                    .page_of(SectionKind::Roadmap)
                    .and(". We will look at it together on 13\u{a0}April 2026."),
                ),
                Block::Together(vec![Block::Columns(vec![
                    signature("Ingrid Solberg", "Chief Executive, Halden Instruments"),
                    signature("Martin Reyes", "VP Sales, Halden Instruments"),
                    signature("Claire Aubert", "Fractional CMO, Aubert and Partners"),
                ])]),
            ],
        )
    }
}

fn weeks(name: &str, until: &str) -> Block {
    let step = |what: &str, who: &str, when: &str| Row {
        kind: RowKind::Plain,
        cells: vec![
            Cell {
                text: what.into(),
                ..drawn(drawing::tick())
            },
            Cell {
                stress: Stress::Quiet,
                ..Cell::new(who)
            },
            Cell::new(when),
        ],
    };
    let columns = vec![
        head("", Align::Start, 6),
        head("", Align::End, 2),
        head("", Align::End, 1),
    ];
    let rows = vec![
        step(
            "Growth meeting set for the first Monday of each month",
            "Ingrid Solberg",
            "12 Jan",
        ),
        step(
            "Ideal customer and three applications agreed",
            "Ingrid Solberg",
            "30 Jan",
        ),
        step("Website forms feed the CRM", "Dana Whitcomb", "6 Feb"),
    ];
    Block::Columns(vec![
        column(
            3,
            true,
            vec![text(TextRole::Name, name), text(TextRole::Note, until)],
        ),
        column(9, true, vec![Block::Table(table(name, columns, rows))]),
    ])
}

fn decisions() -> Block {
    let columns = vec![
        head("", Align::Start, 2),
        head("Decision", Align::Start, 28),
        head("Who decides", Align::Start, 14),
        head("If it waits", Align::Start, 20),
        head("By", Align::End, 7),
    ];
    let decision = |number: &str, what: &str, who: &str, waits: &str, by: &str| {
        let mut row = row(RowKind::Plain, &[number, what, who, waits, by]);
        row.cells[0].stress = Stress::Strong;
        row.cells[1].stress = Stress::Strong;
        row.cells[3].stress = Stress::Quiet;
        row
    };
    let mut rows = vec![
        decision(
            "1",
            "Marketing budget of $302,000, and the ramp by quarter",
            "Ingrid Solberg",
            "Website and CRM start a quarter late",
            "19 Jan",
        ),
        decision(
            "2",
            "Two shows in 2026 instead of seven",
            "Martin Reyes",
            "Booking fees of spring shows are lost",
            "23 Jan",
        ),
        decision(
            "3",
            "One definition of a qualified lead",
            "Ingrid Solberg, Martin Reyes",
            "",
            "30 Jan",
        ),
    ];
    rows[2].cells[3].text = Spans::from("No rate on page ")
        .page_of(SectionKind::SpendAndPlan)
        .and(" can be trusted");
    Block::Table(table(
        "Decisions needed, from whom and by when",
        columns,
        rows,
    ))
}

fn signature(name: &str, role: &str) -> Column {
    column(
        4,
        true,
        vec![text(TextRole::Name, name), text(TextRole::Note, role)],
    )
}
