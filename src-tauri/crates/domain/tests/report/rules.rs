//! What a printed figure promises: sums that add up, headlines that follow from the numbers, and
//! nothing that was not said.

use domain::analysis::Analysis;
use domain::assessment::Assessment;
use domain::record::{BudgetLine, Client, Funnel, Record, Remark, Stage};
use domain::report::block::RowKind;
use domain::report::{Block, Report, SectionKind, Table, compose};
use domain::roadmap::Roadmap;
use domain::spend::{Category, Parts, SpendSum};
use domain::value::{Choice as _, Money, Period, Rate, Side, split};

use super::halden::full::full;
use super::halden::{all_of, client, month, of, put, remark, usd};
use super::{dump, halden, options, report};

/// A client that spent these two sums last year and plans those two.
fn spending(last: (i64, i64), plan: Option<(i64, i64)>) -> Assessment {
    let mut made = of([Record::Client(client())]);
    for (side, amount) in [(Side::Sales, last.0), (Side::Marketing, last.1)] {
        spend(&mut made, side, Category::Travel, usd(amount));
        if let Some((sales, marketing)) = plan {
            let planned = if side == Side::Sales {
                sales
            } else {
                marketing
            };
            let months = split(usd(planned), &[1; 12]);
            budget(&mut made, side, Category::Travel, months);
        }
    }
    made
}

fn spend(made: &mut Assessment, side: Side, category: Category, amount: Money) {
    let parts = all_of(side, amount);
    made.spend
        .sums
        .push(halden::spend("2025-03", category, parts));
}

fn budget(made: &mut Assessment, side: Side, category: Category, months: Vec<Money>) {
    let line = BudgetLine {
        months,
        ..BudgetLine::new(2026, side, Some(category))
    };
    put(made, Record::Budget(line));
}

fn headline(report: &Report, kind: SectionKind) -> &str {
    let section = report.sections.iter().find(|section| section.kind == kind);
    section.map_or("", |section| section.headline.as_str())
}

#[test]
fn headlines_follow_from_the_numbers() {
    let cases = [
        (
            (900, 100),
            None,
            "Sales lifts the $5.0 million goal almost alone. No plan changes that yet.",
        ),
        (
            (650, 350),
            Some((600, 500)),
            "Sales lifts most of the $5.0 million goal. From the first quarter on, the plan gives \
             it a partner.",
        ),
        (
            (100, 900),
            Some((100, 900)),
            "Marketing lifts the $5.0 million goal almost alone. The plan leaves it so.",
        ),
        (
            (900, 100),
            Some((800, 200)),
            "Sales lifts the $5.0 million goal almost alone. The plan narrows the gap, but does \
             not close it.",
        ),
        (
            (800, 200),
            Some((950, 100)),
            "Sales lifts the $5.0 million goal almost alone. The plan widens the gap.",
        ),
        (
            (500, 500),
            Some((500, 450)),
            "Sales and marketing lift the $5.0 million goal together. The plan keeps it so.",
        ),
        (
            (500, 500),
            Some((900, 100)),
            "Sales and marketing lift the $5.0 million goal together. The plan leaves marketing \
             behind.",
        ),
        (
            (0, 0),
            None,
            "Nobody spends on lifting the $5.0 million goal yet. No plan changes that yet.",
        ),
    ];
    for (last, plan, expected) in cases {
        let report = report(&spending(last, plan));
        assert_eq!(
            headline(&report, SectionKind::AtAGlance).replace('\u{a0}', " "),
            expected,
            "{last:?} {plan:?}"
        );
    }
}

#[test]
fn the_spend_headline_says_where_the_plan_stands_against_the_guidance() {
    let cases = [
        (
            Some((500_000, 300_000)),
            "Marketing grows to $300,000 and stays below the guidance.",
        ),
        (
            Some((500_000, 450_000)),
            "Marketing grows to $450,000 and meets the guidance.",
        ),
        (
            Some((500_000, 900_000)),
            "Marketing grows to $900,000 and passes the guidance.",
        ),
        (
            Some((500_000, 50_000)),
            "Marketing falls to $50,000 and stays below the guidance.",
        ),
        (
            None,
            "Marketing cost $112,000, 2.2\u{202f}% of the goal in 2025; 2026 is not planned yet.",
        ),
    ];
    for (plan, expected) in cases {
        let report = report(&spending((538_000, 112_000), plan));
        assert_eq!(
            headline(&report, SectionKind::SpendAndPlan),
            expected,
            "{plan:?}"
        );
    }
}

#[test]
fn more_than_two_percent_undecided_is_called_provisional_on_every_page_that_rests_on_it() {
    let mut client = spending((538_000, 112_000), None);
    client.spend.sums.push(SpendSum {
        period: Period::month(month("2025-04")),
        category: None,
        parts: Parts {
            undecided: usd(14_000),
            ..Parts::default()
        },
        lines: 5,
    });
    let report = report(&client);
    assert!(headline(&report, SectionKind::SpendAndPlan).starts_with("Provisional: "));
    assert!(headline(&report, SectionKind::WhoLiftsTheGoal).starts_with("Provisionally, "));
    assert!(
        dump::text(&report)
            .contains("Provisional: $14,000 of last year’s spend, 2.1\u{202f}%, is not")
    );
}

