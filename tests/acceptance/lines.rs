//! The list of lines: sorted, filtered, paged, summed and decided by what was selected.

use domain::spend::{Allocation, Category, Destination, LineBy, LineOrder, Parts, SpendLine};
use domain::value::Month;
use evenlift_cli::import::What;
use evenlift_tests::fixture;
use practice::spend;
use practice::view::{Edited, LineChoice, LineFilter, LineSelection};
use store::LineQuery;

use crate::ledger;
use crate::world::{World, id};

fn parts<'a>(lines: impl Iterator<Item = &'a SpendLine>) -> Parts {
    let mut parts = Parts::default();
    for line in lines {
        parts += line.allocation.parts(line.amount);
    }
    parts
}

#[tokio::test]
async fn in_every_order_every_line_is_on_exactly_one_page() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 700).await.unwrap();
    let orders = [LineBy::File, LineBy::Date, LineBy::Vendor, LineBy::Amount];
    for (by, descending) in orders.into_iter().flat_map(|by| [(by, false), (by, true)]) {
        let query = LineQuery {
            allocations: vec![Destination::Shared, Destination::Undecided],
            order: LineOrder { by, descending },
            ..LineQuery::default()
        };
        let found = file.find_lines(&query).await.unwrap();
        let mut paged = Vec::new();
        for ids in found.ids.chunks(90) {
            paged.extend(file.lines_by_id(ids).await.unwrap());
        }
        assert_eq!(
            paged,
            file.lines(&query).await.unwrap(),
            "{by:?}: pages are the list"
        );
        let mut cells: Vec<_> = paged.iter().map(|stored| stored.line.source).collect();
        cells.sort_unstable_by_key(|cell| (cell.row, cell.column));
        cells.dedup();
        assert_eq!(cells.len(), paged.len(), "{by:?}: no line twice");
        assert_eq!(
            found.parts,
            parts(paged.iter().map(|stored| &stored.line)),
            "{by:?}: the sums are those of the lines, to the cent"
        );
        let mut lines: Vec<&SpendLine> = paged.iter().map(|stored| &stored.line).collect();
        if descending {
            lines.reverse();
        }
        assert!(
            match by {
                LineBy::File =>
                    lines.is_sorted_by_key(|line| (line.source.row, line.source.column)),
                LineBy::Date => lines.is_sorted_by_key(|line| line.period.from),
                LineBy::Vendor => lines.is_sorted_by_key(|line| line.vendor.to_ascii_lowercase()),
                LineBy::Amount => lines.is_sorted_by_key(|line| line.amount),
            },
            "{by:?} {descending}"
        );
    }
}

