//! At a glance: four figures, three findings, four quarters.

use super::drawing::{self, label, line, rect};
use super::{column, heading, text};
use domain::report::figure::{Anchor, Item, Letters, Tone};
use domain::report::{Block, Figure, Section, SectionKind, Spans, Text, TextRole};

pub fn section() -> Section {
    super::section(
        SectionKind::AtAGlance,
        "At a glance",
        "Sales lifts the $5.0\u{a0}million goal almost alone. By the fourth quarter, the plan \
             gives it a partner.",
        vec![
            figures(),
            heading("Three findings", None),
            findings(),
            heading("How the year lifts", None),
            quarters(),
        ],
    )
}

fn figures() -> Block {
    let entries = [
        (
            "Marketing, share of the goal",
            "2.2\u{202f}%",
            "of the $5.0M goal in 2025. The plan is 6.0\u{202f}%; in the fourth quarter 8.0\u{202f}%.",
        ),
        (
            "Sales to marketing, in money",
            "4.8 : 1",
            "in 2025: marketing was 17\u{202f}% of the two. The plan is 1.8 : 1, or 35\u{202f}%.",
        ),
        (
            "Leads needed for the goal",
            "861",
            "at last year\u{2019}s own rates. In 2025 there were 503, so 358 are missing.",
        ),
        (
            "What the plan adds",
            "$204k",
            "$204,000 over 2025, both sides, to bring $1,000,000 more revenue and $540,000 more margin.",
        ),
    ];
    let columns = entries.into_iter().map(|(name, key, said)| {
        column(
            3,
            true,
            vec![
                text(TextRole::Name, name),
                text(TextRole::KeyFigure, key),
                scale().into(),
                text(TextRole::Detail, said),
            ],
        )
    });
    Block::Columns(columns.collect())
}

fn scale() -> Figure {
    let mut items = vec![
        drawing::area(&rect(26.0, 2.8, 7.0, 3.2), Tone::Range),
        line(&[(0.0, 6.2), (40.5, 6.2)], Tone::Main, 0.35, &[]),
        line(&[(7.5, 4.4), (20.0, 4.4)], Tone::Main, 0.35, &[]),
        drawing::disc(20.0, 4.4, 1.4, Tone::Main, None),
        drawing::disc(7.5, 4.4, 1.25, Tone::Ground, Some((Tone::Main, 0.5))),
    ];
    let ticks = [
        ("0", 0.0, Anchor::Start),
        ("6", 20.25, Anchor::Middle),
        ("12\u{202f}%", 40.5, Anchor::End),
    ];
    for (name, x, anchor) in ticks {
        let mut tick = label(name, x, 9.6, 7.0, Letters::Regular, anchor);
        tick.tone = Tone::Quiet;
        items.push(Item::Text(tick));
    }
    let guidance = label("guidance", 30.0, 1.9, 7.0, Letters::Regular, Anchor::Middle);
    items.push(Item::Text(guidance));
    drawing::figure(
        "scale",
        40.5,
        10.2,
        "2.2 % now, 6 % planned; guidance 8 to 10 %.",
        items,
    )
}

fn findings() -> Block {
    let entries = [
        (
            "Nobody leads marketing",
            "Two of the four marketing roles are empty, and one assistant gives it 40\u{202f}% of a week. Sales has a leader, targets and a weekly meeting.",
        ),
        (
            "Most of the money goes to habit",
            "$88,000 of $112,000 paid for activities without an answer to why, for whom, what outcome and what next. Two activities have all four.",
        ),
        (
            "The goal needs 358 more leads",
            "At today\u{2019}s rates, 41 new customers ask for 861 leads. Nine of 24 places on their journey have nothing to meet them.",
        ),
    ];
    let columns = entries.into_iter().map(|(name, said)| {
        let spend = SectionKind::SpendAndPlan;
        let page = Spans::from("Page ").page_of(spend);
        let mut pages = Text::new(TextRole::Note, page);
        pages.link = Some(spend);
        column(
            4,
            true,
            vec![
                text(TextRole::Title, name),
                text(TextRole::Body, said),
                Block::Text(pages),
            ],
        )
    });
    Block::Columns(columns.collect())
}

fn quarters() -> Block {
    let entries = [
        (
            "Q1 Decide",
            "Goals, budget and one growth meeting. Forms and CRM connected.",
            14.0,
        ),
        (
            "Q2 Build",
            "New product pages and quote form. First webinars and cases.",
            11.0,
        ),
        (
            "Q3 Activate",
            "Marketing manager starts. Search advertising at full rate.",
            9.0,
        ),
        (
            "Q4 Lift",
            "24 cases, one dashboard. The plan for 2027 comes from data.",
            6.0,
        ),
    ];
    let columns = entries.into_iter().map(|(name, said, tilt)| {
        column(
            3,
            true,
            vec![
                text(TextRole::Name, name),
                drawing::pair(tilt).into(),
                text(TextRole::Detail, said),
            ],
        )
    });
    Block::Columns(columns.collect())
}
