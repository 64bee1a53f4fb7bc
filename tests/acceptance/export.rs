//! Spend that leaves as a file comes back as it was, and nothing in it is ever calculated.

use std::collections::BTreeMap;
use std::path::PathBuf;

use domain::spend::{Allocation, Category, Channel, Destination, LineRef, Reason, SpendLine};
use evenlift_cli::End;
use evenlift_cli::import::{Script, Scripted, What};
use evenlift_tests::fixture;
use practice::view::{Format, LineChoice, LineFilter};
use practice::{export, spend};
use store::LineQuery;

use crate::world::World;

async fn import(world: &World, path: PathBuf) -> Scripted {
    let answers = BTreeMap::from([("spread".to_owned(), "keep".to_owned())]);
    let script = Script {
        answers,
        ..world.script(What::File(path))
    };
    world.run(script).await
}

/// What a line is and what was decided of it, without the cell it came from.
fn line_of(line: SpendLine) -> SpendLine {
    SpendLine {
        source: LineRef::at(0, 0),
        // A reason that is not a person's is kept as the export's word.
        reason: if line.reason.is_manual() {
            Reason::Manual
        } else {
            Reason::Nothing
        },
        channel: line.channel.map(|channel| Channel {
            reason: Reason::Nothing,
            ..channel
        }),
        ..line
    }
}

async fn lines(world: &World) -> Vec<SpendLine> {
    let told = spend::find(
        world.practice(),
        world.client,
        &LineFilter::default(),
        0,
        0,
        world.now,
    )
    .await
    .unwrap();
    told.lines
        .into_iter()
        .map(|found| {
            line_of(SpendLine {
                called: None,
                source: LineRef::at(0, 0),
                vendor: found.line.name().to_owned(),
                ..found.line
            })
        })
        .collect()
}

/// A client with every kind of line: periods, refunds, splits, decisions by hand, texts that a
/// spreadsheet would calculate, lines breaks and quotes within texts.
async fn full_client() -> World {
    let world = World::with_goal("4m", "5m").await;
    for file in [
        "journey/seed-and-sons-2025.csv",
        "spend/made/formula_injection.csv",
        "spend/made/google_ads_range_no_day.csv",
        "spend/made/quoted_newlines_line_numbers.csv",
        "spend/made/ramp_transactions.csv",
        "spend/made/xero_account_transactions.csv",
    ] {
        import(&world, fixture(file)).await;
    }
    let query = LineQuery {
        allocations: vec![Destination::Undecided],
        limit: 0,
        ..LineQuery::default()
    };
    let choice = LineChoice {
        allocation: Some(Allocation::shared(35)),
        category: Some(Category::TradeShows),
        channel: Some("=Fair “North”".to_owned()),
    };
    spend::decide(world.practice(), world.client, &query, choice, world.now)
        .await
        .unwrap();
    world
}

async fn reimported(format: Format) {
    let world = full_client().await;
    let made = export::export(
        world.practice(),
        world.client,
        &LineFilter::default(),
        format,
        world.now,
    )
    .await
    .unwrap();
    let path = world.file(&made.file_name, &made.bytes);

    let before = lines(&world).await;
    assert!(before.iter().any(|line| line.date.is_none()), "a period");
    assert!(
        before.iter().any(|line| line.vendor.starts_with('=')),
        "a formula"
    );
    let again = import(&world, path.clone()).await;
    assert_eq!(again.end, End::Refused, "every line is here already");
    assert_eq!(again.contract.rows.duplicate as usize, before.len());

    let other = World::with_goal("4m", "5m").await;
    let there = import(&other, path).await;
    assert_eq!(there.contract.kind, "evenlift");
    assert!(
        there.contract.questions.is_empty(),
        "{:?}",
        there.contract.questions
    );
    assert!(
        there.contract.errors.is_empty(),
        "{:?}",
        there.contract.errors
    );
    assert_eq!(there.end, End::Done);
    let after = lines(&other).await;
    assert_eq!(after.len(), before.len());
    for (after, before) in after.iter().zip(&before) {
        assert_eq!(after, before);
    }
}

#[tokio::test]
async fn what_was_exported_as_csv_comes_back_as_the_same_lines_and_never_twice() {
    Box::pin(reimported(Format::Csv)).await;
}

#[tokio::test]
async fn what_was_exported_as_a_workbook_comes_back_as_the_same_lines() {
    Box::pin(reimported(Format::Xlsx)).await;
}

#[tokio::test]
async fn no_cell_of_an_export_is_a_formula_and_no_number_is_a_text() {
    let world = full_client().await;
    let made = export::export(
        world.practice(),
        world.client,
        &LineFilter::default(),
        Format::Csv,
        world.now,
    )
    .await
    .unwrap();
    let text = String::from_utf8(made.bytes).unwrap();
    let cells: Vec<Vec<String>> = csv_cells(text.trim_start_matches('\u{feff}'));
    let heads = &cells[0];
    let amount = heads.iter().position(|head| head == "Amount").unwrap();
    let mut guarded = 0;
    for (row, cells) in cells.iter().enumerate().skip(1) {
        assert_eq!(cells.len(), heads.len(), "row {row}");
        assert!(
            cells[amount].parse::<f64>().is_ok(),
            "row {row}: {}",
            cells[amount]
        );
        for (column, cell) in cells.iter().enumerate() {
            let starts = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(!starts || column == amount, "row {row}: {cell}");
            guarded += usize::from(cell.starts_with("'="));
        }
    }
    assert!(guarded > 0, "the file has texts to be careful with");
    assert!(
        cells
            .iter()
            .skip(1)
            .any(|cells| cells[amount].starts_with('-')),
        "a refund stays a number"
    );
}

/// Cells of a CSV text, by the rules of RFC 4180 alone.
fn csv_cells(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match (quoted, sign) {
            (true, '"') if signs.next_if_eq(&'"').is_some() => cell.push('"'),
            (_, '"') => quoted = !quoted,
            (false, ',') => row.push(std::mem::take(&mut cell)),
            (false, '\r') if signs.peek() == Some(&'\n') => {}
            (false, '\n') => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (_, sign) => cell.push(sign),
        }
    }
    assert!(
        !quoted && cell.is_empty() && row.is_empty(),
        "the last row ends"
    );
    rows
}

#[tokio::test]
async fn only_what_a_filter_finds_is_exported_and_nothing_is_no_file() {
    let world = full_client().await;
    let filter = LineFilter {
        text: "flowers".to_owned(),
        ..LineFilter::default()
    };
    let made = export::export(
        world.practice(),
        world.client,
        &filter,
        Format::Xlsx,
        world.now,
    )
    .await
    .unwrap();
    let listed = spend::list(world.practice(), world.client, filter, world.now)
        .await
        .unwrap();
    assert_eq!(made.title, listed.title);
    assert!(made.bytes.starts_with(b"PK"), "a workbook");
    let nothing = LineFilter {
        text: "no such vendor".to_owned(),
        ..LineFilter::default()
    };
    let refused = export::export(
        world.practice(),
        world.client,
        &nothing,
        Format::Csv,
        world.now,
    )
    .await
    .unwrap_err();
    assert!(refused.message.contains("No file was written"), "{refused}");
}