/// A client with the lines of a year's books.
async fn with_ledger() -> World {
    let world = World::with_goal("4m", "5m").await;
    let books = fixture("journey/seed-and-sons-2025.csv");
    world.run(world.script(What::File(books))).await;
    world
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

async fn selection(world: &World, filter: LineFilter) -> LineSelection {
    let list = spend::list(world.practice(), world.client, filter.clone(), world.now)
        .await
        .unwrap();
    LineSelection {
        filter,
        revision: list.revision,
        ranges: vec![(0, list.total - 1)],
    }
}

#[tokio::test]
async fn lines_are_decided_together_as_one_step_and_said_before_and_after() {
    let world = with_ledger().await;
    let practice = world.practice();
    let undecided = LineFilter {
        side: Some(Destination::Undecided),
        ..LineFilter::default()
    };
    let picked = selection(&world, undecided.clone()).await;
    let weighed = spend::weigh(
        practice,
        world.client,
        picked.clone(),
        Some(Allocation::shared(25)),
        world.now,
    )
    .await
    .unwrap();
    assert_eq!(weighed.title, "24 lines, $10,800.00");
    assert_eq!(weighed.before, "To decide 10,800.00");
    assert_eq!(weighed.after, "Sales 8,100.00, Marketing 2,700.00");

    let decided = spend::decide_selected(
        practice,
        world.client,
        picked.clone(),
        LineChoice {
            allocation: Some(Allocation::shared(25)),
            category: Some(Category::TradeShows),
            ..LineChoice::default()
        },
        world.now,
    )
    .await
    .unwrap();
    assert!(matches!(decided, Edited::Saved { .. }));
    let left = spend::list(practice, world.client, undecided, world.now)
        .await
        .unwrap();
    assert_eq!(left.total, 0);
    let shared = LineFilter {
        side: Some(Destination::Shared),
        ..LineFilter::default()
    };
    let rows = spend::page(practice, world.client, shared, 0, 100, world.now)
        .await
        .unwrap();
    assert_eq!(rows.len(), 24);
    assert!(
        rows.iter()
            .all(|row| row.manual && row.share == "25% marketing"),
        "what was decided by hand says so"
    );

    // What was seen is not what is there now: nothing is decided by places of an old list.
    let stale = spend::decide_selected(
        practice,
        world.client,
        picked,
        LineChoice {
            allocation: Some(Allocation::Sales),
            ..LineChoice::default()
        },
        world.now,
    )
    .await
    .unwrap_err();
    assert!(stale.message.contains("Nothing was changed"), "{stale}");
    practice::undo::undo(practice, world.client, world.now)
        .await
        .unwrap();
    let all = spend::find(
        practice,
        world.client,
        &LineFilter::default(),
        0,
        0,
        world.now,
    )
    .await
    .unwrap();
    assert!(
        all.lines.iter().all(|found| !found.line.reason.is_manual()),
        "one undo takes back all of it"
    );
}

#[tokio::test]
async fn picked_lines_weigh_what_they_are_and_what_they_would_be() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 60).await.unwrap();
    let all = file.find_lines(&LineQuery::default()).await.unwrap().ids;
    let before = file.lines_by_id(&all).await.unwrap();
    let (lines, weight, shared) = file.weigh_lines(&all[10..20], 33).await.unwrap();
    assert_eq!(lines, 10);
    assert_eq!(
        weight,
        parts(before[10..20].iter().map(|stored| &stored.line))
    );
    let each = before[10..20].iter().map(|stored| {
        let allocation = Allocation::shared(33);
        allocation.parts(stored.line.amount).marketing
    });
    assert_eq!(shared, each.sum(), "rounded line by line");
    let import = LineQuery {
        import: Some(id(10)),
        ..LineQuery::default()
    };
    assert_eq!(file.find_lines(&import).await.unwrap().ids, all);
}

#[tokio::test]
async fn a_filter_narrows_by_what_it_names_and_refuses_what_can_not_be() {
    let world = with_ledger().await;
    let lines = |filter: LineFilter| {
        let (practice, now) = (world.practice(), world.now);
        async move { spend::find(practice, world.client, &filter, 0, 0, now).await }
    };
    let everything = lines(LineFilter::default()).await.unwrap();
    let march = lines(LineFilter {
        from: Some(month("2025-03")),
        to: Some(month("2025-03")),
        ..LineFilter::default()
    })
    .await
    .unwrap();
    assert!(march.count > 0 && march.count < everything.count);
    assert!(
        march
            .lines
            .iter()
            .all(|found| found.line.period.from == month("2025-03"))
    );
    let dearest = lines(LineFilter {
        order: LineOrder {
            by: LineBy::Amount,
            descending: true,
        },
        ..LineFilter::default()
    })
    .await
    .unwrap();
    let first = dearest.lines[0].line.amount;
    assert!(
        dearest.lines.iter().all(|found| found.line.amount <= first),
        "the largest stands first"
    );
    let vendor = &everything.lines[0].line.vendor.to_uppercase();
    let same = lines(LineFilter {
        vendor: vendor.clone(),
        ..LineFilter::default()
    })
    .await
    .unwrap();
    assert!(
        same.count > 0
            && same
                .lines
                .iter()
                .all(|found| &found.line.vendor.to_uppercase() == vendor)
    );
    for wrong in [
        LineFilter {
            channel: "x".repeat(100),
            ..LineFilter::default()
        },
        LineFilter {
            from: Some(month("2025-05")),
            to: Some(month("2025-01")),
            ..LineFilter::default()
        },
    ] {
        assert!(lines(wrong.clone()).await.is_err(), "{wrong:?}");
    }
}
