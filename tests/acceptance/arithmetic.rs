//! What is typed is what is computed: the figures of the worked examples, from the verbs down.

use chrono::NaiveDate;
use domain::analysis::Analysis;
use domain::value::words::Words;
use domain::value::{Currency, Id, Money};
use practice::view::{Edited, NewClient};
use practice::{Now, Practice, client, funnel, overview, undo};
use tempfile::TempDir;

use crate::client::{Ids, NOW};

const W: Words = Words::window(Currency::USD);

/// A practice in a folder of its own, on a winter morning.
pub struct Room {
    pub practice: Practice,
    pub now: Now,
    _folder: TempDir,
}

impl Room {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            practice: Practice::open(folder.path(), Ids::default().source())
                .await
                .unwrap(),
            now: Now {
                utc: NOW,
                today: NaiveDate::from_ymd_opt(2026, 1, 13).unwrap(),
            },
            _folder: folder,
        }
    }

    /// A client with what is typed into the sheet.
    pub async fn client(&self, revenue: &str, goal: &str) -> Id {
        let form = NewClient {
            name: "Cedar & Co".to_owned(),
            fiscal_year_start: 1,
            currency: "USD".to_owned(),
            revenue_last_year: revenue.to_owned(),
            revenue_goal: goal.to_owned(),
            ..NewClient::default()
        };
        let made = client::make(&self.practice, &form, self.now).await.unwrap();
        made.expect("every field is good").id
    }

    pub async fn analysis(&self, client: Id) -> Analysis {
        overview::analysis(&self.practice, client, self.now)
            .await
            .unwrap()
    }

    /// Types into a number of the funnel's sentence.
    async fn type_into(&self, client: Id, name: &str, text: &str) {
        let edited = funnel::edit(
            &self.practice,
            client,
            name.to_owned(),
            text.to_owned(),
            self.now,
        )
        .await
        .unwrap();
        assert!(
            matches!(edited, Edited::Saved { .. }),
            "{name} takes {text}: {edited:?}"
        );
    }
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
    let room = Room::new().await;
    let client = room.client("", "").await;
    for (name, text) in LEADER {
        room.type_into(client, name, text).await;
    }
    let analysis = room.analysis(client).await;
    let forward = analysis.funnel.unwrap().forward.expect("all is known");
    assert_eq!(forward.leads, 70.into());
    assert_eq!(forward.customers, 7.into());
    assert_eq!(W.money(forward.revenue.unwrap()), "$252,000");
    assert_eq!(W.percent_to(forward.budget_of_revenue.unwrap(), 2), "9.92%");
    assert_eq!(W.money(forward.cost_per_lead.unwrap()), "$357.14");
    assert_eq!(W.money(forward.cost_per_customer.unwrap()), "$3,571.43");
    let view = funnel::view(&room.practice, client, room.now)
        .await
        .unwrap();
    let counts: Vec<&str> = view.rows.iter().map(|row| row.needed.as_str()).collect();
    assert_eq!(counts, ["1,000", "70", "7"], "the window shows the same");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_goal_asks_backwards_for_the_same_people() {
    let room = Room::new().await;
    let client = room.client("200k", "252,000").await;
    for (name, text) in &LEADER[1..] {
        room.type_into(client, name, text).await;
    }
    room.type_into(client, "existing", "0").await;
    let backward = room.analysis(client).await.funnel.unwrap().backward;
    let backward = backward.expect("all is known");
    assert_eq!(
        (backward.customers, backward.leads, backward.entering),
        (7, Some(70), Some(1_000))
    );
    room.type_into(client, "goal", "504k").await;
    let backward = room.analysis(client).await.funnel.unwrap().backward;
    assert_eq!(backward.unwrap().entering, Some(2_000), "twice the goal");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_taken_back_with_what_it_followed_from() {
    let room = Room::new().await;
    let client = room.client("200k", "252,000").await;
    for (name, text) in &LEADER[1..] {
        room.type_into(client, name, text).await;
    }
    room.type_into(client, "existing", "0").await;
    // Leads answer until they are typed over: then the goal follows, in the client's profile.
    room.type_into(client, "leads", "140").await;
    let goal = |analysis: &Analysis| analysis.revenue.goal;
    let after = room.analysis(client).await;
    assert_eq!(goal(&after), Some(Money::from_minor(50_400_000)));
    undo::undo(&room.practice, client, room.now).await.unwrap();
    let before = room.analysis(client).await;
    assert_eq!(goal(&before), Some(Money::from_minor(25_200_000)));
    assert_eq!(
        before.funnel.unwrap().backward.unwrap().leads,
        Some(70),
        "one step took back both records"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn text_that_is_no_number_changes_nothing() {
    let room = Room::new().await;
    let client = room.client("", "").await;
    room.type_into(client, "budget", "25,000").await;
    for (name, text) in [
        ("budget", "12..5"),
        ("entering", "1.5"),
        ("win_rate", "140"),
    ] {
        let edited = funnel::edit(
            &room.practice,
            client,
            name.to_owned(),
            text.to_owned(),
            room.now,
        )
        .await
        .unwrap();
        let Edited::Refused { problems } = edited else {
            panic!("{text} is no {name}")
        };
        assert!(
            problems[0].message.contains(text.trim_start_matches('='))
                && problems[0].message.ends_with('.'),
            "{problems:?}"
        );
    }
    let analysis = room.analysis(client).await;
    assert_eq!(
        analysis.funnel.unwrap().budget,
        Some(Money::from_minor(2_500_000))
    );
}
