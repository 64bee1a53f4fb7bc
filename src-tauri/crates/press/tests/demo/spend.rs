//! Spend and plan: two tables side by side, a ladder, a long table.

use super::drawing::{self, label, line, rect};
use super::{column, head, heading, row, table, text};
use domain::report::block::{Align, RowKind};
use domain::report::figure::{Anchor, Item, Letters, Tone};
use domain::report::{Block, Cell, Drawing, Row, Section, SectionKind, Stress, TextRole};
use domain::value::Side;

pub fn section() -> Section {
    Section {
        number: 3,
        ..super::section(
            SectionKind::SpendAndPlan,
            "What you spent, what you plan",
            "Marketing grows to $302,000 and meets the guidance in the fourth quarter.",
            vec![
                Block::Columns(vec![
                    column(6, false, vec![panel(false), sales()]),
                    column(6, false, vec![panel(true), marketing()]),
                ]),
                heading("The largest payments", Some("Dollars, 2025")),
                payments(),
                text(
                    TextRole::Note,
                    "Nothing is provisional: all 1,284 ledger lines of 2025 are classified, 31 of \
                     them shared and split 50/50.",
                ),
            ],
        )
    }
}

fn panel(marketing: bool) -> Block {
    let mut items = vec![];
    for step in 0..5 {
        let y = 40.0 - f64::from(step) * 8.0;
        items.push(line(&[(0.0, y), (85.0, y)], Tone::Grid, 0.2, &[]));
    }
    let months = ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"];
    for (index, month) in (0_u32..).zip(months) {
        let x = 7.0 + f64::from(index) * 6.5;
        let last = if marketing {
            4.0 + f64::from(index % 4) * 4.0
        } else {
            34.0 + f64::from(index % 3)
        };
        let plan = if marketing {
            6.0 + f64::from(index % 5) * 6.0
        } else {
            37.0
        };
        let (a, b) = (
            rect(x, 40.0 - last, 2.75, last),
            rect(x + 2.75, 40.0 - plan, 2.75, plan),
        );
        if marketing {
            items.push(drawing::framed(&a, Tone::Marketing, 0.3, &[]));
            items.push(drawing::hatched(&b, 0.9, 0.36));
        } else {
            items.push(drawing::area(&a, Tone::SalesBefore));
            items.push(drawing::area(&b, Tone::Sales));
        }
        let mut name = label(month, x + 2.75, 43.6, 7.0, Letters::Regular, Anchor::Middle);
        name.tone = Tone::Quiet;
        items.push(Item::Text(name));
    }
    items.push(line(&[(0.0, 40.0), (85.0, 40.0)], Tone::Main, 0.3, &[]));
    let figure = drawing::figure(
        if marketing { "marketing" } else { "sales" },
        85.0,
        45.0,
        "Spend per month, last year and plan.",
        items,
    );
    Block::Drawing(Drawing {
        figure,
        caption: "Dollars a month, one scale for both".into(),
    })
}

fn sales() -> Block {
    four_columns(
        "Sales, dollars",
        &[
            ["People, commission", "421,000", "430,000", "+9,000"],
            ["Travel", "58,000", "50,000", "\u{2212}8,000"],
            ["Tools and CRM", "24,000", "30,000", "+6,000"],
            ["Demo instruments", "22,000", "22,000", "0"],
            ["Training, other", "13,000", "20,000", "+7,000"],
        ],
        ["Total", "538,000", "552,000", "+14,000"],
    )
}

fn marketing() -> Block {
    four_columns(
        "Marketing, dollars",
        &[
            ["Leadership and people", "0", "88,000", "+88,000"],
            ["Website and search", "14,400", "52,000", "+37,600"],
            ["Content and print", "9,800", "45,300", "+35,500"],
            ["Trade shows", "46,200", "34,000", "\u{2212}12,200"],
            ["Advertising", "12,000", "30,000", "+18,000"],
            ["Agency and freelance", "21,600", "28,700", "+7,100"],
            ["Tools", "8,000", "24,000", "+16,000"],
        ],
        ["Total", "112,000", "302,000", "+190,000"],
    )
}

fn four_columns(name: &str, rows: &[[&str; 4]], total: [&str; 4]) -> Block {
    let columns = vec![
        head(name, Align::Start, 4),
        head("2025", Align::End, 2),
        head("2026 plan", Align::End, 2),
        head("Change", Align::End, 2),
    ];
    let mut rows: Vec<Row> = rows
        .iter()
        .map(|cells| row(RowKind::Plain, cells))
        .collect();
    rows.push(row(RowKind::Total, &total));
    Block::Table(table(name, columns, rows))
}

fn payments() -> Block {
    let vendor = |side: Side, name: &str, amount: &str, of: &str| Row {
        kind: RowKind::Plain,
        cells: vec![
            Cell {
                side: Some(side),
                ..Cell::new(name)
            },
            Cell::new(amount),
            Cell {
                stress: Stress::Quiet,
                ..Cell::new(of)
            },
        ],
    };
    let columns = vec![
        head("Vendor", Align::Start, 6),
        head("Paid", Align::End, 2),
        head("What for", Align::Start, 4),
    ];
    let rows = vec![
        row(RowKind::Group, &["Marketing"]),
        vendor(Side::Marketing, "Messe Nord", "27,300", "Two show seasons"),
        vendor(
            Side::Marketing,
            "Brightline (agency)",
            "21,600",
            "Retainer and webinars",
        ),
        row(RowKind::Group, &["Sales"]),
        vendor(Side::Sales, "Flow Expo", "18,900", "Travel to customers"),
        vendor(Side::Sales, "CRM licences", "12,000", "Five seats"),
    ];
    Block::Table(table("The largest payments of 2025", columns, rows))
}
