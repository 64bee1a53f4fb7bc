//! What an earlier version kept of how files are read: read the same, or said.

use std::fs;
use std::path::Path;

use domain::spend::{Encoding, Exchange, Question, Role};
use domain::value::Id;
use evenlift_cli::End;
use evenlift_cli::import::{Script, Scripted, What};
use practice::view::Edited;
use practice::{import, mapping, undo};

use crate::world::World;

/// The only client of the workspace, and its imports, the earlier one first.
const CLIENT: &str = "01a22e72-76ef-76fb-81bc-1b8437ad64aa";
const APRIL: &str = "01a22e72-afcb-7386-814e-8b87845b3bac";
const MAY: &str = "01a22e72-b240-7621-9e1a-e44cd8b7963b";

/// A workspace that was made while corrections were kept as lists of words: two imports with answers, rates, fixes
/// and a switch, and the mapping with three versions that they left. The words in front stand in the place of others
/// as long.
async fn old(replaced: &[(&str, &str)]) -> World {
    let world = World::copied("workspace/words", CLIENT);
    replace(&world.file_of(world.client), replaced);
    world.started().await
}

/// Puts words in the place of others as long.
pub fn replace(file: &Path, words: &[(&str, &str)]) {
    let mut bytes = fs::read(file).unwrap();
    for (from, to) in words {
        assert_eq!(from.len(), to.len(), "{from} as long as {to}");
        let places: Vec<usize> = (0..bytes.len() - from.len())
            .filter(|&at| bytes[at..].starts_with(from.as_bytes()))
            .collect();
        assert!(!places.is_empty(), "{from} stands in the file");
        for at in places {
            bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
        }
    }
    fs::write(file, bytes).unwrap();
}

/// What the next file of the shape is read to.
async fn next(world: &World) -> Scripted {
    let text = "Day,Who,Net,Gross,Currency,Note\n\
        03/06/2025,Google Ads,120.00,139.00,USD,one\n\
        05/06/2025,Meta,220.00,258.00,USD,two\n";
    let script = Script {
        dry_run: true,
        ..world.script(What::File(world.file("june.csv", text)))
    };
    world.run(script).await
}

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

#[tokio::test]
async fn what_was_kept_as_words_is_read_the_same() {
    let world = old(&[]).await;
    let april = world.reopen(id(APRIL)).await;
    assert!(
        april.action.contains("4 lines, $680.00"),
        "{}",
        april.action
    );
    assert_eq!(april.errors.len(), 0, "the day is set right");
    let may = world.reopen(id(MAY)).await;
    assert!(may.action.contains("2 lines, $189.50"), "{}", may.action);
    for view in [&april, &may] {
        assert!(
            !view
                .notices
                .iter()
                .any(|said| said.contains("can’t be read")),
            "{:?}",
            view.notices
        );
    }
    let gross = may.columns.iter().find(|column| column.name == "Gross");
    assert_eq!(gross.map(|column| column.role), Some(Role::Amount));

    let mappings = mapping::list(world.practice(), world.client).await.unwrap();
    let [mapping] = &mappings[..] else {
        panic!("one is kept: {mappings:?}");
    };
    let [third, second, first] = mapping.versions().collect::<Vec<_>>()[..] else {
        panic!("it has three versions");
    };
    assert_eq!(first.reading.encoding, Some(Encoding::Windows1250));
    assert_eq!(second.reading.roles.get("Gross"), Some(&Role::Amount));
    assert_eq!(third.reading.roles.get("Net"), Some(&Role::Ignore));
    let answer = third.reading.answers.get(&Question::DateOrder);
    assert_eq!(answer.map(String::as_str), Some("day_first"));

    let next = next(&world).await;
    assert_eq!(next.end, End::Done, "nothing is asked");
    assert_eq!(next.contract.sum, "397.00", "the gross amounts");
    assert_eq!(next.contract.mapping.map(|one| one.version), Some(3));
}

