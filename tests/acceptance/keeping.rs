//! What is put in comes out, counted right, and nothing is ever there by half.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use domain::change::{Edit, Stale};
use domain::spend::{
    Allocation, Category, Condition, Destination, Field, LineRef, Match, Parts, Rule, SpendLine,
};
use domain::value::{Money, Month, Period};
use store::{Batch, ClientFile, Error, LineQuery, Progress};

use crate::ledger;
use crate::world::{NOW, World, id};

#[tokio::test]
async fn an_import_comes_out_as_it_went_in() {
    let mut world = World::in_store().await;
    let outcome = ledger::import(&world.client_file().await, 10, 500)
        .await
        .unwrap();
    assert_eq!(outcome.stale, [Stale::Spend]);
    assert_eq!(outcome.touched, [id(10)]);
    world.restart().await;

    let file = world.client_file().await;
    let mut lines = ledger::lines(500);
    lines.sort_by_key(|line| line.source);
    let stored = file.lines(&LineQuery::default()).await.unwrap();
    assert!(stored.iter().all(|stored| stored.import == id(10)));
    let stored: Vec<_> = stored.into_iter().map(|stored| stored.line).collect();
    assert_eq!(stored, lines);
    assert_eq!(file.original(id(10)).await.unwrap(), ledger::BYTES);

    let spend = file.assessment(NOW.date_naive()).await.unwrap().spend;
    let summary = &spend.imports[0];
    let total: Money = lines.iter().map(|line| line.amount).sum();
    assert_eq!((summary.lines, summary.sum), (500, total));
    assert_eq!(spend.total(), total, "the sums hold every line once");
    let period = lines.iter().map(|line| line.period).reduce(Period::with);
    assert_eq!(summary.period, period);
}

#[tokio::test]
async fn sums_are_the_parts_of_their_lines_to_the_cent() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 700).await.unwrap();
    sums_agree_with_lines(&file).await;
}

#[tokio::test]
async fn the_largest_vendors_come_first_and_by_fiscal_year() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 700).await.unwrap();
    let spend = file.assessment(NOW.date_naive()).await.unwrap().spend;
    let of_2025: Vec<_> = spend
        .vendors
        .iter()
        .filter(|sum| sum.year == 2025)
        .collect();
    assert_eq!(
        of_2025.len(),
        4,
        "three vendors have a name, and a rule gives one"
    );
    assert!(of_2025.is_sorted_by_key(|sum| -sum.parts.total().minor()));
    for sum in of_2025 {
        let lines = ledger::lines(700).into_iter().filter(|line| {
            line.name() == sum.vendor && line.period.to <= Month::new(2025, 12).unwrap()
        });
        let expected: Money = lines.map(|line| line.amount).sum();
        assert_eq!(sum.parts.total(), expected, "{}", sum.vendor);
    }
}

#[tokio::test]
async fn lines_are_found_by_what_is_known_of_them() {
    type Holds = Box<dyn Fn(&SpendLine) -> bool>;

    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 300).await.unwrap();
    ledger::import(&file, 11, 20).await.unwrap();
    let march = Month::new(2025, 3).unwrap();
    let all = LineQuery::default;
    let cases: Vec<(LineQuery, Holds)> = vec![
        (
            LineQuery {
                import: Some(id(10)),
                ..all()
            },
            Box::new(|_| true),
        ),
        (
            LineQuery {
                import: Some(id(10)),
                period: Some(Period::month(march)),
                ..all()
            },
            Box::new(move |line| line.period.contains(march)),
        ),
        (
            LineQuery {
                import: Some(id(10)),
                categories: vec![Some(Category::Advertising)],
                ..all()
            },
            Box::new(|line| line.category == Some(Category::Advertising)),
        ),
        (
            LineQuery {
                import: Some(id(10)),
                allocations: vec![Destination::Shared, Destination::Neither],
                vendor: Some("Pixel & Co".to_owned()),
                ..all()
            },
            Box::new(|line| line.allocation.word() == "shared" && line.vendor == "Pixel & Co"),
        ),
        (
            LineQuery {
                import: Some(id(10)),
                text: Some("LINE 11".to_owned()),
                ..all()
            },
            Box::new(|line| line.memo.contains("line 11")),
        ),
    ];
    for (query, holds) in cases {
        let found = file.lines(&query).await.unwrap().len();
        let expected = ledger::lines(300).iter().filter(|line| holds(line)).count();
        assert!(expected > 0, "the case finds something");
        assert_eq!(found, expected, "{query:?}");
        let cells = file.cells(&query).await.unwrap();
        assert_eq!(cells[0].1.len(), expected, "cells of {query:?}");
        let count = file.count_lines(&query).await.unwrap();
        assert_eq!(count, expected as u64, "count of {query:?}");
    }
    let page = LineQuery {
        limit: 7,
        offset: 310,
        ..all()
    };
    assert_eq!(file.lines(&page).await.unwrap().len(), 7);
}