#[test]
fn an_amount_of_zero_is_printed_as_zero_and_an_unknown_one_as_a_question() {
    let zero = dump::text(&report(&spending((538_000, 0), None)));
    assert!(zero.contains("sales $538,000, marketing $0."), "{zero}");
    let mut made = of([Record::Client(Client {
        revenue_goal: None,
        ..client()
    })]);
    let (id, _) = made.client_entry().expect("a profile");
    let dana = Remark {
        ask: "Dana".to_owned(),
        ..Remark::default()
    };
    remark(&mut made, id, "revenue_goal", dana);
    spend(&mut made, Side::Sales, Category::Travel, usd(5));
    let unknown = dump::text(&report(&made));
    assert!(unknown.contains("Ask Dana"), "{unknown}");
    assert!(unknown.contains("Revenue goal 2026: ask Dana"), "{unknown}");
}

#[test]
fn a_part_that_is_not_nothing_is_never_printed_as_nothing() {
    let report = report(&spending((538_000, 1_000), None));
    assert_eq!(
        headline(&report, SectionKind::WhoLiftsTheGoal),
        "Sales carries 99.8\u{202f}% of the load."
    );
    assert!(!dump::text(&report).contains(" 0\u{202f}% of the two"));
}

/// Every table with a total row, anywhere in a report.
fn tables(report: &Report) -> Vec<&Table> {
    fn collect<'a>(blocks: &'a [Block], found: &mut Vec<&'a Table>) {
        for block in blocks {
            match block {
                Block::Table(table) => found.push(table),
                Block::Together(blocks) => collect(blocks, found),
                Block::Columns(columns) => {
                    for column in columns {
                        collect(&column.blocks, found);
                    }
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    for section in &report.sections {
        collect(&section.blocks, &mut found);
    }
    found
}

/// A printed amount as a number of cents; `None` for words.
fn cents(text: &str) -> Option<i64> {
    let digits = text.replace(',', "").replace('−', "-").replace('+', "");
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, "00"));
    let negative = whole.starts_with('-');
    let whole: i64 = whole.trim_start_matches('-').parse().ok()?;
    let fraction: i64 = if fraction.len() == 2 {
        fraction.parse().ok()?
    } else {
        return None;
    };
    let amount = whole * 100 + fraction;
    Some(if negative { -amount } else { amount })
}

#[test]
fn printed_totals_are_the_sums_of_their_printed_parts() {
    let mut odd = of([Record::Client(client())]);
    for (index, category) in Category::all().iter().enumerate() {
        let amount = Money::from_minor(100_049 + 7 * i64::try_from(index).expect("BUG: few"));
        for side in Side::BOTH {
            spend(&mut odd, side, *category, amount);
            budget(&mut odd, side, *category, split(amount + usd(3), &[1; 12]));
        }
    }
    let mut checked = 0;
    for assessment in [full(), odd, super::huge::huge()] {
        let report = report(&assessment);
        for table in tables(&report) {
            let Some(total) = table.rows.iter().find(|row| row.kind == RowKind::Total) else {
                continue;
            };
            for (index, cell) in total.cells.iter().enumerate().skip(1) {
                let Some(total) = cents(&dump::said(&cell.text)) else {
                    continue;
                };
                let parts: Option<i64> = table
                    .rows
                    .iter()
                    .filter(|row| row.kind == RowKind::Plain)
                    .map(|row| cents(&dump::said(&row.cells[index].text)))
                    .sum();
                assert_eq!(parts, Some(total), "{} column {index}", table.caption);
                checked += 1;
            }
        }
    }
    assert!(checked >= 20, "only {checked} totals were found");
}

#[test]
fn the_quarters_and_the_year_of_the_cost_band_add_up() {
    let assessment = full();
    let analysis = Analysis::of(&assessment);
    let roadmap = Roadmap::of(&assessment, &analysis);
    let sum: Money = roadmap.quarters.iter().map(|load| load.total).sum();
    assert_eq!(sum, roadmap.total);
}

#[test]
fn a_section_that_is_switched_off_is_gone_and_the_others_are_numbered_through() {
    let assessment = full();
    let mut options = options();
    options.off = vec![SectionKind::Funnel];
    let report = compose(&assessment, &Analysis::of(&assessment), &options);
    let mut printed = report.sections.iter();
    assert!(printed.all(|section| section.kind != SectionKind::Funnel));
    let numbers: Vec<_> = report
        .sections
        .iter()
        .map(|section| section.number)
        .collect();
    assert_eq!(numbers, (1..=6).collect::<Vec<_>>());
    assert!(
        !dump::text(&report).contains("-> funnel"),
        "a link leads nowhere"
    );
}

#[test]
fn the_worked_example_of_a_thousand_prospects_is_printed_to_the_cent() {
    let mut made = of([Record::Client(Client {
        revenue_goal: Some(usd(252_000)),
        ..client()
    })]);
    let stage = |name: &str, side, rate: Option<i64>| Stage {
        rate: rate.map(Rate::percent),
        ..Stage::new(name, side)
    };
    let funnel = Record::Funnel(Funnel {
        stages: vec![
            stage("prospects", Side::Marketing, Some(7)),
            stage("leads", Side::Marketing, Some(10)),
            stage("customers", Side::Sales, None),
        ],
        entering: Some(1_000),
        average_first_sale: Some(usd(36_000)),
        budget: Some(usd(25_000)),
        revenue_existing: Some(Money::ZERO),
        ..Funnel::default()
    });
    put(&mut made, funnel);
    let text = dump::text(&report(&made));
    for figure in [
        "1,000",
        "70",
        "$252,000",
        "9.92\u{202f}%",
        "$357.14",
        "$3,571.43",
    ] {
        assert!(text.contains(figure), "{figure} is missing");
    }
}