#[tokio::test]
async fn a_correction_that_can_not_be_read_is_said_and_the_others_hold() {
    let world = old(&[("\"column.Net\":\"ignore\"", "\"column.Net\":\"desire\"")]).await;
    let may = world.reopen(id(MAY)).await;
    let said = may.notices.iter().find(|said| said.contains("column Net"));
    let said = said.expect("it is said");
    assert!(said.contains("desire") && said.contains("Nothing else is lost"));
    assert_eq!(may.errors.len(), 0, "the fix holds");
    let view = mapping::view(world.practice(), world.client, world.now)
        .await
        .unwrap();
    let corrections = &view.rows[0].corrections;
    assert!(
        corrections.iter().any(|line| line.contains("desire")),
        "{corrections:?}"
    );
}

#[tokio::test]
async fn what_can_not_be_read_at_all_is_said_and_the_import_stays() {
    let world = old(&[("{\"given\":{\"answers\"", "{\"given\":[\"answers\"")]).await;
    let april = world.reopen(id(APRIL)).await;
    let said = april
        .notices
        .iter()
        .find(|said| said.contains("corrected and decided"));
    assert!(said.is_some(), "{:?}", april.notices);
    let history = import::history(world.practice(), world.client, world.now)
        .await
        .unwrap();
    assert_eq!(history.len(), 2, "both are there");

    let script = world.script(What::Import(id(APRIL)));
    let asks = world.run(script.clone()).await;
    assert_eq!(
        asks.end,
        End::Asks,
        "a script is asked before it loses them"
    );
    assert!(asks.contract.lost[0].contains("corrected and decided"));
    assert_eq!(asks.contract.batch, None);
    let mut script = script;
    script.answers.insert("lost".to_owned(), "go_on".to_owned());
    let done = world.run(script).await;
    assert!(
        done.contract
            .questions
            .iter()
            .all(|question| question.id != "lost"),
        "it was answered"
    );
}

#[tokio::test]
async fn a_mapping_that_can_not_be_read_is_said_and_files_are_read_without_it() {
    let world = old(&[(
        "\"name\":\"april\",\"used_at\"",
        "\"name\":[1,2,3],\"used_at\"",
    )])
    .await;
    let view = mapping::view(world.practice(), world.client, world.now)
        .await
        .unwrap();
    assert!(view.rows.is_empty() && view.unread.contains("Nothing else is lost"));
    let plain = "Date,Vendor,Amount
2025-06-30,Fair,10.00
";
    let view = world.read("plain.csv", plain).await;
    assert!(view.notices.iter().any(|said| said.contains("mapping")));
}

#[tokio::test]
async fn a_mapping_that_can_not_be_read_is_removed_and_comes_back_as_it_was() {
    let world = old(&[(
        "\"name\":\"april\",\"used_at\"",
        "\"name\":[1,2,3],\"used_at\"",
    )])
    .await;
    let view = async || {
        let view = mapping::view(world.practice(), world.client, world.now).await;
        view.unwrap()
    };
    let before = view().await;
    assert_eq!(before.rows.len(), 0);
    let [unread] = &before.unread_rows[..] else {
        panic!("one can’t be read: {:?}", before.unread_rows);
    };
    let edited = mapping::remove(world.practice(), world.client, unread.id, world.now).await;
    let Edited::Saved { outcome, .. } = edited.unwrap() else {
        panic!("it is removed");
    };
    assert!(outcome.label.contains("mapping"), "{}", outcome.label);
    let gone = view().await;
    assert!(gone.unread.is_empty() && gone.unread_rows.is_empty());
    undo::undo(world.practice(), world.client, world.now)
        .await
        .unwrap();
    let back = view().await;
    assert_eq!(back.unread_rows.len(), 1);
    assert_eq!(back.unread, before.unread);
    undo::redo(world.practice(), world.client, world.now)
        .await
        .unwrap();
    assert!(view().await.unread_rows.is_empty());
}

#[tokio::test]
async fn a_rate_that_was_kept_as_words_is_offered_again() {
    let world = old(&[]).await;
    let kept = world.reopen(id(APRIL)).await;
    let rate = Exchange::rate("1.1", "2025-04-06", "ECB").unwrap();
    let (shown, on, source) = rate.texts().unwrap();
    let euro = &kept.currencies[0];
    assert_eq!((&euro.rate, &euro.on, &euro.source), (&shown, &on, &source));
}