#[tokio::test]
async fn lines_of_live_imports_are_known_again_and_others_are_not() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 300).await.unwrap();
    let asked: Vec<_> = (200..400).map(ledger::key).collect();
    let known = file.known_keys(asked.clone(), None).await.unwrap();
    for row in 200..400 {
        assert_eq!(known.contains(&ledger::key(row)), row < 300, "row {row}");
    }
    let same = file.import_by_hash(ledger::SHA256).await.unwrap();
    assert_eq!(same.map(|import| import.id), Some(id(10)));

    file.undo().await.unwrap();
    assert!(
        file.known_keys(asked.clone(), None)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(file.import_by_hash(ledger::SHA256).await.unwrap(), None);
    ledger::import(&file, 11, 300).await.unwrap();
    assert_eq!(file.known_keys(asked, None).await.unwrap(), known);
}

#[tokio::test]
async fn groups_hold_every_live_line_once() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 300).await.unwrap();
    ledger::import(&file, 11, 300).await.unwrap();
    let groups = file.groups().await.unwrap();
    assert_eq!(groups.iter().map(|group| group.lines).sum::<u64>(), 600);
    for group in &groups {
        let lines = file.lines_of_group(group.number).await.unwrap();
        let sum: Money = lines.iter().map(|stored| stored.line.amount).sum();
        assert_eq!((lines.len() as u64, sum), (group.lines, group.sum));
        assert!(lines.iter().all(|stored| stored.import == group.import));
        let cells: Vec<LineRef> = lines.iter().map(|stored| stored.line.source).collect();
        assert_eq!(file.cells_of_group(group.number).await.unwrap(), cells);
    }
    file.undo().await.unwrap();
    let half: u64 = file
        .groups()
        .await
        .unwrap()
        .iter()
        .map(|group| group.lines)
        .sum();
    assert_eq!(half, 300);
}

#[tokio::test]
async fn an_import_that_was_stopped_leaves_nothing() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    let before = (file.dump().await.unwrap(), file.state().await.unwrap());
    let cancel = Arc::new(AtomicBool::new(false));
    let asked = cancel.clone();
    let stopped_at = Arc::new(std::sync::Mutex::new(None));
    let noted = stopped_at.clone();
    let progress = move |progress: Progress| {
        if progress.lines >= 20_000 && !asked.swap(true, Ordering::Relaxed) {
            *noted.lock().unwrap() = Some(Instant::now());
        }
    };
    let batch = ledger::batch(10, 60_000);
    let change = ledger::change("Import", vec![]);
    let stopped = file.import(batch, change, NOW, cancel, progress).await;
    let waited = stopped_at
        .lock()
        .unwrap()
        .expect("it came that far")
        .elapsed();
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert!(waited < Duration::from_secs(1), "stopped after {waited:?}");
    let after = (file.dump().await.unwrap(), file.state().await.unwrap());
    assert_eq!(before, after);
    ledger::import(&file, 10, 50)
        .await
        .expect("the same import can be made later");
}

#[tokio::test]
async fn an_import_that_is_refused_leaves_nothing() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 9, 30).await.unwrap();
    let before = (file.dump().await.unwrap(), file.state().await.unwrap());
    let cell = LineRef::at(7, 4);
    let mut twice = ledger::lines(3_000);
    twice[1].source = cell;
    twice[2_500].source = cell;
    let far = {
        let mut lines = ledger::lines(3);
        lines[2].source.column = 16_384;
        lines
    };
    let most = {
        let mut lines = ledger::lines(3);
        lines[0].amount = Money::from_minor(i64::MAX);
        lines[1].amount = Money::from_minor(i64::MAX);
        lines
    };
    for lines in [twice, far, most, vec![]] {
        // The empty one is import number 9 once more.
        let n = if lines.is_empty() { 9 } else { 10 };
        let batch = Batch {
            summary: ledger::batch(n, 0).summary,
            ..ledger::holding(lines.into_iter().map(|line| (line, [0; 16])))
        };
        let change = ledger::change("Import", vec![]);
        let refused = file
            .import(batch, change, NOW, Arc::default(), |_| {})
            .await;
        assert!(matches!(refused, Err(Error::Refused { .. })), "{refused:?}");
        let after = (file.dump().await.unwrap(), file.state().await.unwrap());
        assert_eq!(before, after);
    }
}

