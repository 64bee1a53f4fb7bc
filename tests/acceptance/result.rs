//! What an import brought is told once it is made; and a file that is here already is known before it is read.

use domain::spend::Allocation;
use practice::import;
use practice::view::{Edited, ImportRead, ImportResult, ImportView};

use crate::world::{World, shown};

/// Three lines and a row whose date is none.
const BOOKS: &str = "Date,Vendor,Account,Amount\n\
    2025-01-10,Hall,Contract labor,100.00\n\
    2025-01-20,Hall,Contract labor,50.00\n\
    2025-02-05,Google Ads,Advertising,30.00\n\
    2025-02-31,Hall,Contract labor,9.00\n";

async fn read(world: &World, name: &str, text: &str) -> ImportRead {
    let path = world.file(name, text).display().to_string();
    import::read(world.practice(), world.client, path, world.now)
        .await
        .unwrap()
}

/// Imports with the bad rows held, and answers with what it brought.
async fn commit(world: &World, view: ImportView) -> ImportResult {
    let (practice, now) = (world.practice(), world.now);
    let edited = import::commit(practice, view.token, true, |_| (), now)
        .await
        .unwrap();
    let Edited::Saved {
        made: Some(made), ..
    } = edited
    else {
        panic!("something was imported: {edited:?}");
    };
    import::result(practice, world.client, made, now)
        .await
        .unwrap()
}

#[tokio::test]
async fn the_result_tells_rows_months_sides_and_what_was_learned() {
    let world = World::new().await;
    let view = world.read("books.csv", BOOKS).await;
    let group = view.groups.iter().find(|group| group.vendor == "Hall");
    let (group, token) = (group.expect("to decide").id, view.token.clone());
    let (practice, now) = (world.practice(), world.now);
    let view = import::decide(practice, token, group, Allocation::Sales, true, now)
        .await
        .unwrap();
    let result = commit(&world, view).await;
    assert_eq!(result.title, "3 lines, $180.00 imported");
    let counts: Vec<&str> = result.fates.iter().map(|fate| &*fate.count).collect();
    assert_eq!(
        counts,
        ["3", "0", "0", "1", "1", "0"],
        "the header is structure, the bad row held"
    );
    assert_eq!(result.rows, "5 rows in the file");
    let months: Vec<[&str; 5]> = result
        .months
        .iter()
        .chain([&result.total])
        .map(|month| {
            [
                &*month.month,
                &*month.lines,
                &*month.sales,
                &*month.marketing,
                &*month.sum,
            ]
        })
        .collect();
    assert_eq!(
        months,
        [
            ["Jan 2025", "2", "150.00", "–", "150.00"],
            ["Feb 2025", "1", "–", "30.00", "30.00"],
            ["Total", "3", "150.00", "30.00", "180.00"],
        ]
    );
    assert_eq!(result.learned.len(), 1, "{:?}", result.learned);
    assert_eq!(result.learned[0].what, "Vendor is “Hall”");
    assert!(result.learned[0].does.starts_with("Sales"));
    assert_eq!(result.left, ["1 row is held and can be set right later."]);

    world.undo().await;
    let gone = import::result(practice, world.client, result.import, now)
        .await
        .unwrap();
    assert_eq!(gone.title, "3 lines, $180.00, not counted any more");
    assert_eq!(
        (gone.live, gone.learned.len()),
        (false, 0),
        "the rule went with it"
    );
}

#[tokio::test]
async fn the_same_bytes_are_known_before_they_are_read() {
    let world = World::new().await;
    let first = world.read("books.csv", BOOKS).await;
    let import = commit(&world, first).await.import;
    for (name, said) in [
        (
            "books.csv",
            "This file was imported on Mar 27 (3 lines, $180.00).",
        ),
        (
            "copy.csv",
            "This file was imported as “books.csv” on Mar 27 (3 lines, $180.00).",
        ),
    ] {
        let ImportRead::Known { known } = read(&world, name, BOOKS).await else {
            panic!("{name} is here already");
        };
        assert_eq!((known.import, &*known.text), (import, said));
    }
    let path = world.file("books.csv", BOOKS).display().to_string();
    let anyway = import::read_anyway(world.practice(), world.client, path, world.now).await;
    let anyway = shown(anyway.unwrap());
    assert_eq!(anyway.lines, 0, "its lines are off");
    assert_eq!(
        anyway.blocked,
        "This file was imported on Mar 27 (3 lines, $180.00). Every line of it is here already."
    );
    let other = world
        .read("more.csv", &format!("{BOOKS}2025-03-01,Hall,Travel,1.00\n"))
        .await;
    assert_eq!(other.lines, 1, "one byte more is another file");

    world.undo().await;
    assert_eq!(
        world.read("books.csv", BOOKS).await.lines,
        3,
        "what was taken back is new again"
    );
}
