//! Every step can be taken back, to the letter, also after a restart.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::change::{Change, Edit, Place, Screen};
use domain::record::{Entry, Note, Person, Record};
use domain::spend::{Allocation, Category, Channel, LineRef, Reason, Rule, Verdict};
use domain::value::Id;
use store::LineQuery;

use crate::world::{NOW, World, id};
use crate::{keeping, ledger};

fn person(id: Id, name: &str) -> Edit {
    Edit::Put {
        entry: Entry::new(
            id,
            Record::Person(Person {
                name: name.to_owned(),
                ..Person::default()
            }),
        ),
    }
}

fn change(label: &str, edits: Vec<Edit>) -> Change {
    Change {
        label: label.to_owned(),
        place: Place::screen(Screen::People),
        edits,
        coalesce: None,
    }
}

#[tokio::test]
async fn all_steps_come_undone_and_are_done_again_to_the_letter() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    let (ada, note) = (id(1), id(2));
    let mut states = vec![file.dump().await.unwrap()];
    let steps = [
        vec![person(ada, "Ada")],
        vec![person(ada, "Ada L."), person(id(3), "Ben")],
        vec![
            Edit::Remove { id: ada },
            Edit::Put {
                entry: Entry::new(
                    note,
                    Record::Note(Note {
                        text: "gone".to_owned(),
                        ..Note::default()
                    }),
                ),
            },
        ],
    ];
    for (n, edits) in steps.into_iter().enumerate() {
        let outcome = file
            .apply(change(&format!("Step {n}"), edits), NOW)
            .await
            .unwrap();
        assert_eq!(outcome.undo, Some(format!("Step {n}")));
        states.push(file.dump().await.unwrap());
    }
    for n in (0..3).rev() {
        let outcome = file.undo().await.unwrap().expect("a step to take back");
        assert_eq!(outcome.redo, Some(format!("Step {n}")));
        assert_eq!(file.dump().await.unwrap(), states[n], "undo of step {n}");
    }
    assert_eq!(file.undo().await.unwrap(), None, "nothing is left");
    for n in 0..3 {
        file.redo().await.unwrap().expect("a step to bring back");
        assert_eq!(file.dump().await.unwrap(), states[n + 1], "redo of {n}");
    }
    assert_eq!(file.redo().await.unwrap(), None, "nothing is left");
    assert_eq!(file.state().await.unwrap().revision, 9);
}

#[tokio::test]
async fn typing_in_one_field_is_one_step_until_the_hand_rests() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    let ada = id(1);
    let typed = |name: &str| Change {
        coalesce: Some("person/name".to_owned()),
        ..change("Name", vec![person(ada, name)])
    };
    let mut now = NOW;
    for name in ["A", "Ad", "Ada"] {
        file.apply(typed(name), now).await.unwrap();
        now += TimeDelta::seconds(4);
    }
    assert_eq!(file.history(9).await.unwrap().len(), 1, "typed in one go");
    now += TimeDelta::seconds(2);
    file.apply(typed("Ada L."), now).await.unwrap();
    assert_eq!(file.history(9).await.unwrap().len(), 2, "after a rest");
    file.apply(typed("Ada"), now).await.unwrap();
    assert_eq!(
        file.history(9).await.unwrap().len(),
        1,
        "typed and taken out again is no step"
    );
    file.undo().await.unwrap().expect("the first step");
    assert!(file.dump().await.unwrap().lines().count() == 1, "no person");
}

#[tokio::test]
async fn a_restart_forgets_no_step() {
    let mut world = World::in_store().await;
    let file = world.client_file().await;
    let before = file.dump().await.unwrap();
    for name in ["Ada", "Ben"] {
        let edits = vec![person(id(7), name)];
        file.apply(change(name, edits), NOW).await.unwrap();
    }
    let after = file.dump().await.unwrap();
    file.undo().await.unwrap();
    drop(file);

    world.restart().await;
    let file = world.client_file().await;
    let state = file.state().await.unwrap();
    assert_eq!(state.undo.as_deref(), Some("Ada"));
    assert_eq!(state.redo.as_deref(), Some("Ben"));
    file.redo().await.unwrap();
    assert_eq!(file.dump().await.unwrap(), after);
    file.undo().await.unwrap();
    file.undo().await.unwrap();
    assert_eq!(file.dump().await.unwrap(), before);
}

#[tokio::test]
async fn a_new_step_ends_what_was_undone() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    for name in ["Ada", "Ben"] {
        let edits = vec![person(id(7), name)];
        file.apply(change(name, edits), NOW).await.unwrap();
    }
    file.undo().await.unwrap();
    let edits = vec![person(id(8), "Cem")];
    let outcome = file.apply(change("Cem", edits), NOW).await.unwrap();
    assert_eq!(outcome.redo, None);
    assert_eq!(file.redo().await.unwrap(), None);
}

#[tokio::test]
async fn a_refused_edit_leaves_nothing_of_its_change() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    let before = (file.dump().await.unwrap(), file.state().await.unwrap());
    let missing = Edit::Remove { id: id(99) };
    let edits = vec![person(id(7), "Ada"), missing];
    let refused = file.apply(change("Both", edits), NOW).await;
    assert!(matches!(refused, Err(store::Error::NotFound { .. })));
    let after = (file.dump().await.unwrap(), file.state().await.unwrap());
    assert_eq!(before, after);
}