#[tokio::test]
async fn whoever_stops_waiting_stops_nothing() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    let import = ledger::import(&file, 10, 5_000);
    let waited = tokio::time::timeout(Duration::from_millis(1), import).await;
    assert!(waited.is_err(), "nobody waits for the answer any more");
    // The next request is answered after the one before it, which was carried to its end.
    let outcome = file.undo().await.unwrap().expect("the import is a step");
    assert_eq!(outcome.label, "Import 5000 rows");
    file.redo().await.unwrap();
    sums_agree_with_lines(&file).await;
}

#[tokio::test]
async fn rules_are_kept_in_their_order() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    let rule = |n, position| {
        let condition = Condition {
            field: Field::Vendor,
            test: Match::Contains,
            text: "pixel".to_owned(),
        };
        Rule::new(id(n), position, vec![condition], Allocation::HALVES, None)
    };
    let put = |rule| Edit::PutRule { rule };
    let order = async || -> Vec<_> {
        let rules = file.rules().await.unwrap();
        rules.iter().map(|rule| rule.id).collect()
    };
    let edits = vec![put(rule(1, 2)), put(rule(2, 1)), put(rule(3, 10))];
    file.apply(ledger::change("Rules", edits), NOW)
        .await
        .unwrap();
    assert_eq!(order().await, [id(2), id(1), id(3)]);
    let edits = vec![Edit::RemoveRule { id: id(1) }, put(rule(2, 11))];
    file.apply(ledger::change("Rules", edits), NOW)
        .await
        .unwrap();
    assert_eq!(order().await, [id(3), id(2)]);
}

#[tokio::test]
async fn the_start_screen_knows_its_clients() {
    let mut world = World::in_store().await;
    let workspace = world.workspace();
    let file = world.client_file().await;
    let mut profile = file
        .assessment(NOW.date_naive())
        .await
        .unwrap()
        .client()
        .clone();
    profile.name = "Northwind".to_owned();
    let entry = domain::record::Entry::new(id(1000), domain::record::Record::Client(profile));
    let edits = vec![Edit::Put { entry }];
    file.apply(ledger::change("Name", edits), NOW)
        .await
        .unwrap();
    workspace.set_setting("theme", "dark").await.unwrap();
    workspace.archive(id(0), true).await.unwrap();
    drop(file);
    world.restart().await;
    let workspace = world.workspace();
    let cards = workspace.clients().await.unwrap();
    assert_eq!(cards.len(), 1);
    assert_eq!(
        (cards[0].name.as_str(), cards[0].archived),
        ("Northwind", true)
    );
    let theme = workspace.setting("theme").await.unwrap();
    assert_eq!(theme.as_deref(), Some("dark"));
    let unknown = workspace.open_client(id(77)).await;
    assert!(matches!(unknown, Err(Error::NotFound { .. })));
    let again = world.create(id(0)).await;
    assert!(matches!(again, Err(Error::Refused { .. })));
}

/// Counts all lines anew, each taken apart by the domain, and compares with what is kept.
pub async fn sums_agree_with_lines(file: &ClientFile) {
    let lines = file.lines(&LineQuery::default()).await.unwrap();
    let spend = file.assessment(NOW.date_naive()).await.unwrap().spend;
    let mut expected = std::collections::BTreeMap::<_, (Parts, u32)>::new();
    for line in lines.into_iter().map(|stored| stored.line) {
        let sum = expected.entry((line.period, line.category)).or_default();
        sum.0 += line.allocation.parts(line.amount);
        sum.1 += 1;
    }
    let kept = spend.sums.iter();
    let kept = kept.map(|sum| ((sum.period, sum.category), (sum.parts, sum.lines)));
    assert_eq!(kept.collect::<std::collections::BTreeMap<_, _>>(), expected);
}
