//! What is typed is what is computed: the figures of the worked examples, from the verbs down.

use domain::analysis::Analysis;
use domain::value::words::Words;
use domain::value::{Currency, Money};
use practice::funnel;
use practice::view::Edited;

use crate::world::World;

const W: Words = Words::window(Currency::USD);

/// Types into a number of the funnel's sentence.
async fn edit(world: &World, name: &str, text: &str) -> Edited {
    let (name, text) = (name.to_owned(), text.to_owned());
    let edited = funnel::edit(world.practice(), world.client, name, text, world.now);
    edited.await.unwrap()
}

async fn type_into(world: &World, name: &str, text: &str) {
    let edited = edit(world, name, text).await;
    let saved = matches!(edited, Edited::Saved { .. });
    assert!(saved, "{name} takes {text}: {edited:?}");
}

/// The three things of a marketing leader: 1,000 prospects, 7 %, 10 %, $36,000 and $25,000.
const LEADER: [(&str, &str); 5] = [
    ("entering", "1,000"),
    ("stages.0.rate", "7 %"),
    ("stages.1.rate", "10"),
    ("average_sale", "36k"),
    ("budget", "=2500*10"),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_worked_example_comes_out_to_the_cent() {
    let world = World::new().await;
    for (name, text) in LEADER {
        type_into(&world, name, text).await;
    }
    let analysis = world.analysis().await;
    let forward = analysis.funnel.unwrap().forward.expect("all is known");
    assert_eq!(forward.leads, 70.into());
    assert_eq!(forward.customers, 7.into());
    assert_eq!(W.money(forward.revenue.unwrap()), "$252,000");
    assert_eq!(W.percent_to(forward.budget_of_revenue.unwrap(), 2), "9.92%");
    assert_eq!(W.money(forward.cost_per_lead.unwrap()), "$357.14");
    assert_eq!(W.money(forward.cost_per_customer.unwrap()), "$3,571.43");
    let view = funnel::view(world.practice(), world.client, world.now)
        .await
        .unwrap();
    let counts: Vec<&str> = view.rows.iter().map(|row| row.needed.as_str()).collect();
    assert_eq!(counts, ["1,000", "70", "7"], "the window shows the same");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_goal_asks_backwards_for_the_same_people() {
    let world = World::with_goal("200k", "252,000").await;
    for (name, text) in &LEADER[1..] {
        type_into(&world, name, text).await;
    }
    type_into(&world, "existing", "0").await;
    let backward = world.analysis().await.funnel.unwrap().backward;
    let backward = backward.expect("all is known");
    assert_eq!(
        (backward.customers, backward.leads, backward.entering),
        (7, Some(70), Some(1_000))
    );
    type_into(&world, "goal", "504k").await;
    let backward = world.analysis().await.funnel.unwrap().backward;
    assert_eq!(backward.unwrap().entering, Some(2_000), "twice the goal");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_taken_back_with_what_it_followed_from() {
    let world = World::with_goal("200k", "252,000").await;
    for (name, text) in &LEADER[1..] {
        type_into(&world, name, text).await;
    }
    type_into(&world, "existing", "0").await;
    // Leads answer until they are typed over: then the goal follows, in the client's profile.
    type_into(&world, "leads", "140").await;
    let goal = |analysis: &Analysis| analysis.revenue.goal;
    let after = world.analysis().await;
    assert_eq!(goal(&after), Some(Money::from_minor(50_400_000)));
    world.undo().await;
    let before = world.analysis().await;
    assert_eq!(goal(&before), Some(Money::from_minor(25_200_000)));
    assert_eq!(
        before.funnel.unwrap().backward.unwrap().leads,
        Some(70),
        "one step took back both records"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn undo_names_the_number_that_was_typed_as_people_do() {
    let world = World::new().await;
    for (name, text, label) in [
        ("stages.0.rate", "7 %", "Edit rate of prospects"),
        ("average_sale", "36k", "Edit average first sale"),
        ("entering", "900", "Edit number of prospects"),
        ("budget", "25k", "Edit funnel budget"),
        ("gross_margin", "54 %", "Edit gross margin"),
    ] {
        let Edited::Saved { outcome, .. } = edit(&world, name, text).await else {
            panic!("{name} takes {text}")
        };
        assert_eq!(outcome.label, label);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn text_that_is_no_number_changes_nothing() {
    let world = World::new().await;
    type_into(&world, "budget", "25,000").await;
    for (name, text) in [
        ("budget", "12..5"),
        ("entering", "1.5"),
        ("win_rate", "140"),
    ] {
        let edited = edit(&world, name, text).await;
        let Edited::Refused { problems } = edited else {
            panic!("{text} is no {name}")
        };
        assert!(
            problems[0].message.contains(text.trim_start_matches('='))
                && problems[0].message.ends_with('.'),
            "{problems:?}"
        );
    }
    let analysis = world.analysis().await;
    assert_eq!(
        analysis.funnel.unwrap().budget,
        Some(Money::from_minor(2_500_000))
    );
}
