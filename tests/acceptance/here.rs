//! Lines that are here already stay off, and the box of each line is what decides.

use domain::spend::{Correction, Fate, LineSwitch};
use practice::import;
use practice::view::ImportView;

use crate::world::World;

const HEAD: &str = "Date,Vendor,Account,Amount\n";
const SAME: &str = "2025-01-10,Hall,Travel,10.00\n";
const NEW: &str = "2025-02-01,Hall,Travel,5.00\n";

/// Two equal rows are here, as the dump has them; the next export, which is open, has a third of them, and one
/// that is new.
async fn two_are_here() -> (World, String, ImportView) {
    let mut world = World::new().await;
    world
        .hold(world.file("first.csv", format!("{HEAD}{SAME}{SAME}")))
        .await;
    let before = world.dump().await;
    let next = format!("{HEAD}{SAME}{SAME}{SAME}{NEW}");
    let view = world.read("next.csv", &next).await;
    (world, before, view)
}

/// Says which lines are on and off, and whether all of them are imported again.
async fn say(world: &World, view: &mut ImportView, switched: &[(u32, bool)], all: bool) {
    let line = |&(row, on): &(u32, bool)| Correction::Switch {
        line: LineSwitch {
            row,
            column: 4,
            part: Some(0),
            on,
        },
    };
    let again = Correction::Again { on: all };
    let changes: Vec<_> = switched.iter().map(line).chain([again]).collect();
    *view = world.change(view, &changes).await;
}

/// The listed lines: row, whether it is on, and which of how many equal ones it is.
async fn listed(world: &World, view: &ImportView) -> Vec<(u32, bool, String)> {
    let (token, fate) = (view.token.clone(), Some(Fate::Duplicate));
    let rows = import::rows(world.practice(), token, fate, 0, 10, world.now).await;
    let lines = rows.unwrap().lines.into_iter();
    lines.map(|line| (line.row, line.on, line.twin)).collect()
}

fn line(row: u32, on: bool, twin: &str) -> (u32, bool, String) {
    (row, on, twin.to_owned())
}

#[tokio::test]
async fn the_box_of_a_line_decides_whether_it_is_imported() {
    let (world, _, mut view) = Box::pin(two_are_here()).await;
    let off = [line(2, false, "1 of 3"), line(3, false, "2 of 3")];
    assert_eq!(listed(&world, &view).await, off);
    assert_eq!(view.here, "2 lines are here already and stay off");
    assert_eq!(view.action, "Import 2 lines, $15.00");

    say(&world, &mut view, &[(2, true)], false).await;
    assert_eq!(view.here, "2 lines are here already, 1 is imported again");
    assert_eq!(view.action, "Import 3 lines, $25.00");
    assert_eq!(
        listed(&world, &view).await,
        [line(2, true, "1 of 3"), line(3, false, "2 of 3")],
        "a line that was turned on can be turned off again"
    );

    say(&world, &mut view, &[], true).await;
    assert!(view.here_all);
    assert_eq!(view.action, "Import 4 lines, $35.00");
    say(&world, &mut view, &[(5, false)], true).await;
    assert_eq!(view.action, "Import 3 lines, $30.00");
    assert_eq!(
        listed(&world, &view).await.len(),
        3,
        "also what was turned off"
    );

    say(&world, &mut view, &[(2, false), (5, true)], false).await;
    let [first, second] = off;
    assert_eq!(
        listed(&world, &view).await,
        [first, second, line(5, true, "")]
    );
    assert_eq!(view.action, "Import 2 lines, $15.00");
    assert_eq!(view.difference, "3 → 2 lines, 30.00 → 15.00.");
}

#[tokio::test]
async fn what_was_turned_on_is_imported_and_one_undo_takes_it_back() {
    let (mut world, before, mut view) = Box::pin(two_are_here()).await;
    say(&world, &mut view, &[(3, true)], false).await;
    world.commit(&view).await;
    let rows: Vec<u32> = world.lines().await.iter().map(|line| line.0).collect();
    assert_eq!(rows, [2, 3, 3, 4, 5]);
    world.undo().await;
    assert_eq!(world.dump().await, before);
}
