//! A workspace that the version before wrote opens with everything in it, and its history walks.

use domain::change::Screen;
use domain::record::{Entry, Kind, Record, Timing, field};
use domain::value::{Currency, Id};
use practice::view::Edited;
use practice::{form, record, undo};

use crate::kept::replace;
use crate::world::World;

const CLIENT: &str = "01a22e6f-685c-7520-833a-3effdd241d85";
const ANSWER: &str = "01970000-0000-7000-8000-00000000a001";
const PORTAL: &str = "01970000-0000-7000-8000-00000000c001";
const RENAME: &str = "01970000-0000-7000-8000-00000000c002";
const BAD_CELLS: &str = "01a22e6f-a614-74f0-8d78-416da38caa7c";

/// What version 6 of the layout left on the disk.
async fn older() -> World {
    World::copied("workspace/version-6", CLIENT).started().await
}

impl World {
    async fn entries(&self, kind: Kind) -> Vec<Entry> {
        record::list(self.practice(), self.client, Some(kind), self.now)
            .await
            .unwrap()
    }

    async fn entry(&self, kind: Kind, wanted: &str) -> Option<Entry> {
        let entries = self.entries(kind).await;
        entries.into_iter().find(|entry| entry.id == id(wanted))
    }

    async fn everything(&self) -> String {
        let entries = record::list(self.practice(), self.client, None, self.now)
            .await
            .unwrap();
        serde_json::to_string_pretty(&entries).unwrap()
    }
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

fn text(entry: &Entry, path: &str) -> String {
    field::get(entry, path, Currency::USD).unwrap_or_else(|| panic!("{path} is a field"))
}

#[tokio::test]
async fn what_was_known_of_answers_is_found_beside_them() {
    let world = older().await;
    let answer = world.entry(Kind::Answer, ANSWER).await.expect("one answer");
    for (path, kept) in [
        ("rating", "3"),
        ("rating/said_by", "Priya"),
        ("rating/known", "seen"),
        ("rating/note", "Asked in March"),
        ("rating/private_note", "Hesitated"),
        ("rating/ask", ""),
    ] {
        assert_eq!(text(&answer, path), kept, "{path}");
    }
    let profile = world.entries(Kind::Client).await.remove(0);
    assert_eq!(text(&profile, "revenue_goal/ask"), "Dana");
    assert_eq!(text(&profile, "spend_last_year/ask"), "Ruth");
    let funnel = world.entries(Kind::Funnel).await.remove(0);
    assert_eq!(text(&funnel, "stages.1.rate/ask"), "Marcus");
    assert_eq!(text(&funnel, "gross_margin/ask"), "Ruth");
    assert_eq!(text(&funnel, "entering"), "25,000");
    let copy = world
        .file_of(world.client)
        .with_extension("evenlift.version-6");
    assert!(copy.is_file(), "the file is copied first");

    let analysis = world.analysis().await;
    let asked: Vec<String> = analysis
        .still_to_ask
        .iter()
        .map(domain::analysis::Missing::sentence)
        .collect();
    assert!(
        asked.iter().any(|one| one.starts_with("Ask Dana: ")),
        "{asked:?}"
    );
}

#[tokio::test]
async fn a_remark_on_a_field_that_is_gone_is_shown_and_removed_and_comes_back() {
    let world = World::copied("workspace/version-6", CLIENT);
    replace(
        &world.file_of(world.client),
        &[("\"gross_margin\":\"Ruth\"", "\"gross_morgin\":\"Ruth\"")],
    );
    let world = world.started().await;
    let funnel = world.entries(Kind::Funnel).await.remove(0).id;
    let left = async || {
        let form = form::view(world.practice(), world.client, funnel, world.now).await;
        form.unwrap().left
    };
    let [kept] = &left().await[..] else {
        panic!("one has no field any more");
    };
    assert_eq!(kept.about, "Gross morgin");
    assert_eq!(kept.lines, [("Who knows".to_owned(), "Ruth".to_owned())]);
    let edited = form::remove_left(
        world.practice(),
        world.client,
        funnel,
        kept.field.clone(),
        Screen::Funnel,
        world.now,
    )
    .await;
    let Edited::Saved { outcome, .. } = edited.unwrap() else {
        panic!("it is removed");
    };
    assert_eq!(outcome.label, "Remove the remark on gross morgin");
    assert!(left().await.is_empty());
    undo::undo(world.practice(), world.client, world.now)
        .await
        .unwrap();
    assert_eq!(left().await.len(), 1);
}

#[tokio::test]
async fn only_what_somebody_waits_for_is_said_to_be_asked() {
    let world = older().await;
    let funnel = world.entries(Kind::Funnel).await.remove(0).id;
    let form = form::view(world.practice(), world.client, funnel, world.now).await;
    let missing: Vec<(String, Option<String>)> = form
        .unwrap()
        .fields
        .into_iter()
        .map(|field| (field.value.field, field.value.missing))
        .filter(|(_, missing)| missing.is_some())
        .collect();
    let work = form::view(world.practice(), world.client, id(PORTAL), world.now).await;
    for field in work.unwrap().fields {
        let is_cost = ["one_off", "monthly"].contains(&field.value.field.as_str());
        assert!(is_cost || field.value.missing.is_none(), "{}", field.label);
        let remark = field.remark.expect("every field can be remarked on");
        assert!(
            remark
                .fields
                .iter()
                .all(|part| part.value.missing.is_none())
        );
    }
    assert!(
        missing
            .iter()
            .any(|(field, _)| field == "average_first_sale")
    );
    assert!(!missing.iter().any(|(field, _)| field == "service_capacity"));
}

#[tokio::test]
async fn parked_work_stays_parked_until_its_month() {
    let world = older().await;
    for (wanted, until) in [(PORTAL, "Jan 2027"), (RENAME, "")] {
        let entry = world.entry(Kind::Initiative, wanted).await.expect("there");
        let Record::Initiative(initiative) = &entry.record else {
            panic!("an initiative")
        };
        assert_eq!(initiative.timing, Timing::Parked);
        assert_eq!(text(&entry, "parked_until"), until);
    }
}

#[tokio::test]
async fn its_history_is_walked_to_the_start_and_back() {
    let world = older().await;
    let before = world.everything().await;
    let mut steps = 0;
    while undo::undo(world.practice(), world.client, world.now)
        .await
        .unwrap()
        .is_some()
    {
        steps += 1;
        if steps == 3 {
            // The removal of an answer that did not apply is taken back, with what was known of it.
            let again = world
                .entry(Kind::Answer, "01970000-0000-7000-8000-00000000a002")
                .await
                .expect("it is back");
            assert_eq!(text(&again, "rating/not_applicable"), "yes");
        }
    }
    assert_eq!(steps, 13, "every step of the version before");
    let entries = world.entries(Kind::Client).await;
    assert_eq!(text(&entries[0], "revenue_goal/ask"), "", "nobody yet");
    while undo::redo(world.practice(), world.client, world.now)
        .await
        .unwrap()
        .is_some()
    {
        steps -= 1;
    }
    assert_eq!(steps, 0);
    assert_eq!(world.everything().await, before);
}

#[tokio::test]
async fn an_import_opens_again_with_its_corrections() {
    let world = older().await;
    let view = world.reopen(id(BAD_CELLS)).await;
    assert_eq!(view.lines, 4, "two of them by what was typed over a cell");
    assert_eq!(view.file_total, "1,215.00");
}
