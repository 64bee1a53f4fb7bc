//! One amount for many months, spread over them: every month counts, and the import stays one step.

use std::collections::BTreeMap;

use domain::spend::LineSwitch;
use evenlift_cli::End;
use evenlift_cli::import::{Script, What};
use practice::undo;

use crate::world::World;

pub const SUMMARY: &str = "Expenses by Vendor Summary\nPlumline LLC\nJanuary-December, 2025\n\n,Total\n\
    Google Ads,\"1,000.00\"\nHubSpot,120.00\nTOTAL,\"$1,120.00\"\n";

#[tokio::test]
async fn an_amount_spread_over_a_year_is_twelve_lines_that_add_up_and_are_taken_back_at_once() {
    let mut world = World::new().await;
    let before = world.dump().await;
    let path = world.file("summary.csv", SUMMARY);
    let script = Script {
        answers: BTreeMap::from([("spread".to_owned(), "spread".to_owned())]),
        ..world.script(What::File(path))
    };
    let imported = world.run(script).await;
    assert_eq!(imported.end, End::Done, "{:?}", imported.contract.refusal);

    let lines = world.stored().await;
    assert_eq!(lines.len(), 24);
    let of = |row| {
        lines
            .iter()
            .filter(move |stored| stored.line.source.row == row)
    };
    for (row, sum) in [(6, 100_000), (7, 12_000)] {
        assert_eq!(of(row).count(), 12);
        let found: i64 = of(row).map(|stored| stored.line.amount.minor()).sum();
        assert_eq!(found, sum, "row {row}");
        let months: Vec<_> = of(row).map(|stored| stored.line.period.from).collect();
        assert!(months.is_sorted_by(|one, next| one < next), "{months:?}");
    }

    undo::undo(world.practice(), world.client, world.now)
        .await
        .unwrap();
    assert_eq!(world.dump().await, before);
}

#[tokio::test]
async fn one_month_of_a_spread_amount_is_switched_off_and_the_others_stay() {
    let mut world = World::new().await;
    let path = world.file("summary.csv", SUMMARY);
    let script = Script {
        answers: BTreeMap::from([("spread".to_owned(), "spread".to_owned())]),
        switched: vec![LineSwitch {
            row: 6,
            column: 2,
            part: Some(1),
            on: false,
        }],
        ..world.script(What::File(path))
    };
    assert_eq!(world.run(script).await.end, End::Done);
    let months: Vec<u32> = world
        .stored()
        .await
        .iter()
        .filter(|stored| stored.line.source.row == 6)
        .map(|stored| stored.line.period.from.number())
        .collect();
    assert_eq!(months, [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
}
