//! Cards and lines stand where they were put, and there is always one to begin with.

use domain::spend::{Category, Destination};
use domain::value::Choice as _;
use std::collections::BTreeMap;

use domain::change::Screen;
use domain::record::{Kind, Lane};
use domain::value::{Id, Money, Side};
use practice::view::{Edited, PlanCell, RoadmapView, SpendBlock, SpendBy, SpendTab};
use practice::{record, roadmap, spend};

use crate::world::World;

/// Adds an initiative for the website that starts in a month.
async fn add(world: &World, title: &str, start: &str) -> Id {
    let fields = [("title", title), ("lane", "website"), ("start", start)];
    let fields: BTreeMap<String, String> = fields
        .map(|(field, text)| (field.to_owned(), text.to_owned()))
        .into();
    let (kind, screen) = (Kind::Initiative, Screen::Roadmap);
    let edited = record::add(
        world.practice(),
        world.client,
        kind,
        fields,
        screen,
        world.now,
    )
    .await
    .unwrap();
    match edited {
        Edited::Saved { made, .. } => made.expect("an initiative was made"),
        refused => panic!("{title} can be added: {refused:?}"),
    }
}

async fn put(world: &World, card: Id, month: &str, position: u32) {
    let month = Some(month.parse().expect("a month"));
    roadmap::move_initiative(
        world.practice(),
        world.client,
        card,
        Lane::Website,
        month,
        position,
        world.now,
    )
    .await
    .unwrap();
}

async fn board(world: &World) -> RoadmapView {
    roadmap::view(world.practice(), world.client, world.now)
        .await
        .unwrap()
}

/// The titles in the first lane's cell of a quarter, from 0.
fn titles(board: &RoadmapView, quarter: usize) -> Vec<&str> {
    board.lanes[0].cells[quarter]
        .iter()
        .map(|card| card.title.as_str())
        .collect()
}

#[tokio::test]
async fn a_card_takes_the_place_it_is_put_in_and_its_neighbours_make_room() {
    let world = World::with_goal("4m", "5m").await;
    add(&world, "first", "2026-01").await;
    add(&world, "second", "2026-01").await;
    let third = add(&world, "third", "2026-01").await;
    let before = board(&world).await;
    assert_eq!(titles(&before, 0), ["first", "second", "third"]);

    put(&world, third, "2026-01", 1).await;
    let after = board(&world).await;
    assert_eq!(titles(&after, 0), ["first", "third", "second"]);
}

#[tokio::test]
async fn a_card_moved_within_its_quarter_keeps_the_month_it_starts_in() {
    let world = World::with_goal("4m", "5m").await;
    add(&world, "first", "2026-01").await;
    let later = add(&world, "later", "2026-03").await;

    put(&world, later, "2026-01", 0).await;
    let within = board(&world).await;
    assert_eq!(titles(&within, 0), ["later", "first"]);
    assert!(
        within.lanes[0].cells[0][0].when.starts_with("Mar"),
        "the quarter's first month names the quarter, not a new start: {}",
        within.lanes[0].cells[0][0].when
    );

    put(&world, later, "2026-04", 0).await;
    let moved = board(&world).await;
    assert_eq!(titles(&moved, 1), ["later"]);
    assert!(moved.lanes[0].cells[1][0].when.starts_with("Apr"));
}

#[tokio::test]
async fn work_outside_the_plans_year_stays_in_sight() {
    let world = World::with_goal("4m", "5m").await;
    add(&world, "next year", "2027-02").await;
    let board = board(&world).await;
    assert!(board.parked.iter().any(|card| card.title == "next year"));
}

#[tokio::test]
async fn a_new_clients_plan_has_lines_to_type_into_and_keeps_them() {
    let world = World::with_goal("4m", "5m").await;
    let lines = |block: &SpendBlock| -> Vec<Option<Category>> {
        block.rows.iter().map(|row| row.category).collect()
    };
    let marketing = async || {
        let view = spend::view(
            world.practice(),
            world.client,
            Some(SpendTab::Plan),
            SpendBy::Months,
            Vec::new(),
            world.now,
        );
        let grid = view
            .await
            .unwrap()
            .grid
            .expect("the plan can be typed into");
        let found = grid
            .blocks
            .into_iter()
            .find(|block| block.side == Destination::Marketing);
        found.expect("marketing has its block")
    };
    let before = marketing().await;
    assert!(before.rows.len() > 3, "the usual categories stand ready");
    assert!(
        !lines(&before).contains(&Some(Category::Research))
            && before
                .spare
                .iter()
                .any(|(one, _)| *one == Category::Research),
        "the others can be added"
    );

    let typed = spend::plan_cells(
        world.practice(),
        world.client,
        vec![cell("research", 0, "1,200")],
        world.now,
    );
    assert!(matches!(typed.await.unwrap(), Edited::Saved { .. }));
    let after = marketing().await;
    assert_eq!(after.rows.len(), before.rows.len() + 1);
}

/// A text for a month of marketing's plan.
fn cell(category: &str, column: u32, text: &str) -> PlanCell {
    PlanCell {
        side: Side::Marketing,
        category: Category::from_word(category),
        column,
        text: text.to_owned(),
    }
}

#[tokio::test]
async fn what_is_pasted_into_the_plan_is_one_step_and_all_or_nothing() {
    let world = World::with_goal("4m", "5m").await;
    let planned = async || {
        let assessment = world
            .practice()
            .assessment(world.client, world.now)
            .await
            .unwrap();
        assessment.planned(Side::Marketing).map(Money::minor)
    };
    let paste = async |texts: [&str; 3]| {
        let cells = texts
            .into_iter()
            .zip(0..)
            .map(|(text, column)| cell("content", column, text))
            .collect();
        spend::plan_cells(world.practice(), world.client, cells, world.now)
            .await
            .unwrap()
    };
    let refused = paste(["1,000", "12..5", "3,000"]).await;
    let Edited::Refused { problems } = refused else {
        panic!("12..5 is no amount");
    };
    assert!(problems[0].message.contains("12..5"), "{problems:?}");
    assert_eq!(planned().await, None, "nothing of it was saved");

    let saved = paste(["1,000", "2k", "=1500*2"]).await;
    let Edited::Saved { outcome, .. } = saved else {
        panic!("three amounts are saved");
    };
    assert_eq!(outcome.label, "Plan 3 cells");
    assert_eq!(planned().await, Some(600_000), "6,000.00 in cents");
    world.undo().await;
    assert_eq!(planned().await, None, "one undo takes all three back");
}
