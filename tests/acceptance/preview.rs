//! What the preview of an import says before anything is saved.

use domain::value::Choice as _;
use evenlift_tests::fixture;

use crate::world::World;

#[tokio::test]
async fn to_the_cent_is_said_only_where_every_row_was_read_and_every_total_agrees() {
    let world = World::new().await;
    let whole = world.open(&fixture("journey/seed-and-sons-2025.csv")).await;
    assert_eq!(whole.file_state, "to the cent");
    assert_eq!(whole.ties, "45 of 45 printed totals agree");

    let bad = world.open(&fixture("spend/made/bad_cells.csv")).await;
    assert_eq!(bad.file_state, "", "seven rows could not be read");
    assert_eq!(bad.errors.len(), 7);
    assert!(
        bad.errors
            .iter()
            .all(|error| error.row > 0 && !error.text.is_empty()),
        "each says its row and what is wrong"
    );
    let fates: Vec<&str> = bad.fates.iter().map(|tile| tile.id.word()).collect();
    assert_eq!(
        fates,
        [
            "imported",
            "duplicate",
            "not_spend",
            "structure",
            "held",
            "error"
        ]
    );
}