#[tokio::test]
async fn an_import_comes_undone_and_is_done_again_to_the_letter() {
    let mut world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 100).await.unwrap();
    let before = file.dump().await.unwrap();
    ledger::import(&file, 11, 400).await.unwrap();
    let after = file.dump().await.unwrap();
    file.undo().await.unwrap();
    assert_eq!(file.dump().await.unwrap(), before);
    drop(file);
    world.restart().await;
    let file = world.client_file().await;
    file.redo().await.unwrap();
    assert_eq!(file.dump().await.unwrap(), after);
}

#[tokio::test]
async fn what_an_import_taught_goes_with_it() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    let before = file.dump().await.unwrap();
    let rule = Rule::new(id(5), 1, vec![], Allocation::Sales, None);
    let change = ledger::change("Import", vec![Edit::PutRule { rule }]);
    let batch = ledger::batch(10, 50);
    let imported = file.import(batch, change, NOW, Arc::default(), |_| {});
    imported.await.unwrap();
    assert_eq!(file.rules().await.unwrap().len(), 1);
    file.undo().await.unwrap();
    assert_eq!(file.dump().await.unwrap(), before);
}

#[tokio::test]
async fn an_old_import_is_taken_back_as_a_step_of_its_own() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 40).await.unwrap();
    let first = file.dump().await.unwrap();
    ledger::import(&file, 11, 60).await.unwrap();
    let both = file.dump().await.unwrap();
    let take_back = |n| Edit::TakeBack { import: id(n) };
    file.apply(change("Take back", vec![take_back(11)]), NOW)
        .await
        .unwrap();
    assert_eq!(file.dump().await.unwrap(), first);
    file.undo().await.unwrap();
    assert_eq!(file.dump().await.unwrap(), both);
    let unknown = file.apply(change("Take back", vec![take_back(12)]), NOW);
    assert!(matches!(unknown.await, Err(store::Error::NotFound { .. })));
}

/// Decides at random, keeps the state after each step, and walks all the way back and forth.
#[tokio::test]
async fn decisions_come_undone_to_the_letter_whatever_they_were() {
    const STEPS: usize = 60;

    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 300).await.unwrap();
    ledger::import(&file, 11, 120).await.unwrap();
    let mut dice = Dice(20_261_122);
    let mut states = vec![file.dump().await.unwrap()];
    while states.len() <= STEPS {
        let before = file.state().await.unwrap().revision;
        let mut edits = vec![decision(&file, &mut dice).await];
        if dice.below(2) == 0 {
            edits.push(decision(&file, &mut dice).await);
        }
        file.apply(change("Decide", edits), NOW).await.unwrap();
        keeping::sums_agree_with_lines(&file).await;
        if file.state().await.unwrap().revision > before {
            states.push(file.dump().await.unwrap());
        }
    }
    for step in (0..STEPS).rev() {
        file.undo().await.unwrap().expect("a step to take back");
        assert_eq!(file.dump().await.unwrap(), states[step], "undo to {step}");
    }
    for (step, state) in states.iter().enumerate().skip(1) {
        file.redo().await.unwrap().expect("a step to bring back");
        assert_eq!(&file.dump().await.unwrap(), state, "redo to {step}");
    }
    for check in world.workspace().check().await.unwrap() {
        assert!(check.sound, "{}", check.sentence);
    }
}

#[tokio::test]
async fn a_line_that_is_not_there_can_not_be_decided() {
    let world = World::in_store().await;
    let file = world.client_file().await;
    ledger::import(&file, 10, 20).await.unwrap();
    let before = file.dump().await.unwrap();
    let decide = Edit::Decide {
        import: id(10),
        lines: vec![LineRef::at(2, 3), LineRef::at(2, 9)],
        verdict: Verdict::new(Allocation::Sales, None, Reason::Manual),
    };
    let refused = file.apply(change("Decide", vec![decide]), NOW).await;
    assert!(matches!(refused, Err(store::Error::NotFound { .. })));
    assert_eq!(file.dump().await.unwrap(), before);
}

/// Some lines of one import: a whole group, a handful, or everything.
async fn decision(file: &store::ClientFile, dice: &mut Dice) -> Edit {
    let import = id(10 + dice.below(2) as u128);
    let mut query = LineQuery {
        import: Some(import),
        ..LineQuery::default()
    };
    let shape = dice.below(5);
    if shape < 3 {
        query.vendor = Some("Pixel & Co".to_owned());
    }
    if shape < 2 {
        query.account = Some("Consulting".to_owned());
    }
    let mut lines = file.cells(&query).await.unwrap().remove(0).1;
    if shape != 1 {
        lines.retain(|_| dice.below(3) == 0);
    }
    Edit::Decide {
        import,
        lines,
        verdict: Verdict {
            channel: [None, Channel::new("Email", Reason::Manual)][dice.below(2)].clone(),
            ..Verdict::new(
                [
                    Allocation::Sales,
                    Allocation::HALVES,
                    Allocation::Shared {
                        marketing: 7,
                        neither: 40,
                    },
                    Allocation::Neither,
                    Allocation::Undecided,
                ][dice.below(5)],
                [None, Some(Category::Travel)][dice.below(2)],
                Reason::Manual,
            )
        },
    }
}

/// The same throws in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}
